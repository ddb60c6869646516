#include <algorithm>
#include <map>
#include <set>

#include "read/tally.h"

namespace codetrail {
namespace {

// What is denied when a mention is: all of its technique, one exercise of a kind of which others may have been done, or the adjustment of one
// region beside others that were adjusted ("lumbar checked, not adjusted").
enum class Extent { whole, one_of_many, by_region };

Extent extent_of(const Mention& mention, const Book& book) {
  const Code* code = mention.supports.empty() ? nullptr : book.code(mention.supports.front().code);
  if (!code) return Extent::whole;
  if (code->family == Family::adjustment) return Extent::by_region;
  const bool is_service = book.techniques[mention.technique].kind == Kind::service;
  const bool is_kind_of_exercise = code->family == Family::exercise || code->family == Family::training;
  return is_kind_of_exercise && !is_service ? Extent::one_of_many : Extent::whole;
}

using Places = std::set<Region>;

bool has_side(const Region& place) { return place.side == "left" || place.side == "right"; }

bool overlap(const Region& a, const Region& b) {
  return a.area == b.area && (a.side == b.side || !has_side(a) || !has_side(b));
}

bool overlap(const Places& some, const Places& others) {
  return std::any_of(some.begin(), some.end(), [&](const Region& a) {
    return std::any_of(others.begin(), others.end(), [&](const Region& b) { return overlap(a, b); });
  });
}

// Where each technique was done.
std::map<std::uint32_t, Places> places_done(const Reading& reading) {
  std::map<std::uint32_t, Places> places;
  for (const Service& service : reading.services)
    for (const std::uint32_t mention : service.mentions)
      for (const RegionFound& place : service.regions) places[reading.mentions[mention].technique].insert(place.region);
  return places;
}

// The places that are named right beside a denied mention, in its clause.
Places places_denied(const Document& document, const std::vector<RegionMention>& regions, const Mention& mention) {
  constexpr std::uint32_t reach = 40;
  const Span clause = document.clauses[document.clause_of(mention.span.begin)].span;
  Places places;
  const auto first = std::lower_bound(regions.begin(), regions.end(), clause.begin,
                                      [](const RegionMention& r, std::uint32_t at) { return r.span.begin < at; });
  for (auto region = first; region != regions.end() && region->span.begin < clause.end; ++region)
    if (gap(region->span, mention.span) <= reach) places.insert(region->regions.begin(), region->regions.end());
  return places;
}

}  // namespace

std::vector<Evidence> find_contradictions(const Document& document, const std::vector<RegionMention>& regions, const Reading& reading,
                                          const Book& book) {
  std::set<std::pair<std::uint32_t, Source>> done_so;
  std::set<std::uint32_t> done;
  for (const Mention& mention : reading.mentions) {
    if (mention.status != Status::performed) continue;
    done.insert(mention.technique);
    done_so.insert({mention.technique, mention.source});
  }
  const std::map<std::uint32_t, Places> places = places_done(reading);
  std::vector<Evidence> found;
  for (const Mention& mention : reading.mentions) {
    const bool refused = mention.status == Status::withheld || mention.status == Status::declined;
    if (!refused && mention.status != Status::negated) continue;
    bool is_done = false;
    switch (extent_of(mention, book)) {
      case Extent::whole: is_done = done.contains(mention.technique); break;
      case Extent::one_of_many: is_done = done_so.contains({mention.technique, mention.source}); break;
      case Extent::by_region: is_done = refused && done.contains(mention.technique); break;
    }
    if (!is_done) continue;
    // "Declined massage to R hip" says nothing of the legs that were massaged.
    const Places denied = places_denied(document, regions, mention);
    const auto where = places.find(mention.technique);
    if (!denied.empty() && where != places.end() && !overlap(denied, where->second)) continue;
    found.push_back({EvidenceRole::technique, mention.span, mention.source});
  }
  return found;
}

}  // namespace codetrail
