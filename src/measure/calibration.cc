#include "measure/calibration.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "coding/candidate.h"

namespace codetrail {
namespace {

std::size_t bin_of(double p) { return std::min(static_cast<std::size_t>(p * reliability_bins), reliability_bins - 1); }

// -log of the probability that was given to what came out; exact however far the score lies from even odds.
double loss_of(const Forecast& forecast) {
  const double logit = forecast.score.value * std::log(10.0) / 10.0;
  return std::log1p(std::exp(forecast.agreed ? -logit : logit));
}

}  // namespace

Calibration calibrate(std::span<const Forecast> forecasts) {
  Calibration result;
  result.count = forecasts.size();
  if (forecasts.empty()) return result;
  const double n = static_cast<double>(forecasts.size());
  Proportion base;
  for (const Forecast& forecast : forecasts) {
    const double p = probability(forecast.score), y = forecast.agreed ? 1.0 : 0.0;
    result.log_loss += loss_of(forecast) / n;
    result.brier += (p - y) * (p - y) / n;
    ReliabilityBin& bin = result.bins[bin_of(p)];
    bin.mean += p;
    bin.agreed.add(forecast.agreed);
    base.add(forecast.agreed);
  }
  for (ReliabilityBin& bin : result.bins) {
    if (bin.agreed.n == 0) continue;
    const double count = static_cast<double>(bin.agreed.n);
    bin.mean /= count;
    result.expected_error += count / n * std::abs(bin.mean - bin.agreed.value());
  }
  const double spread = base.value() * (1 - base.value());
  if (spread > 0) result.brier_skill = 1 - result.brier / spread;
  return result;
}

std::vector<Coverage> coverage_curve(std::span<const Forecast> forecasts) {
  std::map<Decibans, Proportion, std::greater<>> by_score;
  std::int64_t suggested = 0;
  for (const Forecast& forecast : forecasts) {
    if (!forecast.suggested) continue;
    by_score[forecast.score].add(forecast.agreed);
    ++suggested;
  }
  std::vector<Coverage> curve;
  Proportion accepted;
  for (const auto& [score, at_score] : by_score) {
    accepted.k += at_score.k;
    accepted.n += at_score.n;
    curve.push_back({score, accepted, static_cast<double>(accepted.n) / static_cast<double>(suggested)});
  }
  return curve;
}

std::optional<Coverage> widest_coverage(std::span<const Coverage> curve, double accuracy) {
  std::optional<Coverage> widest;
  for (const Coverage& point : curve)
    if (point.right.value() >= accuracy) widest = point;
  return widest;
}

}  // namespace codetrail
