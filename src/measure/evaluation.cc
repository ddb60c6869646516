#include "measure/evaluation.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <variant>

#include "base/ordered_work.h"
#include "measure/gold.h"
#include "suggester.h"

namespace codetrail {
namespace {

// What became of a line.
using Outcome = std::variant<GradedNote, RefusedLine>;

// Whatever goes wrong here is the program's mistake. What was thrown may hold words of the note and is not shown.
Outcome grade_line(const GoldLine& line, const Book& book) {
  try {
    const Result<GoldNote> gold = read_gold(line.json, line.path, line.number, book);
    if (!gold) return RefusedLine{gold.problems()};
    const Note& note = gold->note;
    return GradedNote{note.id, line.path, gold->style, note.discipline.value_or(""), gold->difficulty, grade(*gold, suggest(note, book), book)};
  } catch (...) {
    return RefusedLine{{{line.path, line.number, 0, "the program failed at this note; please report it", "", false}}, true};
  }
}

// Takes what became of the input, in its order.
class Collector {
 public:
  explicit Collector(Evaluation& evaluation) : evaluation_(evaluation) {}

  void take(const Unread& unread) { evaluation_.unread.push_back(unread); }

  void take(const Outcome& outcome, const std::string& path, std::uint32_t line) {
    if (evaluation_.files.empty() || evaluation_.files.back() != path) evaluation_.files.push_back(path);
    if (const auto* refused = std::get_if<RefusedLine>(&outcome)) {
      evaluation_.refused.push_back(*refused);
      return;
    }
    const GradedNote& note = std::get<GradedNote>(outcome);
    const auto [first, is_new] = places_.emplace(note.id, path + ":" + std::to_string(line));
    if (is_new) evaluation_.notes.push_back(note);
    else evaluation_.refused.push_back({{{path, line, 0, "id: stands already at " + first->second, "", false}}});
  }

 private:
  Evaluation& evaluation_;
  std::map<std::string, std::string> places_;  // of the ids
};

// Grading runs on any thread, taking on one.
Work work_of(const GoldLines::Piece& piece, const Book& book, Collector& collector) {
  Work work;
  if (const auto* line = std::get_if<GoldLine>(&piece)) {
    work.bytes = line->json.size();
    work.run = [line = *line, &book, &collector]() -> Delivery {
      return [outcome = grade_line(line, book), path = line.path, number = line.number, &collector] {
        collector.take(outcome, path, number);
        return true;
      };
    };
  } else if (const auto* problem = std::get_if<Problem>(&piece)) {
    work.run = [problem = *problem, &collector]() -> Delivery {
      return [problem, &collector] {
        collector.take(RefusedLine{{problem}}, problem.path, problem.line);
        return true;
      };
    };
  } else {
    work.run = [unread = std::get<Unread>(piece), &collector]() -> Delivery {
      return [unread, &collector] {
        collector.take(unread);
        return true;
      };
    };
  }
  return work;
}

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
  Collector collector(evaluation);
  GoldLines lines(paths);
  run_in_order(jobs, [&]() -> std::optional<Work> {
    const std::optional<GoldLines::Piece> piece = lines.next();
    if (!piece) return std::nullopt;
    return work_of(*piece, book, collector);
  });
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
