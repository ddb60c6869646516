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

TEST(Edits, MassageBesideManualTherapyIsSupportedAndNotPayable) {
  const Verdict verdict = Session("medicare", "2024-09-24").gave("97124", 15).gave("97140", 15).judged();
  const Finding& conflict = finding(verdict, "ptp-conflict");
  EXPECT_THAT(conflict.codes, ElementsAre("97140", "97124"));
  EXPECT_EQ(conflict.severity, "error");
  EXPECT_FALSE(conflict.settled);
  EXPECT_EQ(answer(verdict, "97124").status, CodeStatus::supported);
  EXPECT_FALSE(answer(verdict, "97124").payable);
  EXPECT_TRUE(answer(verdict, "97140").payable);
  EXPECT_THAT(answer(verdict, "97124").modifiers, Not(Contains("59")));
}

TEST(Edits, TheRowIsTheSource) {
  const Book& book = make::rule_book();
  const Finding conflict = finding(Session().gave("97124", 10).gave("97140", 12).judged(), "ptp-conflict");
  EXPECT_THAT(book.place(conflict.source), HasSubstr("rules/ptp.tsv:"));
}

TEST(Edits, TimesOfTheirOwnSettleAPair) {
  const Verdict verdict = Session("medicare", "2023-02-15").gave("97150", 40).gave("97110", 20).judged();
  EXPECT_TRUE(finding(verdict, "ptp-conflict").settled);
  EXPECT_THAT(answer(verdict, "97110").modifiers, Contains("59"));
  EXPECT_THAT(answer(verdict, "97150").modifiers, Not(Contains("59")));
}

TEST(Edits, WithoutMinutesOfBothNothingIsSettled) {
  const Verdict verdict = Session("medicare", "2023-02-15").gave("97150").gave("97110", 20).judged();
  EXPECT_FALSE(finding(verdict, "ptp-conflict").settled);
  EXPECT_THAT(answer(verdict, "97110").modifiers, Not(Contains("59")));
  EXPECT_TRUE(answer(verdict, "97110").payable);
  EXPECT_TRUE(answer(verdict, "97110").needs_person);
}

TEST(Edits, OneClockSeparatesNothing) {
  const Verdict verdict = Session("medicare", "2018-10-09").gave("97140", 15).on_clock("a").gave("97530", 15).on_clock("a").judged();
  EXPECT_FALSE(finding(verdict, "ptp-conflict").settled);
}

TEST(Edits, ASharedFigureSeparatesNothing) {
  const Verdict verdict = Session("medicare", "2018-10-09").gave_together(30, {"97140", "97530"}).judged();
  EXPECT_FALSE(finding(verdict, "ptp-conflict").settled);
}

TEST(Edits, TheTotalOfTheVisitSeparatesNothing) {
  Session session("medicare", "2024-10-30");
  session.gave("97012", 15).gave("97140").total_timed(20);
  EXPECT_FALSE(finding(session.judged(), "ptp-conflict").settled);
}

TEST(Edits, AnUntimedServiceIsApartFromAClock) {
  Session session("medicare", "2023-07-17");
  session.gave("95992").gave("97112", 15);
  EXPECT_FALSE(finding(session.judged(), "ptp-conflict").settled);
  session.last().time->basis = TimeBasis::clock;
  EXPECT_TRUE(finding(session.judged(), "ptp-conflict").settled);
}

TEST(Edits, ABandageNeedsNoClock) {
  const Verdict verdict = Session("medicare", "2026-02-18").gave("97140", 35).gave("29581").judged();
  EXPECT_TRUE(finding(verdict, "ptp-conflict").settled);
  EXPECT_THAT(answer(verdict, "97140").modifiers, Contains("59"));
}

TEST(Edits, PairsHoldOnlyOnTheirDays) {
  EXPECT_THAT(ids(Session("medicare", "2019-12-31").gave("97140", 15).gave("97530", 15).judged()), Contains("ptp-conflict"));
  EXPECT_THAT(ids(Session("medicare", "2020-01-01").gave("97140", 15).gave("97530", 15).judged()), Not(Contains("ptp-conflict")));
}

TEST(Edits, AnUncertainFirstDayIsSaid) {
  EXPECT_THAT(ids(Session("medicare", "2018-10-09").gave("97140", 15).gave("97124", 15).judged()), Contains("edit-date-unverified"));
  EXPECT_THAT(ids(Session("medicare", "2024-08-01").gave("97140", 15).gave("97124", 15).judged()), Not(Contains("edit-date-unverified")));
}

TEST(Edits, AnotherSpinalRegionSettlesAnAdjustment) {
  const Verdict verdict =
      Session("unknown", "2023-03-14", "dc").gave("98940").at({"cervical"}).gave("97140", 15).at({"lumbar"}, {"pelvis"}).judged();
  EXPECT_TRUE(finding(verdict, "ptp-conflict").settled);
  EXPECT_THAT(answer(verdict, "97140").modifiers, ElementsAre("59"));
  EXPECT_THAT(answer(verdict, "98940").modifiers, IsEmpty());
}

TEST(Edits, TheAdjustedRegionSettlesNothing) {
  const Verdict verdict =
      Session("unknown", "2024-08-30", "dc").gave("98941").at({"cervical", "thoracic"}).gave("97140", 8).at({"thoracic"}).judged();
  EXPECT_FALSE(finding(verdict, "ptp-conflict").settled);
  EXPECT_THAT(answer(verdict, "97140").modifiers, IsEmpty());
  EXPECT_THAT(ids(verdict), Not(Contains("separation-unclear")));
}

TEST(Edits, ATouchingRegionIsUnclear) {
  const Verdict verdict =
      Session("unknown", "2024-08-30", "dc").gave("98940").at({"thoracic"}).gave("97124", 10).at({"cervical"}, {"thoracic"}).judged();
  EXPECT_FALSE(finding(verdict, "ptp-conflict").settled);
  EXPECT_THAT(ids(verdict), Contains("separation-unclear"));
  EXPECT_THAT(answer(verdict, "97124").modifiers, IsEmpty());
}

TEST(Edits, AnUnnamedRegionSettlesNothing) {
  const Verdict verdict = Session("unknown", "2024-08-30", "dc").gave("98940").at({"cervical"}).gave("97112", 15).nowhere().judged();
  EXPECT_FALSE(finding(verdict, "ptp-conflict").settled);
}

TEST(Edits, TimeDoesNotSeparateAnAdjustment) {
  const Verdict verdict =
      Session("medicare", "2024-08-30", "dc").gave("98940", 5).at({"lumbar"}).gave("97140", 15).at({"lumbar"}).judged();
  EXPECT_FALSE(finding(verdict, "ptp-conflict").settled);
}

TEST(Edits, CommercialPayersEditAdjustments) {
  const Verdict verdict =
      Session("commercial", "2024-08-30", "dc").gave("98940").at({"cervical"}).gave("97140", 15).at({"lumbar"}).judged();
  EXPECT_TRUE(finding(verdict, "ptp-conflict").settled);
  EXPECT_THAT(answer(verdict, "97140").modifiers, ElementsAre("59"));
}

TEST(Edits, OtherPairsAreAdvisoryForCommercialPayers) {
  const Verdict verdict = Session("commercial", "2024-08-30").gave("97140", 15).gave("97124", 15).judged();
  EXPECT_EQ(finding(verdict, "ptp-advisory").severity, "note");
  EXPECT_THAT(ids(verdict), Not(Contains("ptp-conflict")));
  EXPECT_TRUE(answer(verdict, "97124").payable);
  EXPECT_FALSE(answer(verdict, "97124").needs_person);
}

TEST(Edits, CompensationAndAutoEditNothing) {
  EXPECT_THAT(ids(Session("workers-comp", "2024-08-30").gave("97140", 15).gave("97124", 15).judged()), IsEmpty());
  EXPECT_THAT(ids(Session("auto", "2024-08-30", "dc").gave("98940").at({"lumbar"}).gave("97140", 15).at({"lumbar"}).judged()), IsEmpty());
}

TEST(Edits, EitherLineIsSaidFromJuly2019) {
  const auto says = [](const std::string& iso) {
    return finding(Session("medicare", iso).gave("97140", 15).gave("97530", 15).judged(), "ptp-conflict").says;
  };
  EXPECT_THAT(says("2019-06-30"), Not(HasSubstr("either line")));
  EXPECT_THAT(says("2019-07-01"), HasSubstr("either line"));
}

TEST(Edits, WhatWasNotDeliveredConflictsWithNothing) {
  EXPECT_THAT(ids(Session().gave("97140", 15).mentioned("97124", Status::declined).judged()), IsEmpty());
}

}  // namespace
}  // namespace codetrail
