#include "rules/answers.h"

#include <algorithm>

#include "rules/gaps.h"

namespace codetrail {

namespace {

template <class Value>
void add_once(std::vector<Value>& list, const Value& value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

std::vector<Region> regions_of(const Visit& visit, const Candidate& candidate) {
  std::vector<Region> regions;
  for (const std::uint32_t service : candidate.services) {
    for (const RegionFound& found : visit.reading.services[service].regions) add_once(regions, found.region);
  }
  return regions;
}

// Techniques and the figures beside them, in order of the note.
std::vector<Evidence> delivery_of(const Visit& visit, CandidateNumber number) {
  std::vector<Evidence> evidence = visit.technique_evidence(number);
  for (const std::uint32_t service : visit.candidate(number).services) {
    const std::optional<TimeSpent>& time = visit.reading.services[service].time;
    if (time) evidence.insert(evidence.end(), time->evidence.begin(), time->evidence.end());
  }
  std::sort(evidence.begin(), evidence.end(), [](const Evidence& a, const Evidence& b) { return a.span < b.span; });
  evidence.erase(std::unique(evidence.begin(), evidence.end()), evidence.end());
  return evidence;
}

CodeAnswer open_answer(const Case& given, CandidateNumber number) {
  const Visit& visit = given.visit;
  const Candidate& candidate = visit.candidate(number);
  CodeAnswer answer;
  answer.code = candidate.code;
  answer.name = visit.name(number);
  answer.score = total(candidate.trail);
  answer.contested = candidate.contested;
  answer.rivals = candidate.rivals;
  answer.trail = candidate.trail;
  if (!visit.is_delivered(number)) return answer;
  answer.minutes = given.times.of[number].spent;
  for (const CandidateNumber other : given.times.of[number].shared_with) answer.minutes_shared_with.push_back(visit.code(other));
  answer.units = given.units.of[number].units;
  answer.units_other_method = given.units.of[number].other_method;
  answer.tie = given.units.of[number].tie;
  answer.regions = regions_of(visit, candidate);
  answer.evidence = delivery_of(visit, number);
  if (answer.units && *answer.units > Units(0)) answer.lines = {{*answer.units, {}}};
  return answer;
}

// A modifier for some of the units parts the code's line in two.
void add_modifier(CodeAnswer& answer, const AddedModifier& added) {
  add_once(answer.modifiers, added.modifier);
  if (answer.lines.empty()) return;
  const bool is_part = added.units && *added.units < answer.lines.front().units && answer.lines.size() == 1;
  if (is_part) {
    ClaimLine rest = answer.lines.front();
    rest.units -= *added.units;
    answer.lines.front().units = *added.units;
    add_once(answer.lines.front().modifiers, added.modifier);
    answer.lines.push_back(std::move(rest));
    return;
  }
  for (ClaimLine& line : answer.lines) add_once(line.modifiers, added.modifier);
}

// These are said, but leave nothing to be added to the note before the code stands.
bool is_remark(const std::string& lack, bool pools) {
  return lack == "contested" || lack == "minutes-range" || lack == "minutes-conflict" || (lack == "minutes-not-split" && pools);
}

CodeStatus status_of(const Visit& visit, CandidateNumber number, const CodeAnswer& answer) {
  if (!visit.is_delivered(number)) return CodeStatus::not_supported;
  const bool pools = is_pooled(visit.policy.profile());
  const bool complete = std::all_of(answer.lacks.begin(), answer.lacks.end(),
                                    [&](const std::string& lack) { return is_remark(lack, pools); });
  return complete ? CodeStatus::supported : CodeStatus::incomplete;
}

bool is_open(const Finding& finding, const std::string& code) {
  const bool is_note = finding.severity == "note";
  return !finding.settled && !is_note && std::find(finding.codes.begin(), finding.codes.end(), code) != finding.codes.end();
}

}  // namespace

std::vector<CodeAnswer> open_answers(const Case& given) {
  std::vector<CodeAnswer> answers;
  for (CandidateNumber number = 0; number < given.visit.candidates.size(); ++number) {
    answers.push_back(open_answer(given, number));
  }
  return answers;
}

void carry_out(const Ruling& ruling, std::vector<CodeAnswer>& answers) {
  for (const Lack& lack : ruling.lacks) add_once(answers[lack.candidate].lacks, lack.finding);
  for (const AddedModifier& added : ruling.modifiers) add_modifier(answers[added.candidate], added);
  for (const CandidateNumber number : ruling.not_payable) answers[number].payable = false;
}

void close_answers(const Case& given, const std::vector<Finding>& findings, std::vector<CodeAnswer>& answers) {
  for (CandidateNumber number = 0; number < answers.size(); ++number) {
    CodeAnswer& answer = answers[number];
    answer.status = status_of(given.visit, number, answer);
    if (answer.status == CodeStatus::not_supported) continue;
    const bool has_open_finding = std::any_of(findings.begin(), findings.end(),
                                              [&](const Finding& finding) { return is_open(finding, answer.code); });
    const bool is_unsure = answer.score < given.visit.book.weight("accept-from").points;
    answer.needs_person = answer.status == CodeStatus::incomplete || answer.tie || has_open_finding || is_unsure;
    answer.missing = find_gaps(given.visit, number, answer, findings);
  }
}

}  // namespace codetrail
