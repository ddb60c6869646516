// What a supporting note names, and where this one leaves a doubt about what was done.

#include "rules/rules.h"

#include <algorithm>
#include <set>

namespace codetrail {

namespace {

std::vector<Span> mentions_of(const Visit& visit, CandidateNumber candidate) {
  std::vector<Span> spans;
  for (const Evidence& evidence : visit.technique_evidence(candidate)) spans.push_back(evidence.span);
  return spans;
}

// The delivered mentions that stand next after an unclear box.
std::set<Span> marked_by_unclear_boxes(const Reading& reading) {
  std::set<Span> delivered;
  for (const Service& service : reading.services)
    for (const std::uint32_t mention : service.mentions) delivered.insert(reading.mentions[mention].span);
  std::set<Span> marked;
  for (const Evidence& box : reading.unclear_boxes)
    if (const auto next = delivered.lower_bound({box.span.begin, 0}); next != delivered.end()) marked.insert(*next);
  return marked;
}

void judge_named(const Case& given, CandidateNumber candidate, Ruling& ruling) {
  const Visit& visit = given.visit;
  bool is_technique_named = false;
  bool is_region_named = false;
  for (const std::uint32_t index : visit.candidate(candidate).services) {
    is_technique_named |= visit.reading.services[index].technique_named;
    is_region_named |= !visit.reading.services[index].regions.empty();
  }
  const Code* entry = visit.book.code(visit.code(candidate));
  if (!is_technique_named) lack(visit, "technique-missing", candidate, ruling);
  if (entry && entry->needs_region && !is_region_named) {
    lack(visit, "region-missing", candidate, ruling);
    ruling.findings.back().source = entry->source;
  }
}

void judge_contested(const Case& given, CandidateNumber candidate, Ruling& ruling) {
  const Candidate& found = given.visit.candidate(candidate);
  if (found.contested.empty() && !found.code_contested) return;
  ruling.lacks.push_back({candidate, "contested"});
  const std::string wording = found.contested.empty() ? "contested-code" : "contested";
  std::vector<std::string> codes = {found.code};
  Finding finding = raise(given.visit.book, "contested", wording, codes,
                          {found.code, std::string(given.visit.name(candidate)), list_of(found.contested)});
  finding.evidence = given.visit.technique_evidence(candidate);
  ruling.findings.push_back(std::move(finding));
}

// Words that do not say whether the therapist or the patient did it, where the code hangs on that.
void judge_actor(const Case& given, CandidateNumber candidate, Ruling& ruling) {
  const Visit& visit = given.visit;
  if (visit.candidate(candidate).contested.empty()) return;
  std::vector<Evidence> open;
  for (const std::uint32_t index : visit.candidate(candidate).services) {
    const Service& service = visit.reading.services[index];
    if (!service.is_contested) continue;
    for (const std::uint32_t number : service.mentions) {
      const Mention& mention = visit.reading.mentions[number];
      if (visit.book.techniques[mention.technique].actor_open) open.push_back({EvidenceRole::technique, mention.span, mention.source});
    }
  }
  if (open.empty()) return;
  ruling.findings.push_back(raise(visit, "actor-unclear", candidate));
  ruling.findings.back().evidence = open;
}

// A code with one plainly marked technique does not hang on a half-marked box beside another.
void judge_boxes(const Case& given, CandidateNumber candidate, Ruling& ruling) {
  const Reading& reading = given.visit.reading;
  if (reading.unclear_boxes.empty()) return;
  const std::vector<Span> mentions = mentions_of(given.visit, candidate);
  const std::set<Span> marked = marked_by_unclear_boxes(reading);
  const auto is_unclear = [&](Span mention) { return marked.contains(mention); };
  if (std::all_of(mentions.begin(), mentions.end(), is_unclear)) lack(given.visit, "checkbox-unclear", candidate, ruling);
}

// Mentions and evidence of techniques never overlap in part: they touch when they begin at one place.
std::set<std::uint32_t> beginnings_of(const std::vector<Evidence>& evidence) {
  std::set<std::uint32_t> begins;
  for (const Evidence& each : evidence) begins.insert(each.span.begin);
  return begins;
}

bool touches(const Reading& reading, const std::vector<std::uint32_t>& mentions, const std::set<std::uint32_t>& begins) {
  return std::any_of(mentions.begin(), mentions.end(), [&](std::uint32_t mention) { return begins.contains(reading.mentions[mention].span.begin); });
}

// A code that is delivered all the same is incomplete; one that a plain statement refuses only carries the finding.
void judge_contradiction(const Case& given, Ruling& ruling) {
  const Reading& reading = given.visit.reading;
  if (reading.contradictions.empty()) return;
  const std::set<std::uint32_t> contradicted = beginnings_of(reading.contradictions);
  std::vector<std::string> codes;
  for (CandidateNumber candidate = 0; candidate < given.visit.candidates.size(); ++candidate) {
    const Candidate& found = given.visit.candidate(candidate);
    bool is_delivered_so = false;
    for (const std::uint32_t service : found.services) {
      is_delivered_so |= touches(reading, reading.services[service].mentions, contradicted);
    }
    if (is_delivered_so) ruling.lacks.push_back({candidate, "contradiction"});
    if (is_delivered_so || touches(reading, found.not_delivered, contradicted)) codes.push_back(found.code);
  }
  Finding finding = raise(given.visit.book, "contradiction", "contradiction", codes, {});
  finding.evidence = reading.contradictions;
  ruling.findings.push_back(std::move(finding));
}

}  // namespace

Ruling judge_support(const Case& given) {
  Ruling ruling;
  for (const CandidateNumber candidate : given.visit.delivered()) {
    judge_named(given, candidate, ruling);
    judge_contested(given, candidate, ruling);
    judge_actor(given, candidate, ruling);
    judge_boxes(given, candidate, ruling);
  }
  judge_contradiction(given, ruling);
  return ruling;
}

}  // namespace codetrail
