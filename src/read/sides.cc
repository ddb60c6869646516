#include "read/sides.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace codetrail {
namespace {

bool is_paired(const Region& region, const Book& book) {
  const Area* area = book.area(region.area);
  return area && !area->midline;
}

// What a part of the note can tell of the body parts treated: a plan, a goal and a home programme tell nothing.
struct Telling {
  bool of_complaint = false, of_anything = false;
};

Telling telling(const Document& document, std::uint32_t at, const Book& book) {
  const Section& section = document.sections[document.section_of(at)];
  const SectionKind* kind = book.section(section.kind);
  if (!kind) return {};
  const bool of_complaint = kind->names_diagnosis || section.heading.empty();
  return {of_complaint, of_complaint || kind->names_places};
}

// The sides that are written for each area and for each limb.
struct Written {
  std::map<std::string_view, std::set<std::string>> of_area, of_limb;
  std::set<std::string> any;

  void add(const Region& region, const Book& book) {
    const Area* area = book.area(region.area);
    if (!area || region.side == "midline") return;
    of_area[area->id].insert(region.side);
    if (!area->limb.empty()) of_limb[area->limb].insert(region.side);
    any.insert(region.side);
  }

  // The one side of that part, else of that limb; empty when there is none or are two.
  std::string side_of(const Region& region, const Book& book) const {
    const Area* area = book.area(region.area);
    if (!area) return "";
    auto sides = of_area.find(area->id);
    if (sides == of_area.end()) {
      sides = of_limb.find(area->limb);
      if (sides == of_limb.end()) return "";
    }
    return sides->second.size() == 1 ? *sides->second.begin() : "";
  }
};

Written written_in(const std::vector<Place>& places, const Book& book) {
  Written written;
  for (const Place& place : places)
    if (place.sided) written.add(place.found.region, book);
  return written;
}

// What the note says outside its services: first where it names the complaint, then anywhere but in exercises.
struct Elsewhere {
  Written complaint, anywhere;
  std::string only_side;   // of all words for left and right where the complaint is named; empty when there are both or none
};

Elsewhere look_elsewhere(const Document& document, const std::vector<RegionMention>& regions, const std::vector<Attachment>& attachments,
                         const Book& book) {
  Elsewhere elsewhere;
  for (std::size_t i = 0; i < regions.size(); ++i) {
    if (!regions[i].sided || attachments[i].kind == Attachment::Kind::unticked) continue;
    const Telling here = telling(document, regions[i].span.begin, book);
    for (const Region& region : regions[i].regions) {
      if (here.of_anything) elsewhere.anywhere.add(region, book);
      if (here.of_complaint) elsewhere.complaint.add(region, book);
    }
  }
  std::set<std::string> sides = elsewhere.complaint.any;
  for (const PhraseHit& hit : document.hits) {
    const Phrase& phrase = book.phrases[hit.phrase];
    if (phrase.use == Use::side && telling(document, hit.span.begin, book).of_complaint) sides.insert(book.sides[phrase.item].side);
  }
  sides.erase("midline");
  if (sides.size() == 1) elsewhere.only_side = *sides.begin();
  return elsewhere;
}

// The one side of all that the service names, else of the complaint.
std::string only_side(const Written& written, const Elsewhere& elsewhere) {
  if (written.any.size() == 1 && !written.any.contains("bilateral")) return *written.any.begin();
  return elsewhere.only_side.empty() ? "unstated" : elsewhere.only_side;
}

void drop_named_twice(const Book& book, std::vector<Place>* places) {
  const std::vector<Place> all = *places;
  std::erase_if(*places, [&](const Place& place) {
    return !place.sided && std::any_of(all.begin(), all.end(), [&](const Place& other) {
      const bool same_part = is_paired(place.found.region, book) || (place.term && place.term == other.term);
      return other.sided && other.found.region.area == place.found.region.area && other.found.spinal == place.found.spinal && same_part;
    });
  });
}

}  // namespace

void settle_sides(const Document& document, const std::vector<RegionMention>& regions, const std::vector<Attachment>& attachments, const Book& book,
                  std::vector<std::vector<Place>>* places) {
  for (std::vector<Place>& own : *places) drop_named_twice(book, &own);
  Written of_visit;
  for (const std::vector<Place>& own : *places)
    for (const Place& place : own)
      if (place.sided) of_visit.add(place.found.region, book);
  const Elsewhere elsewhere = look_elsewhere(document, regions, attachments, book);
  for (std::vector<Place>& own : *places) {
    const Written written = written_in(own, book);
    for (Place& place : own) {
      Region& region = place.found.region;
      if (place.sided || !is_paired(region, book) || !place.found.spinal.empty()) continue;
      for (const Written* source : {&written, &std::as_const(of_visit), &elsewhere.complaint, &elsewhere.anywhere}) {
        const std::string side = source->side_of(region, book);
        if (side.empty()) continue;
        region.side = side;
        break;
      }
      if (region.side == "unstated") region.side = only_side(written, elsewhere);
    }
  }
}

}  // namespace codetrail
