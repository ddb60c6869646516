#include "measure/regression.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace codetrail {
namespace {

constexpr int most_rounds = 1000;
// A Newton step may overshoot where the curve is flat; so far is safe on the scale of log-odds.
constexpr double longest_step = 2.0;

double within(double value, Side side) {
  switch (side) {
    case Side::positive: return std::max(value, 0.0);
    case Side::negative: return std::min(value, 0.0);
    case Side::any: break;
  }
  return value;
}

class Descent {
 public:
  Descent(const std::vector<Example>& examples, const std::vector<Coefficient>& coefficients)
      : examples_(examples), coefficients_(coefficients), values_(coefficients.size()), holding_(coefficients.size()) {
    for (std::size_t i = 0; i < coefficients.size(); ++i) values_[i] = coefficients[i].center;
    for (std::uint32_t i = 0; i < examples.size(); ++i) {
      log_odds_.push_back(examples[i].fixed);
      for (const std::uint32_t coefficient : examples[i].holds) {
        holding_[coefficient].push_back(i);
        log_odds_.back() += values_[coefficient];
      }
    }
  }

  // Gives how far the value moved.
  double improve(std::size_t coefficient) {
    const double ridge = coefficients_[coefficient].ridge, value = values_[coefficient];
    double slope = ridge * (value - coefficients_[coefficient].center), curvature = ridge;
    for (const std::uint32_t i : holding_[coefficient]) {
      const double p = 1.0 / (1.0 + std::exp(-log_odds_[i]));
      slope += p - (examples_[i].label ? 1.0 : 0.0);
      curvature += p * (1 - p);
    }
    if (curvature <= 0) return 0;
    const double step = std::clamp(-slope / curvature, -longest_step, longest_step);
    const double moved = within(value + step, coefficients_[coefficient].side) - value;
    values_[coefficient] += moved;
    for (const std::uint32_t i : holding_[coefficient]) log_odds_[i] += moved;
    return std::abs(moved);
  }

  std::vector<double> take() && { return std::move(values_); }

 private:
  const std::vector<Example>& examples_;
  const std::vector<Coefficient>& coefficients_;
  std::vector<double> values_;
  std::vector<std::vector<std::uint32_t>> holding_;  // for each coefficient the examples in which it holds
  std::vector<double> log_odds_;                     // of each example, by the values so far
};

}  // namespace

std::vector<double> regress(const std::vector<Example>& examples, const std::vector<Coefficient>& coefficients, double tolerance) {
  Descent descent(examples, coefficients);
  for (int round = 0; round < most_rounds; ++round) {
    double furthest = 0;
    for (std::size_t i = 0; i < coefficients.size(); ++i) furthest = std::max(furthest, descent.improve(i));
    if (furthest < tolerance) break;
  }
  return std::move(descent).take();
}

}  // namespace codetrail
