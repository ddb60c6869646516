#include "report/json.h"

#include <algorithm>
#include <cassert>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "base/unicode.h"
#include "report/json_writer.h"
#include "report/labels.h"
#include "report/note_lines.h"

namespace codetrail {

namespace {

// One call of to_json: what every part of the object needs.
class SuggestionJson {
 public:
  SuggestionJson(const Suggestion& suggestion, const Note& note, const Book& book, const JsonOptions& options)
      : suggestion_(suggestion), note_(note), book_(book), options_(options), points_(note.text), lines_(note.text), json_(options.pretty) {}

  std::string write() &&;

 private:
  void visit();
  void fact(std::string_view name, const std::optional<std::string>& value, Basis basis, const std::vector<Evidence>& evidence);
  void notes();
  void book();
  void evidence();
  void codes();
  void code(const CodeAnswer& answer);
  void minutes(const std::optional<TimeSpent>& time);
  void claim_lines(const std::vector<ClaimLine>& lines);
  void gaps(const std::vector<Gap>& gaps);
  void rivals(const std::vector<Rival>& rivals);
  void trail(const Trail& trail);
  void not_supported();
  void no_code();
  void ledger();
  void findings();
  void totals();

  std::string id_of(const Evidence& evidence) const;
  void ids(std::string_view key, const std::vector<Evidence>& evidence);
  void strings(std::string_view key, const std::vector<std::string>& values);
  void string_or_null(std::string_view key, const std::string& value);
  void source(Source place) { json_.key("source").string(book_.place(place)); }
  template <class Kind>
  void count(std::string_view key, const std::optional<Count<Kind>>& number);

  const Suggestion& suggestion_;
  const Note& note_;
  const Book& book_;
  const JsonOptions& options_;
  CodePoints points_;
  NoteLines lines_;
  JsonWriter json_;
};

std::string SuggestionJson::write() && {
  json_.begin_object();
  json_.key("schema").string("codetrail/suggestion/1");
  visit();
  notes();
  book();
  json_.key("program").begin_object(Shape::line).key("name").string("codetrail").key("version").string(suggestion_.program).end_object();
  json_.key("options").begin_object(Shape::line).key("offsets").string("codepoint").key("text").boolean(options_.with_text).end_object();
  evidence();
  codes();
  not_supported();
  no_code();
  ledger();
  findings();
  totals();
  json_.end_object();
  return std::move(json_).take();
}

void SuggestionJson::visit() {
  const Facts& facts = suggestion_.facts;
  std::optional<std::string> date;
  if (facts.date_of_service) date = to_iso(*facts.date_of_service);

  json_.key("visit").begin_object();
  json_.key("id").string(suggestion_.id);
  string_or_null("date_of_service", date.value_or(""));
  json_.key("payer").string(facts.payer);
  json_.key("discipline").string(facts.discipline);
  string_or_null("provider", suggestion_.provider);
  json_.key("facts").begin_array();
  fact("date_of_service", date, facts.date_basis, facts.date_evidence);
  fact("payer", facts.payer, facts.payer_basis, facts.payer_evidence);
  fact("discipline", facts.discipline, facts.discipline_basis, facts.discipline_evidence);
  json_.end_array();
  json_.end_object();
}

void SuggestionJson::fact(std::string_view name, const std::optional<std::string>& value, Basis basis,
                          const std::vector<Evidence>& evidence) {
  json_.begin_object(Shape::line);
  json_.key("name").string(name);
  string_or_null("value", value.value_or(""));
  json_.key("basis").string(name_of(basis));
  ids("evidence", evidence);
  json_.end_object();
}

void SuggestionJson::notes() {
  json_.key("notes").begin_array();
  for (const NoteRef& note : suggestion_.notes) {
    json_.begin_object(Shape::line).key("id").string(note.id).key("sha256").string(note.sha256).end_object();
  }
  json_.end_array();
}

void SuggestionJson::book() {
  json_.key("book").begin_object(Shape::line);
  json_.key("version").string(suggestion_.book.version);
  json_.key("sha256").string(suggestion_.book.sha256);
  strings("layers", suggestion_.book.layers);
  json_.end_object();
}

void SuggestionJson::evidence() {
  std::vector<Evidence> all = suggestion_.all_evidence();
  // An id says role and span. Where two lines of the book read the same words in the same role, the first speaks.
  const auto same_id = [](const Evidence& a, const Evidence& b) { return a.span == b.span && a.role == b.role; };
  all.erase(std::unique(all.begin(), all.end(), same_id), all.end());

  json_.key("evidence").begin_array();
  for (const Evidence& piece : all) {
    assert(!piece.span.empty() && piece.span.end <= note_.text.size());
    json_.begin_object(Shape::line);
    json_.key("id").string(id_of(piece));
    json_.key("note").integer(0);
    json_.key("role").string(name_of(piece.role));
    json_.key("begin").integer(static_cast<std::int64_t>(points_.at(piece.span.begin)));
    json_.key("end").integer(static_cast<std::int64_t>(points_.at(piece.span.end)));
    json_.key("line").integer(static_cast<std::int64_t>(lines_.number_at(piece.span.begin)));
    if (options_.with_text) json_.key("text").string(std::string_view(note_.text).substr(piece.span.begin, piece.span.size()));
    source(piece.source);
    json_.end_object();
  }
  json_.end_array();
}

void SuggestionJson::codes() {
  json_.key("codes").begin_array();
  for (const CodeAnswer& answer : suggestion_.codes) code(answer);
  json_.end_array();
}

void SuggestionJson::code(const CodeAnswer& answer) {
  json_.begin_object();
  json_.key("code").string(answer.code);
  json_.key("name").string(answer.name);
  json_.key("status").string(name_of(answer.status));
  json_.key("decibans").integer(answer.score.value);
  json_.key("probability").fixed(shown_probability(answer.score), 3);
  minutes(answer.minutes);
  strings("minutes_shared_with", answer.minutes_shared_with);
  count("units", answer.units);
  count("units_other_method", answer.units_other_method);
  json_.key("tie").boolean(answer.tie);
  claim_lines(answer.lines);
  strings("modifiers", answer.modifiers);
  json_.key("regions").begin_array(Shape::line);
  for (const Region& region : answer.regions) json_.string(name_of(region));
  json_.end_array();
  strings("contested", answer.contested);
  json_.key("payable").boolean(answer.payable);
  strings("lacks", answer.lacks);
  gaps(answer.missing);
  json_.key("needs_person").boolean(answer.needs_person);
  rivals(answer.rivals);
  ids("evidence", answer.evidence);
  trail(answer.trail);
  json_.end_object();
}

void SuggestionJson::minutes(const std::optional<TimeSpent>& time) {
  json_.key("minutes");
  if (!time) {
    json_.null();
    return;
  }
  json_.begin_object(Shape::line);
  json_.key("low").integer(time->low.value);
  json_.key("high").integer(time->high.value);
  json_.key("basis").string(name_of(time->basis));
  ids("evidence", time->evidence);
  json_.end_object();
}

void SuggestionJson::claim_lines(const std::vector<ClaimLine>& lines) {
  json_.key("lines").begin_array(Shape::line);
  for (const ClaimLine& line : lines) {
    json_.begin_object().key("units").integer(line.units.value);
    strings("modifiers", line.modifiers);
    json_.end_object();
  }
  json_.end_array();
}

void SuggestionJson::gaps(const std::vector<Gap>& gaps) {
  json_.key("missing").begin_array();
  for (const Gap& gap : gaps) {
    json_.begin_object(Shape::line);
    json_.key("id").string(gap.id);
    json_.key("says").string(gap.says);
    string_or_null("asks", gap.asks);
    json_.end_object();
  }
  json_.end_array();
}

void SuggestionJson::rivals(const std::vector<Rival>& rivals) {
  json_.key("rivals").begin_array();
  for (const Rival& rival : rivals) {
    json_.begin_object(Shape::line);
    json_.key("code").string(rival.code);
    json_.key("margin").integer(rival.margin.value);
    json_.key("because").string(rival.because);
    json_.end_object();
  }
  json_.end_array();
}

void SuggestionJson::trail(const Trail& trail) {
  json_.key("trail").begin_array();
  for (const Step& step : trail) {
    json_.begin_object(Shape::line);
    json_.key("says").string(step.says);
    json_.key("decibans").integer(step.points.value);
    ids("evidence", step.evidence);
    source(step.source);
    json_.end_object();
  }
  json_.end_array();
}

void SuggestionJson::not_supported() {
  json_.key("not_supported").begin_array();
  for (const NotSupported& mention : suggestion_.not_supported) {
    json_.begin_object(Shape::line);
    json_.key("code").string(mention.code);
    json_.key("status").string(name_of(mention.status));
    json_.key("evidence").string(id_of(mention.evidence));
    string_or_null("cue", mention.cue ? id_of(*mention.cue) : "");
    json_.end_object();
  }
  json_.end_array();
}

void SuggestionJson::no_code() {
  json_.key("no_code").begin_array();
  for (const NoCode& mention : suggestion_.no_code) {
    json_.begin_object(Shape::line);
    json_.key("name").string(mention.name);
    json_.key("status").string(name_of(mention.status));
    json_.key("evidence").string(id_of(mention.evidence));
    json_.end_object();
  }
  json_.end_array();
}

void SuggestionJson::ledger() {
  json_.key("minutes").begin_array();
  for (const LedgerLine& line : suggestion_.minutes) {
    json_.begin_object(Shape::line);
    json_.key("low").integer(line.time.low.value);
    json_.key("high").integer(line.time.high.value);
    json_.key("basis").string(name_of(line.time.basis));
    string_or_null("counts_for", line.counts_for);
    string_or_null("why_not", line.time.why_not);
    json_.key("evidence").string(id_of(line.time.evidence));
    json_.end_object();
  }
  json_.end_array();
}

void SuggestionJson::findings() {
  json_.key("findings").begin_array();
  for (const Finding& finding : suggestion_.findings) {
    json_.begin_object(Shape::line);
    json_.key("id").string(finding.id);
    json_.key("severity").string(finding.severity);
    strings("codes", finding.codes);
    json_.key("settled").boolean(finding.settled);
    json_.key("says").string(finding.says);
    source(finding.source);
    ids("evidence", finding.evidence);
    json_.end_object();
  }
  json_.end_array();
}

void SuggestionJson::totals() {
  const Totals& totals = suggestion_.totals;
  json_.key("totals").begin_object(Shape::line);
  count("timed_minutes", totals.timed_minutes);
  count("timed_units", totals.timed_units);
  json_.key("method").string(totals.method);
  count("other_method_units", totals.other_method_units);
  json_.end_object();
}

// "technique-12-15": the same for the same words in the same role, whatever else the answer holds.
std::string SuggestionJson::id_of(const Evidence& evidence) const {
  return fmt::format("{}-{}-{}", name_of(evidence.role), points_.at(evidence.span.begin), points_.at(evidence.span.end));
}

void SuggestionJson::ids(std::string_view key, const std::vector<Evidence>& evidence) {
  std::vector<std::string> named;
  std::set<std::string> known;
  for (const Evidence& piece : evidence) {
    std::string id = id_of(piece);
    if (known.insert(id).second) named.push_back(std::move(id));
  }
  strings(key, named);
}

void SuggestionJson::strings(std::string_view key, const std::vector<std::string>& values) {
  json_.key(key).begin_array(Shape::line);
  for (const std::string& value : values) json_.string(value);
  json_.end_array();
}

void SuggestionJson::string_or_null(std::string_view key, const std::string& value) {
  json_.key(key);
  if (value.empty()) {
    json_.null();
  } else {
    json_.string(value);
  }
}

template <class Kind>
void SuggestionJson::count(std::string_view key, const std::optional<Count<Kind>>& number) {
  json_.key(key);
  if (number) {
    json_.integer(number->value);
  } else {
    json_.null();
  }
}

}  // namespace

std::string to_json(const Suggestion& suggestion, const Note& note, const Book& book, const JsonOptions& options) {
  return SuggestionJson(suggestion, note, book, options).write();
}

}  // namespace codetrail
