#pragma once
// Whether the note sets two edited services apart, so that a modifier would tell the truth.

#include <vector>

#include "rules/times.h"
#include "rules/visit.h"

namespace codetrail {

enum class Separation {
  by_time,          // each has time of its own in a block of its own
  by_region,        // another spinal region than the adjusted ones, none of them touching
  regions_touch,    // other areas, but neighbours that overlap
  region_needed,    // an adjustment: the same region, or none named
  time_needed       // the times are not told apart
};

// An adjustment and another service are separated by region only; all others by time.
Separation find_separation(const Visit& visit, const Times& times, CandidateNumber a, CandidateNumber b);

}  // namespace codetrail
