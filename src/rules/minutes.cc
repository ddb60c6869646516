// Minutes as the note states them, or does not.

#include "rules/rules.h"

#include <algorithm>
#include <string>

namespace codetrail {

namespace {

std::vector<std::string> codes_of(const Visit& visit, const std::vector<CandidateNumber>& candidates) {
  std::vector<std::string> codes;
  for (const CandidateNumber candidate : candidates) codes.push_back(visit.code(candidate));
  return codes;
}

std::string minutes_of(const TimeSpent& spent) {
  const std::string low = std::to_string(spent.low.value);
  return spent.low == spent.high ? low : low + "-" + std::to_string(spent.high.value);
}

void judge_missing(const Case& given, CandidateNumber candidate, Ruling& ruling) {
  const Counting counting = given.visit.counting(candidate);
  const bool needs_minutes = counting == Counting::timed || counting == Counting::own_clock;
  if (needs_minutes && given.times.of[candidate].timing == Timing::missing) {
    lack(given.visit, "time-missing", candidate, ruling);
  }
}

void judge_range(const Case& given, CandidateNumber candidate, Ruling& ruling) {
  const std::optional<TimeSpent>& spent = given.times.of[candidate].spent;
  if (!given.visit.is_timed(candidate) || !spent || spent->low == spent->high) return;
  const std::string& code = given.visit.code(candidate);
  ruling.lacks.push_back({candidate, "minutes-range"});
  Finding finding = raise(given.visit.book, "minutes-range", "minutes-range", {code},
                          {code, std::to_string(spent->low.value), std::to_string(spent->high.value)});
  finding.evidence = spent->evidence;
  ruling.findings.push_back(std::move(finding));
}

void judge_shared(const Case& given, Ruling& ruling) {
  for (const SharedTime& shared : given.times.shared) {
    for (const CandidateNumber candidate : shared.among) {
      if (given.visit.is_timed(candidate)) ruling.lacks.push_back({candidate, "minutes-shared"});
    }
    const std::vector<std::string> codes = codes_of(given.visit, shared.among);
    Finding finding = raise(given.visit.book, "minutes-shared", "minutes-shared", codes,
                            {minutes_of(shared.spent), list_of(codes), given.visit.code(shared.taker)});
    finding.evidence = shared.spent.evidence;
    ruling.findings.push_back(std::move(finding));
  }
}

// Group treatment stands in place of the single services of that time.
void judge_group(const Case& given, Ruling& ruling) {
  for (const SharedTime& shared : given.times.shared) {
    const auto is_group = [&](CandidateNumber candidate) { return given.visit.family(candidate) == Family::group; };
    if (std::none_of(shared.among.begin(), shared.among.end(), is_group)) continue;
    const std::vector<std::string> codes = codes_of(given.visit, shared.among);
    Finding finding = raise(given.visit.book, "group-time", "group-time", codes, {list_of(codes)});
    finding.evidence = shared.spent.evidence;
    ruling.findings.push_back(std::move(finding));
  }
}

void judge_split(const Case& given, Ruling& ruling) {
  if (!given.times.not_split) return;
  std::vector<CandidateNumber> unsplit;
  for (const CandidateNumber candidate : given.visit.delivered()) {
    if (given.times.of[candidate].timing == Timing::not_split) unsplit.push_back(candidate);
  }
  for (const CandidateNumber candidate : unsplit) ruling.lacks.push_back({candidate, "minutes-not-split"});
  const std::vector<std::string> codes = codes_of(given.visit, unsplit);
  const bool pools = is_pooled(given.visit.policy.profile());
  Finding finding = raise(given.visit.book, "minutes-not-split", pools ? "minutes-not-split" : "minutes-not-split-midpoint", codes,
                          {list_of(codes), minutes_of(*given.times.not_split)});
  finding.evidence = given.times.not_split->evidence;
  ruling.findings.push_back(std::move(finding));
}

void judge_conflict(const Case& given, Ruling& ruling) {
  const std::optional<TimeSpent>& stated = given.times.conflicting_total;
  if (!stated) return;
  Finding finding = raise(given.visit.book, "minutes-conflict", "minutes-conflict", {},
                          {std::to_string(given.times.sum.value), minutes_of(*stated)});
  finding.evidence = stated->evidence;
  ruling.findings.push_back(std::move(finding));
}

}  // namespace

Ruling judge_minutes(const Case& given) {
  Ruling ruling;
  for (const CandidateNumber candidate : given.visit.delivered()) {
    judge_missing(given, candidate, ruling);
    judge_range(given, candidate, ruling);
  }
  judge_shared(given, ruling);
  judge_group(given, ruling);
  judge_split(given, ruling);
  judge_conflict(given, ruling);
  return ruling;
}

}  // namespace codetrail
