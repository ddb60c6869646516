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

// --- each override of a profile, beside its parent ---

TEST(Profiles, LegacyPlansKeepTheEditsOf2019) {
  EXPECT_EQ(policy("2024-08-01", "commercial").edit("97140", "97530"), nullptr);
  EXPECT_NE(policy("2024-08-01", "commercial-legacy").edit("97140", "97530"), nullptr);
  EXPECT_NE(policy("", "commercial-legacy").edit("97140", "97530"), nullptr);
  EXPECT_EQ(policy("2024-08-01", "commercial").profile().edits, "cmt");
  EXPECT_EQ(policy("2024-08-01", "commercial-legacy").profile().edits, "all");
}

TEST(Profiles, LegacyPlansTakeNewEditsToo) { EXPECT_NE(policy("2024-08-01", "commercial-legacy").edit("97150", "97110"), nullptr); }

TEST(Profiles, UnitedTakesTheMedicareCodeForStimulation) {
  EXPECT_EQ(policy("2024-08-01", "uhc").payer_code("97014"), "G0283");
  EXPECT_EQ(policy("2024-08-01", "uhc").payer_code("G0283"), "G0283");
  EXPECT_EQ(policy("2024-08-01", "commercial").payer_code("G0283"), "97014");
}

TEST(Profiles, UnitedAsksForTheDisciplineFromJuly2020) {
  EXPECT_EQ(policy("2020-06-30", "uhc").profile().discipline_modifiers, "never");
  EXPECT_EQ(policy("2020-07-01", "uhc").profile().discipline_modifiers, "always");
  EXPECT_EQ(policy("2020-07-01", "commercial").profile().discipline_modifiers, "never");
}

TEST(Profiles, WashingtonAsksForAnOrder) {
  EXPECT_EQ(policy("2024-01-01", "wa-lni").profile().record, std::vector<std::string>{"order-not-seen"});
  EXPECT_TRUE(policy("2024-01-01", "workers-comp").profile().record.empty());
}

TEST(Profiles, FloridaStopsPayingForMassageIn2013) {
  EXPECT_FALSE(policy("2012-12-31", "fl-pip").profile().not_payable.contains("97124"));
  EXPECT_TRUE(policy("2013-01-01", "fl-pip").profile().not_payable.contains("97124"));
  EXPECT_EQ(policy("2013-01-01", "fl-pip").profile().providers_refused, std::vector<std::string>{"lmt"});
  EXPECT_FALSE(policy("2013-01-01", "auto").profile().not_payable.contains("97124"));
  EXPECT_TRUE(policy("2013-01-01", "auto").profile().providers_refused.empty());
}

// These say again what their parent says, on another ground.
TEST(Profiles, CountAsTheirParentsForReasonsOfTheirOwn) {
  for (const auto& [child, parent] : {std::pair("medicare-advantage", "medicare"), {"auto", "workers-comp"}, {"self-pay", "workers-comp"}}) {
    EXPECT_EQ(policy("2024-01-01", child).profile().units, policy("2024-01-01", parent).profile().units);
    EXPECT_NE(policy("2024-01-01", child).source_of(Asks::units), policy("2024-01-01", parent).source_of(Asks::units)) << child;
  }
}

TEST(Profiles, EveryOneOfTheGuideIsThere) {
  for (const char* id : {"medicare", "medicare-advantage", "medicaid", "tricare", "commercial", "commercial-legacy", "uhc", "workers-comp", "wa-lni",
                         "auto", "fl-pip", "self-pay", "unknown"})
    EXPECT_EQ(policy("2024-01-01", id).profile().id, id);
}

TEST(Policy, TheTermOfTheDayIsTheSource) {
  EXPECT_LT(policy("2019-12-31", "medicare").source_of(Asks::assistant_modifiers), policy("2020-01-01", "medicare").source_of(Asks::assistant_modifiers));
  EXPECT_EQ(policy("2023-12-31", "medicare").term(Asks::threshold)->values.front(), "2230");
  EXPECT_EQ(policy("2024-01-01", "medicare").term(Asks::threshold)->values.front(), "2330");
  EXPECT_EQ(policy("2017-12-31", "medicare").term(Asks::threshold), nullptr);
}

TEST(Policy, ALimitIsUnverifiedBeforeItsTable) {
  const Policy before = policy("2024-06-30", "medicare"), after = policy("2024-07-01", "medicare");
  EXPECT_TRUE(before.is_unverified(*before.limit("97124")));
  EXPECT_FALSE(after.is_unverified(*after.limit("97124")));
}

TEST(Policy, OldCodesLeadToThoseOfTheDay) {
  EXPECT_EQ(policy("2024-01-01", "medicare").valid_code("97250").code, "97140");
  EXPECT_EQ(policy("2024-01-01", "medicare").valid_code("97703").code, "97763") << "by way of a code that is gone, too";
  EXPECT_EQ(policy("2024-01-01", "medicare").valid_code("97780").code, "97810");
}

}  // namespace
}  // namespace codetrail
