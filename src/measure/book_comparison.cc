#include "measure/book_comparison.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace codetrail {
namespace {

const CodeAnswer* find_code(const Suggestion& answer, const std::string& code) {
  const auto found = std::find_if(answer.codes.begin(), answer.codes.end(), [&](const CodeAnswer& each) { return each.code == code; });
  return found == answer.codes.end() ? nullptr : &*found;
}

// What a step is, whatever its line: the weight's identifier, else its sentence.
std::string reason_of(const Step& step, const Book& book) {
  const auto weight = std::find_if(book.weights.begin(), book.weights.end(), [&](const Weight& w) { return w.source == step.source; });
  return weight == book.weights.end() ? step.says : weight->id;
}

std::vector<std::string> sources_of(const Step& step, const Book& book) {
  std::vector<std::string> sources;
  for (const Evidence& evidence : step.evidence) {
    std::string place = book.place(evidence.source);
    if (std::find(sources.begin(), sources.end(), place) == sources.end()) sources.push_back(std::move(place));
  }
  if (sources.empty()) sources.push_back(book.place(step.source));
  return sources;
}

void add_step(std::vector<std::pair<std::string, StepChange>>* steps, const Step& step, const Book& book, bool is_later) {
  const std::string reason = reason_of(step, book);
  auto known = std::find_if(steps->begin(), steps->end(), [&](const auto& each) { return each.first == reason; });
  if (known == steps->end()) known = steps->insert(steps->end(), {reason, {}});
  StepChange& change = known->second;
  change.says = step.says;
  change.sources = sources_of(step, book);
  auto& points = is_later ? change.after : change.before;
  points = points.value_or(Decibans(0)) + step.points;
}

// Steps that moved the score most come first, those of the flip's own direction before the others.
std::vector<StepChange> changed_steps(const CodeAnswer* before, const Book& old_book, const CodeAnswer* after, const Book& new_book) {
  std::vector<std::pair<std::string, StepChange>> steps;
  if (before) {
    for (const Step& step : before->trail) add_step(&steps, step, old_book, false);
  }
  if (after) {
    for (const Step& step : after->trail) add_step(&steps, step, new_book, true);
  }
  std::vector<StepChange> changed;
  int sum = 0;
  for (auto& [reason, step] : steps) {
    if (step.moved() == 0) continue;
    sum += step.moved();
    changed.push_back(std::move(step));
  }
  const auto force = [&](const StepChange& step) { return sum < 0 ? -step.moved() : step.moved(); };
  std::stable_sort(changed.begin(), changed.end(), [&](const StepChange& a, const StepChange& b) { return force(a) > force(b); });
  return changed;
}

bool is_named(const CodeAnswer* answer) { return answer && answer->status != CodeStatus::not_supported; }

bool minutes_differ(const std::optional<TimeSpent>& a, const std::optional<TimeSpent>& b) {
  if (a.has_value() != b.has_value()) return true;
  return a && (a->low != b->low || a->high != b->high);
}

bool lines_differ(const std::vector<ClaimLine>& a, const std::vector<ClaimLine>& b) {
  const auto same = [](const ClaimLine& x, const ClaimLine& y) { return x.units == y.units && x.modifiers == y.modifiers; };
  return !std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
}

bool regions_differ(const std::vector<Region>& a, const std::vector<Region>& b) {
  return !std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Region& x, const Region& y) { return name_of(x) == name_of(y); });
}

bool differ_otherwise(const CodeAnswer& a, const CodeAnswer& b) {
  return a.units != b.units || a.units_other_method != b.units_other_method || a.payable != b.payable || a.lacks != b.lacks ||
         minutes_differ(a.minutes, b.minutes) || lines_differ(a.lines, b.lines) || regions_differ(a.regions, b.regions);
}

// Nothing when both say the same. A code that is mentioned or no longer mentioned without being delivered changes in nothing else.
std::optional<Change> change_between(const CodeAnswer* before, const CodeAnswer* after, bool steps_changed) {
  if (is_named(before) != is_named(after)) return is_named(after) ? Change::gained : Change::lost;
  if (!before || !after) return Change::otherwise;
  if (before->status != after->status) return after->status == CodeStatus::supported ? Change::completed : Change::opened;
  if (differ_otherwise(*before, *after)) return Change::otherwise;
  if (steps_changed || before->score != after->score) return Change::score;
  return std::nullopt;
}

}  // namespace

std::string_view name_of(Change change) {
  switch (change) {
    case Change::gained: return "gained";
    case Change::lost: return "lost";
    case Change::completed: return "completed";
    case Change::opened: return "opened";
    case Change::otherwise: return "otherwise";
    case Change::score: return "score";
  }
  return {};
}

bool is_flip(Change change) { return change != Change::otherwise && change != Change::score; }

std::vector<CodeChange> compare_answers(const Suggestion& before, const Book& old_book, const Suggestion& after, const Book& new_book) {
  std::vector<std::string> codes;
  for (const CodeAnswer& code : after.codes) codes.push_back(code.code);
  for (const CodeAnswer& code : before.codes) {
    if (!find_code(after, code.code)) codes.push_back(code.code);
  }
  std::vector<CodeChange> changes;
  for (const std::string& code : codes) {
    const CodeAnswer* was = find_code(before, code);
    const CodeAnswer* is = find_code(after, code);
    std::vector<StepChange> steps = changed_steps(was, old_book, is, new_book);
    const std::optional<Change> change = change_between(was, is, !steps.empty());
    if (!change) continue;
    CodeChange made{after.id, code, *change, {}, {}, {}, {}, std::move(steps), {}, {}};
    if (was) made.before = was->status, made.score_before = was->score, made.lacks_before = was->lacks;
    if (is) made.after = is->status, made.score_after = is->score, made.lacks_after = is->lacks;
    changes.push_back(std::move(made));
  }
  return changes;
}

void BookComparison::add(std::vector<CodeChange> of_one_note) {
  ++notes;
  notes_changed += !of_one_note.empty();
  std::move(of_one_note.begin(), of_one_note.end(), std::back_inserter(changes));
}

std::size_t BookComparison::flips() const {
  return static_cast<std::size_t>(std::count_if(changes.begin(), changes.end(), [](const CodeChange& c) { return is_flip(c.change); }));
}

std::map<std::string, ChangeCounts> count_by_code(const BookComparison& comparison) {
  std::map<std::string, ChangeCounts> counts;
  for (const CodeChange& change : comparison.changes) ++counts[change.code][static_cast<std::size_t>(change.change)];
  return counts;
}

}  // namespace codetrail
