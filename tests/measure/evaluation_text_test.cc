#include "measure/evaluation_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/screen.h"

namespace codetrail {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;

// One note with one mistake, and as many trials as asked for.
Evaluation sample(std::size_t trials = 4) {
  GradedNote note{"n1", "a.jsonl", "terse", "pt", "easy", {}};
  for (std::size_t i = 0; i < trials; ++i) note.grade.trials.push_back({Measure::code_recall, i > 0, "97140"});
  note.grade.trials.push_back({Measure::code_precision, true, "97140"});
  note.grade.mistakes.push_back({Measure::code_recall, "97140", "", "quokka strokes", 3});
  Evaluation evaluation;
  evaluation.book = {"0.1.0", std::string(64, 'b'), {"lexicons"}};
  evaluation.files = {"a.jsonl"};
  evaluation.notes = {note};
  return evaluation;
}

std::vector<std::string> rows(const Evaluation& evaluation, bool with_words = true) {
  return screen::rows(evaluation_text(evaluation, with_words, {}));
}

TEST(EvaluationText, AShareHasItsIntervalAndItsCount) {
  EXPECT_THAT(rows(sample()), Contains(MatchesRegex(" *recall: .* 75\\.0 +30\\.1-95\\.4 +3/4")));
}

TEST(EvaluationText, AMeasureWithoutTrialsHasNoShare) { EXPECT_THAT(rows(sample()), Contains(MatchesRegex(" *minutes exact +-"))); }

TEST(EvaluationText, AnErrorIsOneRow) {
  EXPECT_THAT(rows(sample()), Contains("n1  missed code    97140  line 3  \"quokka strokes\""));
}

TEST(EvaluationText, WithoutWordsOnlyIdentifiersOfNotesRemain) {
  const std::string text = evaluation_text(sample(), false, {});
  EXPECT_THAT(text, Not(HasSubstr("quokka")));
  EXPECT_THAT(text, HasSubstr("1 note with errors"));
  EXPECT_THAT(text, HasSubstr("n1 (1)"));
}

// 199 of 200 are not all, and must not look like it.
TEST(EvaluationText, AHundredPerCentMeansAll) {
  EXPECT_THAT(rows(sample(200)), Contains(HasSubstr(" 99 97-99  199/200")));
}

TEST(EvaluationText, FitsThePage) {
  Evaluation evaluation = sample(2000);
  GradedNote& note = evaluation.notes[0];
  note.id = std::string(30, 'i');
  note.file = evaluation.files[0] = "/a/long/path/" + std::string(60, 'p') + "/that/goes/on/and/on/to/its/end.jsonl";
  note.style = std::string(40, 's');
  note.grade.mistakes[0].words = std::string(200, 'w');
  EXPECT_LE(screen::widest_row(evaluation_text(evaluation, true, {})), 80U);
  EXPECT_LE(screen::widest_row(evaluation_text(evaluation, false, {})), 80U);
}

TEST(EvaluationText, OfALongPathTheEndIsShown) {
  Evaluation evaluation = sample();
  evaluation.notes[0].file = evaluation.files[0] = "/" + std::string(60, 'p') + "/end.jsonl";
  EXPECT_THAT(rows(evaluation), Contains(HasSubstr("…/end.jsonl")));
}

TEST(EvaluationText, ANoteCannotSteerTheTerminal) {
  Evaluation evaluation = sample();
  GradedNote& note = evaluation.notes[0];
  note.id = note.style = note.grade.mistakes[0].words = "x\x1b[31m\n\xe2\x80\xae";
  EXPECT_FALSE(screen::steers_terminal(evaluation_text(evaluation, true, {})));
  EXPECT_FALSE(screen::steers_terminal(evaluation_text(evaluation, false, {})));
}

TEST(EvaluationText, RareStylesAreAddedUp) {
  Evaluation evaluation = sample();
  for (int i = 0; i < 3; ++i) {
    evaluation.notes.push_back(evaluation.notes[0]);
    evaluation.notes.back().style = "common";
  }
  evaluation.notes.push_back(evaluation.notes[0]);
  evaluation.notes.back().style = "rare";
  const std::vector<std::string> shown = rows(evaluation);
  EXPECT_THAT(shown, Contains(MatchesRegex("common .*9/12.*")));
  EXPECT_THAT(shown, Contains("2 styles of fewer than 3 notes"));
  EXPECT_THAT(shown, Not(Contains(HasSubstr("terse"))));
}

TEST(EvaluationText, RefusedLinesAreCounted) {
  Evaluation evaluation = sample();
  evaluation.refused = {{{{"a.jsonl", 2, 0, "x", "", false}}}};
  EXPECT_THAT(rows(evaluation), Contains("1 note measured, 1 not fit to be measured"));
  EXPECT_THAT(rows(evaluation), Contains(MatchesRegex(" *a\\.jsonl.*1 refused.*")));
}

}  // namespace
}  // namespace codetrail
