#include "measure/replay.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "measure/json_differences.h"
#include "report/json.h"
#include "suggester.h"

namespace codetrail {
namespace {

using nlohmann::json;

// The string at a path, or nothing when it is another kind of value.
std::optional<std::string> string_at(const json& value, const char* pointer) {
  const json::json_pointer place(pointer);
  if (!value.contains(place) || !value[place].is_string()) return std::nullopt;
  return value[place].get<std::string>();
}

std::optional<std::string> given_fact(const json& record, std::string_view name) {
  for (const json& fact : record["visit"]["facts"]) {
    if (fact.value("name", "") != name || fact.value("basis", "") != "given") continue;
    if (fact["value"].is_string()) return fact["value"].get<std::string>();
  }
  return std::nullopt;
}

std::string value_of(const json& record, const char* pointer) {
  const json::json_pointer place(pointer);
  return record.contains(place) ? record[place].dump() : "";
}

bool differs(const json& a, const json& b, const char* pointer) { return value_of(a, pointer) != value_of(b, pointer); }

bool other_was_given(const json& recorded, const json& now) {
  const auto differ = [&](std::string_view name) { return given_fact(recorded, name) != given_fact(now, name); };
  return differ("date_of_service") || differ("payer") || differ("discipline") || differs(recorded, now, "/visit/provider");
}

std::vector<Cause> find_causes(const json& recorded, const json& now) {
  std::vector<Cause> causes;
  if (differs(recorded, now, "/notes/0/sha256")) causes.push_back(Cause::note);
  if (differs(recorded, now, "/book")) causes.push_back(Cause::book);
  if (differs(recorded, now, "/program")) causes.push_back(Cause::version);
  if (other_was_given(recorded, now)) causes.push_back(Cause::options);
  if (causes.empty()) causes.push_back(Cause::record);
  return causes;
}

// What stands at the place of a cause comes from that cause alone.
std::vector<Cause> causes_at(const std::string& path, const std::vector<Cause>& all) {
  const std::pair<std::string_view, Cause> places[] = {
      {"notes", Cause::note}, {"book", Cause::book}, {"program", Cause::version}, {"visit.provider", Cause::options}};
  for (const auto& [place, cause] : places) {
    if (path.starts_with(place) && std::find(all.begin(), all.end(), cause) != all.end()) return {cause};
  }
  return all;
}

Problem problem_at(const std::string& path, std::uint32_t line, std::string message) { return {path, line, 0, std::move(message), "", false}; }

// The first thing that keeps the object from being a record; empty when nothing does.
std::string fault_of(const json& record) {
  if (!record.is_object()) return "is not a JSON object";
  if (string_at(record, "/schema") != "codetrail/suggestion/1") return "is no suggestion: the field \"schema\" is not \"codetrail/suggestion/1\"";
  for (const char* needed : {"/notes/0/id", "/notes/0/sha256", "/book/sha256", "/program/version"}) {
    if (!string_at(record, needed)) return "lacks the string \"" + std::string(needed + 1) + "\"";
  }
  const json::json_pointer facts("/visit/facts");
  if (!record.contains(facts) || !record[facts].is_array()) return "lacks the list \"visit/facts\"";
  for (const json& fact : record[facts]) {
    const bool is_fact = fact.is_object() && fact.contains("value") && string_at(fact, "/name") && string_at(fact, "/basis");
    if (!is_fact) return "holds something else than facts in \"visit/facts\"";
  }
  return "";
}

}  // namespace

std::string_view name_of(Cause cause) {
  switch (cause) {
    case Cause::note: return "note";
    case Cause::book: return "book";
    case Cause::version: return "version";
    case Cause::options: return "options";
    case Cause::record: return "record";
  }
  return {};
}

std::string_view about(Cause cause) {
  switch (cause) {
    case Cause::note: return "the note is another one";
    case Cause::book: return "the knowledge is another one";
    case Cause::version: return "the program has another version";
    case Cause::options: return "date, payer, profession or provider were given otherwise";
    case Cause::record: return "all that it was made from is the same, so the record is not as it was written";
  }
  return {};
}

Result<RecordedSuggestion> read_suggestion(std::string_view text, const std::string& path, std::uint32_t line) {
  const json record = json::parse(text, nullptr, false);
  if (record.is_discarded()) return problem_at(path, line, "the record is not valid JSON");
  if (const std::string fault = fault_of(record); !fault.empty()) return problem_at(path, line, "the record " + fault);

  RecordedSuggestion recorded;
  recorded.json = text;
  recorded.note_id = *string_at(record, "/notes/0/id");
  recorded.note_sha256 = *string_at(record, "/notes/0/sha256");
  recorded.given.payer = given_fact(record, "payer");
  recorded.given.discipline = given_fact(record, "discipline");
  recorded.given.provider = string_at(record, "/visit/provider").value_or("");
  const json::json_pointer with_text("/options/text");
  recorded.with_text = !record.contains(with_text) || record[with_text] != false;
  if (const auto date = given_fact(record, "date_of_service")) {
    recorded.given.date_of_service = parse_iso_date(*date);
    if (!recorded.given.date_of_service) return problem_at(path, line, "the record gives a date of service that is no day");
  }
  return recorded;
}

Replay replay(const RecordedSuggestion& recorded, const Note& note, const Book& book) {
  Note again = note;
  again.id = recorded.note_id;
  if (!again.date_of_service) again.date_of_service = recorded.given.date_of_service;
  if (!again.payer) again.payer = recorded.given.payer;
  if (!again.discipline) again.discipline = recorded.given.discipline;
  if (again.provider.empty()) again.provider = recorded.given.provider;

  const json before = json::parse(recorded.json);
  const json now = json::parse(to_json(suggest(again, book), again, book, {.pretty = false, .with_text = recorded.with_text}));
  Replay result;
  result.id = recorded.note_id;
  result.differences = find_differences(before, now);
  if (result.is_identical()) return result;
  result.causes = find_causes(before, now);
  for (Difference& difference : result.differences) difference.causes = causes_at(difference.path, result.causes);
  return result;
}

}  // namespace codetrail
