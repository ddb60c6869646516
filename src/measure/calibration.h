#pragma once
// Whether a probability means what it says: of all that was given 0.9, nine in ten agree with the labels. A probability is
// agreement with labelled notes and nothing more.

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "base/count.h"
#include "measure/proportion.h"

namespace codetrail {

// What the program said of one code that a note mentions, and what the labels say.
struct Forecast {
  Decibans score;
  bool agreed = false;     // the labels have the code, as their own or as a rival that is as right
  bool suggested = false;  // the answer names it as delivered

  bool operator==(const Forecast&) const = default;
};

inline constexpr std::size_t reliability_bins = 10;

// The forecasts of one tenth of the scale of probabilities.
struct ReliabilityBin {
  Proportion agreed;
  double mean = 0;         // of their probabilities; 0 when there are none
};

struct Calibration {
  std::size_t count = 0;
  double log_loss = 0;                 // natural logarithm, mean over the forecasts
  double brier = 0;                    // mean squared error
  std::optional<double> brier_skill;   // 1 - brier / that of the overall share; absent when all labels say the same
  double expected_error = 0;           // ECE: the bins' |mean - share|, weighted by their counts
  std::array<ReliabilityBin, reliability_bins> bins;
};

Calibration calibrate(std::span<const Forecast> forecasts);

// How right the suggested codes are when only those from a score on are accepted.
struct Coverage {
  Decibans from;
  Proportion right;        // of those accepted
  double covered = 0;      // accepted of all suggested
};

// One point for each score that occurs among the suggested codes, the highest first.
std::vector<Coverage> coverage_curve(std::span<const Forecast> forecasts);

inline constexpr double wanted_accuracy = 0.99;

// The point that accepts most of all whose accepted codes are right so often; absent when no point is.
std::optional<Coverage> widest_coverage(std::span<const Coverage> curve, double accuracy = wanted_accuracy);

}  // namespace codetrail
