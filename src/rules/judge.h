#pragma once
// From candidates to answers: units, edits, limits, modifiers, support. Each rule is a pure function that gives
// findings; `judge` applies them in one visible order.

#include <vector>

#include "coding/candidate.h"
#include "facts/facts.h"
#include "policy/policy.h"
#include "read/service.h"
#include "suggestion.h"

namespace codetrail {

struct Verdict {
  std::vector<CodeAnswer> codes;
  std::vector<Finding> findings;
  Totals totals;
};

Verdict judge(const Reading& reading, const std::vector<Candidate>& candidates, const Facts& facts,
              const Policy& policy, const Book& book);

}  // namespace codetrail
