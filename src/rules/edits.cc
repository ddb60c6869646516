// Pairs of codes that are edited against each other (NCCI procedure-to-procedure edits).

#include "rules/rules.h"

#include <algorithm>

#include "rules/separation.h"

namespace codetrail {

namespace {

constexpr int never_together = 0;  // the indicator by which no modifier helps
constexpr const char* distinct_service = "59";

struct Pair {
  const PairEdit& edit;
  CandidateNumber column1, column2;
};

// Whether the payer edits every pair, or only those with an adjustment.
bool edits_all(const Profile& profile) { return profile.edits == "all"; }
bool edits_adjustments(const Profile& profile) { return profile.edits == "cmt"; }

// Whether this payer edits the pair; if not, others do, which is no conflict here but worth knowing.
bool applies(const Case& given, const Pair& pair) {
  return edits_all(given.visit.policy.profile()) || given.visit.family(pair.column1) == Family::adjustment ||
         given.visit.family(pair.column2) == Family::adjustment;
}

Finding conflict(const Case& given, const Pair& pair, std::string_view id, std::string_view wording) {
  Finding finding = raise(given.visit.book, id, wording, {pair.edit.column1, pair.edit.column2},
                          {pair.edit.column1, pair.edit.column2});
  finding.source = pair.edit.source;
  for (const CandidateNumber candidate : {pair.column1, pair.column2}) {
    const std::vector<Evidence> evidence = given.visit.technique_evidence(candidate);
    finding.evidence.insert(finding.evidence.end(), evidence.begin(), evidence.end());
  }
  return finding;
}

std::string_view wording_of(Separation separation) {
  switch (separation) {
    case Separation::by_time: return "ptp-conflict-settled-by-time";
    case Separation::by_region: return "ptp-conflict-settled-by-region";
    case Separation::regions_touch:
    case Separation::region_needed: return "ptp-conflict-region-needed";
    case Separation::time_needed: return "ptp-conflict-time-needed";
  }
  return "ptp-conflict";
}

// What the pairs of the visit leave for a modifier to say.
struct Separable {
  bool any = false;            // a pair that a modifier may separate
  std::vector<Pair> settled;   // those that the note separates
};

void judge_separable(const Case& given, const Pair& pair, Separable& separable, Ruling& ruling) {
  separable.any = true;
  const Separation separation = find_separation(given.visit, given.times, pair.column1, pair.column2);
  Finding finding = conflict(given, pair, "ptp-conflict", wording_of(separation));
  finding.settled = separation == Separation::by_time || separation == Separation::by_region;
  if (finding.settled) {
    separable.settled.push_back(pair);
    ruling.modifiers.push_back({pair.column2, distinct_service, std::nullopt});
    if (given.visit.policy.separation_on_either_line()) {
      finding.says += " " + given.visit.book.finding("ptp-conflict-either-line").says;
    }
  }
  ruling.findings.push_back(std::move(finding));
  if (separation == Separation::regions_touch) {
    ruling.findings.push_back(conflict(given, pair, "separation-unclear", "separation-unclear"));
  }
}

void judge_pair(const Case& given, const Pair& pair, Separable& separable, Ruling& ruling) {
  if (!applies(given, pair)) {
    ruling.findings.push_back(conflict(given, pair, "ptp-advisory", "ptp-advisory"));
    return;
  }
  if (pair.edit.indicator == never_together) {
    ruling.findings.push_back(conflict(given, pair, "ptp-conflict", "ptp-conflict"));
    ruling.not_payable.push_back(pair.column2);
  } else {
    judge_separable(given, pair, separable, ruling);
  }
  if (given.visit.policy.is_unverified(pair.edit)) {
    ruling.findings.push_back(conflict(given, pair, "edit-date-unverified", "edit-date-unverified"));
  }
}

// Whether the author wrote units for the code, as one writes a claim.
bool is_claimed(const Case& given, CandidateNumber candidate) {
  const std::vector<UnitsClaim>& claims = given.visit.reading.claims;
  return std::any_of(claims.begin(), claims.end(), [&](const UnitsClaim& claim) { return given.visit.answering(claim.code) == candidate; });
}

// The modifier that the author wrote, or did not write, against what the pairs need.
void judge_written_modifier(const Case& given, const Separable& separable, Ruling& ruling) {
  const std::optional<Evidence> written = given.visit.shown(Shows::modifier);
  if (written && !separable.any) {
    Finding finding = raise(given.visit.book, "modifier-needless", "modifier-needless", {}, {});
    finding.source = given.visit.policy.source_of(Asks::edits);
    finding.evidence = {*written};
    ruling.findings.push_back(std::move(finding));
  }
  if (written) return;
  for (const Pair& pair : separable.settled) {
    if (is_claimed(given, pair.column1) && is_claimed(given, pair.column2)) {
      ruling.findings.push_back(conflict(given, pair, "modifier-missing", "modifier-missing"));
    }
  }
}

}  // namespace

Ruling judge_edits(const Case& given) {
  Ruling ruling;
  if (!edits_all(given.visit.policy.profile()) && !edits_adjustments(given.visit.policy.profile())) return ruling;
  Separable separable;
  const std::vector<CandidateNumber> delivered = given.visit.delivered();
  for (std::size_t i = 0; i < delivered.size(); ++i) {
    for (std::size_t k = i + 1; k < delivered.size(); ++k) {
      const PairEdit* edit = given.visit.policy.edit(given.visit.code(delivered[i]), given.visit.code(delivered[k]));
      if (!edit) continue;
      const bool in_order = edit->column1 == given.visit.code(delivered[i]);
      judge_pair(given, {*edit, delivered[in_order ? i : k], delivered[in_order ? k : i]}, separable, ruling);
    }
  }
  judge_written_modifier(given, separable, ruling);
  return ruling;
}

}  // namespace codetrail
