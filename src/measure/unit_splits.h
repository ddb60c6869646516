#pragma once
// Units as a label's reader checks them: written apart from src/rules, so that a mistake there does not measure itself.

#include <vector>

#include "base/count.h"

namespace codetrail {

// What one code has of a visit's timed minutes and of its units.
struct TimedUnits {
  Minutes minutes;
  Units units;
};

// Whether the pooled rule allows this split: each code its full quarters of an hour, and what the pool has left, one unit each, to
// the largest remainders, whichever of equal ones.
bool pool_allows(const std::vector<TimedUnits>& split);

}  // namespace codetrail
