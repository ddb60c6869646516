#pragma once
// The compiler of knowledge: what a book that loads still gets wrong. Every example runs through the line, and every phrase must
// be able to fire.

#include <vector>

#include "base/problem.h"
#include "book/book.h"

namespace codetrail {

// Sorted by place. Examples that do not hold are errors; phrases that cannot fire are warnings.
std::vector<Problem> check_book(const Book& book);

}  // namespace codetrail
