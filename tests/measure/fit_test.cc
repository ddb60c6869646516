#include "measure/fit.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "measure/evaluation.h"
#include "support/whole_book.h"

namespace codetrail {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::Ge;
using testing::UnorderedElementsAreArray;

const std::string small = CODETRAIL_SOURCE_DIR "/tests/measure/small.gold.jsonl";

Scale scale(const std::string& name, Learned learned, int usual = 0, std::uint32_t above = Scale::none) {
  return {name, {}, learned, above, Decibans(0), Decibans(usual)};
}

void add(std::vector<Lesson>& lessons, std::vector<std::uint32_t> holds, int count, int agreed) {
  for (int i = 0; i < count; ++i) lessons.push_back({"n" + std::to_string(lessons.size()), holds, Decibans(0), i < agreed, true});
}

TEST(Fit, TenToOneIsTenDecibans) {
  std::vector<Lesson> lessons;
  add(lessons, {0}, 1100, 1000);
  EXPECT_THAT(learn({scale("a", Learned::freely)}, lessons, {}), ElementsAre(Decibans(10)));
}

TEST(Fit, AReasonNeverSaysTheOppositeOfItsSentence) {
  std::vector<Lesson> lessons;
  add(lessons, {0}, 100, 5);
  add(lessons, {1}, 100, 95);
  EXPECT_THAT(learn({scale("for", Learned::upwards), scale("against", Learned::downwards)}, lessons, {}), ElementsAre(Decibans(0), Decibans(0)));
}

TEST(Fit, AStrongerReasonIsNeverWorthLessThanAWeakerOne) {
  std::vector<Lesson> lessons;
  add(lessons, {0}, 100, 95);
  add(lessons, {1}, 100, 60);
  const auto points = learn({scale("weak", Learned::upwards), scale("strong", Learned::upwards, 0, 0)}, lessons, {});
  EXPECT_GE(points[1], points[0]);
}

TEST(Fit, WhatNoLessonIsAboutIsTheUsualNumber) {
  EXPECT_THAT(learn({scale("a", Learned::upwards, 4), scale("b", Learned::upwards, 9, 0)}, {}, {}), ElementsAre(Decibans(4), Decibans(9)));
}

TEST(Fit, AFoldHoldsOutWholeNotes) {
  std::set<int> folds;
  for (int i = 0; i < 200; ++i) folds.insert(fold_of("note-" + std::to_string(i), 10));
  EXPECT_EQ(folds.size(), 10U);
  EXPECT_THAT(folds, Each(Ge(0)));
  EXPECT_EQ(fold_of("n1", 10), fold_of("n1", 10));
}

// Two notes whose label goes by the note alone: whoever had seen one of a note's codes would know the others.
TEST(Fit, HeldOutForecastsKnowNothingOfTheirNote) {
  Lessons lessons;
  lessons.scales = {scale("a", Learned::freely), scale("b", Learned::freely)};
  for (int i = 0; i < 40; ++i) {
    lessons.lessons.push_back({"yes", {0}, Decibans(0), true, true});
    lessons.lessons.push_back({"no", {1}, Decibans(0), false, true});
  }
  const Fit result = fit(lessons, {.folds = 7});
  ASSERT_NE(fold_of("yes", 7), fold_of("no", 7));
  for (const Forecast& forecast : result.held_out) EXPECT_EQ(forecast.score, Decibans(0));
  EXPECT_GT(result.points[0], Decibans(8));
}

TEST(Fit, LessonsHoldEveryCodeOfEveryNote) {
  const Lessons lessons = find_lessons({small}, whole_book(), 1);
  EXPECT_EQ(lessons.notes, 5U);
  EXPECT_THAT(lessons.input.files, ElementsAre(small));
  bool refused = false;
  for (const Lesson& lesson : lessons.lessons) refused |= !lesson.suggested;
  EXPECT_TRUE(refused) << "codes that were not delivered teach as well";
}

TEST(Fit, TheBooksNumbersGiveTheScoresOfItsAnswers) {
  std::vector<Decibans> learned_from, answered;
  for (const Forecast& forecast : fit(find_lessons({small}, whole_book(), 1)).before) learned_from.push_back(forecast.score);
  for (const Forecast& forecast : forecasts_of(evaluate({small}, whole_book(), 1))) answered.push_back(forecast.score);
  EXPECT_THAT(learned_from, UnorderedElementsAreArray(answered));
}

}  // namespace
}  // namespace codetrail
