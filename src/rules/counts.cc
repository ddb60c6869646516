// Units as counted: codes that end without one, counts that hang on the method, and what the author claims.

#include "rules/rules.h"

#include <algorithm>
#include <string>

namespace codetrail {

namespace {

void judge_minimum(const Case& given, CandidateNumber candidate, Ruling& ruling) {
  const std::optional<Units>& units = given.units.of[candidate].units;
  const CodeTime& time = given.times.of[candidate];
  // Time that does not count because of who gave it is not too short; judge_provider says what it is.
  if (units != Units(0) || !time.counted || time.by_unqualified) return;
  const std::string& code = given.visit.code(candidate);
  ruling.lacks.push_back({candidate, "below-minimum"});
  Finding finding = raise(given.visit.book, "below-minimum", "below-minimum", {code},
                          {code, std::string(given.visit.name(candidate)), std::to_string(time.counted->value)});
  if (time.spent) finding.evidence = time.spent->evidence;
  ruling.findings.push_back(std::move(finding));
}

void judge_method(const Case& given, Ruling& ruling) {
  if (!given.visit.policy.profile().units_assumed) return;
  std::vector<std::string> codes;
  for (const CandidateNumber candidate : given.visit.delivered()) {
    const CodeUnits& units = given.units.of[candidate];
    if (units.units != units.other_method && !units.tie) codes.push_back(given.visit.code(candidate));
  }
  const Totals& totals = given.units.totals;
  const bool totals_differ = totals.timed_units && totals.other_method_units && totals.timed_units != totals.other_method_units;
  if (codes.empty() && !totals_differ) return;
  const std::string wording = is_pooled(given.visit.policy.profile()) ? "unit-rule-assumed" : "unit-rule-assumed-midpoint";
  Finding finding = raise(given.visit.book, "unit-rule-assumed", wording, codes, {});
  finding.source = given.visit.policy.source_of(Asks::units);
  ruling.findings.push_back(std::move(finding));
}

// In a tie the other choice is as right.
bool agrees(const UnitsClaim& claim, const CodeUnits& counted) {
  const int apart = claim.units.value - counted.units->value;
  return apart == 0 || (counted.tie && (apart == 1 || apart == -1));
}

// Minutes decide where they exist. An author may write the figure twice; one right figure is enough.
void judge_claims(const Case& given, CandidateNumber candidate, Ruling& ruling) {
  const CodeUnits& counted = given.units.of[candidate];
  if (!given.visit.is_timed(candidate) || given.times.of[candidate].timing != Timing::own || !counted.units) return;
  std::vector<const UnitsClaim*> claims;
  for (const UnitsClaim& claim : given.visit.reading.claims) {
    if (given.visit.answering(claim.code) == candidate) claims.push_back(&claim);
  }
  const auto is_right = [&](const UnitsClaim* claim) { return agrees(*claim, counted); };
  if (claims.empty() || std::any_of(claims.begin(), claims.end(), is_right)) return;
  const std::string& code = given.visit.code(candidate);
  Finding finding = raise(given.visit.book, "units-claim-mismatch", "units-claim-mismatch", {code},
                          {code, std::to_string(claims.front()->units.value), std::to_string(counted.units->value)});
  for (const UnitsClaim* claim : claims) finding.evidence.push_back(claim->evidence);
  ruling.findings.push_back(std::move(finding));
}

}  // namespace

Ruling judge_units(const Case& given) {
  Ruling ruling;
  for (const CandidateNumber candidate : given.visit.delivered()) {
    judge_minimum(given, candidate, ruling);
    judge_claims(given, candidate, ruling);
  }
  judge_method(given, ruling);
  return ruling;
}

}  // namespace codetrail
