#include "corpora/gold.h"

#include <algorithm>
#include <map>
#include <optional>
#include <regex>
#include <set>

#include "base/date.h"

namespace codetrail {
namespace {

using nlohmann::json;
using Names = std::set<std::string>;

const Names note_fields = {"id",       "text",  "date_of_service", "payer",       "discipline",     "style",
                           "difficulty", "codes", "not_supported",   "findings",    "timed_total"};
const Names further_note_fields = {"optional_codes", "why"};
const Names code_fields = {"code", "status", "minutes", "units", "regions", "evidence"};
const Names further_code_fields = {"also_accept", "minutes_shared_with", "modifiers", "lacks"};
const Names refusal_fields = {"quote", "code", "status"};

const Names payers = {"medicare", "medicaid", "commercial", "workers-comp", "auto", "unknown"};
const Names pooling_payers = {"medicare", "medicaid", "unknown"};
const Names disciplines = {"pt", "pta", "ot", "ota", "lmt", "dc", "at", "unknown"};
const Names difficulties = {"easy", "medium", "hard"};
const Names refusals = {"negated", "declined", "withheld", "planned",  "historical", "home",
                        "elsewhere", "taught", "examined", "listed", "conditional"};
const Names modifiers = {"59", "XS", "XE", "XU", "XP", "CQ", "CO", "AT", "25"};
const Names areas = {"head", "jaw", "cervical", "thoracic", "lumbar", "pelvis", "chest", "abdomen", "shoulder", "arm", "elbow", "forearm",
                     "wrist", "hand", "hip", "thigh", "knee", "leg", "ankle", "foot", "upper-extremity", "lower-extremity", "whole-body"};
const Names sides = {"left", "right", "bilateral", "midline", "unstated"};
const Names findings = {"time-missing", "region-missing", "technique-missing", "actor-unclear", "contested", "minutes-shared",
                        "minutes-not-split", "minutes-conflict", "minutes-range", "units-claim-mismatch", "below-minimum", "ptp-conflict",
                        "modifier-missing", "modifier-needless", "mue-exceeded", "code-not-valid-on-date", "code-not-for-payer",
                        "provider-scope", "group-time", "contradiction", "copied-forward", "checkbox-unclear", "text-quality"};
// A supported code may have these: they are said and leave nothing to be added.
const Names remarks = {"contested", "minutes-range", "minutes-not-split", "minutes-conflict"};

std::string text_of(const json& object, const std::string& field) {
  return object.contains(field) && object[field].is_string() ? object[field].get<std::string>() : "";
}

std::vector<std::string> texts_of(const json& object, const std::string& field) {
  std::vector<std::string> texts;
  if (!object.contains(field) || !object[field].is_array()) return texts;
  for (const json& item : object[field])
    if (item.is_string()) texts.push_back(item);
  return texts;
}

std::optional<int> figure_of(const json& object, const std::string& field) {
  if (!object.contains(field)) return std::nullopt;
  const json& value = object[field].is_array() && !object[field].empty() ? object[field].front() : object[field];
  return value.is_number_integer() ? std::optional<int>(value.get<int>()) : std::nullopt;
}

bool is_code(const std::string& code) {
  static const std::regex form("[0-9]{5}|[A-Z][0-9]{4}|[0-9]{4}T");
  return std::regex_match(code, form);
}

int units_alone(int minutes) { return minutes < 8 ? 0 : (minutes + 7) / 15; }

using ByCode = std::map<std::string, int>;

// Whether the pooled rule allows the units: whole quarters of an hour first, what is left to the largest remainders.
bool pooling_allows(const ByCode& minutes, const ByCode& units) {
  int total = 0, given = 0, extras = 0, least_served = 15, most_unserved = -1;
  for (const auto& [code, own] : minutes) {
    total += own;
    given += own / 15;
    const int extra = units.at(code) - own / 15;
    if (extra != 0 && extra != 1) return false;
    extras += extra;
    int& edge = extra == 1 ? least_served : most_unserved;
    edge = extra == 1 ? std::min(edge, own % 15) : std::max(edge, own % 15);
  }
  const int left = std::max(0, units_alone(total) - given);
  return extras == left && (extras == 0 || least_served >= most_unserved);
}

bool rule_allows(bool pools, const ByCode& minutes, const ByCode& units) {
  if (pools) return pooling_allows(minutes, units);
  return std::all_of(minutes.begin(), minutes.end(), [&](const auto& own) { return units.at(own.first) == units_alone(own.second); });
}

class Checker {
 public:
  Checker(const json& record, const Book& book) : record_(record), book_(book) {}

  std::vector<std::string> check() {
    if (!has_fields(record_, note_fields, further_note_fields, "the note")) return faults_;
    check_header();
    for (const json& code : record_["codes"]) check_code(code);
    check_units();
    for (const json& refusal : record_["not_supported"]) check_refusal(refusal);
    for (const std::string& finding : texts_of(record_, "findings"))
      if (!findings.contains(finding.substr(0, finding.find(':')))) say("unknown finding " + finding);
    return faults_;
  }

 private:
  void say(const std::string& fault) { faults_.push_back(fault); }
  void ask(const Names& known, const std::string& value, const std::string& what) {
    if (!known.contains(value)) say("unknown " + what + " " + value);
  }

  bool has_fields(const json& object, const Names& needed, const Names& further, const std::string& what) {
    if (!object.is_object()) {
      say(what + " is no object");
      return false;
    }
    bool complete = true;
    for (const std::string& field : needed) {
      if (object.contains(field)) continue;
      say(what + " has no field " + field);
      complete = false;
    }
    for (const auto& [field, value] : object.items())
      if (!needed.contains(field) && !further.contains(field)) say(what + " has an unknown field " + field);
    return complete;
  }

  bool stands_in_text(const std::string& quote) const { return !quote.empty() && text_of(record_, "text").find(quote) != std::string::npos; }
  bool is_timed(const std::string& code) const {
    const Code* known = book_.code(code);
    return known && known->counting == Counting::timed;
  }
  bool counts_by_itself(const std::string& code) const {
    const Code* known = book_.code(code);
    return known && (known->counting == Counting::timed || known->counting == Counting::own_clock);
  }

  void check_header() {
    if (!parse_iso_date(text_of(record_, "date_of_service"))) say("no date " + text_of(record_, "date_of_service"));
    ask(payers, text_of(record_, "payer"), "payer");
    ask(disciplines, text_of(record_, "discipline"), "discipline");
    ask(difficulties, text_of(record_, "difficulty"), "difficulty");
  }

  void check_code(const json& entry) {
    const std::string code = text_of(entry, "code");
    if (!has_fields(entry, code_fields, further_code_fields, "code " + code)) return;
    if (!is_code(code)) say("no code " + code);
    if (!seen_.insert(code).second) say(code + " stands twice");
    check_lacks(entry, code);
    const std::vector<std::string> quotes = texts_of(entry, "evidence");
    if (quotes.empty()) say(code + " has no evidence");
    for (const std::string& quote : quotes)
      if (!stands_in_text(quote)) say(code + ": not in the text: " + quote);
    for (const std::string& region : texts_of(entry, "regions")) {
      const std::size_t colon = region.find(':');
      if (!areas.contains(region.substr(0, colon)) || colon == std::string::npos || !sides.contains(region.substr(colon + 1)))
        say(code + ": unknown region " + region);
    }
    for (const std::string& modifier : texts_of(entry, "modifiers")) ask(modifiers, modifier, "modifier");
    const std::optional<int> units = figure_of(entry, "units");
    if (is_timed(code) && text_of(entry, "status") == "supported" && units == 0) say(code + " is supported with 0 units");
    if (!counts_by_itself(code) && units && *units != 1) say(code + " is untimed and has " + std::to_string(*units) + " units");
  }

  void check_lacks(const json& entry, const std::string& code) {
    const std::string status = text_of(entry, "status");
    const std::vector<std::string> lacks = texts_of(entry, "lacks");
    if (status != "supported" && status != "incomplete") say(code + ": unknown status " + status);
    if (status == "incomplete" && lacks.empty()) say(code + " is incomplete and lacks nothing");
    for (const std::string& lack : lacks) {
      ask(findings, lack, "finding");
      if (status == "supported" && !remarks.contains(lack)) say(code + " is supported and lacks " + lack);
    }
  }

  // Where every timed code has minutes of its own, these decide all units.
  void check_units() {
    ByCode minutes, units;
    int sum = 0;
    for (const json& entry : record_["codes"]) {
      const std::string code = text_of(entry, "code");
      if (!is_timed(code)) continue;
      const std::optional<int> own = figure_of(entry, "minutes"), counted = figure_of(entry, "units");
      if (!own || !texts_of(entry, "minutes_shared_with").empty()) return;
      if (!counted) {
        say(code + " has minutes and no units");
        return;
      }
      minutes[code] = *own;
      units[code] = *counted;
      sum += *own;
    }
    if (minutes.empty()) return;
    if (!rule_allows(pooling_payers.contains(text_of(record_, "payer")), minutes, units)) say("the rule gives other units");
    if (figure_of(record_, "timed_total") != sum) say("timed_total is not the sum " + std::to_string(sum));
  }

  void check_refusal(const json& refusal) {
    const std::string quote = text_of(refusal, "quote");
    if (!has_fields(refusal, refusal_fields, {}, "what is not supported")) return;
    ask(refusals, text_of(refusal, "status"), "status");
    if (!is_code(text_of(refusal, "code"))) say("no code " + text_of(refusal, "code"));
    if (!stands_in_text(quote)) say("not in the text: " + quote);
  }

  const json& record_;
  const Book& book_;
  std::vector<std::string> faults_;
  Names seen_;
};

}  // namespace

std::vector<std::string> find_gold_faults(const nlohmann::json& record, const Book& book) { return Checker(record, book).check(); }

}  // namespace codetrail
