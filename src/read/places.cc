#include "read/places.h"

#include <algorithm>
#include <map>
#include <set>

namespace codetrail {
namespace {

bool needs_place(const Service& service, const Book& book) {
  const Code* code = book.code(service.code);
  return code && code->needs_region;
}

std::vector<RegionFound> found(const std::vector<const RegionMention*>& mentions, const Book& book) {
  std::vector<RegionFound> places;
  for (const RegionMention* mention : mentions)
    for (const Region& region : mention->regions) {
      const RegionTerm& term = book.regions[mention->term];
      if (std::none_of(places.begin(), places.end(), [&](const RegionFound& p) { return p.region == region; }))
        places.push_back({region, term.spinal, term.touches, mention->evidence});
    }
  return places;
}

// The one area (with its side, where one is given) among regions of sections of a kind; nothing when there are several.
std::vector<RegionFound> only_area(const Document& document, const std::vector<RegionMention>& regions, bool by_diagnosis, const Book& book) {
  std::vector<const RegionMention*> candidates;
  for (const RegionMention& region : regions) {
    const SectionKind* kind = book.section(document.sections[document.section_of(region.span.begin)].kind);
    if (kind && (by_diagnosis ? kind->names_diagnosis : kind->names_places)) candidates.push_back(&region);
  }
  std::vector<RegionFound> places = found(candidates, book);
  if (places.empty()) return {};
  std::set<std::string> areas, sides;
  for (const RegionFound& place : places) {
    areas.insert(place.region.area);
    if (place.region.side != "unstated" && place.region.side != "midline") sides.insert(place.region.side);
  }
  if (areas.size() != 1 || sides.size() > 1) return {};
  if (!sides.empty())
    std::erase_if(places, [&](const RegionFound& p) { return p.region.side != *sides.begin(); });
  places.resize(1);
  return places;
}

}  // namespace

void give_places(const Document& document, const std::vector<RegionMention>& regions, const Book& book, Reading* reading) {
  std::optional<std::vector<RegionFound>> fallback;
  const Service* previous = nullptr;
  for (Service& service : reading->services) {
    if (service.regions.empty() && needs_place(service, book)) {
      const std::uint32_t here = document.paragraph_of(reading->blocks[service.block].span.begin);
      if (previous && document.paragraph_of(reading->blocks[previous->block].span.begin) == here) {
        service.regions = previous->regions;
      } else {
        if (!fallback) {
          fallback = only_area(document, regions, false, book);
          if (fallback->empty()) fallback = only_area(document, regions, true, book);
        }
        service.regions = *fallback;
      }
    }
    if (!service.regions.empty()) previous = &service;
  }
}

void count_parts(const Book& book, Reading* reading) {
  // One count for the visit: adjustments named in two sentences are one service.
  std::map<std::string, std::set<std::string>> parts;
  for (const Service& service : reading->services) {
    const Code* code = book.code(service.code);
    if (!code || code->by_count.empty()) continue;
    for (const RegionFound& place : service.regions) {
      if (code->counting == Counting::muscles) parts[service.code].insert(name_of(place.region) + std::to_string(place.evidence.span.begin));
      else parts[service.code].insert(place.spinal.begin(), place.spinal.end());
    }
  }
  for (Service& service : reading->services) {
    const Code* code = book.code(service.code);
    if (!code || code->by_count.empty()) continue;
    service.count = static_cast<int>(parts[service.code].size());
    for (const Code::ByCount& step : code->by_count)
      if (service.count >= step.at_least) service.code = step.code;
  }
}

}  // namespace codetrail
