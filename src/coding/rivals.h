#pragma once
// Other codes that the same words could mean, and why they lost.

#include <vector>

#include "coding/candidate.h"
#include "coding/sight.h"
#include "policy/policy.h"

namespace codetrail {

// For a delivered candidate: those that payers and sources differ on first, then those that its techniques mean under other headings,
// beside other techniques or other words. The margin is how much more the same words speak for the candidate; what codes in general
// have before anything is read is left out. None for a candidate that was not delivered.
std::vector<Rival> find_rivals(const Sight& sight, const Policy& policy, const Candidate& candidate);

}  // namespace codetrail
