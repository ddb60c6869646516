#include "measure/evaluation_json.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "support/json_schema.h"

namespace codetrail {
namespace {

using nlohmann::json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

json schema() {
  std::ifstream file(CODETRAIL_SOURCE_DIR "/tests/schema/evaluation.schema.json");
  return json::parse(file);
}

Evaluation sample() {
  GradedNote note{"n1", "a.jsonl", "terse", "pt", "easy", {}};
  note.grade.trials = {{Measure::code_recall, false, "97140"}, {Measure::code_recall, true, "97110"}, {Measure::code_precision, true, "97110"}};
  note.grade.mistakes = {{Measure::code_recall, "97140", "", "quokka strokes", 3}, {Measure::finding_recall, "", "time-missing", "", 0}};
  Evaluation evaluation;
  evaluation.book = {"0.1.0", std::string(64, 'b'), {"lexicons"}};
  evaluation.files = {"a.jsonl"};
  evaluation.notes = {note};
  evaluation.refused = {{{{"a.jsonl", 2, 0, "id: is missing", "", false}, {"a.jsonl", 2, 0, "style: is missing", "", false}}}};
  return evaluation;
}

json written(bool with_words = true) { return json::parse(evaluation_json(sample(), with_words)); }

TEST(EvaluationJson, KeepsItsSchema) {
  EXPECT_THAT(find_schema_faults(schema(), written()), IsEmpty());
  EXPECT_THAT(find_schema_faults(schema(), written(false)), IsEmpty());
}

TEST(EvaluationJson, AnEmptyMeasurementKeepsItsSchema) {
  Evaluation empty;
  empty.book = sample().book;
  EXPECT_THAT(find_schema_faults(schema(), json::parse(evaluation_json(empty, true))), IsEmpty());
}

TEST(EvaluationJson, TheSchemaRefusesAFigureWithoutItsCount) {
  json value = written();
  value["overall"]["figures"]["code_recall"].erase("n");
  EXPECT_THAT(find_schema_faults(schema(), value), Contains(HasSubstr("lacks \"n\"")));
}

TEST(EvaluationJson, AFigureHasCountShareAndInterval) {
  const json value = written();
  const json& figure = value["overall"]["figures"]["code_recall"];
  EXPECT_EQ(figure["k"], 1);
  EXPECT_EQ(figure["n"], 2);
  EXPECT_EQ(figure["value"], 0.5);
  EXPECT_EQ(figure["low"], 0.0945);
  EXPECT_EQ(figure["high"], 0.9055);
  EXPECT_EQ(value["overall"]["code_f1"], 0.6667);
}

TEST(EvaluationJson, AFigureWithoutTrialsHasNoShare) { EXPECT_TRUE(written()["overall"]["figures"]["no_leak"]["value"].is_null()); }

TEST(EvaluationJson, ErrorsAreListed) {
  const json errors = written()["errors"];
  ASSERT_EQ(errors.size(), 2U);
  EXPECT_EQ(errors[0]["measure"], "code_recall");
  EXPECT_EQ(errors[0]["words"], "quokka strokes");
  EXPECT_EQ(errors[0]["line"], 3);
  EXPECT_TRUE(errors[1]["code"].is_null());
  EXPECT_EQ(errors[1]["says"], "time-missing");
}

TEST(EvaluationJson, WithoutWordsOnlyIdentifiersOfNotesRemain) {
  const json value = written(false);
  EXPECT_FALSE(value.contains("errors"));
  EXPECT_EQ(value["notes_with_errors"], json::parse(R"([{"note":"n1","errors":2}])"));
  EXPECT_THAT(value.dump(), Not(HasSubstr("quokka")));
}

TEST(EvaluationJson, RefusedLinesTellAllTheirProblems) {
  const json refused = written()["refused"];
  ASSERT_EQ(refused.size(), 1U);
  EXPECT_EQ(refused[0]["line"], 2);
  EXPECT_EQ(refused[0]["problems"].size(), 2U);
}

}  // namespace
}  // namespace codetrail
