#include <algorithm>

#include <gtest/gtest.h>

#include "book/lexicon.h"

namespace codetrail {
namespace {

using Lines = std::vector<std::string>;

// The other spellings with what is read in their place, in order of the alphabet.
Lines spellings(const std::string& toml) {
  const Book book = loaded(toml);
  Lines all;
  for (const Phrase& phrase : book.phrases)
    if (phrase.use == Use::spelling) all.push_back(phrase.text + "=" + book.respellings[phrase.part].word);
  std::sort(all.begin(), all.end());
  return all;
}

const std::string endings = "[[ending]]\nof = \"e\"\nforms = [\"es\", \"ing\"]\n[[ending]]\nof = \"\"\nforms = [\"s\"]\n";

TEST(LoadSpellings, AreInflectedWithTheirWord) {
  EXPECT_EQ(spellings(endings + "[[spelling]]\nword = \"massage\"\ntypo = [\"Masage\"]\n"),
            (Lines{"masage=massage", "masages=massages", "masaging=massaging"}));
}

TEST(LoadSpellings, TakeAnEndingThatBothHave) {
  EXPECT_EQ(spellings(endings + "[[spelling]]\nword = \"massage\"\ntypo = [\"massag\"]\n"), (Lines{"massag=massage", "massags=massages"}));
}

TEST(LoadSpellings, KeepWhatWasHeard) {
  EXPECT_EQ(spellings(endings + "[[spelling]]\nword = \"massage\"\nheard = [\"message\"]\n"), (Lines{"message=massage"}));
}

TEST(LoadSpellings, MisreadOneLetterAtATime) {
  const std::string letters = "[[scanned_letter]]\nprinted = \"m\"\nseen = \"rn\"\n";
  EXPECT_EQ(spellings(letters + "[[spelling]]\nword = \"momentum\"\ntypo = [\"momentun\"]\n"),
            (Lines{"momentun=momentum", "momenturn=momentum", "mornentum=momentum", "rnomentum=momentum"}));
}

TEST(LoadSpellings, LeaveShortWordsToTheScanner) {
  const std::string letters = "[[scanned_letter]]\nprinted = \"m\"\nseen = \"rn\"\n";
  EXPECT_EQ(spellings(letters + "[[spelling]]\nword = \"stim\"\ntypo = [\"stimm\"]\n"), (Lines{"stimm=stim"}));
}

TEST(LoadSpellings, KnowTheirLineAndKind) {
  const Book book = loaded("[[spelling]]\nword = \"massage\"\nheard = [\"message\"]\nalone = true\n");
  ASSERT_EQ(book.spellings.size(), 1u);
  EXPECT_TRUE(book.spellings[0].alone);
  EXPECT_EQ(book.respellings.at(0).kind, SpellingKind::heard);
  EXPECT_EQ(book.phrases.back().source.line, 3u);
}

TEST(LoadSpellings, NeedAnother) {
  EXPECT_EQ(wrong("[[spelling]]\nword = \"massage\"\n"),
            (Lines{"lex/t.toml:1:1 the word has no other spelling: give `same`, `typo`, `heard` or `scanned`"}));
}

TEST(LoadSpellings, AreNotTheWordItself) {
  EXPECT_EQ(wrong("[[spelling]]\nword = \"massage\"\ntypo = [\"Massage\"]\n"), (Lines{"lex/t.toml:3:9 this is the word itself"}));
}

TEST(LoadSpellings, AreOneEntryForAWord) {
  EXPECT_EQ(wrong("[[spelling]]\nword = \"massage\"\ntypo = [\"masage\"]\n[[spelling]]\nword = \"massage\"\ntypo = [\"massge\"]\n").size(), 1u);
}

TEST(LoadSpellings, AScannedFigureNamesIt) {
  EXPECT_EQ(wrong("[[scanned_figure]]\npatterns = ['[\\dl]+ min']\n"),
            (Lines{"lex/t.toml:2:12 a pattern of a scanned figure names the figure: (?P<figure>...)"}));
}

}  // namespace
}  // namespace codetrail
