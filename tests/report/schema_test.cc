// The schema in tests/schema describes what the program writes, and refuses what it must not write.

#include <fstream>
#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "report/json.h"
#include "report/sample.h"
#include "support/json_schema.h"

namespace codetrail {
namespace {

using nlohmann::json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

json schema() {
  std::ifstream file(CODETRAIL_SOURCE_DIR "/tests/schema/suggestion.schema.json");
  return json::parse(file);
}

json sample_answer(bool with_text = true) {
  const Note note = sample::note();
  return json::parse(to_json(sample::suggestion(note), note, sample::book(), {.pretty = false, .with_text = with_text}));
}

std::vector<std::string> faults_after(const std::function<void(json&)>& plant) {
  json answer = sample_answer();
  plant(answer);
  return find_schema_faults(schema(), answer);
}

TEST(Schema, AnAnswerKeepsIt) { EXPECT_THAT(find_schema_faults(schema(), sample_answer()), IsEmpty()); }

TEST(Schema, AnAnswerWithoutTextKeepsIt) { EXPECT_THAT(find_schema_faults(schema(), sample_answer(false)), IsEmpty()); }

TEST(Schema, AnEmptyAnswerKeepsIt) {
  Suggestion empty;
  empty.id = "n";
  empty.notes = {{"n", sha256("")}};
  empty.book = {"0.1.0", std::string(64, 'b'), {"lexicons"}};
  empty.totals.method = "cms";
  EXPECT_THAT(find_schema_faults(schema(), json::parse(to_json(empty, {}, {}, {}))), IsEmpty());
}

// Each kind of constraint refuses a fault planted for it.

TEST(Schema, RefusesAnotherVersion) {
  EXPECT_THAT(faults_after([](json& a) { a["schema"] = "codetrail/suggestion/2"; }), Contains(HasSubstr("/schema: is not ")));
}

TEST(Schema, RefusesAMissingField) {
  EXPECT_THAT(faults_after([](json& a) { a["codes"][0].erase("units"); }), Contains("/codes/0: lacks \"units\""));
}

TEST(Schema, RefusesAnUnknownField) {
  EXPECT_THAT(faults_after([](json& a) { a["codes"][0]["confidence"] = 1; }), Contains("/codes/0/confidence: is not allowed"));
}

TEST(Schema, RefusesAWrongType) {
  EXPECT_THAT(faults_after([](json& a) { a["codes"][0]["decibans"] = "21"; }), Contains(HasSubstr("/codes/0/decibans: is not of type")));
}

TEST(Schema, RefusesAFractionForACount) {
  EXPECT_THAT(faults_after([](json& a) { a["codes"][0]["units"] = 1.5; }), Contains(HasSubstr("/codes/0/units: is not of type")));
}

TEST(Schema, RefusesAnUnknownStatus) {
  EXPECT_THAT(faults_after([](json& a) { a["codes"][0]["status"] = "likely"; }), Contains(HasSubstr("/codes/0/status: is none of")));
}

TEST(Schema, RefusesPerformedAmongTheNotSupported) {
  EXPECT_THAT(faults_after([](json& a) { a["not_supported"][0]["status"] = "performed"; }),
              Contains(HasSubstr("/not_supported/0/status: is none of")));
}

TEST(Schema, RefusesAnUnknownRole) {
  EXPECT_THAT(faults_after([](json& a) { a["evidence"][0]["role"] = "guess"; }), Contains(HasSubstr("/evidence/0/role: is none of")));
}

TEST(Schema, RefusesAnUnknownBasis) {
  EXPECT_THAT(faults_after([](json& a) { a["codes"][0]["minutes"]["basis"] = "guess"; }), Contains(HasSubstr("/minutes/basis: is none of")));
}

TEST(Schema, RefusesAMalformedString) {
  EXPECT_THAT(faults_after([](json& a) { a["notes"][0]["sha256"] = "abc"; }), Contains(HasSubstr("/notes/0/sha256: does not match")));
}

TEST(Schema, RefusesASourceThatNamesNoLine) {
  EXPECT_THAT(faults_after([](json& a) { a["codes"][0]["trail"][0]["source"] = "lexicons/weights.toml"; }),
              Contains(HasSubstr("/trail/0/source: does not match")));
}

TEST(Schema, RefusesAnEmptySentence) {
  EXPECT_THAT(faults_after([](json& a) { a["codes"][0]["trail"][0]["says"] = ""; }), Contains("/codes/0/trail/0/says: is shorter than 1"));
}

TEST(Schema, RefusesNegativeUnits) {
  EXPECT_THAT(faults_after([](json& a) { a["codes"][0]["units"] = -1; }), Contains("/codes/0/units: is below the minimum of 0"));
}

TEST(Schema, RefusesMoreMinutesThanADayHas) {
  EXPECT_THAT(faults_after([](json& a) { a["minutes"][0]["high"] = 1441; }), Contains("/minutes/0/high: is above the maximum of 1440"));
}

TEST(Schema, RefusesCertainty) {
  EXPECT_THAT(faults_after([](json& a) { a["codes"][0]["probability"] = 1; }), Contains("/codes/0/probability: is not below 1"));
  EXPECT_THAT(faults_after([](json& a) { a["codes"][0]["probability"] = 0; }), Contains("/codes/0/probability: is not above 0"));
}

TEST(Schema, RefusesACodeWithoutATrail) {
  EXPECT_THAT(faults_after([](json& a) { a["codes"][0]["trail"] = json::array(); }), Contains("/codes/0/trail: has fewer items than 1"));
}

TEST(Schema, RefusesMoreFactsThanThereAre) {
  EXPECT_THAT(faults_after([](json& a) { a["visit"]["facts"].push_back(a["visit"]["facts"][0]); }),
              Contains("/visit/facts: has more items than 3"));
}

TEST(Schema, RefusesAnItemTwice) {
  EXPECT_THAT(faults_after([](json& a) { a["evidence"].push_back(a["evidence"][0]); }), Contains("/evidence: has an item twice"));
}

TEST(Schema, AKeywordUnknownToTheValidatorIsAFault) {
  EXPECT_THAT(find_schema_faults(json{{"oneOf", json::array()}}, 1), Contains(HasSubstr("the keyword oneOf")));
}

TEST(Schema, AReferenceToNothingIsAFault) {
  EXPECT_THAT(find_schema_faults(json{{"$ref", "#/$defs/absent"}}, 1), Contains(HasSubstr("#/$defs/absent")));
}

}  // namespace
}  // namespace codetrail
