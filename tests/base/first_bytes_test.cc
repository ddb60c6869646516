#include "base/first_bytes.h"

#include <gtest/gtest.h>

namespace codetrail {
namespace {

bool may_begin(std::string_view re2, std::string_view text) {
  auto beginning = first_two_bytes(re2);
  return !beginning || beginning->pairs[two_bytes(text, 0)];
}

TEST(FirstTwoBytes, FollowLiteralsChoicesAndClasses) {
  for (const char* text : {"15", "5 ", "1"}) EXPECT_TRUE(may_begin(R"(\b\d{1,2} ?min|[1-9])", text)) << text;
  EXPECT_FALSE(may_begin(R"(\b\d{1,2} ?min)", "5x"));
  EXPECT_TRUE(may_begin("(?:fifteen|twenty)x", "tw"));
  EXPECT_FALSE(may_begin("(?:fifteen|twenty)x", "te"));
}

TEST(FirstTwoBytes, FollowWhatMayBeAbsent) {
  EXPECT_TRUE(may_begin("(?:a|b)?c", "c"));
  EXPECT_TRUE(may_begin("a*b{0,2}cd", "cd"));
  EXPECT_TRUE(may_begin("a*b{0,2}cd", "ac"));
  EXPECT_FALSE(may_begin("a*b{0,2}cd", "ad"));
}

TEST(FirstTwoBytes, FollowCharactersBeyondAscii) {
  EXPECT_TRUE(may_begin("[^a]b", "é"));
  EXPECT_TRUE(may_begin("•x", "•"));
  EXPECT_FALSE(may_begin("•x", "é"));
}

TEST(FirstTwoBytes, GiveUpOnSyntaxTheyDoNotKnow) {
  for (const char* re2 : {"(?i)a", R"(\pLa)", "[[:alpha:]]", R"(\Qa\E)"}) EXPECT_FALSE(first_two_bytes(re2)) << re2;
}

TEST(FirstTwoBytes, KnowWhereOnlyAWordLimitWillDo) {
  EXPECT_TRUE(first_two_bytes(R"(\b(?:a|b)c)")->at_limit);
  EXPECT_FALSE(first_two_bytes(R"(\ba|b)")->at_limit);
  EXPECT_FALSE(first_two_bytes("ab")->at_limit);
}

}  // namespace
}  // namespace codetrail
