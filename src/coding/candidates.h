#pragma once
// From a reading to candidate codes, the refused ones too, each with its trail.

#include <vector>

#include "coding/candidate.h"
#include "coding/sight.h"
#include "policy/policy.h"

namespace codetrail {

// One candidate for each code that the note mentions in any way, valid for the visit's day and payer; delivered ones
// first in order of the note.
std::vector<Candidate> find_candidates(const Sight& sight, const Policy& policy);

}  // namespace codetrail
