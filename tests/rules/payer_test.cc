// What payers take, from whom, and how much of it: rules/payer.cc, rules/provider.cc, rules/limits.cc.

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

TEST(Payer, PacksAreSupportedAndNotPayableForMedicare) {
  const Verdict verdict = Session("medicare").gave("97110", 20).gave("97010", 10).judged();
  EXPECT_THAT(finding(verdict, "code-not-for-payer").codes, ElementsAre("97010"));
  EXPECT_EQ(answer(verdict, "97010").status, CodeStatus::supported);
  EXPECT_FALSE(answer(verdict, "97010").payable);
}

TEST(Payer, PacksAreTakenElsewhere) {
  EXPECT_THAT(ids(Session("commercial").gave("97110", 20).gave("97010", 10).judged()), IsEmpty());
}

TEST(Payer, StimulationIsNamedAsThePayerNamesIt) {
  EXPECT_EQ(Session("medicare").gave("97014", 15).judged().codes.front().code, "G0283");
  EXPECT_EQ(Session("commercial").gave("97014", 15).judged().codes.front().code, "97014");
}

TEST(Payer, StimulationWithoutANumberIsNoFault) {
  EXPECT_THAT(ids(Session("medicare").gave("97014", 15).judged()), IsEmpty());
}

TEST(Payer, TheNumberOfAnotherPayersCodeIs) {
  const Verdict verdict = Session("medicare").gave("97014", 15).wrote("97014").judged();
  EXPECT_THAT(finding(verdict, "code-not-for-payer").codes, ElementsAre("97014"));
  EXPECT_THAT(finding(verdict, "code-not-for-payer").says, HasSubstr("G0283"));
  EXPECT_THAT(ids(Session("commercial").gave("97014", 15).wrote("G0283").judged()), Contains("code-not-for-payer"));
  EXPECT_THAT(ids(Session("unknown").gave("97014", 15).wrote("G0283").judged()), IsEmpty());
}

TEST(Payer, ANumberInAPlanIsNoClaim) {
  EXPECT_THAT(ids(Session("medicare").gave("97110", 15).wrote("97014", Status::planned).judged()), IsEmpty());
}

TEST(Payer, ANumberOfAnotherTimeIsNotValid) {
  const Verdict verdict = Session("medicare", "2018-05-01").gave("97110", 15).wrote("97001").judged();
  EXPECT_THAT(finding(verdict, "code-not-valid-on-date").codes, ElementsAre("97001"));
  EXPECT_THAT(finding(verdict, "code-not-valid-on-date").says, HasSubstr("97161"));
  EXPECT_THAT(ids(Session("medicare", "2016-05-01").gave("97110", 15).wrote("97001").judged()), IsEmpty());
}

TEST(Payer, AClaimedNumberCountsAsWritten) {
  EXPECT_THAT(ids(Session("medicare", "2016-05-01").gave("97110", 15).claimed("97161", 1).judged()), Contains("code-not-valid-on-date"));
}

TEST(Payer, ANumberOutsideTheBookIsNotAssessed) {
  EXPECT_THAT(ids(Session("medicare").gave("97110", 15).claimed("99999", 1).judged()), ElementsAre("not-assessed"));
}

TEST(Payer, MaintenanceIsNotCoveredByMedicare) {
  Session session("medicare", "2017-01-04", "dc");
  session.gave("98942").at({"cervical"}).reading().remarks = {{Shows::maintenance, {EvidenceRole::cue, {1, 4}, {}}}};
  const Verdict verdict = session.judged();
  EXPECT_THAT(finding(verdict, "code-not-for-payer").codes, ElementsAre("98942"));
  EXPECT_FALSE(answer(verdict, "98942").payable);
  EXPECT_THAT(answer(verdict, "98942").modifiers, IsEmpty());
  EXPECT_EQ(answer(verdict, "98942").status, CodeStatus::supported);
}

TEST(Provider, MedicareDoesNotCoverMassageTherapists) {
  const Verdict verdict = Session("medicare", "2024-02-08", "lmt").gave("97140", 23).judged();
  EXPECT_THAT(finding(verdict, "provider-scope").codes, ElementsAre("97140"));
  EXPECT_EQ(answer(verdict, "97140").status, CodeStatus::supported);
  EXPECT_FALSE(answer(verdict, "97140").payable);
}

TEST(Provider, MedicareCoversAdjustmentsOnlyFromChiropractors) {
  const Verdict verdict = Session("medicare", "2023-02-14", "dc").gave("98941").at({"lumbar"}).gave("97140", 9).at({"lumbar"}).judged();
  EXPECT_THAT(finding(verdict, "provider-scope").codes, ElementsAre("97140"));
  EXPECT_TRUE(answer(verdict, "98941").payable);
  EXPECT_FALSE(answer(verdict, "97140").payable);
}

TEST(Provider, MassageTherapistsDoNotEvaluate) {
  EXPECT_THAT(finding(Session("commercial", "2024-02-08", "lmt").gave("97161", 20).gave("97124", 30).judged(), "provider-scope").codes,
              ElementsAre("97161"));
}

TEST(Provider, MassageTherapistsMassage) {
  Session session("auto", "2024-02-08", "lmt");
  session.gave("97124", 30).gave("97140", 30).gave("97010", 10).gave("97039", 5);
  EXPECT_THAT(ids(session.judged()), IsEmpty());
}

TEST(Provider, OnlyChiropractorsUseAdjustmentCodes) {
  EXPECT_THAT(ids(Session("auto", "2024-02-08", "pt").gave("98940").judged()), ElementsAre("provider-scope"));
  EXPECT_THAT(ids(Session("auto", "2024-02-08", "dc").gave("98940").judged()), IsEmpty());
  EXPECT_THAT(ids(Session("auto", "2024-02-08", "unknown").gave("98940").judged()), IsEmpty());
}

TEST(Provider, AnAidesMinutesDoNotCountForMedicare) {
  const Verdict verdict = Session("medicare").gave("97110", 15).gave("97110", 15).by("aide").judged();
  EXPECT_THAT(ids(verdict), ElementsAre("provider-unqualified"));
  EXPECT_EQ(answer(verdict, "97110").units, Units(1));
  EXPECT_EQ(answer(verdict, "97110").status, CodeStatus::supported);
  EXPECT_EQ(verdict.totals.timed_minutes, Minutes(15));
}

TEST(Provider, NothingButAnAidesMinutesIsIncomplete) {
  const Verdict verdict = Session("medicare").gave("97110", 15).by("aide").judged();
  EXPECT_THAT(answer(verdict, "97110").lacks, ElementsAre("provider-unqualified"));
  EXPECT_EQ(answer(verdict, "97110").units, Units(0));
  EXPECT_THAT(ids(Session("auto").gave("97110", 15).by("aide").judged()), IsEmpty());
}

TEST(Limits, AboveTheDaysLimitIsSaid) {
  const Verdict verdict = Session("medicare").gave("97124", 75).judged();
  EXPECT_THAT(finding(verdict, "mue-exceeded").codes, ElementsAre("97124"));
  EXPECT_THAT(make::rule_book().place(finding(verdict, "mue-exceeded").source), HasSubstr("rules/mue.tsv:"));
}

TEST(Limits, AtTheLimitIsNot) { EXPECT_THAT(ids(Session("medicare").gave("97124", 60).judged()), IsEmpty()); }

TEST(Limits, OtherPayersHaveTheirOwn) {
  EXPECT_THAT(ids(Session("commercial", "2024-02-08", "lmt").gave("97124", 90).judged()), Not(Contains("mue-exceeded")));
}

TEST(Limits, ALimitOfNoneIsThePayersRefusal) {
  EXPECT_THAT(ids(Session("medicare").gave("97010", 10).judged()), ElementsAre("code-not-for-payer"));
}

}  // namespace
}  // namespace codetrail
