#include "base/spelling.h"

#include <gtest/gtest.h>

namespace codetrail {
namespace {

TEST(EditDistance, CountsInsertDeleteReplaceAndSwap) {
  EXPECT_EQ(edit_distance("phrases", "phrases"), 0u);
  EXPECT_EQ(edit_distance("phrase", "phrases"), 1u);
  EXPECT_EQ(edit_distance("prhases", "phrases"), 1u);
  EXPECT_EQ(edit_distance("", "abc"), 3u);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3u);
}

TEST(Nearest, FindsTheClosestWord) { EXPECT_EQ(nearest("suports", {"short", "supports", "source"}), "supports"); }

TEST(Nearest, FindsNothingFarAway) {
  EXPECT_EQ(nearest("abc", {"xyz"}), "");
  EXPECT_EQ(nearest("id", {"no", "yes"}), "");
  EXPECT_EQ(nearest("word", {}), "");
}

}  // namespace
}  // namespace codetrail
