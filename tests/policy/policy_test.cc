#include "policy/policy.h"

#include <gtest/gtest.h>

#include "support/make.h"

namespace codetrail {
namespace {

using make::policy;

TEST(Policy, NeedlingBeforeItsFirstDayIsTheUnlistedCode) {
  const Policy::Valid valid = policy("2019-12-31", "commercial").valid_code("20560");
  EXPECT_EQ(valid.code, "97799");
  EXPECT_TRUE(valid.contested);
  EXPECT_NE(valid.because, nullptr);
}

TEST(Policy, NeedlingOnItsFirstDayIsItself) {
  const Policy::Valid valid = policy("2020-01-01", "commercial").valid_code("20560");
  EXPECT_EQ(valid.code, "20560");
  EXPECT_FALSE(valid.contested);
  EXPECT_EQ(valid.because, nullptr);
}

TEST(Policy, EvaluationsOf2016UseTheOldCode) {
  EXPECT_EQ(policy("2016-12-31", "medicare").valid_code("97161").code, "97001");
  EXPECT_EQ(policy("2016-12-31", "medicare").valid_code("97163").code, "97001");
  EXPECT_EQ(policy("2016-12-31", "medicare").valid_code("97168").code, "97004");
}

TEST(Policy, EvaluationsOf2017UseTheNewCode) {
  EXPECT_EQ(policy("2017-01-01", "medicare").valid_code("97161").code, "97161");
  EXPECT_EQ(policy("2017-01-01", "medicare").valid_code("97001").code, "97161");
}

TEST(Policy, CodesAreValidThroughTheirLastDay) {
  EXPECT_TRUE(policy("2016-12-31", "medicare").is_valid("97001"));
  EXPECT_FALSE(policy("2017-01-01", "medicare").is_valid("97001"));
  EXPECT_FALSE(policy("2016-12-31", "medicare").is_valid("97161"));
}

TEST(Policy, CodesOutsideTheBookAreNotValid) { EXPECT_FALSE(policy("2024-01-01", "medicare").is_valid("00000")); }

TEST(Policy, CodesOutsideTheBookStayAsTheyAre) {
  EXPECT_EQ(policy("2024-01-01", "medicare").valid_code("00000").code, "00000");
}

TEST(Policy, WithoutADateTheLatestRulesHold) {
  const Policy latest = policy("", "medicare");
  EXPECT_TRUE(latest.is_valid("20560"));
  EXPECT_FALSE(latest.is_valid("97001"));
  EXPECT_EQ(latest.edit("97140", "97530"), nullptr);
  EXPECT_NE(latest.edit("97150", "97110"), nullptr);
  EXPECT_TRUE(latest.asks_assistant_modifiers());
}

TEST(Policy, StimulationGoesByThePayer) {
  EXPECT_EQ(policy("2024-01-01", "medicare").payer_code("97014"), "G0283");
  EXPECT_EQ(policy("2024-01-01", "medicare-advantage").payer_code("97014"), "G0283");
  EXPECT_EQ(policy("2024-01-01", "commercial").payer_code("G0283"), "97014");
  EXPECT_EQ(policy("2024-01-01", "auto").payer_code("97014"), "97014");
}

TEST(Policy, AnUnknownPayerTakesBothStimulationCodes) {
  EXPECT_EQ(policy("2024-01-01", "unknown").payer_code("97014"), "97014");
  EXPECT_EQ(policy("2024-01-01", "unknown").payer_code("G0283"), "G0283");
}

TEST(Policy, APayerOutsideTheBookIsUnknown) { EXPECT_EQ(policy("2024-01-01", "nobody").profile().id, "unknown"); }

TEST(Policy, EditsAreFoundInEitherOrder) {
  const PairEdit* edit = policy("2024-08-01", "medicare").edit("97124", "97140");
  ASSERT_NE(edit, nullptr);
  EXPECT_EQ(edit->column1, "97140");
  EXPECT_EQ(edit->column2, "97124");
  EXPECT_EQ(edit->indicator, 0);
  EXPECT_EQ(edit, policy("2024-08-01", "medicare").edit("97140", "97124"));
}

TEST(Policy, ActivitiesAndManualTherapyAreEditedThroughTheEndOf2019) {
  ASSERT_NE(policy("2019-12-31", "medicare").edit("97140", "97530"), nullptr);
  EXPECT_EQ(policy("2019-12-31", "medicare").edit("97140", "97530")->indicator, 1);
  EXPECT_EQ(policy("2020-01-01", "medicare").edit("97140", "97530"), nullptr);
}

TEST(Policy, GroupEditsHaveAGapIn2020) {
  EXPECT_NE(policy("2019-12-31", "medicare").edit("97150", "97110"), nullptr);
  EXPECT_EQ(policy("2020-01-01", "medicare").edit("97150", "97110"), nullptr);
  EXPECT_EQ(policy("2020-09-30", "medicare").edit("97150", "97110"), nullptr);
  EXPECT_NE(policy("2020-10-01", "medicare").edit("97150", "97110"), nullptr);
}

TEST(Policy, VoidRowsNeverHold) {
  EXPECT_EQ(policy("2020-01-01", "medicare").edit("97161", "97140"), nullptr);
  EXPECT_EQ(policy("2020-10-01", "medicare").edit("97161", "97140"), nullptr);
  EXPECT_EQ(policy("2020-10-01", "medicare").edit("97530", "97116"), nullptr);
}

TEST(Policy, PairsWithoutARowAreFree) {
  EXPECT_EQ(policy("2024-08-01", "medicare").edit("97110", "97140"), nullptr);
  EXPECT_EQ(policy("2024-08-01", "medicare").edit("97110", "97110"), nullptr);
}

TEST(Policy, AStartThatIsOnlyABoundIsUnverifiedBeforeTheTable) {
  const Policy before = policy("2024-06-30", "medicare");
  const Policy after = policy("2024-07-01", "medicare");
  EXPECT_TRUE(before.is_unverified(*before.edit("97140", "97124")));
  EXPECT_FALSE(after.is_unverified(*after.edit("97140", "97124")));
}

TEST(Policy, AnEndedRowIsCertainOnItsLastDay) {
  const Policy last = policy("2019-12-31", "medicare");
  EXPECT_FALSE(last.is_unverified(*last.edit("97140", "97530")));
  const Policy earlier = policy("2019-12-30", "medicare");
  EXPECT_TRUE(earlier.is_unverified(*earlier.edit("97140", "97530")));
}

TEST(Policy, LimitsAreByCode) {
  ASSERT_NE(policy("2024-08-01", "medicare").limit("97124"), nullptr);
  EXPECT_EQ(policy("2024-08-01", "medicare").limit("97124")->units, 4);
  EXPECT_EQ(policy("2024-08-01", "medicare").limit("00000"), nullptr);
}

TEST(Policy, AssistantModifiersBeginIn2020) {
  EXPECT_FALSE(policy("2019-12-31", "medicare").asks_assistant_modifiers());
  EXPECT_TRUE(policy("2020-01-01", "medicare").asks_assistant_modifiers());
  EXPECT_FALSE(policy("2024-01-01", "commercial").asks_assistant_modifiers());
}

TEST(Policy, TheLargerHalfDecidesFrom2022) {
  EXPECT_FALSE(policy("2021-12-31", "medicare").larger_half_needs_no_assistant_modifier());
  EXPECT_TRUE(policy("2022-01-01", "medicare").larger_half_needs_no_assistant_modifier());
}

TEST(Policy, EitherLineHoldsForMedicareFromJuly2019) {
  EXPECT_FALSE(policy("2019-06-30", "medicare").separation_on_either_line());
  EXPECT_TRUE(policy("2019-07-01", "medicare").separation_on_either_line());
  EXPECT_TRUE(policy("2019-07-01", "medicare-advantage").separation_on_either_line());
  EXPECT_FALSE(policy("2024-01-01", "medicaid").separation_on_either_line());
}

}  // namespace
}  // namespace codetrail
