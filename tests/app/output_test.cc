// What goes out, and what happens when it cannot.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/files.h"
#include "support/run.h"

namespace codetrail {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

const std::string note = "MFR to R calf x 15 min.\n";

std::string records(int count) {
  std::string all;
  for (int i = 0; i < count; ++i) {
    // Notes of many lengths, so that threads end out of order; some are bad.
    std::string text = "MFR to R calf x " + std::to_string(8 + i % 30) + " min.";
    for (int k = 0; k < i % 17; ++k) text += " STM to L UT x 10 min. Continue ice next visit.";
    all += i % 13 == 5 ? "{\"id\":" + std::to_string(i) + "}\n" : "{\"id\":\"n" + std::to_string(i) + "\",\"text\":\"" + text + "\"}\n";
  }
  return all;
}

TEST(Output, IsTheSameForAnyNumberOfThreads) {
  const Setting setting{.input = records(200)};
  const Ran one = run_program({"suggest", "--format", "jsonl", "--jobs", "1", "-"}, setting);
  EXPECT_EQ(one.exit, 3);
  for (const char* jobs : {"2", "4", "16"}) {
    const Ran several = run_program({"suggest", "--format", "jsonl", "--jobs", jobs, "-"}, setting);
    EXPECT_EQ(several.exit, one.exit);
    EXPECT_EQ(several.out, one.out);
    EXPECT_EQ(several.err, one.err);
  }
}

TEST(Output, JsonLinesHoldOneAnswerALine) {
  const Ran ran = run_program({"suggest", "--format", "jsonl", "-"}, {.input = records(5)});
  EXPECT_EQ(std::count(ran.out.begin(), ran.out.end(), '\n'), 5);
}

TEST(Output, AFullDiskIsNoticed) {
  for (const char* command : {"suggest", "explain", "version"}) {
    std::vector<std::string> words = {command};
    if (words[0] != "version") words.push_back("-");
    const Ran ran = run_program(words, {.input = note, .output_file = "/dev/full"});
    EXPECT_EQ(ran.exit, 4) << command;
    EXPECT_THAT(ran.err, HasSubstr("cannot write")) << command;
  }
  EXPECT_EQ(run_program({"--help"}, {.output_file = "/dev/full"}).exit, 4);
}

TEST(Output, AReaderThatHasSeenEnoughEndsTheRunQuietly) {
  const Ran ran = run_program({"suggest", "--format", "jsonl", "-"}, {.input = records(400), .close_output_after = 1});
  EXPECT_EQ(ran.signal, 0);
  EXPECT_EQ(ran.exit, 4);
  EXPECT_THAT(ran.err, testing::Not(HasSubstr("cannot write")));
}

TEST(Output, OneGoodNoteLeavesStandardErrorEmpty) {
  for (const char* command : {"suggest", "explain"}) {
    const Ran ran = run_program({command, "-"}, {.input = note});
    EXPECT_EQ(ran.exit, 0);
    EXPECT_THAT(ran.out, HasSubstr("97140"));
    EXPECT_THAT(ran.err, IsEmpty());
  }
}

TEST(Output, SeveralNotesInTextHaveAHeadingEach) {
  const TempFolder folder;
  const Ran ran = run_program({"suggest", folder.write("a.txt", note), folder.write("b.txt", note)});
  EXPECT_EQ(ran.exit, 0);
  EXPECT_LT(ran.out.find("a.txt"), ran.out.find("b.txt"));
  EXPECT_NE(ran.out.find("b.txt"), std::string::npos);
}

TEST(Output, FindingsFailOnlyWhenAskedTo) {
  // Minutes are not stated: an open finding.
  const Setting setting{.input = "MFR to R calf performed today.\n"};
  EXPECT_EQ(run_program({"suggest", "-"}, setting).exit, 0);
  EXPECT_EQ(run_program({"suggest", "--fail-on", "note", "-"}, setting).exit, 1);
}

}  // namespace
}  // namespace codetrail
