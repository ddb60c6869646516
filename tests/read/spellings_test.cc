#include <algorithm>

#include <gtest/gtest.h>

#include "read/regions.h"
#include "suggester.h"
#include "support/answers.h"
#include "support/cases.h"
#include "support/whole_book.h"
#include "text/document.h"

namespace codetrail {
namespace {

TEST(Spellings, CountBesideWhatSupportsThem) { expect_all("spellings", check_status, 80); }

TEST(Spellings, GiveMinutes) { expect_all("scanned", check_minutes, 13); }

Note note_of(const std::string& text) {
  Note note;
  note.id = "test";
  note.text = text;
  return note;
}

std::string source_of(const std::string& text) {
  const std::vector<Mention> mentions = read_note(note_of(text), whole_book()).mentions;
  return mentions.empty() ? "none" : whole_book().place(mentions.front().source);
}

TEST(Spellings, NameTheLineOfThePhrase) {
  EXPECT_EQ(source_of("Deep tisue masage to low back 15 min."), source_of("Deep tissue massage to low back 15 min."));
  EXPECT_NE(source_of("Deep tisue masage to low back 15 min."), "none");
}

TEST(Spellings, AScannedFigureIsNoVertebra) {
  const Note note = note_of("STM to C/S, l5 min.");
  for (const RegionMention& mention : find_regions(read_document(note, whole_book()), whole_book()))
    for (const Region& region : mention.regions) EXPECT_EQ(region.area, "cervical");
}

TEST(Spellings, ACapitalLetterStaysAVertebra) {
  const Note note = note_of("STM to L5 min. pressure.");
  const Document document = read_document(note, whole_book());
  EXPECT_FALSE(find_regions(document, whole_book()).empty());
}

// Offsets are those of the note, whatever was put in the place of its words.
TEST(Spellings, KeepTheirPlacesInTheNote) {
  const Note note = note_of("\xC3\x89t\xC3\xA9 \xEF\xAC\x81ne. Manuel thearpy to \xC2\xBD C/S, mas-\n sage x 15 mintues.");
  const Document document = read_document(note, whole_book());
  std::vector<std::string> words;
  for (const PhraseHit& hit : document.hits)
    if (hit.restored != 0) words.emplace_back(document.words(hit.span));
  for (const char* expected : {"Manuel thearpy", "mas-\n sage", "15 mintues"})
    EXPECT_TRUE(std::any_of(words.begin(), words.end(), [&](const std::string& w) { return w.find(expected) != w.npos; })) << expected;
}

}  // namespace
}  // namespace codetrail
