#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/make.h"

namespace codetrail {
namespace {

using make::answer;
using make::finding;
using make::ids;
using make::Session;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(Counts, ACodeWithoutAUnitIsBelowTheMinimum) {
  const Verdict verdict = Session("commercial").gave("97110", 33).gave("97140", 7).judged();
  EXPECT_EQ(answer(verdict, "97140").status, CodeStatus::incomplete);
  EXPECT_THAT(answer(verdict, "97140").lacks, ElementsAre("below-minimum"));
  EXPECT_THAT(finding(verdict, "below-minimum").says, HasSubstr("7 minutes"));
}

TEST(Counts, PoolingCanLiftACodeOverTheMinimum) {
  const Verdict verdict = Session("medicare").gave("97110", 33).gave("97140", 7).judged();
  EXPECT_EQ(answer(verdict, "97140").status, CodeStatus::supported);
}

TEST(Counts, PoolingCanLeaveACodeWithoutAUnit) {
  const Verdict verdict = Session("unknown").gave("97110", 20).gave("97140", 12).gave("97112", 11).gave("97035", 6).judged();
  EXPECT_THAT(answer(verdict, "97035").lacks, ElementsAre("below-minimum"));
}

TEST(Counts, AnAssumedRuleIsSaidWhereTheTwoDiffer) {
  EXPECT_THAT(ids(Session("unknown").gave("97110", 33).gave("97140", 7).judged()), Contains("unit-rule-assumed"));
  EXPECT_THAT(ids(Session("commercial").gave("97110", 33).gave("97140", 7).judged()), Contains("unit-rule-assumed"));
}

TEST(Counts, AnAssumedRuleIsNotSaidWhereTheTwoAgree) {
  EXPECT_THAT(ids(Session("unknown").gave("97110", 30).gave("97140", 15).judged()), IsEmpty());
}

TEST(Counts, APayersOwnRuleIsNotAssumed) {
  EXPECT_THAT(ids(Session("medicare").gave("97110", 33).gave("97140", 7).judged()), Not(Contains("unit-rule-assumed")));
}

TEST(Counts, ATieIsNoDifferenceOfTheRulesForOneCodeButForTheVisit) {
  const Finding assumed = finding(Session("unknown").gave("97110", 20).gave("97140", 20).judged(), "unit-rule-assumed");
  EXPECT_THAT(assumed.codes, IsEmpty());
}

TEST(Counts, ATieIsForAPerson) {
  const Verdict verdict = Session("medicare").gave("97112", 20).gave("97110", 20).judged();
  EXPECT_TRUE(answer(verdict, "97110").tie);
  EXPECT_TRUE(answer(verdict, "97110").needs_person);
}

TEST(Counts, AWrongClaimIsAMismatch) {
  const Verdict verdict = Session("commercial").gave("97110", 24).claimed("97110", 3).judged();
  EXPECT_THAT(finding(verdict, "units-claim-mismatch").codes, ElementsAre("97110"));
  EXPECT_EQ(answer(verdict, "97110").units, Units(2));
  EXPECT_EQ(answer(verdict, "97110").status, CodeStatus::supported);
}

TEST(Counts, ARightClaimIsNone) {
  EXPECT_THAT(ids(Session("commercial").gave("97110", 24).claimed("97110", 2).judged()), Not(Contains("units-claim-mismatch")));
}

TEST(Counts, OneRightFigureOfTwoIsEnough) {
  EXPECT_THAT(ids(Session("commercial").gave("97110", 24).claimed("97110", 2).claimed("97110", 3).judged()),
              Not(Contains("units-claim-mismatch")));
}

TEST(Counts, EitherChoiceOfATieIsRight) {
  EXPECT_THAT(ids(Session("medicare").gave("97112", 20).gave("97110", 20).claimed("97110", 2).claimed("97112", 1).judged()),
              Not(Contains("units-claim-mismatch")));
}

TEST(Counts, WithoutMinutesAClaimMeetsNothing) {
  EXPECT_THAT(ids(Session("commercial").gave("97110").claimed("97110", 3).judged()), Not(Contains("units-claim-mismatch")));
}

}  // namespace
}  // namespace codetrail
