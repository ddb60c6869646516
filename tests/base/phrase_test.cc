#include "base/phrase.h"

#include <gtest/gtest.h>

#include "base/pattern_set.h"
#include "base/unicode.h"

namespace codetrail {
namespace {

// What a phrase finds in a text, hits parted by bars.
std::string found(std::string_view phrase, std::string_view text) {
  PatternSet set;
  std::string error;
  if (!set.add_phrase(phrase, &error)) return "error: " + error;
  Folded folded = fold(text);
  std::string all;
  for (const Hit& hit : set.find_all(folded.text)) {
    Span span = folded.original(hit.span);
    all += (all.empty() ? "" : "|") + std::string(text.substr(span.begin, span.size()));
  }
  return all;
}

std::string error_of(std::string_view phrase) {
  std::string error;
  return pattern_of_phrase(phrase, &error) ? "" : error;
}

TEST(Phrase, MatchesWhateverCaseAndAccents) { EXPECT_EQ(found("massage", "MASSAGE, massagé"), "MASSAGE|massagé"); }

TEST(Phrase, SpaceStandsForBlanksHyphenOrLineBreak) {
  EXPECT_EQ(found("soft tissue", "soft  tissue, soft-tissue, soft\n  tissue, soft - tissue, soft-\ntissue"),
            "soft  tissue|soft-tissue|soft\n  tissue|soft - tissue|soft-\ntissue");
  EXPECT_EQ(found("soft tissue", "softtissue soft\n\ntissue soft, tissue"), "");
}

TEST(Phrase, KeepsWordLimits) {
  EXPECT_EQ(found("us", "bus use us's _us_ 2us usé u.s. us"), "us|us|us");
  EXPECT_EQ(found("w/o", "w/o xw/o w/ob"), "w/o");
  EXPECT_EQ(found("us", "μus usμ"), "");
}

TEST(Phrase, NeedsNoLimitBesideOtherCharacters) {
  EXPECT_EQ(found("15'", "x 15'a"), "15'");
  EXPECT_EQ(found("distraction +", "distraction +ve"), "distraction +");
}

TEST(Phrase, ChoosesInsideWords) { EXPECT_EQ(found("massag(e|ed|ing)", "massage massaged massaging massages"), "massage|massaged|massaging"); }

TEST(Phrase, TakesTheLongestMatch) {
  EXPECT_EQ(found("joint (mob|mob work)", "joint mob work"), "joint mob work");
  EXPECT_EQ(found("trap(s)?", "traps"), "traps");
}

TEST(Phrase, OptionalWordTakesItsSpaceAlong) {
  EXPECT_EQ(found("(deep)? massage", "massage; deep massage"), "massage|deep massage");
  EXPECT_EQ(found("foam (roller)? work", "foam work; foam roller work"), "foam work|foam roller work");
  EXPECT_EQ(found("hot pack (again)?", "hot pack, hot pack again"), "hot pack|hot pack again");
  EXPECT_EQ(found("mob(s)?(x)? work", "mobs work, mob work"), "mobs work|mob work");
  EXPECT_EQ(found("(very)? (deep)? massage", "very massage very deep massage"), "very massage|very deep massage");
}

TEST(Phrase, FoldsItselfFirst) { EXPECT_EQ(found("Pt’s “MT”", "pt's \"mt\""), "pt's \"mt\""); }

TEST(Phrase, RefusesBadBrackets) {
  EXPECT_EQ(error_of("joint (mobs"), "an opening bracket is not closed");
  EXPECT_EQ(error_of("joint mobs)"), "a closing bracket has no opening one");
  EXPECT_EQ(error_of("mobs|glides"), "`|` stands only between brackets: `(a|b)`");
  EXPECT_EQ(error_of("(a|)"), "a choice is empty; write `(a)?` for what may be absent");
  EXPECT_EQ(error_of(""), "the phrase is empty");
  EXPECT_EQ(error_of(std::string(20, '(') + "a" + std::string(20, ')')), "brackets are nested too deeply");
}

TEST(Phrase, RefusesWhatIsAllOptional) { EXPECT_NE(found("(a)?", "a"), "a"); }

TEST(FirstWords, AreAllWordsThatCanStand) {
  using Words = std::vector<std::string>;
  EXPECT_EQ(first_words("massag(e|ed) work"), (Words{"massage", "massaged"}));
  EXPECT_EQ(first_words("(deep)? massage"), (Words{"deep", "massage"}));
  EXPECT_EQ(first_words("w/o"), (Words{"w"}));
  EXPECT_EQ(first_words("ut(s)?(x)? y"), (Words{"ut", "uts", "utsx", "utx"}));
}

TEST(FirstWords, AreNoneWhenAMatchCanBeginOtherwise) {
  EXPECT_TRUE(first_words("(•|a) b").empty());
  EXPECT_TRUE(first_words("-x").empty());
}

TEST(Beginnings, HoldTheSecondWordWhereOneMustFollow) {
  using Words = std::vector<std::string>;
  EXPECT_EQ(beginnings("joint (mobs|glides) today"), (Words{"joint glides", "joint mobs"}));
  EXPECT_EQ(beginnings("hot pack(s)?"), (Words{"hot pack", "hot packs"}));
  EXPECT_EQ(beginnings("hot (pack)?"), (Words{"hot", "hot pack"}));
  EXPECT_EQ(beginnings("w/o pain"), (Words{"w"}));
  EXPECT_EQ(beginnings("grade •"), (Words{"grade"}));
  EXPECT_TRUE(beginnings("• item").empty());
}

}  // namespace
}  // namespace codetrail
