#include "rules/gaps.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "suggester.h"
#include "support/whole_book.h"

namespace codetrail {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

CodeAnswer answer_to(const std::string& text, const std::string& code) {
  Note note;
  note.id = "n1";
  note.text = text;
  note.discipline = "pt";
  note.payer = "commercial";
  for (const CodeAnswer& answer : suggest(note, whole_book()).codes)
    if (answer.code == code) return answer;
  ADD_FAILURE() << "no " << code << " in: " << text;
  return {};
}

std::vector<std::string> ids(const CodeAnswer& answer) {
  std::vector<std::string> ids;
  for (const Gap& gap : answer.missing) ids.push_back(gap.id);
  return ids;
}

TEST(Gaps, AnIncompleteCodeNamesWhatItLacks) {
  const CodeAnswer answer = answer_to("Treatment: STM to L UT.", "97140");
  ASSERT_EQ(answer.status, CodeStatus::incomplete);
  EXPECT_THAT(ids(answer), Contains("time-missing"));
  const auto gap = std::find_if(answer.missing.begin(), answer.missing.end(), [](const Gap& each) { return each.id == "time-missing"; });
  EXPECT_EQ(gap->says, "Minutes for manual therapy (97140) are not stated.");
  EXPECT_EQ(gap->asks, "How long did manual therapy last?");
}

TEST(Gaps, OneFactIsAskedForOnce) {
  const CodeAnswer answer = answer_to("STM.", "97140");
  std::vector<std::string> questions;
  for (const Gap& gap : answer.missing) {
    EXPECT_THAT(questions, Not(Contains(gap.asks))) << gap.id;
    questions.push_back(gap.asks);
  }
}

TEST(Gaps, ACodeThatIsSureLacksNothing) {
  const CodeAnswer answer = answer_to("Treatment today: performed STM and joint mobilization to L UT x 15 min.", "97140");
  ASSERT_EQ(answer.status, CodeStatus::supported);
  EXPECT_THAT(answer.missing, IsEmpty());
}

TEST(Gaps, WhatWasNotDeliveredLacksNothing) { EXPECT_THAT(answer_to("No ultrasound today.", "97035").missing, IsEmpty()); }

TEST(Gaps, BelowTheScoreOfAcceptanceAPersonMustLook) {
  for (const char* text : {"STM to L UT x 15 min.", "Pt walked 200 ft w/ cues.", "Treatment: balance on foam 10 min."}) {
    Note note;
    note.id = "n1";
    note.text = text;
    note.payer = "commercial";
    for (const CodeAnswer& answer : suggest(note, whole_book()).codes) {
      if (answer.status == CodeStatus::not_supported || answer.score >= whole_book().weight("accept-from").points) continue;
      EXPECT_TRUE(answer.needs_person) << text;
    }
  }
}

// A question that held a code, a figure or the answer would lead its reader.
TEST(Gaps, QuestionsNameNoCode) {
  for (const Weight& weight : whole_book().weights) {
    EXPECT_EQ(weight.missing.empty(), weight.asks.empty()) << weight.id;
    EXPECT_TRUE(weight.asks.empty() || weight.asks.ends_with("?")) << weight.id;
  }
  for (const FindingText& finding : whole_book().findings) EXPECT_THAT(finding.asks, Not(HasSubstr("{0}"))) << finding.id;
}

}  // namespace
}  // namespace codetrail
