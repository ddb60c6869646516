#include "coding/rivals.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "suggester.h"
#include "support/whole_book.h"

namespace codetrail {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

std::vector<Rival> rivals_of(const std::string& text, const std::string& code) {
  Note note;
  note.id = "n1";
  note.text = text;
  note.discipline = "pt";
  for (const Candidate& candidate : find_candidates(note, whole_book()))
    if (candidate.code == code) return candidate.rivals;
  ADD_FAILURE() << "no " << code << " in: " << text;
  return {};
}

const Rival& rival(const std::vector<Rival>& rivals, const std::string& code) {
  static const Rival none;
  const auto found = std::find_if(rivals.begin(), rivals.end(), [&](const Rival& each) { return each.code == code; });
  if (found == rivals.end()) ADD_FAILURE() << "no rival " << code;
  return found == rivals.end() ? none : *found;
}

std::vector<std::string> codes_of(const std::vector<Rival>& rivals) {
  std::vector<std::string> codes;
  for (const Rival& each : rivals) codes.push_back(each.code);
  return codes;
}

const std::string& sentence(const std::string& weight) { return whole_book().weight(weight).says; }

TEST(Rivals, ContestedWordsGoToTheDefaultAndSaySo) {
  const auto rivals = rivals_of("Treatment: trigger point release to R UT x 10 min.", "97140");
  EXPECT_EQ(rival(rivals, "97124").because, sentence("rival-default"));
  EXPECT_GE(rival(rivals, "97124").margin, Decibans(0));
}

TEST(Rivals, TheHeadingDecidesBetweenExerciseAndItsRivals) {
  const auto rivals = rivals_of("Neuromuscular re-education 15 min: step-ups 2x10.", "97112");
  EXPECT_EQ(rival(rivals, "97110").because, sentence("rival-by-heading"));
}

TEST(Rivals, TheSameWordsSpeakForTheCodeAtLeastAsMuchAsForItsRival) {
  for (const char* text : {"Treatment: step-ups 2x10, 12 min.", "Treatment: massage to low back 20 min.", "Treatment: IASTM to L calf x 10 min.",
                           "Treatment: passive stretching of hamstrings by therapist 10 min."}) {
    Note note;
    note.id = "n1";
    note.text = text;
    for (const Candidate& candidate : find_candidates(note, whole_book()))
      for (const Rival& each : candidate.rivals) EXPECT_GE(each.margin, Decibans(0)) << text << " " << candidate.code << " " << each.code;
  }
}

TEST(Rivals, WhatWasNotDeliveredHasNone) { EXPECT_THAT(rivals_of("No trigger point release today.", "97140"), IsEmpty()); }

TEST(Rivals, NobodyIsItsOwnRival) {
  EXPECT_THAT(codes_of(rivals_of("Treatment: dry needling to R UT and LS.", "20560")), Not(Contains("20560")));
}

}  // namespace
}  // namespace codetrail
