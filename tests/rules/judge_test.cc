#include "rules/judge.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/make.h"

namespace codetrail {
namespace {

using make::answer;
using make::Session;
using testing::IsEmpty;

TEST(Judge, NothingReadGivesNothing) {
  const Verdict verdict = Session().judged();
  EXPECT_THAT(verdict.codes, IsEmpty());
  EXPECT_THAT(verdict.findings, IsEmpty());
}

TEST(Judge, EveryCandidateHasItsAnswer) {
  EXPECT_EQ(Session().gave("97110", 15).mentioned("97140", Status::declined).mentioned("97124", Status::home).judged().codes.size(), 3u);
}

TEST(Judge, TheBestSupportedStandsFirstAndTheRestLast) {
  Session session;
  session.mentioned("97124", Status::planned).gave("97110", 15).gave("97140", 15);
  session.candidate("97124").trail[0].points = Decibans(90);
  session.candidate("97140").trail[0].points = Decibans(30);
  const Verdict verdict = session.judged();
  EXPECT_EQ(verdict.codes[0].code, "97140");
  EXPECT_EQ(verdict.codes[1].code, "97110");
  EXPECT_EQ(verdict.codes[2].code, "97124");
}

TEST(Judge, TheScoreIsTheTrailsSum) {
  Session session;
  session.gave("97110", 15);
  session.candidate("97110").trail.push_back({"Another reason.", Decibans(-7), {}, {}});
  EXPECT_EQ(answer(session.judged(), "97110").score, Decibans(13));
}

TEST(Judge, EvidenceIsTechniquesAndMinutesInOrder) {
  const std::vector<Evidence> evidence = answer(Session().gave("97110", 15).gave("97110", 10).judged(), "97110").evidence;
  ASSERT_EQ(evidence.size(), 4u);
  for (std::size_t i = 1; i < evidence.size(); ++i) EXPECT_LT(evidence[i - 1].span, evidence[i].span);
  for (const Evidence& each : evidence) EXPECT_NE(each.role, EvidenceRole::region);
}

TEST(Judge, RegionsAreNamedOnce) {
  const CodeAnswer code = answer(Session().gave("97140", 10).gave("97140", 5).judged(), "97140");
  ASSERT_EQ(code.regions.size(), 1u);
  EXPECT_EQ(code.regions[0], (Region{"hip", "left"}));
}

TEST(Judge, NamesAreTheBooks) {
  EXPECT_EQ(answer(Session().gave("97140", 10).judged(), "97140").name, make::rule_book().code("97140")->name);
}

TEST(Judge, TheSameReadingGivesTheSameVerdict) {
  Session session("unknown");
  session.gave("97140", 20).gave("97124", 20).gave_together(30, {"97110", "97530"});
  const Verdict first = session.judged();
  const Verdict second = session.judged();
  ASSERT_EQ(first.findings.size(), second.findings.size());
  for (std::size_t i = 0; i < first.findings.size(); ++i) EXPECT_EQ(first.findings[i].says, second.findings[i].says);
  for (std::size_t i = 0; i < first.codes.size(); ++i) EXPECT_EQ(first.codes[i].code, second.codes[i].code);
}

}  // namespace
}  // namespace codetrail
