#pragma once
// The model card: what the program is for and not for, what its numbers come from, how right it is and where that is not known. Its headings are
// those of the source attributes that 45 CFR 170.315(b)(11)(iv)(B) (HTI-1) asks of predictive decision support, in its order.

#include <string>
#include <vector>

#include "book/book.h"
#include "measure/reported.h"

namespace codetrail {

// A gold file that the weights were fitted on, as its user says.
struct FittedOn {
  std::string path, sha256;
  std::size_t notes = 0;
};

// Whether the evaluation was made with this book. The figures of another one are not the book's.
bool is_of_book(const Reported& reported, const Book& book);

// Markdown, made to be read and printed.
std::string model_card(const Reported& reported, const Book& book, const std::vector<FittedOn>& fitted_on);

}  // namespace codetrail
