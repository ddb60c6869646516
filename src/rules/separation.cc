#include "rules/separation.h"

#include <algorithm>
#include <set>
#include <string>

namespace codetrail {

namespace {

using Areas = std::set<std::string>;

struct Places {
  Areas named, touched;
};

Places places_of(const Visit& visit, CandidateNumber candidate) {
  Places places;
  for (const std::uint32_t service : visit.candidate(candidate).services) {
    for (const RegionFound& found : visit.reading.services[service].regions) {
      places.named.insert(found.region.area);
      places.touched.insert(found.touches.begin(), found.touches.end());
    }
  }
  return places;
}

bool meet(const Areas& a, const Areas& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& area) { return b.contains(area); });
}

Separation by_region(const Places& adjusted, const Places& other) {
  if (adjusted.named.empty() || other.named.empty()) return Separation::region_needed;
  if (meet(adjusted.named, other.named)) return Separation::region_needed;
  const bool touch = meet(adjusted.named, other.touched) || meet(adjusted.touched, other.named);
  return touch ? Separation::regions_touch : Separation::by_region;
}

// A figure stands beside the service itself, not for the visit.
bool has_own_minutes(const Service& service) {
  if (!service.time || !service.shared_with.empty()) return false;
  switch (service.time->basis) {
    case TimeBasis::stated:
    case TimeBasis::range:
    case TimeBasis::clock:
    case TimeBasis::fraction: return true;
    case TimeBasis::total:
    case TimeBasis::session:
    case TimeBasis::shared: return false;
  }
  return false;
}

std::string block_of(const Service& service) {
  return service.time_group.empty() ? std::to_string(service.block) : service.time_group;
}

bool is_on_clock(const Visit& visit, CandidateNumber candidate) {
  const std::vector<std::uint32_t>& services = visit.candidate(candidate).services;
  return std::any_of(services.begin(), services.end(), [&](std::uint32_t index) {
    const Service& service = visit.reading.services[index];
    return has_own_minutes(service) && service.time->basis == TimeBasis::clock;
  });
}

// Blocks in which the code has time of its own. Beside a clock an untimed service needs no figure to be at another time, and neither does a
// bandage, which nobody puts on a limb while hands work on it.
std::set<std::string> blocks_of(const Visit& visit, CandidateNumber candidate, CandidateNumber other) {
  std::set<std::string> with_minutes, all;
  for (const std::uint32_t index : visit.candidate(candidate).services) {
    const Service& service = visit.reading.services[index];
    all.insert(block_of(service));
    if (has_own_minutes(service)) with_minutes.insert(block_of(service));
  }
  const bool cannot_coincide = is_on_clock(visit, other) || visit.family(candidate) == Family::strapping;
  const bool needs_none = with_minutes.empty() && !visit.is_timed(candidate) && cannot_coincide;
  return needs_none ? all : with_minutes;
}

Separation by_time(const Visit& visit, const Times& times, CandidateNumber a, CandidateNumber b) {
  if (times.of[a].timing == Timing::shared || times.of[b].timing == Timing::shared) return Separation::time_needed;
  const std::set<std::string> first = blocks_of(visit, a, b);
  const std::set<std::string> second = blocks_of(visit, b, a);
  if (first.empty() || second.empty() || meet(first, second)) return Separation::time_needed;
  return Separation::by_time;
}

}  // namespace

Separation find_separation(const Visit& visit, const Times& times, CandidateNumber a, CandidateNumber b) {
  if (visit.family(a) == Family::adjustment) return by_region(places_of(visit, a), places_of(visit, b));
  if (visit.family(b) == Family::adjustment) return by_region(places_of(visit, b), places_of(visit, a));
  return by_time(visit, times, a, b);
}

}  // namespace codetrail
