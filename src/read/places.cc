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

// "Heel slides" tell of no heel.
bool is_inside_exercise(Span span, const std::vector<Mention>& mentions, const Book& book) {
  const auto after = std::upper_bound(mentions.begin(), mentions.end(), span.begin,
                                      [](std::uint32_t at, const Mention& m) { return at < m.span.begin; });
  if (after == mentions.begin()) return false;
  const Mention& mention = *std::prev(after);
  if (!mention.span.covers(span) || mention.supports.empty()) return false;
  const Code* code = book.code(mention.supports.front().code);
  return code && (code->family == Family::exercise || code->family == Family::training);
}

void add_region(const RegionMention& mention, const Book& book, Block* block) {
  const RegionTerm& term = book.regions[mention.term];
  for (const Region& region : mention.regions) {
    const bool known = std::any_of(block->regions.begin(), block->regions.end(),
                                   [&](const RegionFound& f) { return f.region == region && f.spinal == term.spinal; });
    if (!known) block->regions.push_back({region, term.spinal, term.touches, mention.evidence});
  }
}

void place(const std::vector<RegionMention>& regions, const std::vector<Mention>& mentions, const Book& book, Block* block) {
  auto region = std::lower_bound(regions.begin(), regions.end(), block->span.begin,
                                 [](const RegionMention& r, std::uint32_t at) { return r.span.begin < at; });
  for (; region != regions.end() && region->span.begin < block->span.end; ++region)
    if (!is_inside_exercise(region->span, mentions, book)) add_region(*region, book, block);
  for (std::uint32_t mention : block->mentions)
    if (block->regions.empty())
      for (const std::string& area : book.techniques[mentions[mention].technique].regions)
        block->regions.push_back({{area, "midline"}, {}, {}, {EvidenceRole::region, mentions[mention].span, mentions[mention].source}});
}

}  // namespace

void place_blocks(const std::vector<RegionMention>& regions, const std::vector<Mention>& mentions, const Book& book, std::vector<Block>* blocks) {
  for (Block& block : *blocks) place(regions, mentions, book, &block);
  for (Block& block : *blocks)
    if (block.regions.empty() && block.parent != Block::no_parent) block.regions = (*blocks)[block.parent].regions;
}

namespace {

// Muscles named around the needling, up to the nearest other service: lists of them run over full stops and semicolons.
std::set<std::string> muscles_of(const Service& service, const Document& document, const std::vector<RegionMention>& regions, const Book& book,
                                 const Reading& reading) {
  constexpr std::uint32_t reach = 160;
  const Span block = reading.blocks[service.block].span;
  const Span paragraph = document.paragraphs[document.paragraph_of(block.begin)].span;
  Span around{std::max(paragraph.begin, block.begin > reach ? block.begin - reach : 0), std::min(std::max(paragraph.end, block.end), block.end + reach)};
  const auto begins_before = [](const auto& part, std::uint32_t at) { return part.span.begin < at; };
  const Span window = around;
  for (auto m = std::lower_bound(reading.mentions.begin(), reading.mentions.end(), window.begin, begins_before);
       m != reading.mentions.end() && m->span.begin < window.end; ++m) {
    const Mention& mention = *m;
    const bool same = !mention.supports.empty() && mention.supports.front().code == service.code;
    if (same || block.covers(mention.span)) continue;
    if (mention.span.end <= block.begin) around.begin = std::max(around.begin, mention.span.end);
    else around.end = std::min(around.end, mention.span.begin);
  }
  std::set<std::string> muscles;
  for (auto r = std::lower_bound(regions.begin(), regions.end(), around.begin, begins_before); r != regions.end() && r->span.begin < around.end; ++r) {
    const RegionMention& region = *r;
    if (!book.regions[region.term].is_muscle || !around.covers(region.span)) continue;
    // The words tell apart what has one area ("glute med, glute min").
    for (const Region& place : region.regions) muscles.insert(std::string(document.words(region.span)) + ":" + place.side);
  }
  return muscles;
}

// "Subluxation C2, C5, L5. Diversified adjustment to all listed": levels named close before an adjustment that names none.
std::vector<RegionFound> levels_before(const Service& service, const Document& document, const std::vector<RegionMention>& regions, const Book& book,
                                       const Reading& reading) {
  constexpr std::uint32_t reach = 200;
  const std::uint32_t at = reading.blocks[service.block].span.begin;
  const std::uint32_t from = std::max(document.paragraphs[document.paragraph_of(at)].span.begin, at > reach ? at - reach : 0);
  std::vector<const RegionMention*> levels;
  const auto begins_before = [](const RegionMention& region, std::uint32_t place) { return region.span.begin < place; };
  for (auto r = std::lower_bound(regions.begin(), regions.end(), from, begins_before); r != regions.end() && r->span.begin < at; ++r)
    if (const RegionMention& region = *r; region.span.end <= at && !book.regions[region.term].spinal.empty()) levels.push_back(&region);
  return found(levels, book);
}

}  // namespace

void give_places(const Document& document, const std::vector<RegionMention>& regions, const Book& book, Reading* reading) {
  std::optional<std::vector<RegionFound>> fallback;
  const Service* previous = nullptr;
  for (Service& service : reading->services) {
    const Code* code = book.code(service.code);
    if (service.regions.empty() && code && code->counting == Counting::spinal_regions)
      service.regions = levels_before(service, document, regions, book, *reading);
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

void name_by_order(const Book& book, Reading* reading) {
  std::set<std::string> begun;
  for (Service& service : reading->services) {
    const Code* code = book.code(service.code);
    if (!code || code->more.empty() || !service.time) continue;
    if (!begun.insert(service.code).second) service.code = code->more;
  }
}

void name_by_place(const Book& book, Reading* reading) {
  for (Service& service : reading->services) {
    const Code* code = book.code(service.code);
    if (!code || code->off_spine.empty() || service.regions.empty()) continue;
    const bool on_spine = std::any_of(service.regions.begin(), service.regions.end(), [](const RegionFound& place) { return !place.spinal.empty(); });
    if (!on_spine) service.code = code->off_spine;
  }
}

void count_parts(const Document& document, const std::vector<RegionMention>& regions, const Book& book, Reading* reading) {
  // One count for the visit: adjustments named in two sentences are one service.
  std::map<std::string, std::set<std::string>> parts;
  for (const Service& service : reading->services) {
    const Code* code = book.code(service.code);
    if (!code || code->by_count.empty()) continue;
    if (code->counting == Counting::muscles) {
      parts[service.code].merge(muscles_of(service, document, regions, book, *reading));
      continue;
    }
    for (const RegionFound& place : service.regions) parts[service.code].insert(place.spinal.begin(), place.spinal.end());
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
