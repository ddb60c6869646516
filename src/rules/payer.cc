// Codes that this payer does not take, and code numbers in the note that the payer or the day does not know.

#include "rules/rules.h"

#include <map>
#include <string>

namespace codetrail {

namespace {

void judge_taken(const Case& given, CandidateNumber candidate, Ruling& ruling) {
  const Profile& profile = given.visit.policy.profile();
  const std::string& code = given.visit.code(candidate);
  const auto refused = profile.not_payable.find(code);
  if (refused == profile.not_payable.end()) return;
  Finding finding = raise(given.visit.book, "code-not-for-payer", "code-not-for-payer", {code},
                          {code, std::string(given.visit.name(candidate)), refused->second});
  finding.source = given.visit.policy.source_of(Asks::not_payable, code);
  finding.evidence = given.visit.technique_evidence(candidate);
  ruling.findings.push_back(std::move(finding));
  ruling.not_payable.push_back(candidate);
}

// Where a modifier is asked for active care, adjustments are covered as active care only.
void judge_maintenance(const Case& given, CandidateNumber candidate, Ruling& ruling) {
  if (given.visit.policy.profile().active_care.empty() || given.visit.counting(candidate) != Counting::spinal_regions) return;
  const std::optional<Evidence> cue = maintenance_of(given.visit);
  if (!cue) return;
  const std::string& code = given.visit.code(candidate);
  Finding finding = raise(given.visit.book, "code-not-for-payer", "code-not-for-payer-maintenance", {code},
                          {code, std::string(given.visit.name(candidate))});
  finding.source = given.visit.policy.source_of(Asks::active_care);
  finding.evidence = {*cue};
  ruling.findings.push_back(std::move(finding));
  ruling.not_payable.push_back(candidate);
}

// Code numbers as the author wrote them for today, with their places.
std::map<std::string, std::vector<Evidence>> find_numbers(const Visit& visit) {
  std::map<std::string, std::vector<Evidence>> numbers;
  for (const Mention& mention : visit.reading.mentions) {
    const Technique& technique = visit.book.techniques[mention.technique];
    if (technique.kind != Kind::code_number || technique.supports.empty()) continue;
    // A number that never belongs there is told even where it only stands in a list.
    const Code* entry = visit.book.code(technique.supports.front().code);
    const bool is_refused = entry && !entry->refused.empty() && mention.status == Status::listed;
    if (mention.status != Status::performed && !is_refused) continue;
    numbers[technique.supports.front().code].push_back({EvidenceRole::code, mention.span, mention.source});
  }
  for (const OtherCode& other : visit.reading.other_codes) numbers[other.code].push_back(other.evidence);
  for (const UnitsClaim& claim : visit.reading.claims) numbers[claim.code].push_back(claim.evidence);
  return numbers;
}

void judge_number(const Case& given, const std::string& number, const std::vector<Evidence>& places, Ruling& ruling) {
  const Policy& policy = given.visit.policy;
  const Code* entry = given.visit.book.code(number);
  Finding finding;
  if (!entry) {
    finding = raise(given.visit.book, "not-assessed", "not-assessed", {number}, {number});
  } else if (!entry->refused.empty()) {
    finding = raise(given.visit.book, "code-not-for-payer", "code-not-for-payer-refused", {number}, {number, entry->refused});
    finding.source = entry->source;
  } else if (!policy.is_valid(number)) {
    const Policy::Valid valid = policy.valid_code(number);
    const bool has_other = policy.is_valid(valid.code);
    finding = raise(given.visit.book, "code-not-valid-on-date",
                    has_other ? "code-not-valid-on-date-instead" : "code-not-valid-on-date", {number}, {number, valid.code});
    finding.source = entry->source;
  } else if (const std::string instead = policy.payer_code(number); instead != number) {
    finding = raise(given.visit.book, "code-not-for-payer", "code-not-for-payer-instead", {number}, {number, instead});
    finding.source = policy.source_of(Asks::instead, number);
  } else {
    return;
  }
  finding.evidence = places;
  ruling.findings.push_back(std::move(finding));
}

}  // namespace

Ruling judge_payer(const Case& given) {
  Ruling ruling;
  for (const CandidateNumber candidate : given.visit.delivered()) {
    judge_taken(given, candidate, ruling);
    const Code* entry = given.visit.book.code(given.visit.code(candidate));
    if (entry && !entry->refused.empty()) ruling.not_payable.push_back(candidate);
    judge_maintenance(given, candidate, ruling);
  }
  for (const auto& [number, places] : find_numbers(given.visit)) judge_number(given, number, places, ruling);
  return ruling;
}

}  // namespace codetrail
