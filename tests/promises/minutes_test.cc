// What a change of how minutes are written must change in the answer, and what it must not: before or behind the act, in digits or
// words, another figure, a hold or a home time beside it.

#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "suggester.h"
#include "support/whole_book.h"

namespace codetrail {
namespace {

struct Act {
  const char* discipline;
  const char* words;   // what was done, without its minutes
  const char* code;
};

const std::vector<Act>& acts() {
  static const std::vector<Act> all = {
      {"pt", "STM to R UT", "97140"},
      {"pt", "joint mobs grade III L shoulder", "97140"},
      {"pt", "manual traction C-spine", "97140"},
      {"pt", "SLR 3x10, bridges and clams", "97110"},
      {"pt", "stationary bike and leg press with cues", "97110"},
      {"pt", "tandem stance on foam with CGA", "97112"},
      {"pt", "gait training with RW", "97116"},
      {"pt", "ultrasound R knee", "97035"},
      {"pt", "moist hot pack to low back", "97010"},
      {"ot", "tub transfer training with bench", "97535"},
      {"ot", "lower body dressing with reacher", "97535"},
      {"ot", "scar mobilization R palm", "97140"},
      {"lmt", "Swedish massage to the back", "97124"},
      {"lmt", "deep tissue massage to both legs", "97124"},
      {"at", "ice pack R ankle", "97010"},
      {"dc", "mechanical traction lumbar", "97012"},
  };
  return all;
}

struct Figure {
  int minutes;
  const char* words;
};

const std::vector<Figure>& figures() {
  static const std::vector<Figure> all = {{8, "eight"}, {11, "eleven"}, {15, "fifteen"}, {22, "twenty two"}, {25, "twenty five"}, {38, "thirty eight"}, {45, "forty five"}};
  return all;
}

// Delivered codes with their minutes: "97140=15 ".
std::string answer_to(const Act& act, const std::string& text) {
  Note note;
  note.id = "minutes";
  note.text = "Treatment: " + text;
  note.discipline = act.discipline;
  std::map<std::string, std::string> codes;
  for (const CodeAnswer& code : suggest(note, whole_book()).codes) {
    if (code.status == CodeStatus::not_supported) continue;
    codes[code.code] = code.minutes ? std::to_string(code.minutes->low.value) + "-" + std::to_string(code.minutes->high.value) : "none";
  }
  std::string said;
  for (const auto& [code, minutes] : codes) said += code + "=" + minutes + " ";
  return said;
}

std::string expected(const Act& act, int minutes) { return std::string(act.code) + "=" + std::to_string(minutes) + "-" + std::to_string(minutes) + " "; }

TEST(MinutesChange, StandBehindInManyForms) {
  for (const Act& act : acts())
    for (const Figure& figure : figures()) {
      const std::string number = std::to_string(figure.minutes), words = act.words;
      for (const std::string& form : {" " + number + " min.", " x " + number + " min.", ", " + number + " minutes.", " (" + number + " min).", " - " + number + "'.",
                                      " for " + std::string(figure.words) + " minutes.", ": " + number + " mins.", " " + number + "min"})
        EXPECT_EQ(answer_to(act, words + form), expected(act, figure.minutes)) << words + form;
    }
}

TEST(MinutesChange, StandBefore) {
  for (const Act& act : acts())
    for (const Figure& figure : figures()) {
      const std::string number = std::to_string(figure.minutes), words = act.words;
      for (const std::string& form : {number + " min " + words + ".", number + " minutes of " + words + ".", number + " min: " + words + "."})
        EXPECT_EQ(answer_to(act, form), expected(act, figure.minutes)) << form;
    }
}

TEST(MinutesChange, AreReadFromAClock) {
  for (const Act& act : acts())
    for (const std::string& form : {std::string(act.words) + " 10:05-10:20", "10:05-10:20 " + std::string(act.words), std::string(act.words) + " 11:50 to 12:05",
                                    std::string(act.words) + " from 10:05 am to 10:20 am", std::string(act.words) + " 1005-1020"})
      EXPECT_EQ(answer_to(act, form), expected(act, 15)) << form;
}

TEST(MinutesChange, OtherTimesBesideThemChangeNothing) {
  for (const Act& act : acts())
    for (const std::string beside : {" Rested 3 min after.", " HEP: same at home 15 min daily.", " Pt can stand 30 min now.", " Next visit add US 8 min.",
                                      " Next appt 3/14 at 2:30.", " 5 min documentation."}) {
      const std::string text = std::string(act.words) + " 15 min." + beside;
      EXPECT_EQ(answer_to(act, text), expected(act, 15)) << text;
    }
}

TEST(MinutesChange, HoldsAreNoMinutes) {
  for (const Act& act : acts())
    for (const std::string hold : {", 30 sec hold x 3", ", 3 x 30 sec", ", 10 sec on 10 sec off"}) {
      const std::string text = std::string(act.words) + hold + ", 15 min.";
      EXPECT_EQ(answer_to(act, text), expected(act, 15)) << text;
    }
}

TEST(MinutesChange, TwoStretchesAddUp) {
  for (const Act& act : acts())
    for (const std::string form : {" 10 min. ", " (10 min); "}) {
      const std::string text = std::string(act.words) + form + act.words + " 7 min.";
      EXPECT_EQ(answer_to(act, text), expected(act, 17)) << text;
    }
}

TEST(MinutesChange, EachActKeepsItsOwn) {
  for (const Act& first : acts())
    for (const Act& second : acts()) {
      if (std::string(first.discipline) != second.discipline || std::string(first.code) == second.code) continue;
      for (const std::string between : {" 10 min. ", " 10 min\n", " 10 min; "}) {
        const std::string text = std::string(first.words) + between + second.words + " 17 min.";
        const std::string a = expected(first, 10), b = expected(second, 17);
        EXPECT_EQ(answer_to(first, text), first.code < std::string(second.code) ? a + b : b + a) << text;
      }
    }
}

}  // namespace
}  // namespace codetrail
