#include "text/restored.h"

#include <gtest/gtest.h>

namespace codetrail {
namespace {

Repair word(std::uint32_t begin, std::uint32_t end, std::string text, SpellingKind spelling = SpellingKind::typo) {
  return {Repair::Kind::word, {begin, end}, {}, std::move(text), spelling, false, {}};
}

TEST(Restored, PutsTheWordInItsPlace) {
  const auto restored = restore(fold("Deep masage today"), {word(5, 11, "massage")});
  ASSERT_EQ(restored.size(), 1u);
  EXPECT_EQ(restored[0].folded.text, "deep massage today");
  EXPECT_EQ(restored[0].folded.original({5, 12}), (Span{5, 11}));
  EXPECT_EQ(restored[0].folded.original({13, 18}), (Span{12, 17}));
}

TEST(Restored, ReadsAWordWithTwoMeaningsTwice) {
  const auto restored = restore(fold("dry needing"), {word(4, 11, "kneading"), word(4, 11, "needling")});
  ASSERT_EQ(restored.size(), 2u);
  EXPECT_EQ(restored[0].folded.text, "dry kneading");
  EXPECT_EQ(restored[1].folded.text, "dry needling");
}

TEST(Restored, ReadsFarPlacesApart) {
  const std::string gap(1000, ' ');
  EXPECT_EQ(restore(fold("masage" + gap + "masage"), {word(0, 6, "massage"), word(1006, 1012, "massage")}).size(), 2u);
  EXPECT_EQ(restore(fold("masage masage"), {word(0, 6, "massage"), word(7, 13, "massage")}).size(), 1u);
}

TEST(Restored, JoinsWordsAcrossALinesEnd) {
  const std::string text = "mas- \r\n  sage";
  const auto repairs = find_repairs(text, fold(text), {}, {}, Book{});
  ASSERT_EQ(repairs.size(), 1u);
  const auto restored = restore(fold(text), repairs);
  EXPECT_EQ(restored[0].folded.text, "massage");
  EXPECT_EQ(restored[0].folded.original({0, 7}), (Span{0, 13}));
}

TEST(Restored, LeavesAHyphenBesideAFigure) {
  const std::string text = "10-\n15 min, L-\n5";
  EXPECT_TRUE(find_repairs(text, fold(text), {}, {}, Book{}).empty());
}

TEST(Restored, CutsNoRepairInTwo) {
  const auto restored = restore(fold("reeval done"), {word(0, 6, "re eval")});
  EXPECT_TRUE(rests_on_repair(restored[0], {0, 12}));
  EXPECT_FALSE(rests_on_repair(restored[0], {3, 12}));
  EXPECT_FALSE(rests_on_repair(restored[0], {8, 12}));
}

TEST(Restored, DoubtsWhatHasNoWordOfItsOwn) {
  const std::string text = "deep masage";
  const auto typo = restore(fold(text), {word(5, 11, "massage")});
  EXPECT_EQ(doubt_of(typo[0], {0, 11}, text), Doubt::none);
  EXPECT_EQ(doubt_of(typo[0], {5, 11}, text), Doubt::needs_company);
  const auto heard = restore(fold(text), {word(5, 11, "massage", SpellingKind::heard)});
  EXPECT_EQ(doubt_of(heard[0], {5, 11}, text), Doubt::too_much);
  const auto same = restore(fold(text), {word(5, 11, "massage", SpellingKind::same)});
  EXPECT_EQ(doubt_of(same[0], {5, 11}, text), Doubt::none);
}

}  // namespace
}  // namespace codetrail
