#include "intake/json_record.h"

#include <simdjson.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "intake/plain_text.h"

namespace codetrail {
namespace {

namespace dom = simdjson::dom;

// Above this the parser's buffers are given back after the record.
constexpr std::size_t keep_buffers_up_to = std::size_t{1} << 20;

constexpr std::int64_t most_billed_units = 9999;

// What is wrong with a record; absent when nothing is.
struct Fault {
  Refusal reason;
  std::string message;
};
using Check = std::optional<Fault>;

Fault wrong_type(std::string_view field, std::string_view wanted) {
  return {Refusal::wrong_type, "the field \"" + std::string(field) + "\" is not " + std::string(wanted)};
}

Check read_string(std::string_view field, dom::element value, std::string& into) {
  if (value.is_null()) return std::nullopt;
  std::string_view text;
  if (value.get_string().get(text)) return wrong_type(field, "a string");
  into = text;
  return std::nullopt;
}

// Many exports write identifiers and codes as bare numbers.
Check read_name(std::string_view field, dom::element value, std::string& into) {
  std::int64_t number = 0;
  if (value.is_int64() && !value.get_int64().get(number)) {
    into = std::to_string(number);
    return std::nullopt;
  }
  if (value.is_null() || value.is_string()) return read_string(field, value, into);
  return wrong_type(field, "a string or a whole number");
}

Check read_choice(std::string_view field, dom::element value, std::optional<std::string>& into) {
  std::string text;
  Check fault = read_string(field, value, text);
  if (!fault && !text.empty()) into = text;
  return fault;
}

Check read_date(std::string_view field, dom::element value, std::optional<Date>& into) {
  std::string text;
  if (Check fault = read_string(field, value, text)) return fault;
  if (text.empty()) return std::nullopt;
  into = parse_iso_date(text);
  if (!into) return Fault{Refusal::bad_date, "the field \"" + std::string(field) + "\" is not a day written YYYY-MM-DD"};
  return std::nullopt;
}

Check read_units(dom::element value, std::optional<Units>& into) {
  std::int64_t units = 0;
  if (!value.is_int64() || value.get_int64().get(units)) return wrong_type("units", "a whole number");
  if (units < 0 || units > most_billed_units) return Fault{Refusal::bad_value, "the field \"units\" is out of range"};
  into = Units(static_cast<std::int32_t>(units));
  return std::nullopt;
}

Check read_modifiers(dom::element value, std::vector<std::string>& into) {
  if (value.is_null()) return std::nullopt;
  dom::array modifiers;
  if (value.get_array().get(modifiers)) return wrong_type("modifiers", "a list of strings");
  for (const dom::element modifier : modifiers) {
    std::string_view text;
    if (modifier.get_string().get(text)) return wrong_type("modifiers", "a list of strings");
    into.emplace_back(text);
  }
  return std::nullopt;
}

// Names of fields may be anything, so only known ones are repeated in the message.
Check find_duplicate(dom::object object, const std::vector<std::string_view>& known) {
  std::vector<std::string_view> keys;
  for (const dom::key_value_pair field : object) keys.push_back(field.key);
  std::sort(keys.begin(), keys.end());
  const auto twice = std::adjacent_find(keys.begin(), keys.end());
  if (twice == keys.end()) return std::nullopt;
  const bool is_known = std::find(known.begin(), known.end(), *twice) != known.end();
  return Fault{Refusal::duplicate_field, is_known ? "the field \"" + std::string(*twice) + "\" stands twice" : "a field stands twice"};
}

Check read_billed_line(dom::element value, BilledLine& line) {
  static const std::vector<std::string_view> known = {"code", "units", "modifiers", "line_id", "charge", "paid", "diagnoses"};
  dom::object object;
  if (value.get_object().get(object)) return wrong_type("billed", "a list of objects");
  if (Check fault = find_duplicate(object, known)) return fault;
  std::optional<Units> units;
  for (const dom::key_value_pair field : object) {
    Check fault;
    if (field.key == "code") fault = read_name("code", field.value, line.code);
    else if (field.key == "units") fault = read_units(field.value, units);
    else if (field.key == "modifiers") fault = read_modifiers(field.value, line.modifiers);
    else if (field.key == "line_id") fault = read_name("line_id", field.value, line.line_id);
    if (fault) return fault;
  }
  if (line.code.empty()) return Fault{Refusal::bad_value, "a billed line has no \"code\""};
  if (!units) return Fault{Refusal::bad_value, "a billed line has no \"units\""};
  line.units = *units;
  return std::nullopt;
}

Check read_billed(dom::element value, std::vector<BilledLine>& into) {
  if (value.is_null()) return std::nullopt;
  dom::array lines;
  if (value.get_array().get(lines)) return wrong_type("billed", "a list of objects");
  for (const dom::element line : lines) {
    into.emplace_back();
    if (Check fault = read_billed_line(line, into.back())) return fault;
  }
  return std::nullopt;
}

Check read_field(std::string_view key, dom::element value, Note& note, bool& has_text) {
  if (key == "id") return read_name(key, value, note.id);
  if (key == "text") {
    has_text = !value.is_null();
    return read_string(key, value, note.text);
  }
  if (key == "date_of_service") return read_date(key, value, note.date_of_service);
  if (key == "payer") return read_choice(key, value, note.payer);
  if (key == "discipline") return read_choice(key, value, note.discipline);
  if (key == "patient") return read_name(key, value, note.patient);
  if (key == "provider") return read_name(key, value, note.provider);
  if (key == "billed") return read_billed(value, note.billed);
  return std::nullopt;
}

Check read_note(dom::element root, Note& note) {
  static const std::vector<std::string_view> known = {"id",      "text",     "date_of_service", "payer", "discipline",
                                                      "patient", "provider", "billed"};
  dom::object object;
  if (root.get_object().get(object)) return Fault{Refusal::not_an_object, "the record is not a JSON object"};
  if (Check fault = find_duplicate(object, known)) return fault;
  bool has_text = false;
  for (const dom::key_value_pair field : object) {
    if (Check fault = read_field(field.key, field.value, note, has_text)) return fault;
  }
  if (!has_text) return Fault{Refusal::missing_text, "the record has no field \"text\""};
  return std::nullopt;
}

Fault fault_of(simdjson::error_code error) {
  switch (error) {
    case simdjson::UTF8_ERROR: return {Refusal::not_utf8, "the record is not valid UTF-8"};
    case simdjson::CAPACITY:
    case simdjson::MEMALLOC: return {Refusal::too_large, "the record is too large to be parsed"};
    case simdjson::DEPTH_ERROR: return {Refusal::bad_json, "the record is nested too deeply"};
    default: return {Refusal::bad_json, "the record is not one complete JSON object"};
  }
}

}  // namespace

struct JsonRecords::Parser {
  dom::parser parser;
};

JsonRecords::JsonRecords() : parser_(std::make_unique<Parser>()) {}
JsonRecords::~JsonRecords() = default;

Record JsonRecords::read(std::string_view json, const std::string& where) {
  if (json.size() > most_line_bytes) return Quarantined{Refusal::too_large, where, "the record is larger than 40 MiB"};
  Note note;
  Check fault;
  dom::element root;
  if (const simdjson::error_code error = parser_->parser.parse(json.data(), json.size()).get(root)) {
    fault = fault_of(error);
  } else {
    fault = read_note(root, note);
  }
  if (json.size() > keep_buffers_up_to) parser_ = std::make_unique<Parser>();
  if (fault) return Quarantined{fault->reason, where, fault->message};
  if (std::optional<Quarantined> refused = refuse_text(note.text, where)) return *std::move(refused);
  if (note.id.empty()) note.id = where;
  return note;
}

}  // namespace codetrail
