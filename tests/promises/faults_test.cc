// Each promise notices an answer that breaks it.

#include <atomic>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "promises/promises.h"
#include "report/json.h"
#include "suggester.h"
#include "support/whole_book.h"

namespace codetrail {
namespace {

using testing::HasSubstr;

class Faults : public testing::Test {
 protected:
  void SetUp() override {
    note.id = "n1";
    note.text = "Treatment: STM to L UT café side x 10 min. No ultrasound today.";
    answer = suggest(note, whole_book());
    ASSERT_FALSE(answer.codes.empty());
    ASSERT_FALSE(answer.not_supported.empty());
    ASSERT_TRUE(answer.codes.front().minutes);
    for (const auto& [name, promise] : promises()) ASSERT_EQ(promise(answer, note, whole_book()), "") << name;
  }

  std::string json() const { return to_json(answer, note, whole_book(), {}); }
  std::string replaced(std::string text, const std::string& from, const std::string& to) const {
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
  }

  Note note;
  Suggestion answer;
};

TEST_F(Faults, EvidenceBehindTheEnd) {
  answer.codes.front().evidence.front().span.end = static_cast<std::uint32_t>(note.text.size() + 1);
  EXPECT_THAT(evidence_lies_in_the_note(answer, note, whole_book()), HasSubstr("does not lie in the note"));
}

TEST_F(Faults, EmptyEvidence) {
  Evidence& evidence = answer.not_supported.front().evidence;
  evidence.span.end = evidence.span.begin;
  EXPECT_THAT(evidence_lies_in_the_note(answer, note, whole_book()), HasSubstr("does not lie in the note"));
}

TEST_F(Faults, EvidenceThatEndsInsideALetter) {
  const auto accent = static_cast<std::uint32_t>(note.text.find("é"));
  answer.codes.front().trail.front().evidence = {{EvidenceRole::cue, {accent - 3, accent + 1}, {0, 1}}};
  EXPECT_THAT(evidence_lies_in_the_note(answer, note, whole_book()), HasSubstr("parts a code point"));
}

TEST_F(Faults, AStepWithoutALine) {
  answer.codes.front().trail.front().source.line = 0;
  EXPECT_THAT(every_reason_has_a_source(answer, note, whole_book()), HasSubstr("names no line"));
}

TEST_F(Faults, AStepOfAnUnknownFile) {
  answer.codes.front().trail.back().source.file = 60000;
  EXPECT_THAT(every_reason_has_a_source(answer, note, whole_book()), HasSubstr("names no line"));
}

TEST_F(Faults, AStepThatSaysNothing) {
  answer.codes.front().trail.back().says.clear();
  EXPECT_THAT(every_reason_has_a_source(answer, note, whole_book()), HasSubstr("says nothing"));
}

TEST_F(Faults, ACodeWithoutATrail) {
  answer.codes.front().trail.clear();
  EXPECT_THAT(every_reason_has_a_source(answer, note, whole_book()), HasSubstr("has no trail"));
}

TEST_F(Faults, AScoreThatIsNotTheSum) {
  answer.codes.front().score += Decibans(1);
  EXPECT_THAT(trails_add_up(answer, note, whole_book()), HasSubstr("decibans"));
}

TEST_F(Faults, ACodeTwice) {
  answer.codes.push_back(answer.codes.front());
  EXPECT_THAT(no_code_stands_twice(answer, note, whole_book()), HasSubstr("stands twice"));
}

TEST_F(Faults, AMentionTwice) {
  answer.not_supported.push_back(answer.not_supported.front());
  answer.not_supported.back().evidence.span.begin += 1;
  EXPECT_THAT(no_mention_stands_twice(answer, note, whole_book()), HasSubstr("refused twice"));
}

TEST_F(Faults, MoreMinutesThanADay) {
  answer.codes.front().minutes->high = Minutes(1441);
  EXPECT_THAT(minutes_fit_a_day(answer, note, whole_book()), HasSubstr("1441"));
}

TEST_F(Faults, ARangeThatGoesDown) {
  answer.minutes.front().time.low = answer.minutes.front().time.high + Minutes(1);
  EXPECT_THAT(minutes_fit_a_day(answer, note, whole_book()), HasSubstr("figure"));
}

TEST_F(Faults, JsonThatMisquotes) {
  ASSERT_EQ(json_tells_the_same(json(), note), "");
  EXPECT_THAT(json_tells_the_same(replaced(json(), R"("text":"STM")", R"("text":"STN")"), note), HasSubstr("does not quote"));
}

TEST_F(Faults, JsonWhoseStepsDoNotAddUp) {
  EXPECT_THAT(json_tells_the_same(replaced(json(), R"("decibans":)", R"("decibans":1)"), note), HasSubstr("add up"));
}

TEST_F(Faults, JsonWithAnotherProbability) {
  EXPECT_THAT(json_tells_the_same(replaced(json(), R"("probability":0.9)", R"("probability":0.5)"), note), HasSubstr("probability"));
}

// Answers as the program does and, where the evidence is blotted out, finds more for it than before.
TEST_F(Faults, ASuggesterThatLikesOtherWordsBetter) {
  const auto perverse = [](const Note& given) {
    Suggestion made = suggest(given, whole_book());
    if (given.text.find("qq") != std::string::npos)
      for (CodeAnswer& code : made.codes) code.score += Decibans(100);
    return made;
  };
  EXPECT_THAT(other_words_never_help(perverse, note), HasSubstr("rises"));
}

TEST_F(Faults, ASuggesterThatRemembers) {
  int asked = 0;
  const auto moody = [&](const Note& given) {
    Suggestion made = suggest(given, whole_book());
    made.codes.front().score += Decibans(asked++);
    return made;
  };
  EXPECT_THAT(same_note_same_bytes(moody, note, whole_book()), HasSubstr("second answer differs"));
}

TEST_F(Faults, ASuggesterThatIsAskedTwiceAtOneTime) {
  std::atomic<int> asked = 0;
  const auto racing = [&](const Note& given) {
    const int turn = asked++;
    Suggestion made = suggest(given, whole_book());
    if (turn >= 2) made.codes.front().score += Decibans(1);
    return made;
  };
  EXPECT_THAT(same_note_same_bytes(racing, note, whole_book()), HasSubstr("two threads"));
}

}  // namespace
}  // namespace codetrail
