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
using testing::UnorderedElementsAre;

TEST(Support, ANamedTechniqueWithPlaceAndMinutesIsSupported) {
  const Verdict verdict = Session().gave("97140", 15).judged();
  EXPECT_EQ(answer(verdict, "97140").status, CodeStatus::supported);
  EXPECT_THAT(answer(verdict, "97140").lacks, IsEmpty());
  EXPECT_FALSE(answer(verdict, "97140").needs_person);
  EXPECT_THAT(ids(verdict), IsEmpty());
}

TEST(Support, OnlyTheServicesNameLeavesTheTechniqueMissing) {
  const Verdict verdict = Session("commercial").gave("97110", 25).unnamed().judged();
  EXPECT_EQ(answer(verdict, "97110").status, CodeStatus::incomplete);
  EXPECT_THAT(answer(verdict, "97110").lacks, ElementsAre("technique-missing"));
  EXPECT_EQ(answer(verdict, "97110").units, Units(2));
}

TEST(Support, OneNamedTechniqueIsEnough) {
  EXPECT_EQ(answer(Session().gave("97110", 15).unnamed().gave("97110").judged(), "97110").status, CodeStatus::supported);
}

TEST(Support, HandsOnWorkNeedsAPlace) {
  EXPECT_THAT(answer(Session().gave("97140", 15).nowhere().judged(), "97140").lacks, ElementsAre("region-missing"));
}

TEST(Support, ExerciseNeedsNoPlace) {
  EXPECT_EQ(answer(Session().gave("97110", 15).nowhere().judged(), "97110").status, CodeStatus::supported);
}

TEST(Support, APlaceInOneBlockIsEnough) {
  EXPECT_EQ(answer(Session().gave("97140", 8).nowhere().gave("97140", 7).judged(), "97140").status, CodeStatus::supported);
}

TEST(Support, OnlyACodeNumberLacksEverything) {
  const Verdict verdict = Session("medicare").gave("97140").unnamed().nowhere().judged();
  EXPECT_THAT(answer(verdict, "97140").lacks, UnorderedElementsAre("technique-missing", "region-missing", "time-missing"));
}

TEST(Support, ContestedWordsStaySupported) {
  const Verdict verdict = Session("commercial").gave("97140", 10).contested({"97124", "97039"}).judged();
  EXPECT_EQ(answer(verdict, "97140").status, CodeStatus::supported);
  EXPECT_THAT(answer(verdict, "97140").lacks, ElementsAre("contested"));
  EXPECT_THAT(answer(verdict, "97140").contested, ElementsAre("97124", "97039"));
  EXPECT_THAT(finding(verdict, "contested").says, HasSubstr("97124, 97039"));
}

TEST(Support, AConventionInsteadOfACodeIsContested) {
  Session session("commercial", "2018-03-22");
  session.gave("20561", 10);
  session.candidate("20561").code_contested = true;
  const Verdict verdict = session.judged();
  EXPECT_THAT(answer(verdict, "97799").lacks, ElementsAre("contested"));
}

TEST(Support, AMentionThatWasNotDeliveredStaysNamed) {
  const Verdict verdict = Session().gave("97110", 15).mentioned("97140", Status::planned).judged();
  EXPECT_EQ(answer(verdict, "97140").status, CodeStatus::not_supported);
  EXPECT_EQ(answer(verdict, "97140").units, std::nullopt);
  EXPECT_THAT(answer(verdict, "97140").lacks, IsEmpty());
  EXPECT_EQ(verdict.codes.back().code, "97140");
}

TEST(Support, AHalfMarkedBoxIsUnclear) {
  Session session("commercial");
  session.gave("97014", 15).gave("97010", 15);
  const Span mention = session.reading().mentions[0].span;
  session.reading().unclear_boxes.push_back({EvidenceRole::cue, {mention.begin - 4, mention.begin - 1}, {}});
  const Verdict verdict = session.judged();
  EXPECT_THAT(answer(verdict, "97014").lacks, ElementsAre("checkbox-unclear"));
  EXPECT_THAT(answer(verdict, "97010").lacks, IsEmpty());
}

TEST(Support, APlainTechniqueBesideAHalfMarkedBoxIsEnough) {
  Session session("commercial");
  session.gave("97014", 15).gave("97014");
  const Span mention = session.reading().mentions[0].span;
  session.reading().unclear_boxes.push_back({EvidenceRole::cue, {mention.begin - 4, mention.begin - 1}, {}});
  EXPECT_THAT(answer(session.judged(), "97014").lacks, IsEmpty());
}

TEST(Support, DoneAndNotDoneIsIncomplete) {
  Session session("commercial");
  session.gave("97140", 15).gave("97110", 20);
  session.reading().contradictions.push_back({EvidenceRole::cue, session.reading().mentions[0].span, {}});
  const Verdict verdict = session.judged();
  EXPECT_THAT(answer(verdict, "97140").lacks, ElementsAre("contradiction"));
  EXPECT_THAT(answer(verdict, "97110").lacks, IsEmpty());
  EXPECT_THAT(finding(verdict, "contradiction").codes, ElementsAre("97140"));
}

TEST(Support, APlainRefusalBesideATemplateIsAFindingOnly) {
  Session session("commercial");
  session.gave("97110", 20).mentioned("97140", Status::negated);
  session.reading().contradictions.push_back({EvidenceRole::cue, session.reading().mentions.back().span, {}});
  const Verdict verdict = session.judged();
  EXPECT_THAT(finding(verdict, "contradiction").codes, ElementsAre("97140"));
  EXPECT_EQ(answer(verdict, "97140").status, CodeStatus::not_supported);
  EXPECT_EQ(answer(verdict, "97110").status, CodeStatus::supported);
}

TEST(Support, DamagedTextIsSaid) {
  Session session;
  session.gave("97110", 20).reading().damaged_text = true;
  EXPECT_THAT(ids(session.judged()), ElementsAre("text-quality"));
}

TEST(Support, FactsThatDisagreeAreNamed) {
  Session session;
  session.gave("97110", 20).facts().disagreements = {"payer", "date"};
  EXPECT_THAT(finding(session.judged(), "facts-disagree").says, HasSubstr("payer, date"));
}

TEST(Support, NoFindingLeavesAPlaceUnfilled) {
  Session session("unknown", "2016-05-05", "lmt");
  session.gave("97140", 10, 12).gave("97124", 3).gave("97110").unnamed().nowhere().gave("98940").gave_together(20, {"97112", "97530"});
  session.wrote("97161").claimed("97140", 4).claimed("00000", 1).total_timed(90);
  const Verdict verdict = session.judged();
  EXPECT_GE(verdict.findings.size(), 10u);
  for (const Finding& each : verdict.findings) EXPECT_THAT(each.says, Not(HasSubstr("{"))) << each.id;
}

TEST(Support, EveryFindingNamesALineOfTheBook) {
  Session session("medicare", "2024-08-01", "lmt");
  session.gave("97140", 10).gave("97124", 75).gave("97010").wrote("97014").total_timed(20);
  for (const Finding& each : session.judged().findings) EXPECT_GT(each.source.line, 0u) << each.id;
}

}  // namespace
}  // namespace codetrail
