#include "measure/proportion.h"

#include <gtest/gtest.h>

namespace codetrail {
namespace {

// Method 3 in R. G. Newcombe, Two-sided confidence intervals for the single proportion (1998), table I.
struct Known {
  Proportion proportion;
  double low, high;
};
class Wilson : public testing::TestWithParam<Known> {};

TEST_P(Wilson, IsAsPublished) {
  const Interval interval = wilson(GetParam().proportion);
  EXPECT_NEAR(interval.low, GetParam().low, 0.00006);
  EXPECT_NEAR(interval.high, GetParam().high, 0.00006);
}

INSTANTIATE_TEST_SUITE_P(Table, Wilson,
                         testing::Values(Known{{81, 263}, 0.2553, 0.3662}, Known{{15, 148}, 0.0624, 0.1605},
                                         Known{{0, 20}, 0.0, 0.1611}, Known{{1, 29}, 0.0061, 0.1718}));

TEST(Proportion, AllRightIsNotCertain) {
  const Interval interval = wilson({10, 10});
  EXPECT_NEAR(interval.low, 0.7225, 0.0001);
  EXPECT_EQ(interval.high, 1.0);
}

TEST(Proportion, WithoutTrialsNothingIsKnown) {
  EXPECT_EQ(wilson({}).low, 0.0);
  EXPECT_EQ(wilson({}).high, 1.0);
  EXPECT_EQ(Proportion{}.value(), 0.0);
}

TEST(Proportion, CountsRightOfAll) {
  Proportion proportion;
  for (const bool right : {true, false, true, true}) proportion.add(right);
  EXPECT_EQ(proportion.k, 3);
  EXPECT_EQ(proportion.n, 4);
  EXPECT_EQ(proportion.value(), 0.75);
}

TEST(F1, IsTheHarmonicMean) {
  EXPECT_DOUBLE_EQ(f1(0.5, 1.0), 2.0 / 3.0);
  EXPECT_EQ(f1(0.0, 0.0), 0.0);
  EXPECT_EQ(f1(0.0, 1.0), 0.0);
}

}  // namespace
}  // namespace codetrail
