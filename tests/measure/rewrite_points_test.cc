#include "measure/rewrite_points.h"

#include <gtest/gtest.h>

namespace codetrail {
namespace {

const std::string file =
    "# points = 99 in a comment\r\n"
    "\n"
    "[[weight]]\n"
    "id = \"b\"   # second letter first\n"
    "points   =  -6   # was guessed\n"
    "says = \"points = 7\"\n"
    "[[weight]]\n"
    "id = \"a\"\n"
    "points = 12";

TEST(RewritePoints, OnlyTheDigitsChange) {
  const auto rewritten = rewrite_points(file, {{7, Decibans(3)}, {3, Decibans(-14)}});
  ASSERT_TRUE(rewritten);
  std::string expected = file;
  expected.replace(expected.find("-6"), 2, "-14");
  expected.replace(expected.rfind("12"), 2, "3");
  EXPECT_EQ(*rewritten, expected);
}

TEST(RewritePoints, TheSameNumbersGiveTheSameBytes) { EXPECT_EQ(rewrite_points(file, {{3, Decibans(-6)}, {7, Decibans(12)}}), file); }

TEST(RewritePoints, ATableOnOneLine) {
  EXPECT_EQ(rewrite_points("prior = [\n  { of = \"97140\", points = 0 },  # points = 1\n]\n", {{2, Decibans(-4)}}),
            "prior = [\n  { of = \"97140\", points = -4 },  # points = 1\n]\n");
}

TEST(RewritePoints, AFileThatIsNotTheOneReadIsRefused) {
  EXPECT_EQ(rewrite_points("[[weight]]\nid = \"a\"\n[[weight]]\npoints = 1\n", {{1, Decibans(3)}}), std::nullopt);
  EXPECT_EQ(rewrite_points(file, {{40, Decibans(3)}}), std::nullopt);
  EXPECT_EQ(rewrite_points("", {{1, Decibans(3)}}), std::nullopt);
}

}  // namespace
}  // namespace codetrail
