#include "measure/fit.h"

#include <algorithm>
#include <cmath>

#include "base/hash.h"
#include "measure/regression.h"

namespace codetrail {
namespace {

const double log_odds_of_deciban = std::log(10.0) / 10.0;
constexpr double most_points = 100;  // what a file may hold

Side side_of(const Scale& scale) {
  // Above another scale a coefficient is what comes on top of it.
  if (scale.above != Scale::none) return Side::positive;
  switch (scale.learned) {
    case Learned::upwards: return Side::positive;
    case Learned::downwards: return Side::negative;
    case Learned::freely:
    case Learned::threshold:
    case Learned::no: break;
  }
  return Side::any;
}

// The scale and all that it stands above.
std::vector<std::uint32_t> chain_of(const std::vector<Scale>& scales, std::uint32_t scale) {
  std::vector<std::uint32_t> chain;
  for (; scale != Scale::none; scale = scales[scale].above) chain.push_back(scale);
  return chain;
}

Example example_of(const Lesson& lesson, const std::vector<Scale>& scales) {
  Example example{{}, lesson.fixed.value * log_odds_of_deciban, lesson.agreed};
  for (const std::uint32_t scale : lesson.holds)
    for (const std::uint32_t part : chain_of(scales, scale)) example.holds.push_back(part);
  std::sort(example.holds.begin(), example.holds.end());
  example.holds.erase(std::unique(example.holds.begin(), example.holds.end()), example.holds.end());
  return example;
}

Decibans score_of(const Lesson& lesson, const std::vector<Decibans>& points) {
  Decibans score = lesson.fixed;
  for (const std::uint32_t scale : lesson.holds) score += points[scale];
  return score;
}

Forecast forecast_of(const Lesson& lesson, const std::vector<Decibans>& points) {
  return {score_of(lesson, points), lesson.agreed, lesson.suggested};
}

std::vector<Forecast> hold_out(const Lessons& lessons, const FitOptions& options) {
  std::vector<Forecast> forecasts(lessons.lessons.size());
  for (int fold = 0; fold < options.folds; ++fold) {
    std::vector<Lesson> others;
    for (const Lesson& lesson : lessons.lessons)
      if (fold_of(lesson.note, options.folds) != fold) others.push_back(lesson);
    const std::vector<Decibans> points = learn(lessons.scales, others, options);
    for (std::size_t i = 0; i < forecasts.size(); ++i) {
      const Lesson& lesson = lessons.lessons[i];
      if (fold_of(lesson.note, options.folds) == fold) forecasts[i] = forecast_of(lesson, points);
    }
  }
  return forecasts;
}

}  // namespace

int fold_of(const std::string& note, int folds) {
  constexpr std::size_t digits = 8;
  return static_cast<int>(std::stoul(sha256(note).substr(0, digits), nullptr, 16) % static_cast<unsigned long>(folds));
}

std::vector<Decibans> learn(const std::vector<Scale>& scales, const std::vector<Lesson>& lessons, const FitOptions& options) {
  std::vector<Coefficient> coefficients;
  for (const Scale& scale : scales) {
    const Decibans below = scale.above == Scale::none ? Decibans(0) : scales[scale.above].usual;
    coefficients.push_back({side_of(scale), options.ridge, (scale.usual - below).value * log_odds_of_deciban});
  }
  std::vector<Example> examples;
  for (const Lesson& lesson : lessons) examples.push_back(example_of(lesson, scales));
  const std::vector<double> learned = regress(examples, coefficients);
  std::vector<Decibans> points;
  for (std::uint32_t scale = 0; scale < scales.size(); ++scale) {
    double sum = 0;
    for (const std::uint32_t part : chain_of(scales, scale)) sum += learned[part];
    points.emplace_back(static_cast<std::int32_t>(std::lround(std::clamp(sum / log_odds_of_deciban, -most_points, most_points))));
  }
  return points;
}

Fit fit(const Lessons& lessons, const FitOptions& options) {
  Fit result;
  result.points = learn(lessons.scales, lessons.lessons, options);
  result.counts.resize(lessons.scales.size());
  std::vector<Decibans> before;
  for (const Scale& scale : lessons.scales) before.push_back(scale.points);
  for (const Lesson& lesson : lessons.lessons) {
    for (const std::uint32_t scale : lesson.holds) ++result.counts[scale];
    result.before.push_back(forecast_of(lesson, before));
  }
  result.held_out = hold_out(lessons, options);
  if (const auto widest = widest_coverage(coverage_curve(result.held_out))) result.accept_from = widest->from;
  return result;
}

}  // namespace codetrail
