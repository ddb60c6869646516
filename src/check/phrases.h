#pragma once
// Phrases that can never fire: they do not match their own words, another phrase always takes the words from them, or a look-alike
// always strikes them out.

#include <vector>

#include "base/problem.h"
#include "book/book.h"

namespace codetrail {

std::vector<Problem> check_phrases(const Book& book);

}  // namespace codetrail
