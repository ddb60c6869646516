#pragma once
// Units from minutes, by the two counting rules in use.
//
// Pooled (CMS Claims Processing Manual ch. 5 section 20.2): the minutes of all timed codes give the visit's units; each
// code has its full quarters of an hour first, what is left goes to the largest remainders. Midpoint: each code alone.

#include <optional>
#include <vector>

#include "rules/times.h"
#include "rules/visit.h"
#include "suggestion.h"

namespace codetrail {

// Units of so many minutes taken together: none below 8 minutes, then one more for each 15.
Units units_of(Minutes minutes);

struct Pooled {
  std::vector<Units> units;  // one for each entry of the minutes
  std::vector<bool> tie;     // whether another choice among equals would be as right for this entry
};
// Among equal remainders the earlier entry is preferred.
Pooled pool(const std::vector<Minutes>& minutes);

struct CodeUnits {
  std::optional<Units> units;         // by the payer's rule; absent when not delivered or not to be known
  std::optional<Units> other_method;  // by the other rule
  bool tie = false;
};

struct Counted {
  std::vector<CodeUnits> of;          // one for each candidate
  Totals totals;
};

bool is_pooled(const Profile& profile);
Counted count_units(const Visit& visit, const Times& times);

}  // namespace codetrail
