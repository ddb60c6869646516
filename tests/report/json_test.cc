#include "report/json.h"

#include <cmath>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "report/sample.h"
#include "report/screen.h"

namespace codetrail {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string write(const Note& note, const Suggestion& answer, JsonOptions options = {}) { return to_json(answer, note, sample::book(), options); }

json parsed_sample(JsonOptions options = {}) {
  const Note note = sample::note();
  return json::parse(write(note, sample::suggestion(note), options));
}

// The part of a text between two code points.
std::string slice(std::string_view text, std::size_t begin, std::size_t end) {
  std::string out;
  std::size_t count = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xc0) != 0x80) ++count;
    if (count > begin && count <= end) out += c;
  }
  return out;
}

TEST(Json, FieldsStandInTheOrderOfTheContract) {
  std::vector<std::string> names;
  const Note note = sample::note();
  const auto answer = nlohmann::ordered_json::parse(write(note, sample::suggestion(note)));
  for (const auto& member : answer.items()) names.push_back(member.key());
  EXPECT_THAT(names, ElementsAre("schema", "visit", "notes", "book", "program", "options", "evidence", "codes", "not_supported", "no_code", "minutes",
                                 "findings", "totals"));
}

TEST(Json, OneLineAndSeveralLinesSayTheSame) {
  const Note note = sample::note();
  const Suggestion answer = sample::suggestion(note);
  const std::string line = write(note, answer), lines = write(note, answer, {.pretty = true});
  EXPECT_THAT(line, Not(HasSubstr("\n")));
  EXPECT_THAT(lines, HasSubstr("\n"));
  EXPECT_EQ(json::parse(line), json::parse(lines));
}

TEST(Json, EvidenceQuotesTheNoteByCodePoints) {
  const Note note = sample::note();
  const json answer = parsed_sample();
  ASSERT_FALSE(answer["evidence"].empty());
  for (const json& piece : answer["evidence"]) EXPECT_EQ(slice(note.text, piece["begin"], piece["end"]), piece["text"]) << piece;
  // One character of the note takes two bytes, before everything that is quoted.
  EXPECT_EQ(answer["evidence"][0]["id"], "technique-32-39");
}

TEST(Json, EvidenceQuotesHostileNotesByCodePoints) {
  for (const sample::Case& each : sample::hostile()) {
    const json answer = json::parse(write(each.note, each.answer));
    for (const json& piece : answer["evidence"]) EXPECT_EQ(slice(each.note.text, piece["begin"], piece["end"]), piece["text"]);
  }
}

TEST(Json, EvidenceNamesItsLine) {
  const sample::Case each = sample::about("one\r\ntwo\rthree\n", "MFR", "");
  EXPECT_EQ(json::parse(write(each.note, each.answer))["evidence"][0]["line"], 4);
}

TEST(Json, EqualEvidenceSharesOneEntry) {
  std::set<std::string> ids;
  const json answer = parsed_sample();
  for (const json& piece : answer["evidence"]) EXPECT_TRUE(ids.insert(piece["id"]).second) << piece;
}

TEST(Json, OnePlaceReadByTwoLinesOfTheBookIsOneEntry) {
  const Note note = sample::note();
  Suggestion answer = sample::suggestion(note);
  Evidence again = answer.codes[0].evidence[0];
  again.source = {0, 99};
  answer.codes[0].evidence.push_back(again);
  const json written = json::parse(write(note, answer));
  EXPECT_EQ(written["evidence"].size(), parsed_sample()["evidence"].size());
  EXPECT_EQ(written["codes"][0]["evidence"], parsed_sample()["codes"][0]["evidence"]);
}

void collect_ids(const json& value, std::set<std::string>& ids) {
  if (value.is_string()) ids.insert(value.get<std::string>());
  if (value.is_array()) {
    for (const json& each : value) collect_ids(each, ids);
  }
}

void collect_pointers(const json& value, std::set<std::string>& ids) {
  if (value.is_array()) {
    for (const json& each : value) collect_pointers(each, ids);
  }
  if (!value.is_object()) return;
  for (const auto& [name, member] : value.items()) {
    if (name == "evidence" || name == "cue") collect_ids(member, ids);
    collect_pointers(member, ids);
  }
}

TEST(Json, EverythingPointsIntoTheOneList) {
  json answer = parsed_sample();
  std::set<std::string> listed, pointed;
  for (const json& piece : answer["evidence"]) listed.insert(piece["id"].get<std::string>());
  answer.erase("evidence");
  collect_pointers(answer, pointed);
  EXPECT_EQ(pointed, listed);
}

TEST(Json, WithoutTextNoWordOfTheNoteRemains) {
  const Note note = sample::note();
  const std::string answer = write(note, sample::suggestion(note), {.with_text = false});
  EXPECT_FALSE(json::parse(answer)["evidence"][0].contains("text"));
  for (const char* words : {"MFR", "Massage", "by spouse", "15 min", "tandem stance", "next visit", "L UT"}) {
    EXPECT_THAT(answer, Not(HasSubstr(words)));
  }
}

TEST(Json, WhatIsUnknownIsNull) {
  const json answer = parsed_sample();
  EXPECT_TRUE(answer["codes"][1]["minutes"].is_null());
  EXPECT_TRUE(answer["codes"][1]["units"].is_null());
  EXPECT_TRUE(answer["visit"]["provider"].is_null());
  EXPECT_TRUE(answer["minutes"][2]["counts_for"].is_null());
}

TEST(Json, AMentionWithoutACueSaysNull) {
  const Note note = sample::note();
  Suggestion answer = sample::suggestion(note);
  answer.not_supported[0].cue.reset();
  EXPECT_TRUE(json::parse(write(note, answer))["not_supported"][0]["cue"].is_null());
}

TEST(Json, ProbabilityIsThatOfTheScoreAndNeverCertain) {
  const Note note = sample::note();
  Suggestion answer = sample::suggestion(note);
  for (int score = -200; score <= 200; score += 7) {
    answer.codes[0].score = Decibans(score);
    const double written = json::parse(write(note, answer))["codes"][0]["probability"].get<double>();
    EXPECT_NEAR(written, 1 / (1 + std::pow(10.0, -score / 10.0)), 0.005);
    EXPECT_GT(written, 0);
    EXPECT_LT(written, 1);
  }
}

TEST(Json, NothingOfAHostileNoteIsRaw) {
  for (const sample::Case& each : sample::hostile()) {
    EXPECT_FALSE(screen::steers_terminal(write(each.note, each.answer)));
    EXPECT_FALSE(screen::steers_terminal(write(each.note, each.answer, {.pretty = true})));
  }
}

TEST(Suggestion, AllEvidenceStandsInOrderOfTheNoteWithoutDoubles) {
  const std::vector<Evidence> all = sample::suggestion(sample::note()).all_evidence();
  for (std::size_t i = 1; i < all.size(); ++i) {
    EXPECT_LE(all[i - 1].span, all[i].span);
    EXPECT_NE(all[i - 1], all[i]);
  }
  EXPECT_EQ(all.size(), 12u);
}

}  // namespace
}  // namespace codetrail
