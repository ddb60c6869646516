#include "rules/visit.h"

#include <algorithm>
#include <set>

namespace codetrail {

std::vector<CandidateNumber> Visit::delivered() const {
  std::vector<CandidateNumber> numbers;
  for (CandidateNumber i = 0; i < candidates.size(); ++i) {
    if (is_delivered(i)) numbers.push_back(i);
  }
  const auto first_service = [this](CandidateNumber i) {
    return *std::min_element(candidates[i].services.begin(), candidates[i].services.end());
  };
  std::stable_sort(numbers.begin(), numbers.end(),
                   [&](CandidateNumber a, CandidateNumber b) { return first_service(a) < first_service(b); });
  return numbers;
}

Counting Visit::counting(CandidateNumber number) const {
  const Code* entry = book.code(code(number));
  return entry ? entry->counting : Counting::untimed;
}

Family Visit::family(CandidateNumber number) const {
  const Code* entry = book.code(code(number));
  return entry ? entry->family : Family::other;
}

std::string_view Visit::name(CandidateNumber number) const {
  const Code* entry = book.code(code(number));
  return entry ? std::string_view(entry->name) : std::string_view(code(number));
}

std::optional<CandidateNumber> Visit::answering(std::string_view wanted) const {
  const std::vector<CandidateNumber> numbers = delivered();
  for (const CandidateNumber i : numbers) {
    if (code(i) == wanted) return i;
  }
  for (const CandidateNumber i : numbers) {
    if (candidates[i].written_as == wanted) return i;
  }
  return std::nullopt;
}

std::optional<Evidence> Visit::shown(Shows shows) const {
  for (const Remark& remark : reading.remarks) {
    if (remark.shows == shows) return remark.evidence;
  }
  return std::nullopt;
}

std::vector<Evidence> Visit::technique_evidence(CandidateNumber number) const {
  std::vector<Evidence> evidence;
  for (const std::uint32_t service : candidates[number].services) {
    for (const std::uint32_t mention : reading.services[service].mentions) {
      const Mention& named = reading.mentions[mention];
      evidence.push_back({EvidenceRole::technique, named.span, named.source});
    }
  }
  std::sort(evidence.begin(), evidence.end());
  evidence.erase(std::unique(evidence.begin(), evidence.end()), evidence.end());
  return evidence;
}

int Visit::strong_techniques(CandidateNumber number, const std::vector<std::uint32_t>& services) const {
  std::set<std::uint32_t> strong;
  for (const std::uint32_t service : services) {
    for (const std::uint32_t mention : reading.services[service].mentions) {
      const Mention& named = reading.mentions[mention];
      for (const Support& support : named.supports) {
        if (support.code == candidates[number].written_as && support.strength == Strength::strong) {
          strong.insert(named.technique);
        }
      }
    }
  }
  return static_cast<int>(strong.size());
}

std::optional<Evidence> maintenance_of(const Visit& visit) {
  const std::optional<Evidence> maintenance = visit.shown(Shows::maintenance);
  return maintenance ? maintenance : visit.shown(Shows::wellness);
}

}  // namespace codetrail
