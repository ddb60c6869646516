#include "measure/regression.h"

#include <cmath>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace codetrail {
namespace {

using testing::DoubleNear;

std::vector<Example> examples(std::vector<std::uint32_t> holds, int count, int labels, double fixed = 0) {
  std::vector<Example> made;
  for (int i = 0; i < count; ++i) made.push_back({holds, fixed, i < labels});
  return made;
}

std::vector<Example> joined(std::vector<Example> a, const std::vector<Example>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

// What `regress` makes least.
double cost(const std::vector<Example>& all, const std::vector<Coefficient>& coefficients, const std::vector<double>& values) {
  double sum = 0;
  for (std::size_t i = 0; i < values.size(); ++i) sum += coefficients[i].ridge / 2 * std::pow(values[i] - coefficients[i].center, 2);
  for (const Example& example : all) {
    double log_odds = example.fixed;
    for (const std::uint32_t i : example.holds) log_odds += values[i];
    sum += std::log1p(std::exp(example.label ? -log_odds : log_odds));
  }
  return sum;
}

TEST(Regression, OneCoefficientGivesTheShareOfLabels) {
  EXPECT_THAT(regress(examples({0}, 100, 80), {{Side::any, 0}})[0], DoubleNear(std::log(4), 1e-4));
}

TEST(Regression, WhatIsFixedIsTakenOff) {
  EXPECT_THAT(regress(examples({0}, 100, 80, 1), {{Side::any, 0}})[0], DoubleNear(std::log(4) - 1, 1e-4));
}

TEST(Regression, ASideIsKept) {
  EXPECT_EQ(regress(examples({0}, 100, 20), {{Side::positive, 1}})[0], 0);
  EXPECT_EQ(regress(examples({0}, 100, 80), {{Side::negative, 1}})[0], 0);
}

TEST(Regression, WithoutExamplesTheCenterStays) { EXPECT_EQ(regress({}, {{Side::any, 1, 0.7}})[0], 0.7); }

TEST(Regression, LabelsThatNothingPartsLeaveFiniteNumbers) {
  const double value = regress(examples({0}, 50, 50), {{Side::any, 1}})[0];
  EXPECT_GT(value, 1);
  EXPECT_LT(value, 20);
}

// Convex, so whoever finds no better value by small moves within the sides has found the best one.
TEST(Regression, NoMoveWithinTheSidesIsBetter) {
  std::mt19937 chance(7);
  const std::vector<Coefficient> coefficients = {{Side::any, 0.5}, {Side::positive, 1}, {Side::negative, 1, -1}, {Side::positive, 2, 0.5}};
  std::vector<Example> all;
  for (int i = 0; i < 300; ++i) {
    Example example;
    for (std::uint32_t c = 0; c < coefficients.size(); ++c)
      if (chance() % 2) example.holds.push_back(c);
    example.label = chance() % (2 + example.holds.size()) == 0;
    all.push_back(example);
  }
  const std::vector<double> best = regress(all, coefficients);
  const double least = cost(all, coefficients, best);
  for (std::size_t c = 0; c < best.size(); ++c) {
    for (const double move : {-0.01, 0.01}) {
      std::vector<double> other = best;
      other[c] += move;
      if (coefficients[c].side == Side::positive && other[c] < 0) continue;
      if (coefficients[c].side == Side::negative && other[c] > 0) continue;
      EXPECT_GE(cost(all, coefficients, other), least - 1e-9) << c << " by " << move;
    }
  }
}

TEST(Regression, TwoCoefficientsPartTheirShares) {
  const auto values = regress(joined(examples({0}, 100, 50), examples({0, 1}, 100, 90)), {{Side::any, 0}, {Side::any, 0}});
  EXPECT_THAT(values[0], DoubleNear(0, 1e-3));
  EXPECT_THAT(values[1], DoubleNear(std::log(9), 1e-3));
}

}  // namespace
}  // namespace codetrail
