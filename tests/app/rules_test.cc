// `codetrail rules`.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "support/files.h"
#include "support/run.h"

namespace codetrail {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

TEST(Rules, AChangeDatePartsTheAnswers) {
  const Ran before = run_program({"rules", "--dos", "2019-12-31", "--payer", "medicare", "97530", "97140"});
  EXPECT_EQ(before.exit, 0) << before.err;
  EXPECT_THAT(before.out, HasSubstr("97140 / 97530  indicator 1: a modifier may separate them"));
  const Ran after = run_program({"rules", "--dos", "2020-01-01", "--payer", "medicare", "97530", "97140"});
  EXPECT_THAT(after.out, HasSubstr("97530 / 97140  no edit on that day; one ended on 2019-12-31 (lexicons/rules/ptp.tsv:"));
}

TEST(Rules, WhatRestsOnLittleIsMarked) {
  const Ran ran = run_program({"rules", "--dos", "2020-03-01", "--payer", "medicare", "97140", "97124"});
  EXPECT_THAT(ran.out, HasSubstr("threshold: 2080\n      since 2020-01-01; CMS yearly notice, not read  [no source]"));
  EXPECT_THAT(ran.out, HasSubstr("units: cms\n      since the beginning; CMS Claims Processing Manual chapter 5 section 20.2\n"));
  EXPECT_THAT(ran.out, HasSubstr("[not verified for that day]"));
}

TEST(Rules, JsonHoldsTheSame) {
  const Ran ran = run_program({"rules", "--dos", "2024-08-01", "--payer", "uhc", "--json", "97140", "97124", "97001"});
  const json page = json::parse(ran.out);
  EXPECT_EQ(page["schema"], "codetrail/rules/1");
  EXPECT_EQ(page["payer"], "uhc");
  EXPECT_EQ(page["date"], "2024-08-01");
  EXPECT_EQ(page["codes"][2]["valid"], false);
  EXPECT_EQ(page["codes"][2]["instead"], "97161");
  EXPECT_EQ(page["pairs"][0]["edit"]["indicator"], 0);
  EXPECT_EQ(page["pairs"][0]["applied"], false);
  for (const json& term : page["terms"]) EXPECT_THAT(term["source"].get<std::string>(), HasSubstr("lexicons/rules/profiles.toml:"));
}

TEST(Rules, DoubtfulOnesAreListed) {
  const Ran ran = run_program({"rules", "--doubtful"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("commercial-legacy: kept_edits: content"));
  EXPECT_THAT(ran.out, HasSubstr("97140 / 97124: first day"));
  EXPECT_THAT(ran.out, Not(HasSubstr("medicare: units")));
}

TEST(Rules, AProfileOfOnesOwnInheritsInAFewLines) {
  const TempFolder folder;
  folder.write("k/rules/own.toml", R"([[profile]]
id = "our-network"
name = "our network"
inherits = "commercial"
reviewed = 2026-01-01
terms = [
  { discipline_modifiers = "always", from = 2025-01-01, rests_on = "one", source = "contract" },
]
)");
  const auto asked = [&](const char* day) {
    return run_program({"rules", "--lexicon", folder / "k", "--payer", "our-network", "--dos", day}).out;
  };
  EXPECT_THAT(asked("2024-12-31"), HasSubstr("discipline_modifiers: never"));
  EXPECT_THAT(asked("2025-01-01"), HasSubstr("discipline_modifiers: always"));
  EXPECT_THAT(asked("2025-01-01"), HasSubstr("edits: cmt"));
}

TEST(Rules, AnUnknownPayerIsAWrongUse) {
  const Ran ran = run_program({"rules", "--payer", "medcare"});
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, HasSubstr("did you mean \"medicare\"?"));
  EXPECT_EQ(run_program({"rules", "--dos", "2024-13-01"}).exit, 2);
}

}  // namespace
}  // namespace codetrail
