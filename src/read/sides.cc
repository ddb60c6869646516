#include "read/sides.h"

#include <algorithm>
#include <set>
#include <string>

namespace codetrail {
namespace {

bool is_paired(const Region& region, const Book& book) {
  const Area* area = book.area(region.area);
  return area && !area->midline;
}

std::string_view limb_of(const Region& region, const Book& book) {
  const Area* area = book.area(region.area);
  return area ? std::string_view(area->limb) : std::string_view();
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

std::vector<Region> written_sides(const std::vector<Place>& places) {
  std::vector<Region> written;
  for (const Place& place : places)
    if (place.sided) written.push_back(place.found.region);
  return written;
}

// The one side of that part, else of that limb; empty when there is none or are two.
std::string side_in(const std::vector<Region>& written, const Region& region, const Book& book) {
  std::set<std::string> same_area, same_limb;
  for (const Region& other : written) {
    if (other.area == region.area) same_area.insert(other.side);
    const std::string_view limb = limb_of(other, book);
    if (!limb.empty() && limb == limb_of(region, book)) same_limb.insert(other.side);
  }
  const std::set<std::string>& sides = same_area.empty() ? same_limb : same_area;
  return sides.size() == 1 && *sides.begin() != "midline" ? *sides.begin() : "";
}

// What the note says outside its services: first where it names the complaint, then anywhere but in exercises.
struct Elsewhere {
  std::vector<Region> complaint, anywhere;
  std::string only_side;   // of all words for left and right where the complaint is named; empty when there are both or none
};

Elsewhere look_elsewhere(const Document& document, const std::vector<RegionMention>& regions, const std::vector<Attachment>& attachments,
                         const Book& book) {
  Elsewhere elsewhere;
  for (std::size_t i = 0; i < regions.size(); ++i) {
    if (!regions[i].sided || attachments[i].kind == Attachment::Kind::unticked) continue;
    const Telling here = telling(document, regions[i].span.begin, book);
    for (const Region& region : regions[i].regions) {
      if (here.of_anything) elsewhere.anywhere.push_back(region);
      if (here.of_complaint) elsewhere.complaint.push_back(region);
    }
  }
  std::set<std::string> sides;
  for (const PhraseHit& hit : document.hits) {
    const Phrase& phrase = book.phrases[hit.phrase];
    if (phrase.use == Use::side && telling(document, hit.span.begin, book).of_complaint) sides.insert(book.sides[phrase.item].side);
  }
  for (const Region& region : elsewhere.complaint) sides.insert(region.side);
  sides.erase("midline");
  if (sides.size() == 1) elsewhere.only_side = *sides.begin();
  return elsewhere;
}

// The one side of all that the service names, else of the complaint.
std::string only_side(const std::vector<Region>& written, const Elsewhere& elsewhere) {
  std::set<std::string> sides;
  for (const Region& region : written) sides.insert(region.side);
  sides.erase("midline");
  if (sides.size() == 1 && !sides.contains("bilateral")) return *sides.begin();
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
  std::vector<Region> of_visit;
  for (const std::vector<Place>& own : *places) {
    const std::vector<Region> written = written_sides(own);
    of_visit.insert(of_visit.end(), written.begin(), written.end());
  }
  const Elsewhere elsewhere = look_elsewhere(document, regions, attachments, book);
  for (std::vector<Place>& own : *places) {
    const std::vector<Region> written = written_sides(own);
    for (Place& place : own) {
      Region& region = place.found.region;
      if (place.sided || !is_paired(region, book) || !place.found.spinal.empty()) continue;
      for (const std::vector<Region>* source : std::initializer_list<const std::vector<Region>*>{&written, &of_visit, &elsewhere.complaint, &elsewhere.anywhere}) {
        const std::string side = side_in(*source, region, book);
        if (side.empty()) continue;
        region.side = side;
        break;
      }
      if (region.side == "unstated") region.side = only_side(written, elsewhere);
    }
  }
}

}  // namespace codetrail
