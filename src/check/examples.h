#pragma once
// The examples that stand beside each technique: each `yes` is a note that yields the technique as performed, each `no` one
// that does not.

#include <vector>

#include "base/problem.h"
#include "book/book.h"

namespace codetrail {

std::vector<Problem> check_examples(const Book& book);

}  // namespace codetrail
