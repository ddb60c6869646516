// Times that two services cannot both have: of the day by one therapist, and of a group and somebody alone.

#include "rules/rules.h"

#include <algorithm>

#include "read/clocks.h"

namespace codetrail {

namespace {

struct Stretch {
  const ClockStretch* clock;
  CandidateNumber candidate;
  std::string giver;
};

// A modality that runs by itself may share its time with another service; the timed codes need the therapist throughout.
std::vector<Stretch> attended_stretches(const Visit& visit) {
  std::vector<Stretch> stretches;
  for (const CandidateNumber candidate : visit.delivered()) {
    if (!visit.is_timed(candidate)) continue;
    for (const std::uint32_t index : visit.candidate(candidate).services) {
      const Service& service = visit.reading.services[index];
      if (!service.time || !service.shared_with.empty()) continue;
      for (const ClockStretch& clock : visit.reading.clocks) {
        const auto holds = [&](const Evidence& evidence) { return evidence.span.overlaps(clock.evidence.span); };
        if (std::any_of(service.time->evidence.begin(), service.time->evidence.end(), holds))
          stretches.push_back({&clock, candidate, service.given_by});
      }
    }
  }
  return stretches;
}

bool have_one_figure(const Visit& visit, CandidateNumber a, CandidateNumber b) {
  for (const std::uint32_t first : visit.candidate(a).services) {
    for (const std::uint32_t second : visit.candidate(b).services) {
      const std::optional<TimeSpent>& one = visit.reading.services[first].time;
      const std::optional<TimeSpent>& other = visit.reading.services[second].time;
      if (!one || !other || one->evidence.empty() || other->evidence.empty()) continue;
      if (one->evidence.front().span == other->evidence.front().span) return true;
    }
  }
  return false;
}

// Group treatment is not timed, so it shares no minutes; but in its time nobody is treated alone.
void judge_beside_group(const Case& given, CandidateNumber group, Ruling& ruling) {
  const Visit& visit = given.visit;
  for (const CandidateNumber single : visit.delivered()) {
    if (!visit.is_timed(single) || given.times.of[single].timing == Timing::shared || !have_one_figure(visit, group, single)) continue;
    const std::vector<std::string> codes = {visit.code(group), visit.code(single)};
    Finding finding = raise(visit.book, "group-time", "group-time", codes, {list_of(codes)});
    finding.evidence = visit.technique_evidence(single);
    ruling.findings.push_back(std::move(finding));
    ruling.lacks.push_back({single, "group-time"});
  }
}

}  // namespace

Ruling judge_clocks(const Case& given) {
  // Where one service ends another begins in the same minute, and clocks are rounded.
  constexpr int rounding = 1;
  Ruling ruling;
  for (const CandidateNumber candidate : given.visit.delivered())
    if (given.visit.family(candidate) == Family::group) judge_beside_group(given, candidate, ruling);
  const std::vector<Stretch> stretches = attended_stretches(given.visit);
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    for (std::size_t k = i + 1; k < stretches.size(); ++k) {
      const Stretch &a = stretches[i], &b = stretches[k];
      // One stretch for several services is shared time, which is said elsewhere; two people may work at one time.
      if (a.clock->evidence.span == b.clock->evidence.span || a.giver != b.giver || overlap(*a.clock, *b.clock) <= rounding) continue;
      std::vector<std::string> codes = {given.visit.code(a.candidate)};
      if (b.candidate != a.candidate) codes.push_back(given.visit.code(b.candidate));
      Finding finding = raise(given.visit.book, "clock-overlap", "clock-overlap", codes, {list_of(codes)});
      finding.evidence = {a.clock->evidence, b.clock->evidence};
      ruling.findings.push_back(std::move(finding));
    }
  }
  return ruling;
}

}  // namespace codetrail
