#pragma once
// An evaluation as `codetrail eval --json` wrote it, read back. Figures are counts, so that shares and intervals are worked out again and not
// believed.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "measure/evaluation.h"

namespace codetrail {

// Whether probabilities meant what they said. Absent in evaluations of versions that did not measure it.
struct ReportedCalibration {
  struct Bin {
    Proportion agreed;
    double mean = 0;
  };
  std::int64_t candidates = 0;
  double log_loss = 0, brier = 0, expected_error = 0;
  std::optional<double> brier_skill;
  std::vector<Bin> bins;
  double wanted_accuracy = 0;
  std::optional<int> accept_from;      // decibans
};

struct Reported {
  std::string sha256;                  // of the file
  BookRef book;
  Cohort overall;
  std::vector<Cohort> by_file, by_code, by_style, by_discipline, by_difficulty;
  std::size_t refused = 0;             // lines that were not measured
  std::optional<ReportedCalibration> calibration;
};

// A message names what is missing and never repeats what stands there.
Result<Reported> read_evaluation(std::string_view json, const std::string& path);

}  // namespace codetrail
