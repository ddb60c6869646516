// Where the knowledge comes from, and `codetrail check`.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/files.h"
#include "support/run.h"

namespace codetrail {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::IsEmpty;

// A technique that no clinic has.
const std::string wombat = R"([[technique]]
id = "wombat-technique"
name = "wombat technique"
supports = { 97140 = "strong" }
phrases = [
  "wombat technique",
]
yes = ["Wombat technique R calf x 8 min."]
no = ["Wombat technique next visit if tolerated."]
source = "clinic"
)";

std::string changed(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

TEST(Knowledge, OwnExamplesHold) {
  const Ran ran = run_program({"check"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, IsEmpty());
  EXPECT_THAT(ran.err, ContainsRegex("checked [0-9,]+ techniques, [0-9,]+ phrases, [0-9,]+ examples: "));
}

TEST(Knowledge, AFolderOnTopAddsATechnique) {
  const TempFolder folder;
  folder.write("k/techniques/own.toml", wombat);
  const Setting setting{.input = "Wombat technique R calf x 8 min."};
  EXPECT_EQ(run_program({"suggest", "-"}, setting).out.find("97140"), std::string::npos);
  const Ran with = run_program({"suggest", "--lexicon", folder / "k", "-"}, setting);
  EXPECT_EQ(with.exit, 0) << with.err;
  EXPECT_THAT(with.out, HasSubstr("97140"));
}

TEST(Knowledge, ACheckedFolderOnTopIsGood) {
  const TempFolder folder;
  folder.write("k/techniques/own.toml", wombat);
  EXPECT_EQ(run_program({"check", "--lexicon", folder / "k"}).exit, 0);
}

TEST(Knowledge, AnExampleThatDoesNotHoldIsNamedWithItsPlace) {
  const TempFolder folder;
  folder.write("k/techniques/own.toml", changed(wombat, "Wombat technique R calf x 8 min.", "Technique of wombats R calf x 8 min."));
  const Ran ran = run_program({"check", "--lexicon", folder / "k"});
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.err, ContainsRegex("techniques/own.toml:8:.*yes.*wombat-technique"));
}

TEST(Knowledge, ANoThatYieldsIsNamedWithItsPlace) {
  const TempFolder folder;
  folder.write("k/techniques/own.toml", changed(wombat, "Wombat technique next visit if tolerated.", "Wombat technique R calf x 10 min."));
  const Ran ran = run_program({"check", "--lexicon", folder / "k"});
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.err, ContainsRegex("techniques/own.toml:9:.*no.*wombat-technique"));
}

TEST(Knowledge, ABrokenFolderIsToldAndNothingStarts) {
  const TempFolder folder;
  folder.write("k/techniques/own.toml", changed(wombat, "phrases", "phrasse"));
  for (const char* command : {"suggest", "check"}) {
    std::vector<std::string> words = {command, "--lexicon", folder / "k"};
    const Ran ran = run_program(words, {.input = "MFR R calf x 15 min."});
    EXPECT_EQ(ran.exit, 4);
    EXPECT_THAT(ran.err, HasSubstr("did you mean"));
    EXPECT_THAT(ran.out, IsEmpty());
  }
}

TEST(Knowledge, AMissingFolderIsTold) {
  EXPECT_EQ(run_program({"version", "--lexicon", "/nonexistent"}).exit, 4);
  EXPECT_EQ(run_program({"version"}, {.environment = {"CODETRAIL_LEXICONS=/nonexistent"}}).exit, 4);
}

TEST(Knowledge, RawPatternsAreListedWhenAskedFor) {
  const TempFolder folder;
  folder.write("k/techniques/own.toml", changed(wombat, "yes =", "patterns = ['\\bwombatting\\b']\nyes ="));
  EXPECT_THAT(run_program({"check", "--verbose", "--lexicon", folder / "k"}).out, HasSubstr("wombatting"));
}

}  // namespace
}  // namespace codetrail
