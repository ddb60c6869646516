// What a change of a body part's words must change in the answer, and what it must not: left for right, one part for another, sides that
// other visits and plans name.

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "suggester.h"
#include "support/whole_book.h"

namespace codetrail {
namespace {

struct Placed {
  const char* discipline;
  const char* words;   // of one note; <side> and <other> stand for left and right, <part> for a body part
};

const std::vector<Placed>& placed() {
  static const std::vector<Placed> all = {
      {"pt", "Treatment: STM to <side> <part> x 15 min."},
      {"pt", "Treatment: <side> <part> joint mobilization grade III, 12 minutes. Hot pack <other> hip 10 min."},
      {"pt", "Dx: <side> <part> pain.\nTreatment: ultrasound to <part> x 8 min, ice pack x 10 min."},
      {"pt", "S: <side> <part> sore since Monday.\nTreatment: PROM and scar mobilization to <part> 10 min."},
      {"lmt", "Treatment: deep tissue massage to neck, <side> <part> and both calves 45 min."},
      {"lmt", "Treatment: myofascial release <part>, <side>, 20 min; petrissage <other> forearm 10 min."},
      {"ot", "Treatment: retrograde massage to the <side> <part> for ten minutes, paraffin <other> hand 10 min."},
      {"at", "Treatment:\n<side> <part>\n- ice pack 15 min\n- e-stim 15 min"},
      {"dc", "Treatment: Adjusted C5, T4. STM to <side> <part> 10 min. Hot pack to low back 10 min."},
  };
  return all;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
  return text;
}

std::string note_with(const Placed& act, const std::string& side, const std::string& other, const std::string& part) {
  return replaced(replaced(replaced(act.words, "<side>", side), "<other>", other), "<part>", part);
}

struct Answer {
  std::string acts;                                        // delivered codes with minutes and units
  std::map<std::string, std::vector<std::string>> places;  // of each delivered code
};

Answer answer_to(const Placed& act, const std::string& text) {
  Note note;
  note.id = "place";
  note.text = text;
  note.discipline = act.discipline;
  Answer answer;
  std::vector<std::string> acts;
  for (const CodeAnswer& code : suggest(note, whole_book()).codes) {
    if (code.status == CodeStatus::not_supported) continue;
    acts.push_back(code.code + "=" + (code.minutes ? std::to_string(code.minutes->low.value) : "none") + "/" +
                   (code.units ? std::to_string(code.units->value) : "none") + " ");
    for (const Region& region : code.regions) answer.places[code.code].push_back(name_of(region));
    std::sort(answer.places[code.code].begin(), answer.places[code.code].end());
  }
  std::sort(acts.begin(), acts.end());
  for (const std::string& one : acts) answer.acts += one;
  return answer;
}

std::map<std::string, std::vector<std::string>> with_words(std::map<std::string, std::vector<std::string>> places, const std::string& from,
                                                           const std::string& to) {
  for (auto& [code, regions] : places) {
    for (std::string& region : regions) region = replaced(region, from, to);
    std::sort(regions.begin(), regions.end());
  }
  return places;
}

const std::vector<std::string>& parts() {
  static const std::vector<std::string> all = {"shoulder", "elbow", "wrist", "knee", "ankle", "foot"};
  return all;
}

TEST(PlacesChanged, LeftForRightSwapsTheSidesAndNothingElse) {
  for (const Placed& act : placed())
    for (const std::string& part : parts()) {
      const std::string text = note_with(act, "left", "right", part);
      const Answer left = answer_to(act, text), right = answer_to(act, note_with(act, "right", "left", part));
      EXPECT_EQ(left.acts, right.acts) << text;
      const auto swapped = with_words(with_words(with_words(left.places, "left", "?"), "right", "left"), "?", "right");
      EXPECT_EQ(swapped, right.places) << text;
    }
}

TEST(PlacesChanged, LettersForWordsChangeNothing) {
  for (const Placed& act : placed())
    for (const std::string& part : parts()) {
      const std::string text = note_with(act, "left", "right", part);
      const Answer words = answer_to(act, text), letters = answer_to(act, note_with(act, "L", "R", part));
      EXPECT_EQ(words.acts, letters.acts) << text;
      EXPECT_EQ(words.places, letters.places) << text;
    }
}

TEST(PlacesChanged, AnotherPartChangesThePlaceAlone) {
  for (const Placed& act : placed())
    for (const std::string& part : parts()) {
      const std::string text = note_with(act, "left", "right", part);
      const Answer first = answer_to(act, note_with(act, "left", "right", "elbow")), other = answer_to(act, text);
      EXPECT_EQ(first.acts, other.acts) << text;
      EXPECT_EQ(with_words(first.places, "elbow", part), other.places) << text;
    }
}

TEST(PlacesChanged, TheSideIsNamed) {
  for (const Placed& act : placed()) {
    const Answer answer = answer_to(act, note_with(act, "left", "right", "knee"));
    bool named = false;
    for (const auto& [code, regions] : answer.places) named |= std::find(regions.begin(), regions.end(), "knee:left") != regions.end();
    EXPECT_TRUE(named) << act.words;
  }
}

TEST(PlacesChanged, OtherDaysAndPlansChangeNoPlace) {
  const std::vector<std::string> told = {
      "\nPlan: massage to <other> <part> next visit.",
      "\nPlan: reassess <other> <part> in two weeks.",
      "\nHEP: ice <other> <part> 10 min at home.",
      "\nGoals: <other> <part> pain below 2/10 in 4 weeks.",
  };
  for (const Placed& act : placed())
    for (const std::string& more : told)
      for (const std::string& part : parts()) {
        const std::string text = note_with(act, "left", "right", part);
        const Placed longer{act.discipline, more.c_str()};
        const Answer before = answer_to(act, text), after = answer_to(act, text + note_with(longer, "left", "right", part));
        EXPECT_EQ(before.acts, after.acts) << text << more;
        EXPECT_EQ(before.places, after.places) << text << more;
      }
}

TEST(PlacesChanged, AHistoryBeforeItChangesNoPlace) {
  const Placed history{"", "Past medical history: <other> <part> surgery 2015.\n"};
  for (const Placed& act : placed())
    for (const std::string& part : parts()) {
      const std::string text = note_with(act, "left", "right", part);
      const Answer before = answer_to(act, text), after = answer_to(act, note_with(history, "left", "right", part) + text);
      EXPECT_EQ(before.acts, after.acts) << text;
      EXPECT_EQ(before.places, after.places) << text;
    }
}

}  // namespace
}  // namespace codetrail
