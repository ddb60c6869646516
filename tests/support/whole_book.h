#pragma once
// The knowledge that the program is delivered with, read once.

#include "book/book.h"

namespace codetrail {

// A test run ends here, with the first problem, when the knowledge does not load.
const Book& whole_book();

}  // namespace codetrail
