#include "report/worksheet.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/sample.h"
#include "report/screen.h"

namespace codetrail {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

std::string report(const Note& note, const Suggestion& answer, Style style = {}) { return to_worksheet(answer, note, sample::book(), style); }

std::string sample_report(Style style = {}) {
  const Note note = sample::note();
  return report(note, sample::suggestion(note), style);
}

// CODETRAIL_UPDATE_GOLDEN=1 writes the page anew; a person reads the difference before it is kept.
TEST(Worksheet, ReadsAsThePageThatWasApproved) {
  const std::string path = CODETRAIL_SOURCE_DIR "/tests/golden/worksheet.txt";
  const char* update = std::getenv("CODETRAIL_UPDATE_GOLDEN");
  if (update && std::string_view(update) == "1") std::ofstream(path, std::ios::binary) << sample_report();
  std::ostringstream approved;
  approved << std::ifstream(path, std::ios::binary).rdbuf();
  EXPECT_EQ(sample_report(), approved.str());
}

TEST(Worksheet, MarksTheWordsBelowTheLine) {
  EXPECT_THAT(sample_report(), HasSubstr("  1 │ S: café worker, neck pain 6/10. Massage at home by spouse.\n"
                                         "                                      xxxxxxx         ^^^^^^^^^\n"));
}

TEST(Worksheet, FiguresThatCodesShareShowAllTheirLetters) { EXPECT_THAT(sample_report(), HasSubstr("\n    │ minutes.\n      CBCBCBC\n")); }

TEST(Worksheet, ColourMarksTheWordsThemselves) {
  const std::string page = sample_report({.color = true});
  EXPECT_THAT(page, HasSubstr("\x1b[1;4;32mMFR\x1b[0m"));
  EXPECT_THAT(page, HasSubstr("\x1b[4;31mMassage\x1b[0m"));
  EXPECT_THAT(page, Not(HasSubstr("xxxxxxx")));
}

TEST(Worksheet, MarksStandBelowWideCharactersAndTabs) {
  const sample::Case each = sample::about("\t按摩 ", "按摩", " x");
  EXPECT_THAT(report(each.note, each.answer), HasSubstr("  1 │         按摩 按摩 x\n"
                                                        "                   AAAA\n"));
}

TEST(Worksheet, MarksStandBelowLettersWithCombiningMarks) {
  const sample::Case each = sample::about("e\u0301e\u0301 ", "MFR", "");
  EXPECT_THAT(report(each.note, each.answer), HasSubstr("  1 │ e\u0301e\u0301 MFR\n         AAA\n"));
}

TEST(Worksheet, EveryLineOfTheNoteHasItsNumber) {
  const sample::Case each = sample::about("one\r\n\r\n", "MFR", "\rfour");
  EXPECT_THAT(report(each.note, each.answer), HasSubstr("  1 │ one\n  2 │\n  3 │ MFR\n      AAA\n  4 │ four\n"));
}

TEST(Worksheet, EachStepHasItsPointsItsWordsAndItsLine) {
  EXPECT_THAT(sample_report(), HasSubstr("     +6   Minutes are stated beside the technique.  lexicons/weights.toml:12\n"
                                         "            line 2  \"15 min\"  lexicons/reading/time.toml:7\n"));
  EXPECT_THAT(sample_report(), HasSubstr("    +21   score: 0.992 agreement with labelled notes\n"));
}

TEST(Worksheet, RefusedCodesShowTheirTrailToo) { EXPECT_THAT(sample_report(), HasSubstr("    -16   It belongs to a later visit.")); }

TEST(Worksheet, QuotesAllWordsHoweverMany) {
  const sample::Case each = sample::about("O: ", "MFR \"deep\"  and " + std::string(150, 'a') + " end", "");
  std::string joined;
  for (const char c : report(each.note, each.answer)) {
    if (c != ' ' && c != '\n') joined += c;
  }
  EXPECT_THAT(joined, HasSubstr("\"MFR\"deep\"and" + std::string(150, 'a') + "end\""));
}

TEST(Worksheet, QuotesEqualTheNotesBytes) {
  const sample::Case each = sample::about("O: ", "MFR  to café’s “L” UT", "");
  EXPECT_THAT(report(each.note, each.answer), HasSubstr("\"MFR  to café’s “L” UT\""));
}

TEST(Worksheet, SaysWhatDecidedAMention) {
  EXPECT_THAT(sample_report(), HasSubstr("decided by line 4  \"next visit\"  lexicons/reading/cues.toml:33"));
}

TEST(Worksheet, SaysWhereFactsComeFrom) {
  const Note note = sample::note();
  Suggestion answer = sample::suggestion(note);
  answer.facts.discipline = "pt";
  answer.facts.discipline_basis = Basis::read;
  answer.facts.discipline_evidence = {sample::find(note, "worker", EvidenceRole::fact, {1, 3})};
  const std::string page = report(note, answer);
  EXPECT_THAT(page, HasSubstr("  Payer       medicare given\n"));
  EXPECT_THAT(page, HasSubstr("  Profession  PT read in the note\n              line 1  \"worker\"  lexicons/reading/cues.toml:3\n"));
}

TEST(Worksheet, CarriesTheFingerprints) {
  EXPECT_THAT(sample_report(), HasSubstr("\n  Note        " + sha256(sample::note().text) + "\n  Book        " + std::string(64, 'b') + "\n"));
}

TEST(Worksheet, KeepsToTheWidth) {
  EXPECT_EQ(screen::widest_row(sample_report({.color = true})), 80u);
  for (const sample::Case& each : sample::hostile()) EXPECT_EQ(screen::widest_row(report(each.note, each.answer)), 80u) << each.note.text;
}

TEST(Worksheet, KeepsToANarrowWidth) {
  EXPECT_LE(screen::widest_row(sample_report({.width = 60})), 60u);
}

TEST(Worksheet, HasNoColourUnlessAsked) { EXPECT_THAT(sample_report(), Not(HasSubstr("\x1b"))); }

TEST(Worksheet, NothingOfAHostileNoteIsRaw) {
  for (const sample::Case& each : sample::hostile()) {
    EXPECT_FALSE(screen::steers_terminal(report(each.note, each.answer)));
    EXPECT_FALSE(screen::steers_terminal(screen::without_colour(report(each.note, each.answer, {.color = true}))));
  }
}

TEST(Worksheet, ShowsEscapeSequencesHarmlessly) {
  const sample::Case each = sample::about("O: \x1b[31m", "MFR", "");
  EXPECT_THAT(report(each.note, each.answer), HasSubstr("  1 │ O: ␛[31mMFR\n              AAA\n"));
}

TEST(Worksheet, AnEmptyNoteHasAPage) {
  Suggestion empty;
  empty.id = "n";
  EXPECT_THAT(report({}, empty), HasSubstr("No code is named or described in this note."));
}

}  // namespace
}  // namespace codetrail
