#pragma once
// What a note does not state and a code would need: to be complete, and to be as sure as codes are that nobody must look at.

#include <vector>

#include "rules/visit.h"
#include "suggestion.h"

namespace codetrail {

// For an incomplete code what it lacks. For a delivered one below the score of acceptance also the fewest facts that would lift it there,
// by the same weights that made the score; none of these when all facts together would not. In words that suggest no answer.
std::vector<Gap> find_gaps(const Visit& visit, CandidateNumber number, const CodeAnswer& answer, const std::vector<Finding>& findings);

}  // namespace codetrail
