#include "measure/gold.h"

#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "support/whole_book.h"

namespace codetrail {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

json record() {
  return json::parse(R"({"id":"g1","text":"Kneading R calf 10-15 min. No ice.","date_of_service":"2024-03-01","payer":"commercial",
    "discipline":"lmt","style":"terse","difficulty":"easy","timed_total":10,"findings":["ptp-conflict:97140/97124"],"optional_codes":["97110"],
    "codes":[{"code":"97124","also_accept":["97140"],"status":"incomplete","minutes":[10,15],"minutes_shared_with":[],"units":1,
      "regions":["leg:right"],"modifiers":["59"],"evidence":["Kneading R calf"],"lacks":["contested"]}],
    "not_supported":[{"quote":"ice","code":"97010","status":"negated"}],"note_to_self":"anything"})");
}

Result<GoldNote> read(const json& line) { return read_gold(line.dump(), "set.jsonl", 7, whole_book()); }

// What is said about the record after a fault was planted in it.
std::vector<std::string> faults_after(const std::function<void(json&)>& plant) {
  json line = record();
  plant(line);
  const Result<GoldNote> gold = read(line);
  std::vector<std::string> faults;
  if (gold) return faults;
  for (const Problem& problem : gold.problems()) {
    EXPECT_EQ(problem.path, "set.jsonl");
    EXPECT_EQ(problem.line, 7U);
    EXPECT_THAT(problem.message, Not(HasSubstr("Kneading")));
    faults.push_back(problem.message);
  }
  return faults;
}

TEST(Gold, AllFieldsAreRead) {
  const Result<GoldNote> gold = read(record());
  ASSERT_TRUE(gold) << gold.problems().front().message;
  EXPECT_EQ(gold->note.id, "g1");
  EXPECT_EQ(gold->note.payer, "commercial");
  EXPECT_EQ(gold->note.discipline, "lmt");
  EXPECT_EQ(to_iso(gold->note.date_of_service.value()), "2024-03-01");
  EXPECT_EQ(gold->difficulty, "easy");
  ASSERT_EQ(gold->codes.size(), 1U);
  const GoldCode& code = gold->codes[0];
  EXPECT_THAT(code.also_accept, ElementsAre("97140"));
  EXPECT_EQ(code.status, CodeStatus::incomplete);
  EXPECT_EQ(code.minutes, (MinutesRange{Minutes(10), Minutes(15)}));
  EXPECT_EQ(code.units, Units(1));
  EXPECT_THAT(code.regions, ElementsAre("leg:right"));
  EXPECT_THAT(code.lacks, ElementsAre("contested"));
  EXPECT_EQ(gold->not_supported.at(0).status, Status::negated);
  EXPECT_THAT(gold->optional_codes, ElementsAre("97110"));
}

TEST(Gold, AFindingGoesByItsIdentifier) { EXPECT_THAT(read(record())->findings, ElementsAre("ptp-conflict")); }

TEST(Gold, NullMinutesAndUnitsAreAbsent) {
  json line = record();
  line["codes"][0]["minutes"] = nullptr;
  line["codes"][0]["units"] = nullptr;
  const Result<GoldNote> gold = read(line);
  ASSERT_TRUE(gold);
  EXPECT_FALSE(gold->codes[0].minutes);
  EXPECT_FALSE(gold->codes[0].units);
}

TEST(Gold, AnUnknownFieldOfTheNoteIsFree) { EXPECT_THAT(faults_after([](json& l) { l["reviewed_by"] = "x"; }), ElementsAre()); }

TEST(Gold, AMistypedFieldOfALabelIsNot) {
  EXPECT_THAT(faults_after([](json& l) { l["codes"][0]["also_acept"] = json::array(); }), ElementsAre("codes[0]: holds a field that labels do not have"));
}

TEST(Gold, MissingFieldsAreNamed) {
  EXPECT_THAT(faults_after([](json& l) { l.erase("style"); l.erase("findings"); }), ElementsAre("style: is missing", "findings: is missing"));
  EXPECT_THAT(faults_after([](json& l) { l["codes"][0].erase("units"); }), ElementsAre("codes[0].units: is missing"));
}

TEST(Gold, AllFaultsOfALineAreTold) {
  EXPECT_THAT(faults_after([](json& l) {
                l["difficulty"] = "tricky";
                l["codes"][0]["minutes"] = "ten";
              }),
              ElementsAre(HasSubstr("difficulty"), HasSubstr("codes[0].minutes")));
}

TEST(Gold, AQuoteMustStandInTheText) {
  EXPECT_THAT(faults_after([](json& l) { l["codes"][0]["evidence"] = {"kneading r calf"}; }), ElementsAre("codes[0].evidence[0]: does not stand in the text"));
  EXPECT_THAT(faults_after([](json& l) { l["not_supported"][0]["quote"] = "heat"; }), ElementsAre("not_supported[0].quote: does not stand in the text"));
}

TEST(Gold, ValuesOutsideTheFormatAreFaults) {
  EXPECT_THAT(faults_after([](json& l) { l["payer"] = "medcare"; }), ElementsAre(HasSubstr("payer")));
  EXPECT_THAT(faults_after([](json& l) { l["discipline"] = "lmtt"; }), ElementsAre(HasSubstr("discipline")));
  EXPECT_THAT(faults_after([](json& l) { l["codes"][0]["status"] = "performed"; }), ElementsAre(HasSubstr("codes[0].status")));
  EXPECT_THAT(faults_after([](json& l) { l["codes"][0]["minutes"] = {15, 10}; }), ElementsAre(HasSubstr("codes[0].minutes")));
  EXPECT_THAT(faults_after([](json& l) { l["codes"][0]["units"] = -1; }), ElementsAre(HasSubstr("codes[0].units")));
  EXPECT_THAT(faults_after([](json& l) { l["codes"][0]["regions"] = {"calf:right"}; }), ElementsAre(HasSubstr("codes[0].regions[0]")));
  EXPECT_THAT(faults_after([](json& l) { l["codes"][0]["evidence"] = json::array(); }), ElementsAre(HasSubstr("codes[0].evidence")));
  EXPECT_THAT(faults_after([](json& l) { l["codes"].push_back(l["codes"][0]); }), ElementsAre(HasSubstr("holds a code twice")));
  EXPECT_THAT(faults_after([](json& l) { l["not_supported"][0]["status"] = "performed"; }), ElementsAre(HasSubstr("not_supported[0].status")));
  EXPECT_THAT(faults_after([](json& l) { l["codes"] = "97124"; }), ElementsAre(HasSubstr("codes")));
  EXPECT_THAT(faults_after([](json& l) { l["codes"][0] = "97124"; }), ElementsAre("codes[0]: is not an object"));
  EXPECT_THAT(faults_after([](json& l) { l["timed_total"] = "x"; }), ElementsAre(HasSubstr("timed_total")));
}

TEST(Gold, WhatIsNoRecordIsRefused) {
  for (const char* line : {"not json", "[1]", "{\"text\":\"\"}", "{\"id\":\"a\",\"id\":\"b\",\"text\":\"x\"}"}) {
    EXPECT_FALSE(read_gold(line, "set.jsonl", 7, whole_book())) << line;
  }
}

}  // namespace
}  // namespace codetrail
