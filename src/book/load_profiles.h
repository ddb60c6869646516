#pragma once
// What payers ask. A profile says only where it differs from the one it inherits from.

#include "book/draft.h"

namespace codetrail {

// All profiles of a book, once every table of the kind is known; adds them to the draft.
void read_profiles(std::vector<Table>& tables, Draft& draft);

}  // namespace codetrail
