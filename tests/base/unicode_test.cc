#include "base/unicode.h"

#include <gtest/gtest.h>

namespace codetrail {
namespace {

using namespace std::string_literals;

std::string original_of(std::string_view text, std::string_view found) {
  Folded folded = fold(text);
  auto at = static_cast<std::uint32_t>(folded.text.find(found));
  Span span = folded.original({at, at + static_cast<std::uint32_t>(found.size())});
  return std::string(text.substr(span.begin, span.size()));
}

TEST(Fold, LowersAsciiWithoutAMap) {
  Folded folded = fold("MFR to R Calf\n\tx 8'");
  EXPECT_EQ(folded.text, "mfr to r calf\n\tx 8'");
  EXPECT_TRUE(folded.origin.empty());
}

TEST(Fold, DropsAccents) { EXPECT_EQ(fold("Élongation Crème Ñ").text, "elongation creme n"); }

TEST(Fold, MakesTypographyPlain) {
  EXPECT_EQ(fold("“pt’s” 15′ 5″").text, "\"pt's\" 15' 5\"");
  EXPECT_EQ(fold("10–15—20 −1").text, "10-15-20 -1");
  EXPECT_EQ(fold("3×10\u00A0reps\u2009now").text, "3x10 reps now");
  EXPECT_EQ(fold("W⁄C").text, "w/c");
}

TEST(Fold, KeepsBulletsArrowsAndBoxes) { EXPECT_EQ(fold("• → ☐ ☒ ✓").text, "• → ☐ ☒ ✓"); }

TEST(Fold, PartsAFractionFromTheFigureBeforeIt) { EXPECT_EQ(fold("2½ h ¼").text, "2 1/2 h  1/4"); }

TEST(Fold, ResolvesLigaturesAndFullWidth) { EXPECT_EQ(fold("ﬁbrosis ＭＦＲ").text, "fibrosis mfr"); }

TEST(Fold, DropsInvisibleCharacters) { EXPECT_EQ(fold("mas\u00ADsage\u200B, e\u0301").text, "massage, e"); }

TEST(Fold, TurnsIllFormedBytesIntoReplacements) { EXPECT_EQ(fold("a\xFFz").text, "a\uFFFDz"); }

TEST(Fold, MapsBackToWholeCodePoints) {
  EXPECT_EQ(original_of("é – massage – ü", "massage"), "massage");
  EXPECT_EQ(original_of("a ½ mile", "/"), "½");
  EXPECT_EQ(original_of("oﬃce", "ff"), "ﬃ");
  EXPECT_EQ(original_of("mas\u00ADsage", "massage"), "mas\u00ADsage");
}

TEST(Fold, MapsBackWhenThreeBytesBecomeThree) {
  Folded folded = fold("a…b");
  EXPECT_EQ(folded.text, "a...b");
  EXPECT_EQ(folded.original({2, 3}), (Span{1, 4}));
}

TEST(Fold, FindsTheFoldedPlaceOfAnOriginalOne) {
  Folded folded = fold("– x");
  EXPECT_EQ(folded.folded(4), 2u);
  EXPECT_EQ(folded.folded(5), 3u);
}

TEST(Fold, GivesEveryByteAnOriginInOrder) {
  std::string text = "é½ﬃ…\u200B日本 ß x";
  Folded folded = fold(text);
  ASSERT_EQ(folded.origin.size(), folded.text.size() + 1);
  EXPECT_TRUE(std::is_sorted(folded.origin.begin(), folded.origin.end()));
  EXPECT_EQ(folded.origin.back(), text.size());
}

TEST(Utf8, FindsTheFirstIllFormedByte) {
  EXPECT_EQ(find_invalid_utf8("massage é"), std::nullopt);
  EXPECT_EQ(find_invalid_utf8("ab\xC0\xAF"), 2u);
  EXPECT_EQ(find_invalid_utf8("\xED\xA0\x80"), 0u);
  EXPECT_EQ(find_invalid_utf8("é\xF4\x90\x80\x80"), 2u);
  EXPECT_EQ(find_invalid_utf8("cut \xE2\x80"), 4u);
}

TEST(Utf8, RepairsEachMaximalIllFormedSequenceOnce) {
  EXPECT_EQ(repair_utf8("a\xE2\x80z\xFF\xFFé"), "a\uFFFDz\uFFFD\uFFFDé");
  EXPECT_EQ(find_invalid_utf8(repair_utf8("\xF0\x9F\x98")), std::nullopt);
}

TEST(CodePoints, CountsBeforeEachByte) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += i % 3 == 0 ? "é" : "x";
  CodePoints points(text);
  std::size_t expected = 0;
  for (std::uint32_t i = 0; i <= text.size(); ++i) {
    EXPECT_EQ(points.at(i), expected) << i;
    if (i < text.size() && (text[i] & 0xC0) != 0x80) ++expected;
  }
  EXPECT_EQ(count_code_points(text), 100u);
}

TEST(CodePoints, KnowTheEndOfATextOf64Bytes) {
  std::string text = "é" + std::string(62, 'x');
  EXPECT_EQ(CodePoints(text).at(64), 63u);
}

TEST(DisplayWidth, CountsWideCharactersTwiceAndMarksNot) {
  EXPECT_EQ(display_width("abc"), 3u);
  EXPECT_EQ(display_width("日本"), 4u);
  EXPECT_EQ(display_width("e\u0301"), 1u);
}

TEST(UpperCase, NeedsALetterAndOnlyCapitals) {
  EXPECT_TRUE(is_upper_case("US"));
  EXPECT_TRUE(is_upper_case("É-2"));
  EXPECT_FALSE(is_upper_case("Us"));
  EXPECT_FALSE(is_upper_case("97140"));
}

TEST(WordCharacter, IsALetterOrDigitOfAnyScript) {
  EXPECT_TRUE(is_word_character("é", 0));
  EXPECT_TRUE(is_word_character("7", 0));
  for (std::string_view other : {"'", "_", "-", "•", "→", "\xFF"}) EXPECT_FALSE(is_word_character(other, 0)) << other;
}

TEST(Decode, ReadsMarkedTexts) {
  EXPECT_EQ(decode_text("\xEF\xBB\xBFMFR"), "MFR");
  EXPECT_EQ(decode_text("\xFF\xFEM\0\xE9\0"s), "Mé");
  EXPECT_EQ(decode_text("\xFE\xFF\0M\xD8\x3D\xDE\x00"s), "M😀");
}

TEST(Decode, RefusesWhatIsNoText) {
  EXPECT_EQ(decode_text("caf\xE9"), std::nullopt);
  EXPECT_EQ(decode_text("\xFF\xFEM"), std::nullopt);
  EXPECT_EQ(decode_text("\xFF\xFE\0\xDC"s), std::nullopt);
}

}  // namespace
}  // namespace codetrail
