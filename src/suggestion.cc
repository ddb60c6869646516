#include "suggestion.h"

#include <algorithm>

namespace codetrail {

std::string_view name_of(CodeStatus status) {
  switch (status) {
    case CodeStatus::supported: return "supported";
    case CodeStatus::incomplete: return "incomplete";
    case CodeStatus::not_supported: return "not_supported";
  }
  return "";
}

namespace {

void add(std::vector<Evidence>& all, const std::vector<Evidence>& some) { all.insert(all.end(), some.begin(), some.end()); }

void add_code(std::vector<Evidence>& all, const CodeAnswer& code) {
  add(all, code.evidence);
  if (code.minutes) add(all, code.minutes->evidence);
  for (const Step& step : code.trail) add(all, step.evidence);
}

// In order of the note; where two pieces begin together, the shorter one first.
bool stands_before(const Evidence& a, const Evidence& b) {
  if (a.span != b.span) return a.span < b.span;
  return a < b;
}

}  // namespace

std::vector<Evidence> Suggestion::all_evidence() const {
  std::vector<Evidence> all;
  add(all, facts.discipline_evidence);
  add(all, facts.payer_evidence);
  add(all, facts.date_evidence);
  add(all, facts.disagreement_evidence);
  for (const CodeAnswer& code : codes) add_code(all, code);
  for (const NotSupported& mention : not_supported) {
    all.push_back(mention.evidence);
    if (mention.cue) all.push_back(*mention.cue);
  }
  for (const NoCode& mention : no_code) all.push_back(mention.evidence);
  for (const LedgerLine& line : minutes) all.push_back(line.time.evidence);
  for (const Finding& finding : findings) add(all, finding.evidence);
  std::sort(all.begin(), all.end(), stands_before);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace codetrail
