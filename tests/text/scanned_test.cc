#include "text/scanned.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace codetrail {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> read_as(std::string_view text) {
  std::vector<std::string> words;
  for (const Repair& repair : find_scanned_words(text, fold(text), Source{})) words.push_back(repair.text);
  return words;
}

TEST(ScannedWords, AreReadAsTheyWerePrinted) {
  EXPECT_THAT(read_as("DlATHERMY and FLEXI0N"), ElementsAre("diathermy", "flexion"));
  EXPECT_THAT(read_as("to the sh0ulder"), ElementsAre("shoulder"));
  EXPECT_THAT(read_as("st1m"), ElementsAre("stim", "stlm"));
  EXPECT_THAT(read_as("lce and rnassage"), ElementsAre("ice", "massage"));
  EXPECT_THAT(read_as("massaqe"), ElementsAre("massage"));
}

TEST(ScannedWords, OneBetraysTheOthers) {
  EXPECT_THAT(read_as("stirn 10 rnin"), ElementsAre("stim", "min"));
  EXPECT_THAT(read_as("return of burning pain"), IsEmpty());
}

TEST(ScannedWords, LeaveWhatMayStandAsItIs) {
  EXPECT_THAT(read_as("L1 C2 T10 97110 g0283 2x10 3rd LMT SLR L4 10cm 15min ROM 110"), IsEmpty());
  EXPECT_THAT(read_as("quads squat equal, O2 at 2l"), IsEmpty());
}

}  // namespace
}  // namespace codetrail
