#pragma once
// Other spellings that do no good: those of a word that no phrase has, and those that are phrases of another item.

#include <vector>

#include "base/problem.h"
#include "book/book.h"

namespace codetrail {

std::vector<Problem> check_spellings(const Book& book);

}  // namespace codetrail
