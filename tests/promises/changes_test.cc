// What a change of a note's words must change in the answer, and what it must not: the same sentence in the treatment, in the plan,
// refused, in capitals, with other quotes and line ends, beside words of no meaning.

#include <algorithm>
#include <cctype>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "intake/records.h"
#include "suggester.h"
#include "support/whole_book.h"

namespace codetrail {
namespace {

struct Treated {
  const char* discipline;
  const char* words;   // one act with its minutes
  const char* code;
};

const std::vector<Treated>& treated() {
  static const std::vector<Treated> all = {
      {"pt", "STM to R UT x 15 min", "97140"},
      {"pt", "joint mobilization grade III to L GH joint, 12 minutes", "97140"},
      {"pt", "myofascial release to the left calf for ten minutes", "97140"},
      {"pt", "manual traction to the cervical spine 8 min", "97140"},
      {"pt", "therapeutic exercise: SLR 3x10, bridges 2x15, 20 min", "97110"},
      {"pt", "tandem stance on foam with CGA, 10 min", "97112"},
      {"pt", "gait training with RW 150 ft, cues for heel strike, 12 min", "97116"},
      {"pt", "ultrasound 1 MHz to the right lateral epicondyle x 8 min", "97035"},
      {"pt", "moist hot pack to low back x 10 min", "97010"},
      {"pta", "NuStep level 4 with supervision x 10 min", "97110"},
      {"ot", "tub transfer training with bench, min A, 15 min", "97535"},
      {"ot", "scar mobilization to the dorsal hand 8 min", "97140"},
      {"ot", "crate lifting floor to waist 20# x 10 min", "97530"},
      {"lmt", "Swedish massage to the low back 30 min", "97124"},
      {"lmt", "effleurage and petrissage to both calves, 20 min", "97124"},
      {"lmt", "deep tissue massage to B upper traps 25 min", "97124"},
      {"at", "ice pack to R ankle 15 min", "97010"},
      {"pt", "iontophoresis with dexamethasone to the left heel 20 min", "97033"},
      {"dc", "mechanical traction to the lumbar spine 12 min", "97012"},
      {"pt", "interferential current to the lumbar spine x 15 min", "97014"},
  };
  return all;
}

Note note_of(const Treated& act, std::string text) {
  Note note;
  note.id = "change";
  note.text = std::move(text);
  note.discipline = act.discipline;
  return note;
}

bool delivers(const Suggestion& answer, const std::string& code) {
  return std::any_of(answer.codes.begin(), answer.codes.end(),
                     [&](const CodeAnswer& c) { return c.code == code && c.status != CodeStatus::not_supported; });
}

bool delivers_anything(const Suggestion& answer) {
  return std::any_of(answer.codes.begin(), answer.codes.end(), [](const CodeAnswer& c) { return c.status != CodeStatus::not_supported; });
}

// Delivered codes with their minutes: "97140=15 ".
std::string delivered(const Suggestion& answer) {
  std::map<std::string, std::string> codes;
  for (const CodeAnswer& code : answer.codes) {
    if (code.status == CodeStatus::not_supported) continue;
    codes[code.code] = code.minutes ? std::to_string(code.minutes->low.value) + "-" + std::to_string(code.minutes->high.value) : "none";
  }
  std::string text;
  for (const auto& [code, minutes] : codes) text += code + "=" + minutes + " ";
  return text;
}

Suggestion answer_to(const Note& note) { return suggest(note, whole_book()); }

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
  return text;
}

std::string in_capitals(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

TEST(Changes, UnderTreatmentItIsDelivered) {
  for (const Treated& act : treated())
    EXPECT_TRUE(delivers(answer_to(note_of(act, "Treatment: " + std::string(act.words) + ".")), act.code)) << act.words;
}

TEST(Changes, InThePlanItIsNot) {
  for (const Treated& act : treated()) {
    if (std::string(act.discipline) == "lmt" || std::string(act.discipline) == "dc") continue;  // whose plan may tell of the visit
    EXPECT_FALSE(delivers_anything(answer_to(note_of(act, "Plan: " + std::string(act.words) + ".")))) << act.words;
  }
}

TEST(Changes, NextVisitItIsNot) {
  for (const Treated& act : treated())
    EXPECT_FALSE(delivers_anything(answer_to(note_of(act, "Plan: next visit " + std::string(act.words) + ".")))) << act.words;
}

TEST(Changes, DeclinedItIsNot) {
  for (const Treated& act : treated())
    EXPECT_FALSE(delivers(answer_to(note_of(act, "Treatment: Pt declined " + std::string(act.words) + ".")), act.code)) << act.words;
}

TEST(Changes, DeniedItIsNot) {
  for (const Treated& act : treated())
    EXPECT_FALSE(delivers(answer_to(note_of(act, "Treatment: No " + std::string(act.words) + " today.")), act.code)) << act.words;
}

TEST(Changes, NotDoneItIsNot) {
  for (const Treated& act : treated())
    EXPECT_FALSE(delivers(answer_to(note_of(act, "Treatment: " + std::string(act.words) + " not done today.")), act.code)) << act.words;
}

TEST(Changes, CapitalsChangeNothing) {
  for (const Treated& act : treated()) {
    const std::string text = "Treatment: " + std::string(act.words) + ".";
    EXPECT_EQ(delivered(answer_to(note_of(act, in_capitals(text)))), delivered(answer_to(note_of(act, text)))) << act.words;
  }
}

std::vector<Note> corpus() {
  std::vector<Note> notes;
  Records records({CODETRAIL_SOURCE_DIR "/corpora/gold"});
  while (std::optional<Record> record = records.next())
    if (Note* note = std::get_if<Note>(&*record)) notes.push_back(std::move(*note));
  return notes;
}

TEST(Changes, OtherLineEndsAndQuotesChangeNoCode) {
  for (const Note& note : corpus()) {
    Note other = note;
    other.text = replaced(replaced(note.text, "\r\n", "\n"), "\n", "\r\n");
    EXPECT_EQ(delivered(answer_to(other)), delivered(answer_to(note))) << note.id << " with other line ends";
    other.text = replaced(replaced(note.text, "'", "\u2019"), "\"", "\u201d");
    EXPECT_EQ(delivered(answer_to(other)), delivered(answer_to(note))) << note.id << " with other quotes";
  }
}

TEST(Changes, WordsOfNoMeaningChangeNoCode) {
  for (const Note& note : corpus()) {
    Note other = note;
    other.text += "\n\nThe waiting room was painted green.";
    EXPECT_EQ(delivered(answer_to(other)), delivered(answer_to(note))) << note.id;
  }
}

TEST(Changes, TheNotesOfTheDemonstrationKeepTheirCodes) {
  const std::map<std::string, std::string> expected = {
      {"dictated-shoulder.txt", "97010=10-10 97110=24-24 97140=16-16 "},
      {"dictated-neck-massage.txt", "97124=30-30 97140=15-15 "},
      {"dictated-chiropractic.txt", "98941=none G0283=15-15 "},
  };
  Records records({CODETRAIL_SOURCE_DIR "/corpora/notes"});
  std::size_t seen = 0;
  while (std::optional<Record> record = records.next()) {
    const Note* note = std::get_if<Note>(&*record);
    ASSERT_NE(note, nullptr);
    const auto codes = std::find_if(expected.begin(), expected.end(), [&](const auto& e) { return note->id.ends_with(e.first); });
    ASSERT_NE(codes, expected.end()) << note->id;
    EXPECT_EQ(delivered(answer_to(*note)), codes->second) << note->id;
    ++seen;
  }
  EXPECT_EQ(seen, expected.size());
}

}  // namespace
}  // namespace codetrail
