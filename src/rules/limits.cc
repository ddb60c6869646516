// Units above what may be given to one patient on one day (medically unlikely edits).

#include "rules/rules.h"

#include <string>

namespace codetrail {

Ruling judge_limits(const Case& given) {
  Ruling ruling;
  if (given.visit.policy.profile().limits != "all") return ruling;
  for (const CandidateNumber candidate : given.visit.delivered()) {
    const std::optional<Units>& units = given.units.of[candidate].units;
    const UnitLimit* limit = given.visit.policy.limit(given.visit.code(candidate));
    // A limit of 0 means that the payer does not take the code at all, which judge_payer says better.
    if (!units || !limit || limit->units == 0 || units->value <= limit->units) continue;
    const std::string& code = given.visit.code(candidate);
    Finding finding = raise(given.visit.book, "mue-exceeded", "mue-exceeded", {code},
                            {code, std::to_string(units->value), std::to_string(limit->units)});
    finding.source = limit->source;
    if (given.visit.policy.is_unverified(*limit)) finding.says += " " + given.visit.book.finding("mue-exceeded-unverified").says;
    if (given.times.of[candidate].spent) finding.evidence = given.times.of[candidate].spent->evidence;
    ruling.findings.push_back(std::move(finding));
  }
  return ruling;
}

}  // namespace codetrail
