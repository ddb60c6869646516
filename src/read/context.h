#pragma once
// Whether what a note names was done: the section, cues and figures around a mention are weighed.

#include <vector>

#include "facts/facts.h"
#include "read/figures.h"
#include "read/grids.h"
#include "read/service.h"
#include "text/document.h"

namespace codetrail {

// Gives each mention its status, the margin over the second best, and the words that decided. Points of a cue
// shrink with the words between it and the mention, unless these are only a list of mentions.
void decide_statuses(const Document& document, const std::vector<Figure>& figures, const Facts& facts, const Book& book,
                     std::vector<Mention>* mentions);

// In a flow sheet the visit's cell decides: nothing or a dash in it, or words such as "held", mean that the row was not done.
void read_cells(const Document& document, const std::vector<GridRow>& rows, const Book& book, std::vector<Figure>* figures,
                std::vector<Mention>* mentions);

}  // namespace codetrail
