#pragma once
// Whether what a note names was done: the section, cues and figures around a mention are weighed.

#include <vector>

#include "facts/facts.h"
#include "read/figures.h"
#include "read/service.h"
#include "text/document.h"

namespace codetrail {

// Gives each mention its status, the margin over the second best, and the words that decided. Points of a cue
// shrink with the words between it and the mention, unless these are only a list of mentions.
void decide_statuses(const Document& document, const std::vector<Figure>& figures, const Facts& facts, const Book& book,
                     std::vector<Mention>* mentions);

}  // namespace codetrail
