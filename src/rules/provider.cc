// Who may give what to whom, and whose time counts. Warnings only: a code keeps its status.

#include "rules/rules.h"

#include <algorithm>

namespace codetrail {

namespace {

bool contains(const std::vector<std::string>& list, const std::string& wanted) {
  return std::find(list.begin(), list.end(), wanted) != list.end();
}

std::vector<CandidateNumber> delivered_outside(const Visit& visit, const std::vector<std::string>& covered) {
  std::vector<CandidateNumber> outside;
  for (const CandidateNumber candidate : visit.delivered()) {
    if (!contains(covered, visit.code(candidate))) outside.push_back(candidate);
  }
  return outside;
}

// One finding for all codes, at the line that decided.
void report(const Case& given, std::string_view wording, const std::vector<CandidateNumber>& candidates, Source line, Ruling& ruling) {
  if (candidates.empty()) return;
  std::vector<std::string> codes;
  for (const CandidateNumber candidate : candidates) codes.push_back(given.visit.code(candidate));
  Finding finding = raise(given.visit.book, "provider-scope", wording, codes, {list_of(codes)});
  finding.source = line;
  finding.evidence = given.visit.facts.discipline_evidence;
  ruling.findings.push_back(std::move(finding));
}

// Whether this payer covers the profession at all, or for some codes only.
bool judge_coverage(const Case& given, Ruling& ruling) {
  const Profile& profile = given.visit.policy.profile();
  const std::string& discipline = given.visit.facts.discipline;
  std::vector<CandidateNumber> refused;
  std::string_view wording = "provider-scope-refused";
  Source line = given.visit.policy.source_of(Asks::providers_refused);
  if (contains(profile.providers_refused, discipline)) {
    refused = given.visit.delivered();
  } else if (const auto only = profile.providers_only.find(discipline); only != profile.providers_only.end()) {
    refused = delivered_outside(given.visit, only->second);
    wording = "provider-scope-only";
    line = given.visit.policy.source_of(Asks::providers_only, discipline);
  }
  report(given, wording, refused, line, ruling);
  ruling.not_payable.insert(ruling.not_payable.end(), refused.begin(), refused.end());
  return refused.empty();
}

void judge_scope(const Case& given, Ruling& ruling) {
  for (const ScopeRule& scope : given.visit.book.scopes) {
    if (scope.discipline != given.visit.facts.discipline) continue;
    std::vector<CandidateNumber> outside;
    for (const CandidateNumber candidate : given.visit.delivered()) {
      const std::string& code = given.visit.code(candidate);
      const bool is_within = scope.codes.empty() || contains(scope.codes, code);
      if (!is_within || contains(scope.never, code)) outside.push_back(candidate);
    }
    report(given, "provider-scope", outside, scope.source, ruling);
  }
}

void judge_helpers(const Case& given, Ruling& ruling) {
  for (const CandidateNumber candidate : given.visit.delivered()) {
    std::vector<Evidence> helpers;
    bool any = false;
    for (const std::uint32_t index : given.visit.candidate(candidate).services) {
      const Service& service = given.visit.reading.services[index];
      if (!is_unqualified(given.visit, service)) continue;
      any = true;
      if (service.given_by_evidence) helpers.push_back(*service.given_by_evidence);
    }
    if (!any) continue;
    Finding finding = raise(given.visit, "provider-unqualified", candidate);
    finding.source = given.visit.policy.source_of(Asks::providers_refused);
    finding.evidence = helpers;
    ruling.findings.push_back(std::move(finding));
    if (given.times.of[candidate].by_unqualified) ruling.lacks.push_back({candidate, "provider-unqualified"});
  }
}

}  // namespace

Ruling judge_provider(const Case& given) {
  Ruling ruling;
  if (judge_coverage(given, ruling)) judge_scope(given, ruling);
  judge_helpers(given, ruling);
  return ruling;
}

}  // namespace codetrail
