#pragma once
// What labelled notes teach about reasons: for each code that a note names, the refused ones too, which reasons hold and whether the
// labels have the code.

#include <cstdint>
#include <string>
#include <vector>

#include "book/book.h"
#include "measure/gold_study.h"

namespace codetrail {

// A number of the book that is learned.
struct Scale {
  std::string name;                                // of the weight, or "prior of 97140"
  Source source;
  Learned learned = Learned::freely;
  static constexpr std::uint32_t none = 0xffffffff;
  std::uint32_t above = none;                      // the scale it never falls below, an earlier one
  Decibans points, usual;                          // as the book has them
};

struct Lesson {
  std::string note;                                // its identifier
  std::vector<std::uint32_t> holds;                // scales, none twice
  Decibans fixed;                                  // what the other reasons add
  bool agreed = false, suggested = false;          // as in Forecast
};

struct Lessons {
  GoldInput input;
  std::size_t notes = 0;
  std::vector<Scale> scales;                       // weights in the book's order, then priors
  std::vector<Lesson> lessons;                     // in order of the input
};

// The numbers of the book that are learned from lessons.
std::vector<Scale> find_scales(const Book& book);

// Codes of which the labels leave open whether they are listed teach nothing.
Lessons find_lessons(const std::vector<std::string>& paths, const Book& book, int jobs);

}  // namespace codetrail
