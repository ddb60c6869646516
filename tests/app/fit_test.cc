// `codetrail fit` as a user runs it, on a copy of the knowledge.

#include <filesystem>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/files.h"
#include "support/run.h"

namespace codetrail {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::string small = CODETRAIL_SOURCE_DIR "/tests/measure/small.gold.jsonl";

std::string read(const std::string& path) {
  std::ifstream in(path);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string without_digits(const std::string& text) {
  std::string kept;
  for (const char c : text)
    if (c != '-' && (c < '0' || c > '9')) kept += c;
  return kept;
}

class FitCommand : public testing::Test {
 protected:
  FitCommand() { fs::copy(CODETRAIL_SOURCE_DIR "/lexicons", lexicons_, fs::copy_options::recursive); }

  Ran run(std::vector<std::string> words) const { return run_program(words, {.environment = {"CODETRAIL_LEXICONS=" + lexicons_}}); }
  std::string weights() const { return read(lexicons_ + "/weights.toml"); }

  TempFolder folder_;
  std::string lexicons_ = folder_ / "lexicons";
};

TEST_F(FitCommand, ADryRunWritesNothing) {
  const std::string before = weights();
  const Ran ran = run({"fit", "--dry-run", small});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("in 5 notes"));
  EXPECT_THAT(ran.out, HasSubstr("small.gold.jsonl"));
  EXPECT_THAT(ran.out, HasSubstr("Held out: log-loss"));
  EXPECT_THAT(ran.out, HasSubstr("Numbers that change"));
  EXPECT_THAT(ran.err, IsEmpty());
  EXPECT_EQ(weights(), before);
}

TEST_F(FitCommand, OnlyNumbersChangeAndASecondRunFindsThemSo) {
  const std::string before = weights();
  const Ran first = run({"fit", small});
  EXPECT_EQ(first.exit, 0) << first.err;
  EXPECT_THAT(first.err, HasSubstr("wrote " + lexicons_ + "/weights.toml"));
  EXPECT_NE(weights(), before);
  EXPECT_EQ(without_digits(weights()), without_digits(before));
  EXPECT_FALSE(fs::exists(lexicons_ + "/weights.toml.new"));
  const Ran second = run({"fit", small});
  EXPECT_THAT(second.out, HasSubstr("Numbers that change\n  None."));
  EXPECT_THAT(second.err, Not(HasSubstr("wrote")));
  EXPECT_EQ(run({"check"}).exit, 0);
}

TEST_F(FitCommand, NothingIsLearnedFromAFileThatIsWrongInPart) {
  const std::string before = weights();
  const std::string bad = folder_.write("bad.gold.jsonl", read(small) + "{}\n");
  const Ran ran = run({"fit", bad});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.err, HasSubstr("bad.gold.jsonl:6"));
  EXPECT_EQ(weights(), before);
}

TEST_F(FitCommand, SaysWhatIsWrongWithItsOptions) {
  EXPECT_EQ(run({"fit"}).exit, 2);
  EXPECT_EQ(run({"fit", "--folds", "1", small}).exit, 2);
  EXPECT_EQ(run({"fit", "--ridge", "0", small}).exit, 2);
  EXPECT_EQ(run({"fit", "no-such-file"}).exit, 4);
}

TEST_F(FitCommand, NoWordOfANoteIsShown) {
  const Ran ran = run({"fit", "--dry-run", small});
  EXPECT_THAT(ran.out, Not(HasSubstr("uokka")));
}

}  // namespace
}  // namespace codetrail
