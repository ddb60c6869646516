#pragma once
// How long each code's service took, as far as the note lets one know. No figure counts twice, and none is invented: a
// figure that covers several codes belongs to none of them alone.

#include <optional>
#include <vector>

#include "rules/visit.h"

namespace codetrail {

enum class Timing {
  own,        // its own minutes are stated, or a total or a session that is its alone
  shared,     // one figure covers it and other codes
  not_split,  // only the total of several timed codes is stated
  missing     // nothing is stated
};

// One figure for services of several codes. Its units are counted under the taker.
struct SharedTime {
  TimeSpent spent;
  std::vector<CandidateNumber> among;  // at least two, in order of the note
  CandidateNumber taker = 0;
};

struct CodeTime {
  Timing timing = Timing::missing;
  std::optional<TimeSpent> spent;             // this code's own minutes; absent unless `own`
  std::vector<CandidateNumber> shared_with;   // not empty when `shared`
  std::optional<Minutes> counted;             // what units are counted from; absent when that cannot be known
  bool by_unqualified = false;                // all of it given by somebody whose time this payer does not count
};

struct Times {
  std::vector<CodeTime> of;                   // one for each candidate
  std::vector<SharedTime> shared;
  std::optional<TimeSpent> not_split;         // the total, when some code is `not_split`
  std::optional<TimeSpent> conflicting_total; // a stated total that the single figures do not add up to
  Minutes sum;                                // the timed codes' own and shared figures added up
};

Times find_times(const Visit& visit);

// Whether this service was given by somebody whose minutes the payer does not count.
bool is_unqualified(const Visit& visit, const Service& service);

// Two stretches as one: both ends added, all the evidence.
TimeSpent add_up(TimeSpent a, const TimeSpent& b);

}  // namespace codetrail
