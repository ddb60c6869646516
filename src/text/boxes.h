#pragma once
// The options of a form: which words a tick belongs to.

#include <vector>

#include "text/document.h"

namespace codetrail {

// The boxes of a document whose hits and lines are known, in order, not overlapping. Most forms set the sign before the words
// ("[x] heat  [ ] ice"); a line whose first sign follows a service and whose last sign no service follows sets it after them
// ("Hot pack [x] 15'  Cold pack [ ]", "US: Y  HP: N"), and the figure behind the sign belongs to the option too.
std::vector<Box> find_boxes(const Document& document, const Book& book);

}  // namespace codetrail
