#include "check/samples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace codetrail {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

TEST(Samples, APlainPhraseStandsForItself) { EXPECT_THAT(samples_of("soft tissue", 64), ElementsAre("soft tissue")); }

TEST(Samples, EachChoiceIsTaken) {
  EXPECT_THAT(samples_of("joint (mob|glide)", 64), UnorderedElementsAre("joint mob", "joint glide"));
  EXPECT_THAT(samples_of("massag(e|ed|ing)", 64), UnorderedElementsAre("massage", "massaged", "massaging"));
}

TEST(Samples, AnAbsentPartLeavesNoBlanks) {
  EXPECT_THAT(samples_of("(deep)? massage", 64), UnorderedElementsAre("massage", "deep massage"));
  EXPECT_THAT(samples_of("ice (pack)? applied", 64), UnorderedElementsAre("ice applied", "ice pack applied"));
  EXPECT_THAT(samples_of("ice (pack)?", 64), UnorderedElementsAre("ice", "ice pack"));
}

TEST(Samples, ChoicesMayHoldChoices) {
  EXPECT_THAT(samples_of("a(b(c|d)|e)", 64), UnorderedElementsAre("abc", "abd", "ae"));
}

TEST(Samples, AreLimitedAndStillTouchEachChoice) {
  const auto samples = samples_of("(a|b|c|d|e) (a|b|c|d|e) (a|b|c|d|e)", 10);
  EXPECT_LE(samples.size(), 10U);
  for (const char letter : {'a', 'b', 'c', 'd', 'e'}) {
    EXPECT_TRUE(std::any_of(samples.begin(), samples.end(), [&](const std::string& s) { return s.front() == letter; })) << letter;
  }
}

}  // namespace
}  // namespace codetrail
