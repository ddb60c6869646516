#pragma once
// Why a note's words speak for a code, or against it.

#include <string>

#include "coding/candidate.h"
#include "coding/sight.h"

namespace codetrail {

// Every reason that holds when the candidate's words are read as this code, in the order in which a person would argue, each with the
// points that lexicons/weights.toml gives it; also those that weigh nothing. `code` is as techniques name it: the candidate's own,
// or that of a rival.
Trail find_reasons(const Sight& sight, const Candidate& candidate, const std::string& code);

// Those that move the score; when none does the first, so that no trail is empty.
Trail trail_of(const Trail& reasons);

// How a technique's words support a code, also one that goes by a count of muscles or regions; null when they do not.
const Support* support_for(const Mention& mention, const std::string& code, const Book& book);

}  // namespace codetrail
