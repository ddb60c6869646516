#pragma once
// The program measured on gold notes: each note through the same line as any other, its answer graded, and the grades added up.

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "book/book.h"
#include "measure/calibration.h"
#include "measure/gold_study.h"
#include "measure/grade.h"
#include "measure/proportion.h"
#include "suggestion.h"

namespace codetrail {

struct GradedNote {
  std::string id, file, style, discipline, difficulty;
  Grade grade;
};

struct Evaluation {
  BookRef book;
  std::vector<std::string> files;     // that gave at least one line, in their order
  std::vector<GradedNote> notes;      // in order of the files and their lines; no id twice
  std::vector<RefusedLine> refused;
  std::vector<Unread> unread;
};

// The same for any number of jobs. A line with the id of an earlier one is refused.
Evaluation evaluate(const std::vector<std::string>& paths, const Book& book, int jobs);

using Figures = std::array<Proportion, measure_count>;

// Notes, or of all notes the trials about one code, and how they came out.
struct Cohort {
  std::string name;
  std::size_t notes = 0;    // that have a trial in it
  Figures figures = {};

  const Proportion& operator[](Measure measure) const { return figures[static_cast<std::size_t>(measure)]; }
  Proportion& operator[](Measure measure) { return figures[static_cast<std::size_t>(measure)]; }
};

Cohort overall(const Evaluation& evaluation);

enum class By { file, code, style, discipline, difficulty };
std::string_view name_of(By by);

// Files come in their order, degrees of difficulty from easy to hard, all else by name. A named code is graded for precision under its
// own name, everything else under the labelled code.
std::vector<Cohort> groups(const Evaluation& evaluation, By by);

// All forecasts of all notes, in order.
std::vector<Forecast> forecasts_of(const Evaluation& evaluation);

// Of codes named against codes labelled; absent when there are neither.
std::optional<double> code_f1(const Cohort& group);

}  // namespace codetrail
