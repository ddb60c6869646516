#pragma once
// One note's answer beside its labels: every question that the labels put to it, and how it came out.

#include <cstddef>
#include <string>
#include <vector>

#include "book/book.h"
#include "measure/calibration.h"
#include "measure/gold.h"
#include "measure/measures.h"
#include "suggestion.h"

namespace codetrail {

struct Trial {
  Measure measure;
  bool right = false;
  std::string code;       // that the question is about; empty when it is about the note

  bool operator==(const Trial&) const = default;
};

// A trial that went wrong, for people.
struct Mistake {
  Measure measure;
  std::string code;       // may be empty
  std::string says;       // what is wrong, without words of the note; may be empty
  std::string words;      // of the note: the label's quote or the answer's evidence; may be empty
  std::size_t line = 0;   // of those words, from 1; 0 when there are none
};

struct Grade {
  std::vector<Trial> trials;
  std::vector<Mistake> mistakes;  // of measures that have a name for them
  std::vector<Forecast> forecasts;  // of every code that the answer has, unless the labels leave open whether it is listed
};

// `suggestion` is the answer to `gold.note`. The book says which codes are timed and which are done to a part of the body.
Grade grade(const GoldNote& gold, const Suggestion& suggestion, const Book& book);

}  // namespace codetrail
