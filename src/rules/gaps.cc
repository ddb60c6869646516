#include "rules/gaps.h"

#include <algorithm>

#include "rules/ruling.h"

namespace codetrail {
namespace {

bool is_known(const std::vector<Gap>& gaps, const Gap& gap) {
  return std::any_of(gaps.begin(), gaps.end(), [&](const Gap& known) { return gap.asks.empty() ? known.id == gap.id : known.asks == gap.asks; });
}

void add(std::vector<Gap>& gaps, Gap gap) {
  if (!is_known(gaps, gap)) gaps.push_back(std::move(gap));
}

// What a code lacks, in the words of the finding that says so.
Gap gap_of_lack(const Visit& visit, CandidateNumber number, const std::string& lack, const std::vector<Finding>& findings) {
  const std::string& code = visit.code(number);
  const std::vector<std::string> figures = {code, std::string(visit.name(number))};
  const auto raised = std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) {
    return finding.id == lack && (finding.codes.empty() || std::find(finding.codes.begin(), finding.codes.end(), code) != finding.codes.end());
  });
  const FindingText& text = visit.book.finding(lack);
  return {lack, raised == findings.end() ? fill(text.says, figures) : raised->says, fill(text.asks, figures)};
}

// A fact that the note could state, and what it would add to the score.
struct Fact {
  const Weight* weight;
  Decibans gain;
};

bool says(const Trail& reasons, const Weight& weight) {
  return std::any_of(reasons.begin(), reasons.end(), [&](const Step& step) { return step.source == weight.source; });
}

// What of a chain of reasons, each above the next, holds already.
Decibans held_below(const Book& book, const Trail& reasons, const Weight& weight) {
  for (const Weight* below = &weight; !below->above.empty();) {
    below = &book.weight(below->above);
    if (says(reasons, *below)) return below->points;
  }
  return Decibans(0);
}

bool is_above(const Book& book, const Weight& weight, const Weight& other) {
  for (const Weight* below = &weight; !below->above.empty();) {
    below = &book.weight(below->above);
    if (below == &other) return true;
  }
  return false;
}

// The facts not stated, the weightiest first.
std::vector<Fact> open_facts(const Visit& visit, CandidateNumber number) {
  const Trail& reasons = visit.candidate(number).reasons;
  std::vector<Fact> facts;
  for (const Weight& weight : visit.book.weights) {
    if (weight.missing.empty() || says(reasons, weight)) continue;
    const bool is_surpassed = std::any_of(visit.book.weights.begin(), visit.book.weights.end(), [&](const Weight& other) {
      return is_above(visit.book, other, weight) && says(reasons, other);
    });
    const Decibans gain = weight.points - held_below(visit.book, reasons, weight);
    if (!is_surpassed && gain > Decibans(0)) facts.push_back({&weight, gain});
  }
  std::stable_sort(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) { return a.gain > b.gain; });
  return facts;
}

// The weightiest first are the fewest.
std::vector<Gap> facts_to_acceptance(const Visit& visit, CandidateNumber number, Decibans score) {
  const Decibans wanted = visit.book.weight("accept-from").points;
  std::vector<Gap> gaps;
  for (const Fact& fact : open_facts(visit, number)) {
    if (score >= wanted) break;
    score += fact.gain;
    const std::vector<std::string> figures = {std::string(visit.name(number))};
    gaps.push_back({fact.weight->id, fill(fact.weight->missing, figures), fill(fact.weight->asks, figures)});
  }
  if (score < wanted) gaps.clear();
  return gaps;
}

}  // namespace

std::vector<Gap> find_gaps(const Visit& visit, CandidateNumber number, const CodeAnswer& answer, const std::vector<Finding>& findings) {
  std::vector<Gap> gaps;
  if (answer.status == CodeStatus::not_supported) return gaps;
  if (answer.status == CodeStatus::incomplete)
    for (const std::string& lack : answer.lacks) add(gaps, gap_of_lack(visit, number, lack, findings));
  for (Gap& gap : facts_to_acceptance(visit, number, answer.score)) add(gaps, std::move(gap));
  return gaps;
}

}  // namespace codetrail
