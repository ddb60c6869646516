#pragma once
// The options of a form: which words a tick belongs to.

#include <vector>

#include "text/document.h"

namespace codetrail {

// The boxes of a document whose hits and lines are known, in order, not overlapping. Most forms set the mark before the words
// ("[x] heat  [ ] ice"); a line whose first mark follows a service and whose last mark no service follows sets it after them
// ("Hot pack [x] 15'  Cold pack [ ]"), and the figure behind the mark belongs to the option too.
std::vector<Box> find_boxes(const Document& document, const MarkHits& marks, const Book& book);

}  // namespace codetrail
