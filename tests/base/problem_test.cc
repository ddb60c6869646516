#include "base/problem.h"

#include <gtest/gtest.h>

namespace codetrail {
namespace {

TEST(Problem, IsDescribedAsACompilerDoes) {
  EXPECT_EQ(describe({"a.toml", 3, 5, "no field `nam`", "ab, nam = 1", false}), "a.toml:3:5: error: no field `nam`\n  ab, nam = 1\n      ^");
}

TEST(Problem, LeavesOutWhatItDoesNotKnow) {
  EXPECT_EQ(describe({"a.toml", 0, 0, "the file cannot be read", "", false}), "a.toml: error: the file cannot be read");
  EXPECT_EQ(describe({"a.toml", 2, 0, "odd", "x", true}), "a.toml:2: warning: odd\n  x");
}

TEST(Problem, PutsTheCaretBelowTabsAndWideCharacters) {
  EXPECT_EQ(describe({"a", 1, 3, "m", "\té=x", false}), "a:1:3: error: m\n  \té=x\n  \t ^");
  EXPECT_EQ(describe({"a", 1, 2, "m", "日x", false}), "a:1:2: error: m\n  日x\n    ^");
}

}  // namespace
}  // namespace codetrail
