// `codetrail card` as a user runs it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "support/files.h"
#include "support/run.h"

namespace codetrail {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::string small = CODETRAIL_SOURCE_DIR "/tests/measure/small.gold.jsonl";

const std::string& figures() {
  static const std::string text = run_program({"eval", "--json", "--ids-only", small}).out;
  return text;
}

TEST(Card, HasEveryPart) {
  const TempFolder folder;
  const Ran ran = run_program({"card", "--fitted-on", small, folder.write("figures.json", figures())});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.err, IsEmpty());
  for (const char* part : {"# Model card: codetrail", "## Details and output", "## Purpose", "## Cautioned out-of-scope use",
                           "## Development details and input features", "## Process used to ensure fairness in development",
                           "## External validation process", "## Quantitative measures of performance", "### By code", "### By discipline",
                           "### By style", "### Calibration", "## Ongoing maintenance", "## Updates and continued validation",
                           "## Rules that rest on one source or on none"})
    EXPECT_THAT(ran.out, HasSubstr(std::string(part) + "\n")) << part;
  EXPECT_THAT(ran.out, HasSubstr("| " + small + " | 5 |"));
  EXPECT_THAT(ran.out, HasSubstr("1 bear the name of one of these"));
  EXPECT_THAT(ran.out, HasSubstr(json::parse(figures())["book"]["sha256"].get<std::string>()));
}

TEST(Card, ReadsFromStandardInput) { EXPECT_EQ(run_program({"card", "-"}, {.input = figures()}).exit, 0); }

TEST(Card, FiguresOfAnotherBookAreNotPassedOffAsItsOwn) {
  json other = json::parse(figures());
  other["book"]["sha256"] = std::string(64, '0');
  const Ran ran = run_program({"card", "-"}, {.input = other.dump()});
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.out, HasSubstr("**The figures below are not those of this knowledge.**"));
  EXPECT_THAT(ran.err, HasSubstr("other knowledge"));
}

TEST(Card, WhatIsNoEvaluationIsRefused) {
  for (const char* input : {"", "quokka", "{}", R"({"schema":"codetrail/evaluation/1","book":{"version":7}})"}) {
    const Ran ran = run_program({"card", "-"}, {.input = input});
    EXPECT_EQ(ran.exit, 4) << input;
    EXPECT_THAT(ran.out, IsEmpty());
    EXPECT_THAT(ran.err, HasSubstr("error: "));
    EXPECT_THAT(ran.err, Not(HasSubstr("quokka")));
  }
}

TEST(Card, WrongUsage) {
  EXPECT_EQ(run_program({"card"}).exit, 2);
  EXPECT_EQ(run_program({"card", "a", "b"}).exit, 2);
  EXPECT_EQ(run_program({"card", "/no/such.json"}).exit, 4);
}

}  // namespace
}  // namespace codetrail
