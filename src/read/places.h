#pragma once
// The body parts of each service.

#include "read/regions.h"
#include "read/service.h"
#include "text/document.h"

namespace codetrail {

// Gives each service the body parts named with its mentions and those that its techniques imply, else its heading's. A service to a
// body part that has none and whose code has none elsewhere borrows: from a title above it, from the acts beside it, from words around
// it, from what was ticked, from the one area that the treatment or else the diagnosis names.
void give_places(const Document& document, const std::vector<RegionMention>& regions, const Book& book, Reading* reading);

}  // namespace codetrail
