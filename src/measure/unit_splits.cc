#include "measure/unit_splits.h"

#include <algorithm>

namespace codetrail {
namespace {

constexpr int quarter = 15, least_counted = 8;

int pooled(int minutes) { return minutes < least_counted ? 0 : (minutes + quarter - least_counted) / quarter; }

}  // namespace

bool pool_allows(const std::vector<TimedUnits>& split) {
  int total = 0, full = 0, extras = 0, least_served = quarter, most_unserved = -1;
  for (const TimedUnits& code : split) {
    const int quarters = code.minutes.value / quarter, remainder = code.minutes.value % quarter;
    const int extra = code.units.value - quarters;
    if (extra != 0 && extra != 1) return false;
    total += code.minutes.value;
    full += quarters;
    extras += extra;
    if (extra == 1) least_served = std::min(least_served, remainder);
    else most_unserved = std::max(most_unserved, remainder);
  }
  const bool served_by_size = extras == 0 || least_served >= most_unserved;
  return extras == std::max(0, pooled(total) - full) && served_by_size;
}

}  // namespace codetrail
