#include "measure/gold.h"

#include <algorithm>
#include <set>
#include <utility>
#include <variant>

#include <nlohmann/json.hpp>

#include "intake/json_record.h"

namespace codetrail {
namespace {

using nlohmann::json;
using Names = std::vector<std::string_view>;

const Names note_fields = {"id",         "text",  "date_of_service", "payer",    "discipline", "style",
                           "difficulty", "codes", "not_supported",   "findings", "timed_total"};
const Names code_fields = {"code", "status", "minutes", "units", "regions", "evidence"};
const Names further_code_fields = {"also_accept", "minutes_shared_with", "modifiers", "lacks"};
const Names refusal_fields = {"quote", "code", "status"};
const Names sides = {"left", "right", "bilateral", "midline", "unstated"};

bool is_among(const Names& names, std::string_view name) { return std::find(names.begin(), names.end(), name) != names.end(); }

// A field's path within the record: "codes[2].units".
std::string below(const std::string& place, std::string_view field) { return (place.empty() ? "" : place + ".") + std::string(field); }
std::string item(const std::string& place, std::size_t number) { return place + "[" + std::to_string(number) + "]"; }

// Reads the labels beside the note. What is wrong is collected; the values are of use only when nothing is.
class LabelReader {
 public:
  LabelReader(const json& record, const Book& book, GoldNote& gold) : record_(record), book_(book), gold_(gold) {}

  std::vector<std::string> read() {
    if (!holds_all(record_, "", note_fields)) return faults_;
    read_header();
    gold_.codes = objects("codes", &LabelReader::read_code);
    gold_.not_supported = objects("not_supported", &LabelReader::read_refusal);
    gold_.findings = strings(record_, "findings", "");
    for (std::string& finding : gold_.findings) finding.resize(std::min(finding.find(':'), finding.size()));  // the codes behind it are for readers
    gold_.optional_codes = strings(record_, "optional_codes", "");
    std::set<std::string> seen;
    for (const GoldCode& code : gold_.codes) {
      if (!seen.insert(code.code).second) say("codes", "holds a code twice; its blocks belong together");
    }
    return faults_;
  }

 private:
  void say(const std::string& place, const std::string& fault) { faults_.push_back(place + ": " + fault); }

  bool holds_all(const json& object, const std::string& place, const Names& needed) {
    bool complete = true;
    for (const std::string_view field : needed) {
      if (object.contains(field)) continue;
      say(below(place, field), "is missing");
      complete = false;
    }
    return complete;
  }

  // A mistyped field of a label would change the figures in silence.
  void refuse_others(const json& object, const std::string& place, const Names& needed, const Names& further) {
    for (const auto& field : object.items()) {
      if (!is_among(needed, field.key()) && !is_among(further, field.key())) say(place, "holds a field that labels do not have");
    }
  }

  std::string string(const json& object, std::string_view field, const std::string& place) {
    const json& value = object.at(std::string(field));
    if (value.is_string() && !value.get_ref<const std::string&>().empty()) return value.get<std::string>();
    say(below(place, field), "is not a string with something in it");
    return "";
  }

  // Absent is as good as empty.
  std::vector<std::string> strings(const json& object, std::string_view field, const std::string& place) {
    std::vector<std::string> all;
    const auto found = object.find(std::string(field));
    if (found == object.end()) return all;
    const bool are_strings = found->is_array() && std::all_of(found->begin(), found->end(), [](const json& one) { return one.is_string(); });
    if (are_strings) return found->get<std::vector<std::string>>();
    say(below(place, field), "is not a list of strings");
    return all;
  }

  template <class Entry>
  std::vector<Entry> objects(std::string_view field, Entry (LabelReader::*read_entry)(const json&, const std::string&)) {
    std::vector<Entry> all;
    const json& list = record_.at(std::string(field));
    if (!list.is_array()) say(std::string(field), "is not a list of objects");
    for (std::size_t i = 0; list.is_array() && i < list.size(); ++i) {
      const std::string place = item(std::string(field), i);
      if (list[i].is_object()) all.push_back((this->*read_entry)(list[i], place));
      else say(place, "is not an object");
    }
    return all;
  }

  void read_header() {
    string(record_, "id", "");
    string(record_, "date_of_service", "");
    gold_.style = string(record_, "style", "");
    gold_.difficulty = string(record_, "difficulty", "");
    if (!is_among({"easy", "medium", "hard"}, gold_.difficulty)) say("difficulty", "is not easy, medium or hard");
    const std::string payer = string(record_, "payer", ""), discipline = string(record_, "discipline", "");
    const auto has_payer = [&](const PayerProfile& profile) { return profile.id == payer; };
    if (std::ranges::none_of(book_.profiles, has_payer)) say("payer", "is not one that the knowledge has a profile for");
    const auto has_role = [&](const RoleTerm& role) { return role.discipline == discipline; };
    if (std::ranges::none_of(book_.roles, has_role) && discipline != "unknown") say("discipline", "is not one that the knowledge has");
    const json& total = record_.at("timed_total");
    if (!total.is_null() && !is_figure(total)) say("timed_total", "is neither minutes nor null");
  }

  GoldCode read_code(const json& entry, const std::string& place) {
    GoldCode code;
    refuse_others(entry, place, code_fields, further_code_fields);
    if (!holds_all(entry, place, code_fields)) return code;
    code.code = string(entry, "code", place);
    code.also_accept = strings(entry, "also_accept", place);
    const std::string status = string(entry, "status", place);
    if (status == name_of(CodeStatus::incomplete)) code.status = CodeStatus::incomplete;
    else if (status != name_of(CodeStatus::supported)) say(below(place, "status"), "is not supported or incomplete");
    code.minutes = read_minutes(entry.at("minutes"), below(place, "minutes"));
    code.minutes_shared_with = strings(entry, "minutes_shared_with", place);
    code.units = read_units(entry.at("units"), below(place, "units"));
    code.regions = strings(entry, "regions", place);
    for (std::size_t i = 0; i < code.regions.size(); ++i) check_region(code.regions[i], item(below(place, "regions"), i));
    code.modifiers = strings(entry, "modifiers", place);
    code.lacks = strings(entry, "lacks", place);
    code.evidence = strings(entry, "evidence", place);
    if (code.evidence.empty()) say(below(place, "evidence"), "quotes nothing");
    for (std::size_t i = 0; i < code.evidence.size(); ++i) check_quote(code.evidence[i], item(below(place, "evidence"), i));
    return code;
  }

  GoldRefusal read_refusal(const json& entry, const std::string& place) {
    GoldRefusal refusal;
    refuse_others(entry, place, refusal_fields, {});
    if (!holds_all(entry, place, refusal_fields)) return refusal;
    refusal.quote = string(entry, "quote", place);
    check_quote(refusal.quote, below(place, "quote"));
    refusal.code = string(entry, "code", place);
    const std::optional<Status> status = status_named(string(entry, "status", place));
    if (!status || *status == Status::performed) say(below(place, "status"), "is not a status of what was not delivered");
    else refusal.status = *status;
    return refusal;
  }

  static bool is_figure(const json& value) {
    return value.is_number_integer() && value.get<std::int64_t>() >= 0 && value.get<std::int64_t>() <= most_minutes.value;
  }

  std::optional<MinutesRange> read_minutes(const json& value, const std::string& place) {
    if (value.is_null()) return std::nullopt;
    const bool is_pair = value.is_array() && value.size() == 2 && is_figure(value[0]) && is_figure(value[1]);
    if (!is_figure(value) && !is_pair) {
      say(place, "is neither minutes nor a pair of them nor null");
      return std::nullopt;
    }
    const MinutesRange range{Minutes((is_pair ? value[0] : value).get<int>()), Minutes((is_pair ? value[1] : value).get<int>())};
    if (range.high < range.low) say(place, "ends before it begins");
    return range;
  }

  std::optional<Units> read_units(const json& value, const std::string& place) {
    if (value.is_null()) return std::nullopt;
    if (is_figure(value)) return Units(value.get<int>());
    say(place, "is neither a number of units nor null");
    return std::nullopt;
  }

  void check_region(const std::string& region, const std::string& place) {
    const std::size_t colon = std::min(region.find(':'), region.size());
    const std::string area = region.substr(0, colon);
    const bool area_is_known = std::ranges::any_of(book_.areas, [&](const Area& known) { return known.id == area; });
    const std::string side = colon < region.size() ? region.substr(colon + 1) : "";
    if (!area_is_known || !is_among(sides, side)) say(place, "is not an area and a side, as in shoulder:left");
  }

  void check_quote(const std::string& quote, const std::string& place) {
    if (quote.empty() || gold_.note.text.find(quote) == std::string::npos) say(place, "does not stand in the text");
  }

  const json& record_;
  const Book& book_;
  GoldNote& gold_;
  std::vector<std::string> faults_;
};

}  // namespace

Result<GoldNote> read_gold(std::string_view line_of_json, const std::string& path, std::uint32_t line, const Book& book) {
  const auto problem = [&](const std::string& message) { return Problem{path, line, 0, message, "", false}; };
  GoldNote gold;
  Record record = JsonRecords().read(line_of_json, path + ":" + std::to_string(line));
  if (const auto* refused = std::get_if<Quarantined>(&record)) return problem(refused->message);
  gold.note = std::get<Note>(std::move(record));

  std::vector<Problem> problems;
  for (const std::string& fault : LabelReader(json::parse(line_of_json), book, gold).read()) problems.push_back(problem(fault));
  if (!problems.empty()) return problems;
  return gold;
}

}  // namespace codetrail
