// How the program is called, and what it says when it is called wrongly.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/files.h"
#include "support/run.h"

namespace codetrail {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::string note = "MFR to R calf x 15 min.\n";

TEST(Usage, HelpGoesToStandardOutput) {
  const std::vector<std::vector<std::string>> calls = {
      {"--help"}, {"-h"}, {"help"}, {"suggest", "--help"}, {"explain", "-h"}, {"check", "--help"}, {"version", "--help"}};
  for (const std::vector<std::string>& words : calls) {
    const Ran ran = run_program(words);
    EXPECT_EQ(ran.exit, 0) << words[0];
    EXPECT_THAT(ran.out, HasSubstr("Examples:")) << words[0];
    EXPECT_THAT(ran.err, IsEmpty());
  }
}

TEST(Usage, HelpFitsAHundredColumns) {
  for (const char* command : {"suggest", "explain", "eval", "replay", "diff", "card", "rules", "check", "version"}) {
    const std::string help = run_program({command, "--help"}).out;
    for (std::size_t at = 0, end = 0; at < help.size(); at = end + 1) {
      end = std::min(help.find('\n', at), help.size());
      EXPECT_LE(end - at, 100U) << help.substr(at, end - at);
    }
  }
}

TEST(Usage, NoCommandIsWrong) {
  EXPECT_EQ(run_program({}).exit, 2);
  EXPECT_THAT(run_program({}).out, IsEmpty());
}

// A wrong call and a part of the complaint.
struct Wrong {
  std::vector<std::string> words;
  const char* complaint;
};
void PrintTo(const Wrong& wrong, std::ostream* out) {
  for (const std::string& word : wrong.words) *out << word << ' ';
}

class WrongUsage : public testing::TestWithParam<Wrong> {};

TEST_P(WrongUsage, ExitsWith2AndSaysWhy) {
  const Ran ran = run_program(GetParam().words, {.input = note});
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, HasSubstr(GetParam().complaint));
  EXPECT_THAT(ran.out, IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    All, WrongUsage,
    testing::Values(
        Wrong{{"sugest"}, "did you mean \"suggest\"?"},
        Wrong{{"suggest", "--formt", "json", "-"}, "did you mean \"--format\"?"},
        Wrong{{"suggest", "--form", "json", "-"}, "unknown option --form"},
        Wrong{{"suggest", "-x", "-"}, "unknown option -x"},
        Wrong{{"suggest", "--format", "xml", "-"}, "--format"},
        Wrong{{"suggest", "--format"}, "--format"},
        Wrong{{"suggest", "--format", "json", "--format", "text", "-"}, "--format"},
        Wrong{{"suggest", "--dos", "2024-02-30", "-"}, "--dos"},
        Wrong{{"suggest", "--dos", "3/1/2024", "-"}, "YYYY-MM-DD"},
        Wrong{{"suggest", "--payer", "medcare", "-"}, "did you mean \"medicare\"?"},
        Wrong{{"suggest", "--payer", "zzzzzzzz", "-"}, "known:"},
        Wrong{{"suggest", "--discipline", "lmtt", "-"}, "did you mean \"lmt\"?"},
        Wrong{{"suggest", "--input", "csv", "-"}, "--input"},
        Wrong{{"suggest", "--jobs", "0", "-"}, "--jobs"},
        Wrong{{"suggest", "--jobs", "-1", "-"}, "--jobs"},
        Wrong{{"suggest", "--jobs", "many", "-"}, "--jobs"},
        Wrong{{"suggest", "--jobs", "99999", "-"}, "--jobs"},
        Wrong{{"suggest", "--color", "red", "-"}, "--color"},
        Wrong{{"suggest", "--fail-on", "fatal", "-"}, "--fail-on"},
        Wrong{{"suggest", "--no-text", "-"}, "--no-text"},
        Wrong{{"explain", "--format", "json", "-"}, "unknown option --format"},
        Wrong{{"check", "folder"}, "folder"},
        Wrong{{"version", "x"}, "x"}));

TEST(Usage, APathMayFollowTwoDashes) {
  const TempFolder folder;
  const std::string path = folder.write("-n.txt", note);
  EXPECT_EQ(run_program({"suggest", "--", path}).exit, 0);
}

TEST(Usage, ADashIsStandardInputAndSoIsNothing) {
  const Ran dash = run_program({"suggest", "--format", "json", "-"}, {.input = note});
  const Ran nothing = run_program({"suggest", "--format", "json"}, {.input = note});
  EXPECT_EQ(dash.exit, 0) << dash.err;
  EXPECT_THAT(dash.out, HasSubstr("97140"));
  EXPECT_EQ(dash.out, nothing.out);
}

TEST(Usage, PayerAndDisciplineMayBeWrittenInCapitals) {
  const Ran ran = run_program({"suggest", "--payer", "Medicare", "--discipline", "PT", "--format", "json", "-"}, {.input = note});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("\"payer\": \"medicare\""));
  EXPECT_THAT(ran.out, HasSubstr("\"discipline\": \"pt\""));
}

TEST(Usage, OptionsFillInOnlyWhatARecordLacks) {
  const std::string records = R"({"id":"a","text":"MFR R calf x 15 min.","date_of_service":"2023-05-06","payer":"commercial"})"
                              "\n" R"({"id":"b","text":"MFR R calf x 15 min."})" "\n";
  const Ran ran = run_program({"suggest", "--format", "jsonl", "--payer", "medicare", "--dos", "2024-03-01", "-"}, {.input = records});
  const std::string first = ran.out.substr(0, ran.out.find('\n')), second = ran.out.substr(first.size());
  EXPECT_THAT(first, HasSubstr(R"("date_of_service":"2023-05-06","payer":"commercial")"));
  EXPECT_THAT(second, HasSubstr(R"("date_of_service":"2024-03-01","payer":"medicare")"));
}

TEST(Usage, JsonIsForOneNote) {
  const std::string records = "{\"text\":\"MFR R calf x 15 min.\"}\n{\"text\":\"MFR R calf x 15 min.\"}\n";
  const Ran ran = run_program({"suggest", "--format", "json", "-"}, {.input = records});
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, HasSubstr("jsonl"));
  EXPECT_THAT(ran.out, IsEmpty());
}

TEST(Usage, ColorIsOnlyThereWhenAskedFor) {
  EXPECT_THAT(run_program({"explain", "-"}, {.input = note, .environment = {"TERM=xterm"}}).out, Not(HasSubstr("\x1b[")));
  EXPECT_THAT(run_program({"explain", "--color", "never", "-"}, {.input = note}).out, Not(HasSubstr("\x1b[")));
  EXPECT_THAT(run_program({"explain", "--color", "always", "-"}, {.input = note, .environment = {"NO_COLOR=1"}}).out, HasSubstr("\x1b["));
}

TEST(Usage, WithoutTextNoWordOfTheNoteIsWritten) {
  const Ran ran = run_program({"suggest", "--no-text", "--format", "jsonl", "-"}, {.input = "Quokka. MFR to R calf x 15 min.\n"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("97140"));
  EXPECT_THAT(ran.out, Not(HasSubstr("calf")));
  EXPECT_THAT(ran.out, Not(HasSubstr("MFR")));
}

TEST(Usage, VersionNamesProgramAndKnowledge) {
  const Ran ran = run_program({"version"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("codetrail "));
  EXPECT_THAT(ran.out, testing::ContainsRegex("sha256 [0-9a-f]{64}"));
  EXPECT_THAT(ran.out, HasSubstr("Apache License"));
  EXPECT_EQ(run_program({"--version"}).out, ran.out);
}

}  // namespace
}  // namespace codetrail
