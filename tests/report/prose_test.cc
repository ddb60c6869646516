#include "report/prose.h"

#include <gtest/gtest.h>

#include "base/unicode.h"

namespace codetrail {
namespace {

constexpr Style narrow{.color = false, .width = 40};

std::string row(std::string_view text, std::size_t begin, std::size_t columns) {
  const Row found = row_at(text, begin, columns);
  return std::string(text.substr(found.begin, found.end - found.begin));
}

TEST(Row, BreaksBetweenWords) {
  EXPECT_EQ(row("one two three", 0, 9), "one two");
  EXPECT_EQ(row_at("one two three", 0, 9).next, 8u);
}

TEST(Row, FillsToTheLastColumn) { EXPECT_EQ(row("one two three", 0, 7), "one two"); }

TEST(Row, BreaksAWordThatFitsNowhere) {
  EXPECT_EQ(row("abcdefghij", 0, 4), "abcd");
  EXPECT_EQ(row_at("abcdefghij", 0, 4).next, 4u);
}

TEST(Row, KeepsBlanksInsideAndDropsThemAtTheEdge) { EXPECT_EQ(row("a   b   c", 0, 6), "a   b"); }

TEST(Row, KeepsTheIndentOfALine) { EXPECT_EQ(row("    a b", 0, 5), "    a"); }

TEST(Row, DropsAnIndentThatLeavesNoRoom) {
  EXPECT_EQ(row("      word", 0, 5), "word");
  EXPECT_EQ(row("   word", 0, 5), "word");
}

TEST(Row, OfBlanksIsEmpty) { EXPECT_EQ(row("       ", 0, 5), ""); }

TEST(Row, CountsWideCharactersTwice) { EXPECT_EQ(row("按摩按摩", 0, 5), "按摩"); }

TEST(Row, KeepsMarksWithTheirLetter) { EXPECT_EQ(row("e\u0301e\u0301e\u0301", 0, 2), "e\u0301e\u0301"); }

TEST(Row, TakesAtLeastOneCharacter) { EXPECT_EQ(row_at("按", 0, 1).next, 3u); }

TEST(Glyph, TabsReachToTheNextStop) {
  EXPECT_EQ(glyph_at("\t", 0, 0).columns, 8u);
  EXPECT_EQ(glyph_at("\t", 0, 5).columns, 3u);
}

TEST(Shorten, LeavesWhatFits) { EXPECT_EQ(shorten("massage", 7), "massage"); }

TEST(Shorten, NeverGetsWiderThanAsked) {
  EXPECT_EQ(shorten("deep tissue massage", 8), "deep ti…");
  EXPECT_EQ(shorten("deep tissue", 6), "deep…");
  EXPECT_EQ(shorten("massage", 1), "…");
  EXPECT_EQ(shorten("massage", 0), "");
  for (std::size_t columns = 1; columns < 12; ++columns) EXPECT_LE(display_width(shorten("按摩 massage 按摩", columns)), columns);
}

TEST(Prose, IndentsTheFirstRowAndTheRest) {
  EXPECT_EQ(Prose("one two three four five six seven eight nine").wrapped(narrow, 0, 4),
            "one two three four five six seven eight\n    nine\n");
}

TEST(Prose, PadsToAColumn) {
  EXPECT_EQ(Prose("ab").pad_to(5).add("c").wrapped(narrow, 0, 0), "ab   c\n");
  EXPECT_EQ(Prose("abcdef").pad_to(5).add("c").wrapped(narrow, 0, 0), "abcdef  c\n");
}

TEST(Prose, ColoursOnlyWhenAsked) {
  const Prose words = Prose("a ").add("b", Tone::good);
  EXPECT_EQ(words.wrapped({.color = false}, 0, 0), "a b\n");
  EXPECT_EQ(words.wrapped({.color = true}, 0, 0), "a \x1b[32mb\x1b[0m\n");
}

TEST(Prose, AToneEndsWithItsRow) {
  const Prose words(std::string(39, 'a') + " b", Tone::bad);
  EXPECT_EQ(words.wrapped({.color = true, .width = 40}, 0, 0), "\x1b[31m" + std::string(39, 'a') + "\x1b[0m\n\x1b[31mb\x1b[0m\n");
}

}  // namespace
}  // namespace codetrail
