#include "measure/calibration.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace codetrail {
namespace {

using testing::DoubleNear;
using testing::IsEmpty;

// So many forecasts of one score, of which so many agreed.
std::vector<Forecast> forecasts(int score, int count, int agreed, bool suggested = true) {
  std::vector<Forecast> made;
  for (int i = 0; i < count; ++i) made.push_back({Decibans(score), i < agreed, suggested});
  return made;
}

std::vector<Forecast> joined(std::vector<Forecast> a, const std::vector<Forecast>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

TEST(Calibration, NothingSaidIsNothingWrong) {
  const Calibration none = calibrate({});
  EXPECT_EQ(none.count, 0U);
  EXPECT_FALSE(none.brier_skill);
  EXPECT_THAT(coverage_curve({}), IsEmpty());
}

// 10 decibans say 10 in 11.
TEST(Calibration, AProbabilityThatMeansWhatItSaysHasNoExpectedError) {
  EXPECT_THAT(calibrate(forecasts(10, 11, 10)).expected_error, DoubleNear(0, 1e-9));
  EXPECT_THAT(calibrate(forecasts(10, 11, 0)).expected_error, DoubleNear(10.0 / 11, 1e-9));
}

TEST(Calibration, ErrorsOfTwoBinsDoNotCancel) {
  const auto both = joined(forecasts(10, 10, 0), forecasts(-10, 10, 10));
  EXPECT_THAT(calibrate(both).expected_error, DoubleNear(10.0 / 11, 1e-9));
}

TEST(Calibration, SkillIsMeasuredAgainstTheOverallShare) {
  EXPECT_THAT(*calibrate(joined(forecasts(90, 5, 5), forecasts(-90, 5, 0))).brier_skill, DoubleNear(1, 1e-6));
  EXPECT_THAT(*calibrate(joined(forecasts(0, 5, 5), forecasts(0, 5, 0))).brier_skill, DoubleNear(0, 1e-9));
  EXPECT_FALSE(calibrate(forecasts(10, 3, 3)).brier_skill) << "labels that all say the same tell nothing";
}

TEST(Calibration, LossStaysFiniteHoweverSureTheScore) {
  EXPECT_TRUE(std::isfinite(calibrate(forecasts(-500, 1, 1)).log_loss));
  EXPECT_THAT(calibrate(forecasts(0, 2, 1)).log_loss, DoubleNear(std::log(2), 1e-9));
}

TEST(Calibration, EvenOddsStandInTheUpperBinAndCertaintyInTheLast) {
  EXPECT_EQ(calibrate(forecasts(0, 1, 1)).bins[5].agreed.n, 1);
  EXPECT_EQ(calibrate(forecasts(500, 1, 1)).bins[9].agreed.n, 1);
}

TEST(Calibration, OnlySuggestedCodesAreAccepted) {
  const auto curve = coverage_curve(joined(forecasts(20, 4, 4), forecasts(-20, 9, 0, false)));
  ASSERT_EQ(curve.size(), 1U);
  EXPECT_EQ(curve[0].right.n, 4);
  EXPECT_EQ(curve[0].covered, 1);
}

TEST(Calibration, TheWidestAcceptanceThatIsRightOftenEnough) {
  const auto all = joined(joined(forecasts(30, 90, 90), forecasts(20, 10, 9)), forecasts(10, 10, 2));
  const auto widest = widest_coverage(coverage_curve(all));
  ASSERT_TRUE(widest);
  EXPECT_EQ(widest->from, Decibans(20));
  EXPECT_EQ(widest->right.k, 99);
  EXPECT_FALSE(widest_coverage(coverage_curve(forecasts(30, 10, 9))));
}

}  // namespace
}  // namespace codetrail
