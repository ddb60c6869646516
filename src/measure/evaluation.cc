#include "measure/evaluation.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "suggester.h"

namespace codetrail {
namespace {

int rank_of(const std::string& difficulty) { return difficulty == "easy" ? 0 : difficulty == "medium" ? 1 : 2; }

const std::string& field_of(const GradedNote& note, By by) {
  switch (by) {
    case By::file: return note.file;
    case By::style: return note.style;
    case By::discipline: return note.discipline;
    case By::difficulty: return note.difficulty;
    case By::code: break;
  }
  static const std::string none;
  return none;
}

void add(Cohort& group, const Trial& trial) { group[trial.measure].add(trial.right); }

void add_by_code(std::map<std::string, Cohort>& found, const GradedNote& note) {
  std::set<std::string> seen;
  for (const Trial& trial : note.grade.trials) {
    if (trial.code.empty()) continue;
    Cohort& group = found[trial.code];
    group.notes += seen.insert(trial.code).second;
    add(group, trial);
  }
}

void add_by_field(std::map<std::string, Cohort>& found, const GradedNote& note, By by) {
  Cohort& group = found[field_of(note, by)];
  ++group.notes;
  for (const Trial& trial : note.grade.trials) add(group, trial);
}

}  // namespace

Evaluation evaluate(const std::vector<std::string>& paths, const Book& book, int jobs) {
  Evaluation evaluation;
  evaluation.book = {book.version, book.sha256, book.layers};
  GoldInput input = study_gold(paths, book, jobs, [&](const GoldNote& gold, const std::string& path) -> std::function<void()> {
    const Note& note = gold.note;
    GradedNote graded{note.id, path, gold.style, note.discipline.value_or(""), gold.difficulty, grade(gold, suggest(note, book), book)};
    return [&evaluation, graded = std::move(graded)] { evaluation.notes.push_back(graded); };
  });
  evaluation.files = std::move(input.files);
  evaluation.refused = std::move(input.refused);
  evaluation.unread = std::move(input.unread);
  return evaluation;
}

Cohort overall(const Evaluation& evaluation) {
  Cohort all;
  all.name = "all";
  all.notes = evaluation.notes.size();
  for (const GradedNote& note : evaluation.notes) {
    for (const Trial& trial : note.grade.trials) add(all, trial);
  }
  return all;
}

std::string_view name_of(By by) {
  switch (by) {
    case By::file: return "file";
    case By::code: return "code";
    case By::style: return "style";
    case By::discipline: return "discipline";
    case By::difficulty: return "difficulty";
  }
  return "";
}

std::vector<Cohort> groups(const Evaluation& evaluation, By by) {
  std::map<std::string, Cohort> found;
  if (by == By::file) {
    for (const std::string& file : evaluation.files) found[file];
  }
  for (const GradedNote& note : evaluation.notes) {
    if (by == By::code) add_by_code(found, note);
    else add_by_field(found, note, by);
  }
  std::vector<Cohort> groups;
  for (auto& [name, group] : found) {
    group.name = name;
    groups.push_back(std::move(group));
  }
  if (by == By::difficulty) std::ranges::stable_sort(groups, {}, [](const Cohort& group) { return rank_of(group.name); });
  if (by == By::file) {
    const auto place_of = [&](const Cohort& group) { return std::ranges::find(evaluation.files, group.name) - evaluation.files.begin(); };
    std::ranges::stable_sort(groups, {}, place_of);
  }
  return groups;
}

std::vector<Forecast> forecasts_of(const Evaluation& evaluation) {
  std::vector<Forecast> all;
  for (const GradedNote& note : evaluation.notes) all.insert(all.end(), note.grade.forecasts.begin(), note.grade.forecasts.end());
  return all;
}

std::optional<double> code_f1(const Cohort& group) {
  const Proportion &precision = group[Measure::code_precision], &recall = group[Measure::code_recall];
  if (precision.n == 0 && recall.n == 0) return std::nullopt;
  return f1(precision.value(), recall.value());
}

}  // namespace codetrail
