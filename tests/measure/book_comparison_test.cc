#include "measure/book_comparison.h"

#include <gtest/gtest.h>

namespace codetrail {
namespace {

Book book_with(std::vector<std::pair<std::string, int>> weights) {
  Book book;
  book.files = {"lexicons/weights.toml"};
  for (auto& [id, points] : weights) {
    Weight weight;
    weight.id = id;
    weight.points = Decibans(points);
    weight.says = "It says " + id + ".";
    weight.source = {0, static_cast<std::uint32_t>(book.weights.size() + 1)};
    book.weights.push_back(weight);
  }
  return book;
}

Suggestion answer(const Book& book, CodeStatus status) {
  CodeAnswer code;
  code.code = "97140";
  code.status = status;
  for (const Weight& weight : book.weights) code.trail.push_back({weight.says, weight.points, {}, weight.source});
  code.score = total(code.trail);
  Suggestion made;
  made.id = "n";
  made.codes = {code};
  return made;
}

TEST(BookComparison, TheSameAnswerChangesInNothing) {
  const Book book = book_with({{"a", 1}});
  EXPECT_TRUE(compare_answers(answer(book, CodeStatus::supported), book, answer(book, CodeStatus::supported), book).empty());
}

TEST(BookComparison, AFlipNamesTheStepThatMovedItMostFirst) {
  const Book older = book_with({{"a", 2}, {"b", 5}, {"c", 1}}), newer = book_with({{"c", 1}, {"a", 4}, {"b", 15}});
  const auto changes = compare_answers(answer(older, CodeStatus::not_supported), older, answer(newer, CodeStatus::supported), newer);
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0].change, Change::gained);
  ASSERT_EQ(changes[0].steps.size(), 2u);
  EXPECT_EQ(changes[0].steps[0].says, "It says b.");
  EXPECT_EQ(changes[0].steps[0].moved(), 10);
  EXPECT_EQ(changes[0].steps[1].moved(), 2);
}

TEST(BookComparison, AReasonKeepsItsNameWhenItsSentenceChanges) {
  const Book older = book_with({{"a", 2}});
  Book newer = book_with({{"a", 2}});
  newer.weights[0].says = "It is said otherwise.";
  EXPECT_TRUE(compare_answers(answer(older, CodeStatus::supported), older, answer(newer, CodeStatus::supported), newer).empty());
}

TEST(BookComparison, ACodeOfOneSideOnly) {
  const Book book = book_with({{"a", 2}});
  Suggestion none;
  none.id = "n";
  EXPECT_EQ(compare_answers(none, book, answer(book, CodeStatus::incomplete), book)[0].change, Change::gained);
  EXPECT_EQ(compare_answers(answer(book, CodeStatus::incomplete), book, none, book)[0].change, Change::lost);
  EXPECT_EQ(compare_answers(none, book, answer(book, CodeStatus::not_supported), book)[0].change, Change::otherwise);
}

TEST(BookComparison, CountsByCode) {
  const Book book = book_with({{"a", 2}});
  BookComparison comparison;
  comparison.add(compare_answers(answer(book, CodeStatus::incomplete), book, answer(book, CodeStatus::supported), book));
  comparison.add({});
  EXPECT_EQ(comparison.notes, 2u);
  EXPECT_EQ(comparison.notes_changed, 1u);
  EXPECT_EQ(comparison.flips(), 1u);
  EXPECT_EQ(count_by_code(comparison).at("97140")[static_cast<std::size_t>(Change::completed)], 1u);
}

}  // namespace
}  // namespace codetrail
