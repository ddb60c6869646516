#include "report/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/sample.h"
#include "report/screen.h"

namespace codetrail {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string report(const Note& note, const Suggestion& answer, Style style = {}) { return to_text(answer, note, sample::book(), style); }

std::string sample_report(Style style = {}) {
  const Note note = sample::note();
  return report(note, sample::suggestion(note), style);
}

TEST(Text, SaysTheCodesFirst) {
  const std::vector<std::string> rows = screen::rows(sample_report());
  EXPECT_THAT(rows[0], StartsWith("n1  2024-03-01"));
  EXPECT_EQ(rows[2], "✓ 97140  manual therapy              1 unit   GP  15 min stated  left cervical");
}

TEST(Text, SaysWhatACodeLacksBelowIt) {
  EXPECT_THAT(sample_report(), HasSubstr("\n         incomplete: One figure covers 97110 and 97112. minutes-shared\n"));
}

TEST(Text, SaysALackOnlyOnce) { EXPECT_THAT(sample_report(), Not(HasSubstr("! minutes-shared"))); }

TEST(Text, QuotesWhatIsNotCountedAndWhy) {
  EXPECT_THAT(screen::rows(sample_report()), Contains("✗ 97012  planned      \"traction\"  because \"next visit\""));
}

TEST(Text, NamesWhatHasNoCode) { EXPECT_THAT(sample_report(), HasSubstr("\"Roller table\"  has no code")); }

TEST(Text, SaysWhatASupportedCodeOnlyNotes) {
  const Note note = sample::note();
  Suggestion answer = sample::suggestion(note);
  answer.codes[0].lacks = {"contested"};
  answer.codes[0].contested = {"97124"};
  const std::string page = report(note, answer);
  EXPECT_THAT(page, HasSubstr("\n         to note: contested\n"));
  EXPECT_THAT(page, Not(HasSubstr("contested with")));
}

TEST(Text, NamesGiveWayWhereTheRowIsFull) {
  const Note note = sample::note();
  Suggestion answer = sample::suggestion(note);
  answer.codes[2].name = std::string(100, 'n');
  EXPECT_THAT(report(note, answer), HasSubstr("nnn…  ? units  GP  shared\n"));
}

TEST(Text, SaysBothCountsWhereTheyDiffer) { EXPECT_THAT(sample_report(), HasSubstr("35 timed minutes: 2 units (CMS), 3 units (midpoint)")); }

TEST(Text, SaysThatNothingIsSupported) {
  Suggestion empty;
  empty.id = "n";
  EXPECT_THAT(report({}, empty), HasSubstr("No code is supported by this note."));
}

TEST(Text, ShortensLongWords) {
  const sample::Case each = sample::about("O: ", "MFR " + std::string(200, 'a'), "");
  EXPECT_THAT(report(each.note, each.answer), HasSubstr("aaa…\""));
}

TEST(Text, MovesRegionsBelowWhereTheyDoNotFit) {
  const Note note = sample::note();
  Suggestion answer = sample::suggestion(note);
  answer.codes[0].regions = {{"cervical", "left"}, {"shoulder", "bilateral"}, {"thoracic", "midline"}};
  EXPECT_THAT(screen::rows(report(note, answer)), Contains("         left cervical, bilateral shoulder, thoracic"));
}

TEST(Text, KeepsToTheWidth) {
  for (const int width : {60, 80, 120}) {
    EXPECT_LE(screen::widest_row(sample_report({.color = true, .width = width})), static_cast<std::size_t>(width));
    for (const sample::Case& each : sample::hostile()) {
      EXPECT_LE(screen::widest_row(report(each.note, each.answer, {.width = width})), static_cast<std::size_t>(width)) << each.note.text;
    }
  }
}

TEST(Text, HasNoColourUnlessAsked) {
  EXPECT_THAT(sample_report(), Not(HasSubstr("\x1b")));
  EXPECT_THAT(sample_report({.color = true}), HasSubstr("\x1b[32m✓"));
}

TEST(Text, SaysTheSameInColour) { EXPECT_EQ(screen::without_colour(sample_report({.color = true})), sample_report()); }

TEST(Text, NothingOfAHostileNoteIsRaw) {
  for (const sample::Case& each : sample::hostile()) {
    EXPECT_FALSE(screen::steers_terminal(report(each.note, each.answer)));
    EXPECT_FALSE(screen::steers_terminal(screen::without_colour(report(each.note, each.answer, {.color = true}))));
  }
}

TEST(Text, NothingOfAHostileNameIsRaw) {
  const Note note = sample::note();
  Suggestion answer = sample::suggestion(note);
  answer.id = "n\x1b[2J\n\u202e";
  answer.facts.payer = "\u009bm";
  answer.codes[0].name = "a\tb\rc\x1b";
  EXPECT_FALSE(screen::steers_terminal(report(note, answer)));
}

}  // namespace
}  // namespace codetrail
