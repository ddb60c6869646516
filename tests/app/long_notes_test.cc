// Reading takes time in proportion to a note's length, whatever the note holds: one phrase over and over, no sentence
// ends, nothing but list marks, boxes, corrections or blanks.

#include <algorithm>
#include <chrono>
#include <ostream>
#include <string>

#include <gtest/gtest.h>

#include "suggester.h"
#include "support/whole_book.h"

namespace codetrail {
namespace {

using Seconds = std::chrono::duration<double>;

struct Hostile {
  std::string name;
  std::string start, again;   // the note is `start`, then `again` up to its size

  friend void PrintTo(const Hostile& hostile, std::ostream* out) { *out << hostile.name; }
};

Note made_of(const Hostile& hostile, std::size_t bytes) {
  Note note;
  note.id = "long";
  note.text = hostile.start;
  while (note.text.size() < bytes) note.text += hostile.again;
  return note;
}

// The least of some runs: what else the machine does only adds.
Seconds time_of(const Note& note, int runs = 3) {
  Seconds least = Seconds::max();
  for (int run = 0; run < runs; ++run) {
    const auto begin = std::chrono::steady_clock::now();
    const Suggestion answer = suggest(note, whole_book());
    least = std::min<Seconds>(least, std::chrono::steady_clock::now() - begin);
    EXPECT_EQ(answer.id, note.id);
  }
  return least;
}

constexpr std::size_t short_note = 100'000, long_note = 200'000;
constexpr double most_growth = 3.0;     // twice the text: linear is 2, quadratic 4
constexpr Seconds unmeasurable{0.005};  // below this a clock tells nothing about growth
constexpr Seconds most_time{30.0};      // for the long note, with sanitizers on a slow machine

class LongNotes : public testing::TestWithParam<Hostile> {};

TEST_P(LongNotes, TakeTimeInProportion) {
  suggest(made_of(GetParam(), 1000), whole_book());
  const Seconds once = time_of(made_of(GetParam(), short_note)), twice = time_of(made_of(GetParam(), long_note));
  EXPECT_LT(twice, most_time);
  EXPECT_LT(twice, most_growth * std::max(once, unmeasurable)) << once.count() << " s, then " << twice.count() << " s";
}

const std::vector<Hostile>& hostile() {
  static const std::vector<Hostile> all = {
      {"MinutesWithoutEnd", "", "STM 10 min, "},
      {"Sentences", "", "STM 10 min. "},
      {"Items", "", "- STM 10 min\n"},
      {"Regions", "", "R UT "},
      {"Sides", "", "L "},
      {"SidesAndOneRegion", "UT ", "left "},
      {"Negations", "", "no "},
      {"NegationsAndServices", "", "no STM, "},
      {"DeclinedAndDone", "", "No STM, STM 10 min. "},
      {"EmptyBoxes", "", "[ ] US "},
      {"UnclearBoxes", "", "[/] ultrasound 8 min "},
      {"BareFigures", "", "x 10 "},
      {"OneNumber", "", "1"},
      {"Numbers", "", "1 "},
      {"Sums", "", "for a total of 20 min "},
      {"SumsOfServices", "", "STM for a total of 20 min "},
      {"SumsOfDifferentServices", "", "STM, SLR for a total of 20 min "},
      {"Corrections", "", "correction, "},
      {"CorrectedServices", "", "STM 10 min, correction, ultrasound 5 min, "},
      {"CorrectedMinutes", "STM ", "10 min, correction, 5 min, "},
      {"ServiceLines", "", "97110 10 min\n - SLR 10\n"},
      {"SharedFigures", "", "STM and SLR 30 min. "},
      {"Groups", "", "group class, SLR 10 min. "},
      {"Evaluations", "", "PT evaluation 30 min. "},
      {"Conditions", "", "friction, "},
      {"Plans", "", "Plan: STM\n"},
      {"TitlesWithOpenBrackets", "", "plan ( "},
      {"OneWord", "", "q"},
      {"Blanks", "", " "},
      {"BlanksThenMarks", std::string(50'000, ' '), "- "},
      {"LineEnds", "", "\n"},
      {"FullStops", "", ". "},
      {"Brackets", "", "("},
      {"Signatures", "", "PT\n"},
      {"CancelledVisits", "", "patient cancelled, STM. "},
      {"Dates", "", "1/2/2024 "},
      {"Misspellings", "", "masage thearpy "},
      {"ScannedFigures", "", "STM l5 min "},
      {"BrokenWords", "", "mas-\nsage "},
      {"AccentsToFold", "", "é"},
      {"Grids", "Date 1/2 1/3 1/4\n", "SLR  3x10  3x10  3x10\n"},
      {"Tabs", "", "STM\t10\t"},
  };
  return all;
}

INSTANTIATE_TEST_SUITE_P(Of, LongNotes, testing::ValuesIn(hostile()), [](const auto& given) { return given.param.name; });

TEST(LongNote, OfAMegabyteIsAnswered) {
  for (const Hostile& each : {hostile().front(), hostile()[3], hostile()[9]}) EXPECT_LT(time_of(made_of(each, 1'000'000), 1), most_time) << each.name;
}

}  // namespace
}  // namespace codetrail
