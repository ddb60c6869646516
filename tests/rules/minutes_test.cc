// Whose minutes a figure is: rules/times.cc and rules/minutes.cc.

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
using testing::IsEmpty;
using testing::Not;

TEST(Minutes, BlocksOfOneCodeAddUp) {
  const CodeAnswer code = answer(Session().gave("97140", 10).gave("97140", 5).judged(), "97140");
  EXPECT_EQ(code.minutes->low, Minutes(15));
  EXPECT_EQ(code.units, Units(1));
  EXPECT_EQ(code.status, CodeStatus::supported);
}

TEST(Minutes, OneFigureCountsOnceForOneCode) {
  Session session;
  session.gave("97110", 20).gave("97110");
  session.last().time = session.reading().services.front().time;
  EXPECT_EQ(answer(session.judged(), "97110").minutes->low, Minutes(20));
}

TEST(Minutes, ASecondMentionWithoutAFigureTakesNothingAway) {
  const CodeAnswer code = answer(Session().gave("97140", 15).gave("97140").judged(), "97140");
  EXPECT_EQ(code.minutes->low, Minutes(15));
  EXPECT_EQ(code.status, CodeStatus::supported);
}

TEST(Minutes, MissingOnesMakeATimedCodeIncomplete) {
  const Verdict verdict = Session().gave("97110").judged();
  EXPECT_EQ(answer(verdict, "97110").status, CodeStatus::incomplete);
  EXPECT_THAT(answer(verdict, "97110").lacks, ElementsAre("time-missing"));
  EXPECT_EQ(answer(verdict, "97110").minutes, std::nullopt);
}

TEST(Minutes, UntimedCodesNeedNone) {
  const Verdict verdict = Session("commercial").gave("97014").judged();
  EXPECT_EQ(answer(verdict, "97014").status, CodeStatus::supported);
  EXPECT_THAT(verdict.findings, IsEmpty());
}

TEST(Minutes, ASharedFigureBelongsToNobodyAlone) {
  const Verdict verdict = Session("commercial", "2021-06-22", "lmt").gave_together(60, {"97124", "97124", "97140"}).judged();
  const CodeAnswer& massage = answer(verdict, "97124");
  const CodeAnswer& manual = answer(verdict, "97140");
  EXPECT_EQ(massage.minutes, std::nullopt);
  EXPECT_EQ(massage.units, Units(4));
  EXPECT_EQ(manual.units, std::nullopt);
  EXPECT_THAT(massage.minutes_shared_with, ElementsAre("97140"));
  EXPECT_THAT(manual.minutes_shared_with, ElementsAre("97124"));
  EXPECT_THAT(massage.lacks, ElementsAre("minutes-shared"));
  EXPECT_EQ(manual.status, CodeStatus::incomplete);
  EXPECT_EQ(verdict.totals.timed_minutes, Minutes(60));
  EXPECT_EQ(verdict.totals.timed_units, Units(4));
}

TEST(Minutes, ASharedFigureGoesToTheFirstNamedAmongEquals) {
  const Verdict verdict = Session().gave_together(25, {"97140", "97124"}).gave("97110", 15).judged();
  EXPECT_EQ(answer(verdict, "97140").units, Units(2));
  EXPECT_EQ(answer(verdict, "97124").units, std::nullopt);
  EXPECT_EQ(answer(verdict, "97110").units, Units(1));
}

TEST(Minutes, ASharedFigureJoinsTheTakersOwn) {
  const Verdict verdict = Session("commercial").gave("97140", 8).gave_together(22, {"97140", "97140", "97110"}).judged();
  EXPECT_EQ(answer(verdict, "97140").units, Units(2));
  EXPECT_EQ(answer(verdict, "97140").minutes, std::nullopt);
  EXPECT_EQ(verdict.totals.timed_minutes, Minutes(30));
}

TEST(Minutes, ATakerWithoutAUnitIsAlsoBelowTheMinimum) {
  const Verdict verdict = Session().gave_together(5, {"97140", "97124"}).judged();
  EXPECT_THAT(answer(verdict, "97140").lacks, ElementsAre("minutes-shared", "below-minimum"));
}

TEST(Minutes, UntimedServicesOnOneClockHaveItsMinutesEach) {
  const Verdict verdict = Session("commercial").gave_together(15, {"97010", "97014"}).judged();
  EXPECT_EQ(answer(verdict, "97010").minutes->low, Minutes(15));
  EXPECT_EQ(answer(verdict, "97014").minutes->low, Minutes(15));
  EXPECT_THAT(answer(verdict, "97014").lacks, IsEmpty());
}

TEST(Minutes, ATotalIsTheTimeOfTheOnlyTimedCode) {
  const Verdict verdict = Session().gave("97110").gave("97014", 15).total_timed(38).judged();
  EXPECT_EQ(answer(verdict, "97110").minutes->low, Minutes(38));
  EXPECT_EQ(answer(verdict, "97110").minutes->basis, TimeBasis::total);
  EXPECT_EQ(answer(verdict, "97110").units, Units(3));
}

TEST(Minutes, ATotalOfSeveralCodesIsKnownForTheVisitOnly) {
  const Verdict verdict = Session("medicare").gave("97110").gave("97140").total_timed(41).judged();
  EXPECT_EQ(answer(verdict, "97110").status, CodeStatus::supported);
  EXPECT_THAT(answer(verdict, "97140").lacks, ElementsAre("minutes-not-split"));
  EXPECT_EQ(answer(verdict, "97140").units, std::nullopt);
  EXPECT_EQ(verdict.totals.timed_units, Units(3));
  EXPECT_EQ(verdict.totals.other_method_units, std::nullopt);
}

TEST(Minutes, AMidpointPayerNeedsTheSplit) {
  const Verdict verdict = Session("commercial").gave("97110").gave("97140").total_timed(38).judged();
  EXPECT_EQ(answer(verdict, "97110").status, CodeStatus::incomplete);
  EXPECT_EQ(verdict.totals.timed_minutes, Minutes(38));
  EXPECT_EQ(verdict.totals.timed_units, std::nullopt);
}

TEST(Minutes, ATotalIsNotSplitAmongThoseWithoutTheirOwn) {
  const Verdict verdict = Session("medicare").gave("97110", 20).gave("97140").total_timed(35).judged();
  EXPECT_EQ(answer(verdict, "97110").units, Units(1));
  EXPECT_THAT(answer(verdict, "97140").lacks, ElementsAre("minutes-not-split"));
  EXPECT_EQ(verdict.totals.timed_units, Units(2));
}

TEST(Minutes, ATotalThatIsUsedUpLeavesMinutesMissing) {
  const Verdict verdict = Session("medicare").gave("97110", 35).gave("97140").total_timed(35).judged();
  EXPECT_THAT(answer(verdict, "97140").lacks, ElementsAre("time-missing"));
}

TEST(Minutes, ASessionIsTheTimeOfTheOnlyService) {
  const CodeAnswer code = answer(Session("commercial", "2024-08-01", "lmt").gave("97124").lasted(60).judged(), "97124");
  EXPECT_EQ(code.minutes->low, Minutes(60));
  EXPECT_EQ(code.minutes->basis, TimeBasis::session);
  EXPECT_EQ(code.units, Units(4));
}

TEST(Minutes, ASessionOfSeveralServicesIsShared) {
  const Verdict verdict = Session("commercial").gave("97124").gave("97140").lasted(60).judged();
  EXPECT_EQ(answer(verdict, "97124").units, Units(4));
  EXPECT_EQ(answer(verdict, "97140").units, std::nullopt);
  EXPECT_THAT(ids(verdict), Contains("minutes-shared"));
}

TEST(Minutes, ASessionSaysNothingBesideOwnMinutes) {
  const Verdict verdict = Session("commercial").gave("97110", 20).gave("97140").lasted(45).judged();
  EXPECT_EQ(answer(verdict, "97110").minutes->low, Minutes(20));
  EXPECT_THAT(answer(verdict, "97140").lacks, ElementsAre("time-missing"));
}

TEST(Minutes, ARangeIsSaidAndDoesNotMakeIncomplete) {
  const Verdict verdict = Session("workers-comp").gave("97124", 25, 30).judged();
  EXPECT_EQ(answer(verdict, "97124").status, CodeStatus::supported);
  EXPECT_THAT(answer(verdict, "97124").lacks, ElementsAre("minutes-range"));
  EXPECT_THAT(finding(verdict, "minutes-range").codes, ElementsAre("97124"));
}

TEST(Minutes, RangesAddUpAtBothEnds) {
  const CodeAnswer code = answer(Session().gave("97124", 10, 15).gave("97124", 20).judged(), "97124");
  EXPECT_EQ(code.minutes->low, Minutes(30));
  EXPECT_EQ(code.minutes->high, Minutes(35));
  EXPECT_EQ(code.minutes->basis, TimeBasis::range);
}

TEST(Minutes, ATotalAboveTheSingleFiguresConflicts) {
  const Verdict verdict = Session().gave("97140", 11).gave("97110", 18).gave("97116", 10).total_timed(53).judged();
  EXPECT_THAT(ids(verdict), Contains("minutes-conflict"));
  EXPECT_EQ(answer(verdict, "97110").status, CodeStatus::supported);
  EXPECT_EQ(verdict.totals.timed_minutes, Minutes(39));
}

TEST(Minutes, ATotalBelowTheSingleFiguresConflicts) {
  EXPECT_THAT(ids(Session().gave("97140", 15).gave("97110", 30).total_timed(38).judged()), Contains("minutes-conflict"));
}

TEST(Minutes, OneMinuteIsRounding) {
  EXPECT_THAT(ids(Session().gave("97140", 15).gave("97110", 30).total_timed(46).judged()), Not(Contains("minutes-conflict")));
  EXPECT_THAT(ids(Session().gave("97140", 15).gave("97110", 30).total_timed(44).judged()), Not(Contains("minutes-conflict")));
}

TEST(Minutes, ARangeThatHoldsTheTotalAgrees) {
  EXPECT_THAT(ids(Session().gave("97110", 20, 30).total_timed(28).judged()), Not(Contains("minutes-conflict")));
}

TEST(Minutes, UntimedMinutesAreNoPartOfTheTimedTotal) {
  EXPECT_THAT(ids(Session().gave("97110", 30).gave("97014", 15).total_timed(30).judged()), Not(Contains("minutes-conflict")));
}

TEST(Minutes, TheTreatmentTotalMayHoldMore) {
  EXPECT_THAT(ids(Session().gave("97110", 30).total(50).judged()), Not(Contains("minutes-conflict")));
  EXPECT_THAT(ids(Session().gave("97110", 30).total(20).judged()), Contains("minutes-conflict"));
}

TEST(Minutes, GroupAndSingleServicesUnderOneFigureAreSaid) {
  EXPECT_THAT(ids(Session("medicare").gave_together(40, {"97150", "97110"}).judged()), Contains("group-time"));
  EXPECT_THAT(ids(Session("medicare").gave("97150", 40).gave("97110", 20).judged()), Not(Contains("group-time")));
}

}  // namespace
}  // namespace codetrail
