#include "measure/grade.h"

#include <algorithm>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "base/unicode.h"
#include "measure/match.h"
#include "measure/unit_splits.h"
#include "policy/policy.h"
#include "report/labels.h"
#include "report/note_lines.h"

namespace codetrail {
namespace {

using Names = std::set<std::string>;

// Findings that labels name whenever they hold. Others are remarks that a label may leave out, and only their absence is graded.
const Names labelled_findings = {"minutes-conflict", "contradiction",     "mue-exceeded",   "provider-scope",
                                 "time-missing",     "region-missing",    "technique-missing", "below-minimum",
                                 "minutes-shared",   "minutes-not-split", "ptp-conflict",   "code-not-valid-on-date"};

// Modifiers that follow from the profession and the year's sum alone; labels leave them out.
const Names modifiers_of_course = {"GP", "GO", "GN", "KX"};
// The ways to say that two services were apart; one is as right as the other.
const Names apart_modifiers = {"59", "XS", "XE", "XU"};

// Parts of the trunk, where both sides, the middle and no side at all are one place.
const Names trunk = {"cervical", "thoracic", "lumbar", "pelvis", "head", "abdomen", "chest", "whole-body"};

// Reasons that a reader may well take for one another.
int group_of(Status status) {
  switch (status) {
    case Status::performed: return 0;
    case Status::negated:
    case Status::declined:
    case Status::withheld: return 1;
    case Status::planned:
    case Status::conditional: return 2;
    case Status::historical:
    case Status::elsewhere: return 3;
    case Status::home:
    case Status::taught: return 4;
    case Status::examined:
    case Status::listed: return 5;
  }
  return 0;
}

// What may be quoted is a few labels' length and a line.
constexpr std::size_t evidence_factor = 3, evidence_allowance = 120;

std::string place_of(const std::string& region) {
  const std::size_t colon = std::min(region.find(':'), region.size());
  const std::string area = region.substr(0, colon);
  const bool has_side = region.ends_with(":left") || region.ends_with(":right");
  return trunk.contains(area) && !has_side ? area + ":midline" : region;
}

// Every place of the quote, overlapping ones too.
std::vector<Span> find_all(std::string_view text, std::string_view quote) {
  std::vector<Span> spans;
  for (std::size_t at = text.find(quote); at != std::string_view::npos; at = text.find(quote, at + 1)) {
    spans.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + quote.size())});
  }
  return spans;
}

std::vector<Span> spans_of(const std::vector<Evidence>& evidence) {
  std::vector<Span> spans;
  for (const Evidence& piece : evidence) spans.push_back(piece.span);
  return spans;
}

bool touch(const std::vector<Span>& some, const std::vector<Span>& others) {
  return std::any_of(some.begin(), some.end(), [&](Span a) {
    return std::any_of(others.begin(), others.end(), [&](Span b) { return a.overlaps(b); });
  });
}

std::string said(const std::optional<MinutesRange>& minutes) { return minutes ? minutes_label(minutes->low, minutes->high) : "none"; }
std::string said(const std::optional<Units>& units) { return units ? std::to_string(units->value) : "none"; }
std::string said(const Names& names) { return names.empty() ? "none" : fmt::format("{}", fmt::join(names, " ")); }
std::string said(const std::vector<std::string>& lacks) { return lacks.empty() ? "" : " (" + joined(lacks, ", ") + ")"; }

std::optional<MinutesRange> range_of(const std::optional<TimeSpent>& time) {
  if (!time) return std::nullopt;
  return MinutesRange{time->low, time->high};
}

// A stretch of the note that shows what a trial is about.
struct Place {
  std::string_view words;
  std::uint32_t begin = 0;
};

class Grader {
 public:
  Grader(const GoldNote& gold, const Suggestion& suggestion, const Book& book)
      : gold_(gold), suggestion_(suggestion), book_(book), text_(gold.note.text), points_(text_), lines_(text_),
        matching_(match_codes(gold, suggestion)) {}

  Grade grade() && {
    grade_set();
    for (std::size_t i = 0; i < gold_.codes.size(); ++i) {
      if (matching_.answers[i]) grade_code(gold_.codes[i], *matching_.answers[i]);
    }
    grade_refusals();
    grade_findings();
    return std::move(grade_);
  }

 private:
  bool ask(Measure measure, bool right, const std::string& code, Place place = {}, const std::string& says = "") {
    grade_.trials.push_back({measure, right, code});
    if (!right && !text_of(measure).mistake.empty()) {
      const std::size_t line = place.words.empty() ? 0 : lines_.number_at(place.begin);
      grade_.mistakes.push_back({measure, code, says, std::string(place.words), line});
    }
    return right;
  }

  Place place(Span span) const { return {text_.substr(span.begin, span.size()), span.begin}; }
  Place place(std::string_view quote) const { return {quote, static_cast<std::uint32_t>(text_.find(quote))}; }
  Place place(const GoldCode& label) const { return place(std::string_view(label.evidence.front())); }
  Place place(const CodeAnswer& answer) const { return answer.evidence.empty() ? Place{} : place(answer.evidence.front().span); }

  bool is_timed(const std::string& code) const {
    const Code* known = book_.code(code);
    return known && known->counting == Counting::timed;
  }
  // Hands-on work, modalities, needling, strapping: their labels name all places. Adjustments count spinal regions of their own.
  bool is_done_to_a_part(const std::string& code) const {
    const Code* known = book_.code(code);
    return known && known->needs_region && known->family != Family::adjustment;
  }

  void grade_set() {
    bool units_are_right = matching_.is_exact();
    for (std::size_t i = 0; i < gold_.codes.size(); ++i) {
      const GoldCode& label = gold_.codes[i];
      ask(Measure::code_recall, matching_.answers[i], label.code, place(label));
      if (matching_.answers[i]) ask(Measure::code_precision, true, matching_.answers[i]->code);
      units_are_right = units_are_right && (!label.units || units_right(label, *matching_.answers[i]));
    }
    for (const CodeAnswer* extra : matching_.extras) ask(Measure::code_precision, false, extra->code, place(*extra));
    ask(Measure::set_exact, matching_.is_exact(), "");
    ask(Measure::set_and_units_exact, units_are_right, "");
  }

  void grade_code(const GoldCode& label, const CodeAnswer& answer) {
    const std::string status(name_of(answer.status));
    ask(Measure::status_right, label.status == answer.status, label.code, place(label),
        status + said(answer.lacks) + ", labelled " + std::string(name_of(label.status)) + said(label.lacks));
    grade_block(label, answer);
    grade_minutes(label, answer);
    grade_units(label, answer);
    grade_modifiers(label, answer);
    if (is_done_to_a_part(label.code)) grade_places(label, answer);
    grade_evidence(label, answer);
  }

  // What the note says of one code stands in one block: how long it took, and where it was done.
  void grade_block(const GoldCode& label, const CodeAnswer& answer) {
    const bool places_are_right = !is_done_to_a_part(label.code) || places_of(label) == places_of(answer);
    ask(Measure::blocks_exact, minutes_right(label, answer) && places_are_right, label.code, place(label));
  }

  // Minutes of a shared block are nobody's own, and may be shown.
  static bool minutes_right(const GoldCode& label, const CodeAnswer& answer) {
    const std::optional<MinutesRange> minutes = range_of(answer.minutes);
    return label.minutes ? minutes == label.minutes : !minutes || !answer.minutes_shared_with.empty();
  }

  void grade_minutes(const GoldCode& label, const CodeAnswer& answer) {
    const std::string says = said(range_of(answer.minutes)) + ", labelled " + said(label.minutes);
    const Measure measure = label.minutes ? Measure::minutes_exact : Measure::minutes_not_invented;
    ask(measure, minutes_right(label, answer), label.code, place(label), says);
  }

  void grade_units(const GoldCode& label, const CodeAnswer& answer) {
    const std::string says = said(answer.units) + ", labelled " + said(label.units);
    if (label.units) ask(Measure::units_exact, units_right(label, answer), label.code, place(label), says);
    else ask(Measure::units_not_invented, !answer.units, label.code, place(label), says);
  }

  // The pooled rule may leave a unit to the clinician: then any split that it allows is right.
  bool units_right(const GoldCode& label, const CodeAnswer& answer) const {
    return answer.units == label.units || (has_own_time(label) && pooled_split_is_allowed());
  }

  bool has_own_time(const GoldCode& label) const { return is_timed(label.code) && label.minutes && label.minutes_shared_with.empty(); }

  bool pooled_split_is_allowed() const {
    if (Policy::on(book_, gold_.note.date_of_service, gold_.note.payer.value_or("")).profile().units != "cms") return false;
    std::vector<TimedUnits> split;
    for (std::size_t i = 0; i < gold_.codes.size(); ++i) {
      const GoldCode& label = gold_.codes[i];
      if (!is_timed(label.code)) continue;
      const CodeAnswer* const answer = matching_.answers[i];
      if (!has_own_time(label) || !answer || !answer->units) return false;
      split.push_back({label.minutes->low, *answer->units});
    }
    return pool_allows(split);
  }

  void grade_modifiers(const GoldCode& label, const CodeAnswer& answer) {
    const auto apart_from = [](const Names& names, const Names& others) {
      Names rest;
      std::set_difference(names.begin(), names.end(), others.begin(), others.end(), std::inserter(rest, rest.end()));
      return rest;
    };
    const Names labelled(label.modifiers.begin(), label.modifiers.end());
    const Names answered = apart_from({answer.modifiers.begin(), answer.modifiers.end()}, modifiers_of_course);
    if (labelled.empty() && answered.empty()) return;
    const Names labelled_rest = apart_from(labelled, apart_modifiers), answered_rest = apart_from(answered, apart_modifiers);
    const bool both_apart = labelled_rest != labelled && answered_rest != answered;
    ask(Measure::modifiers_exact, labelled == answered || (both_apart && labelled_rest == answered_rest), label.code, place(label),
        said(answered) + ", labelled " + said(labelled));
  }

  static Names places_of(const GoldCode& label) {
    Names places;
    for (const std::string& region : label.regions) places.insert(place_of(region));
    return places;
  }
  static Names places_of(const CodeAnswer& answer) {
    Names places;
    for (const Region& region : answer.regions) places.insert(place_of(name_of(region)));
    return places;
  }

  void grade_places(const GoldCode& label, const CodeAnswer& answer) {
    const Names labelled = places_of(label), answered = places_of(answer);
    for (const std::string& region : labelled) ask(Measure::region_recall, answered.contains(region), label.code, place(label), region);
    for (const std::string& region : answered) ask(Measure::region_precision, labelled.contains(region), label.code, place(label), region);
  }

  void grade_evidence(const GoldCode& label, const CodeAnswer& answer) {
    std::vector<Span> labelled;
    for (const std::string& quote : label.evidence) {
      for (const Span span : find_all(text_, quote)) labelled.push_back(span);
    }
    const std::vector<Span> answered = spans_of(answer.evidence);
    const std::size_t length = characters(answered), expected = characters(labelled);
    ask(Measure::evidence_touches, touch(labelled, answered), label.code, place(answer));
    ask(Measure::evidence_short, length <= evidence_factor * expected + evidence_allowance, label.code, place(answer),
        fmt::format("{} characters, labelled {}", length, expected));
  }

  // Characters that the spans cover together.
  std::size_t characters(std::vector<Span> spans) const {
    std::sort(spans.begin(), spans.end());
    std::size_t count = 0;
    std::uint32_t end = 0;
    for (const Span span : spans) {
      if (span.end <= end) continue;
      count += points_.at(span.end) - points_.at(std::max(span.begin, end));
      end = span.end;
    }
    return count;
  }

  void grade_refusals() {
    for (const GoldRefusal& label : gold_.not_supported) grade_refusal(label);
    for (const NotSupported& mention : suggestion_.not_supported) {
      const bool labelled = std::ranges::any_of(gold_.not_supported, [&](const GoldRefusal& label) {
        return touch(find_all(text_, label.quote), {mention.evidence.span});
      });
      ask(Measure::not_delivered_precision, labelled, mention.code, place(mention.evidence.span), std::string(name_of(mention.status)));
    }
  }

  void grade_refusal(const GoldRefusal& label) {
    const Place quote = place(std::string_view(label.quote));
    const std::string labelled = "labelled " + std::string(name_of(label.status));
    if (!is_labelled(gold_, label.code) && !is_optional(gold_, label.code)) {
      const bool leaks = std::ranges::any_of(matching_.extras, [&](const CodeAnswer* extra) { return extra->code == label.code; });
      ask(Measure::no_leak, !leaks, label.code, quote, labelled);
    }
    const std::vector<Span> spans = find_all(text_, label.quote);
    bool same = false, same_group = false;
    std::optional<Status> first;
    for (const NotSupported& mention : suggestion_.not_supported) {
      if (!touch(spans, {mention.evidence.span})) continue;
      if (!first) first = mention.status;
      same = same || mention.status == label.status;
      same_group = same_group || group_of(mention.status) == group_of(label.status);
    }
    ask(Measure::not_delivered_noticed, first.has_value(), label.code, quote, labelled);
    if (!first) return;
    ask(Measure::reason_right, same, label.code, quote, std::string(name_of(*first)) + ", " + labelled);
    ask(Measure::reason_group_right, same_group, label.code);
  }

  void grade_findings() {
    const Names labelled(gold_.findings.begin(), gold_.findings.end());
    Names expected = labelled, raised;
    for (const GoldCode& label : gold_.codes) expected.insert(label.lacks.begin(), label.lacks.end());
    for (const Finding& finding : suggestion_.findings) raised.insert(finding.id);
    for (const CodeAnswer& answer : suggestion_.codes) {
      if (is_delivered(answer)) raised.insert(answer.lacks.begin(), answer.lacks.end());
    }
    for (const std::string& finding : labelled) ask(Measure::finding_recall, raised.contains(finding), "", {}, finding);
    for (const std::string& finding : raised) {
      if (labelled_findings.contains(finding)) ask(Measure::finding_precision, expected.contains(finding), "", {}, finding);
    }
  }

  const GoldNote& gold_;
  const Suggestion& suggestion_;
  const Book& book_;
  std::string_view text_;
  CodePoints points_;
  NoteLines lines_;
  Matching matching_;
  Grade grade_;
};

}  // namespace

Grade grade(const GoldNote& gold, const Suggestion& suggestion, const Book& book) {
  Grade grade = Grader(gold, suggestion, book).grade();
  for (const CodeAnswer& answer : suggestion.codes) {
    if (is_optional(gold, answer.code)) continue;
    grade.forecasts.push_back({answer.score, is_labelled(gold, answer.code), is_delivered(answer)});
  }
  return grade;
}

}  // namespace codetrail
