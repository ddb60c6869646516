#pragma once
// Boxes that a template brought along, where the author's own words say otherwise.

#include <vector>

#include "read/service.h"
#include "text/document.h"

namespace codetrail {

// "[x] Paraffin ... so no paraffin today": a plain statement beats template text (coding guide, support of a code). A ticked mention
// takes the status and reason of a refusal of the same technique that stands outside all boxes.
void overrule_ticks(const Document& document, std::vector<Mention>* mentions);

}  // namespace codetrail
