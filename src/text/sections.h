#pragma once
// Where a section begins, and of which kind it is.

#include <vector>

#include "text/document.h"
#include "text/marks.h"

namespace codetrail {

// Sections cover the whole note in order; the first is of kind "start" unless a heading opens the note.
std::vector<Section> find_sections(const Document& document, const MarkHits& marks, const Book& book);

}  // namespace codetrail
