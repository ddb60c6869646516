#include "read/places.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "read/attachment.h"
#include "read/parts.h"
#include "read/sides.h"

namespace codetrail {
namespace {

using Places = std::vector<Place>;

void add(const Place& place, Places* places) {
  const bool known = std::any_of(places->begin(), places->end(), [&](const Place& p) {
    return p.found.region == place.found.region && p.found.spinal == place.found.spinal && p.sided == place.sided && p.term == place.term;
  });
  if (!known) places->push_back(place);
}

void add_all(const Places& more, Places* places) {
  for (const Place& place : more) add(place, places);
}

class Placer {
 public:
  Placer(const Document& document, const std::vector<RegionMention>& regions, const Book& book, Reading* reading)
      : document_(document), regions_(regions), book_(book), reading_(*reading), attachments_(attach_regions(document, regions, reading->mentions, book)),
        of_mention_(reading->mentions.size()), aside_(reading->mentions.size()), of_service_(reading->services.size()) {}

  void run() {
    gather();
    for (std::uint32_t i = 0; i < of_service_.size(); ++i) of_service_[i] = own_places(reading_.services[i]);
    for (std::uint32_t i = 0; i < of_service_.size(); ++i)
      if (of_service_[i].empty()) of_service_[i] = places_of_line(reading_.services[i]);
    borrow();
    settle_sides(document_, regions_, attachments_, book_, &of_service_);
    hand_over();
  }

 private:
  void add_region(std::size_t number, Places* places) const {
    const RegionMention& mention = regions_[number];
    const RegionTerm& term = book_.regions[mention.term];
    for (const Region& region : mention.regions)
      add({{region, term.spinal, term.touches, mention.evidence}, mention.sided, mention.term}, places);
  }

  void gather() {
    for (std::size_t i = 0; i < regions_.size(); ++i) {
      const Attachment& attachment = attachments_[i];
      switch (attachment.kind) {
        case Attachment::Kind::act: add_region(i, &of_mention_[attachment.mention]); break;
        case Attachment::Kind::aside: add_region(i, &aside_[attachment.mention]); break;
        case Attachment::Kind::loose:
        case Attachment::Kind::in_name:
        case Attachment::Kind::unticked: break;
      }
    }
    for (std::size_t i = 0; i < of_mention_.size(); ++i) add_implied(reading_.mentions[i], &of_mention_[i]);
  }

  // Places that the technique's name implies ("suboccipital release", "patellar mobs") unless its words name them.
  void add_implied(const Mention& mention, Places* places) const {
    for (const std::string& id : book_.techniques[mention.technique].regions) {
      if (std::any_of(places->begin(), places->end(), [&](const Place& p) { return p.found.region.area == id; })) continue;
      const Area* area = book_.area(id);
      const std::string side = area && area->midline ? "midline" : "unstated";
      places->push_back({{{id, side}, {}, {}, {EvidenceRole::region, mention.span, mention.source}}, false, std::nullopt});
    }
  }

  Places own_places(const Service& service) const {
    Places places;
    for (const std::uint32_t mention : service.mentions) add_all(of_mention_[mention], &places);
    return places;
  }

  // "Ultrasound 8 min for pain in the R shoulder": what is told of beside the act, where nothing else is.
  Places told_beside(const Service& service) const {
    Places places;
    for (const std::uint32_t mention : service.mentions) add_all(aside_[mention], &places);
    return places;
  }

  // What a service's own line or heading gives it, wherever else its code was done.
  Places places_of_line(const Service& service) const {
    Places places = places_of_heading(service);
    if (!needs_place(service)) return places;
    if (places.empty()) places = row_title(service);
    return places.empty() && names_an_act(service) ? beside_in_sentence(service) : places;
  }

  bool names_an_act(const Service& service) const {
    return std::any_of(service.mentions.begin(), service.mentions.end(),
                       [&](std::uint32_t m) { return book_.techniques[reading_.mentions[m].technique].kind != Kind::code_number; });
  }

  // The first column of a row: "Thoracic paraspinals ........ Swedish, then deep tissue".
  Places row_title(const Service& service) const {
    const std::uint32_t first = service.mentions.front();
    const Span line = document_.paragraphs[paragraph_of(service)].span;
    const std::uint32_t from = first > 0 ? std::max(line.begin, std::min(reading_.mentions[first - 1].span.end, reading_.mentions[first].span.begin)) : line.begin;
    Places places;
    for (std::size_t i = first_region_at(from); i < regions_.size() && regions_[i].span.end <= reading_.mentions[first].span.begin; ++i)
      if (attachments_[i].kind == Attachment::Kind::loose && from == line.begin) add_region(i, &places);
    return places;
  }

  bool needs_place(const Service& service) const {
    const Code* code = book_.code(service.code);
    return code && code->needs_region;
  }

  Places places_of_heading(const Service& service) const {
    const std::uint32_t parent = reading_.blocks[service.block].parent;
    Places places;
    if (parent == Block::no_parent) return places;
    for (const std::uint32_t mention : reading_.blocks[parent].mentions) add_all(of_mention_[mention], &places);
    return places;
  }

  const Code* code_of(const Mention& mention) const { return mention.supports.empty() ? nullptr : book_.code(mention.supports.front().code); }

  // Only what is done to a body part lends its place.
  bool may_lend(const Mention& mention) const {
    const Code* code = code_of(mention);
    return mention.status == Status::performed && code && code->needs_region;
  }

  std::uint32_t sentence_of(const Mention& mention) const { return document_.sentence_of(mention.span.begin); }
  std::uint32_t paragraph_of(const Service& service) const { return document_.paragraph_of(reading_.mentions[service.mentions.front()].span.begin); }
  std::uint32_t section_of(const Service& service) const { return document_.section_of(reading_.mentions[service.mentions.front()].span.begin); }

  void borrow() {
    std::set<std::string> placed;
    for (std::size_t i = 0; i < of_service_.size(); ++i)
      if (!of_service_[i].empty()) placed.insert(reading_.services[i].code);
    const std::vector<Places> given = of_service_;
    for (std::uint32_t i = 0; i < of_service_.size(); ++i) {
      const Service& service = reading_.services[i];
      if (!given[i].empty() || !needs_place(service)) continue;
      const Counting counting = book_.code(service.code)->counting;
      if (counting == Counting::spinal_regions) of_service_[i] = levels_before(service);
      if (counting == Counting::muscles) of_service_[i] = muscles_near(service);
      if (of_service_[i].empty() && !placed.contains(service.code)) of_service_[i] = borrowed(i, given);
      // Machines and hands may go anywhere while the spine is adjusted.
      if (counting == Counting::spinal_regions) std::erase_if(of_service_[i], [](const Place& place) { return place.found.spinal.empty(); });
    }
  }

  Places borrowed(std::uint32_t number, const std::vector<Places>& given) {
    const Service& service = reading_.services[number];
    Places places = told_beside(service);
    if (places.empty()) places = title_above(service);
    if (places.empty() && document_.box_of(reading_.mentions[service.mentions.front()].span)) places = ticked(service);
    if (places.empty()) places = words_around(service);
    if (places.empty()) places = beside_in_paragraph(number, given);
    if (places.empty()) places = ticked(service);
    return places.empty() ? of_visit(given) : places;
  }

  // The same for every service, so it is looked up once: where the others went, else what the treatment or else the diagnosis names.
  const Places& of_visit(const std::vector<Places>& given) {
    if (!of_visit_) {
      of_visit_ = only_place(given);
      if (of_visit_->empty()) of_visit_ = only_area(false);
      if (of_visit_->empty()) of_visit_ = only_area(true);
    }
    return *of_visit_;
  }

  // "L shoulder:" over a list.
  Places title_above(const Service& service) const {
    constexpr std::uint32_t furthest = 12;   // lines
    constexpr int most_regions = 40;         // looked at
    const std::uint32_t here = paragraph_of(service), section = section_of(service);
    Places places;
    std::uint32_t title = 0;
    int seen = 0;
    for (std::size_t i = first_region_at(document_.paragraphs[here].span.begin); i-- > 0 && seen < most_regions; ++seen) {
      const std::uint32_t paragraph = document_.paragraph_of(regions_[i].span.begin);
      if (document_.section_of(regions_[i].span.begin) != section || paragraph + furthest < here) break;
      if (!places.empty() && paragraph != title) break;
      if (attachments_[i].kind != Attachment::Kind::loose || !is_title(paragraph)) continue;
      title = paragraph;
      add_region(i, &places);
    }
    return places;
  }

  // A line with hardly a word besides its body parts and sides.
  bool is_title(std::uint32_t paragraph) const {
    constexpr std::uint32_t most_other_bytes = 12;
    const Span line = document_.paragraphs[paragraph].span;
    std::uint32_t named = 0;
    for (const PhraseHit& hit : document_.hits_in(line)) {
      const Use use = book_.phrases[hit.phrase].use;
      if (use == Use::region || use == Use::side) named += hit.span.size();
    }
    return named + most_other_bytes >= line.size();
  }

  std::size_t first_region_at(std::uint32_t at) const {
    const auto first = std::lower_bound(regions_.begin(), regions_.end(), at, [](const RegionMention& r, std::uint32_t place) { return r.span.begin < place; });
    return static_cast<std::size_t>(first - regions_.begin());
  }

  // "IFC with MHP to L shoulder", "MHP to L shoulder with IFC".
  Places beside_in_sentence(const Service& service) const {
    constexpr std::uint32_t furthest = 12;   // mentions
    const std::uint32_t last = service.mentions.back(), first = service.mentions.front();
    for (std::uint32_t i = last + 1; i < reading_.mentions.size() && i <= last + furthest && sentence_of(reading_.mentions[i]) == sentence_of(reading_.mentions[last]); ++i)
      if (may_lend(reading_.mentions[i]) && !of_mention_[i].empty()) return of_mention_[i];
    for (std::uint32_t i = first; i-- > 0 && i + furthest >= first && sentence_of(reading_.mentions[i]) == sentence_of(reading_.mentions[first]);)
      if (!of_mention_[i].empty() && (may_lend(reading_.mentions[i]) || stands_behind_its_place(i))) return of_mention_[i];
    return {};
  }

  // "T3-T6 paraspinals: MFR not tolerated so stayed with oil massage": the place is the line's.
  bool stands_behind_its_place(std::uint32_t mention) const {
    const Places& places = of_mention_[mention];
    return std::all_of(places.begin(), places.end(),
                       [&](const Place& place) { return place.term && place.found.evidence.span.end <= reading_.mentions[mention].span.begin; });
  }

  // "60 min Swedish. Firm on full back, glutes, both hamstrings": sentences right after the act, without figures, tests or refusals.
  Places words_around(const Service& service) const {
    const Code* code = book_.code(service.code);
    if (!code || code->family != Family::hands_on) return {};
    constexpr std::uint32_t furthest = 3;    // sentences
    constexpr std::size_t most_regions = 40;
    constexpr std::uint32_t longest_sentence = 1000;
    const std::uint32_t here = sentence_of(reading_.mentions[service.mentions.back()]), section = section_of(service);
    Places places;
    const std::size_t first = first_region_at(document_.sentences[here].span.end);
    for (std::size_t i = first; i < regions_.size() && i < first + most_regions; ++i) {
      const std::uint32_t sentence = document_.sentence_of(regions_[i].span.begin);
      if (sentence > here + furthest || document_.section_of(regions_[i].span.begin) != section) break;
      if (document_.sentences[sentence].span.size() > longest_sentence) break;
      if (attachments_[i].kind == Attachment::Kind::loose && tells_of_work(document_.sentences[sentence].span) && is_chosen(i)) add_region(i, &places);
    }
    return places;
  }

  bool is_circled(std::size_t region) const {
    const Span span = regions_[region].span;
    const std::string_view text = document_.text();
    return span.begin > 0 && span.end < text.size() && text[span.begin - 1] == '(' && text[span.end] == ')';
  }

  // Where some body parts of a sentence are circled, "(neck) (shoulders) mid-back", the others are only listed.
  bool is_chosen(std::size_t region) const {
    const Span sentence = document_.sentences[document_.sentence_of(regions_[region].span.begin)].span;
    bool any_circled = false;
    for (std::size_t i = first_region_at(sentence.begin); i < regions_.size() && regions_[i].span.begin < sentence.end; ++i) any_circled |= is_circled(i);
    return !any_circled || is_circled(region);
  }

  bool tells_of_work(Span sentence) const {
    const std::string_view words = document_.words(sentence);
    if (std::any_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; })) return false;
    const auto hits = document_.hits_in(sentence);
    return std::none_of(hits.begin(), hits.end(), [&](const PhraseHit& hit) {
      const Phrase& phrase = book_.phrases[hit.phrase];
      const bool is_aside = phrase.use == Use::mark && book_.marks[phrase.item] == TextMark::aside;
      return is_aside || phrase.use == Use::exam_word || (phrase.use == Use::cue && book_.cues[phrase.item].status != Status::performed);
    });
  }

  Places beside_in_paragraph(std::uint32_t number, const std::vector<Places>& given) const {
    constexpr std::uint32_t furthest = 40;   // services
    const std::uint32_t here = paragraph_of(reading_.services[number]);
    const auto lends = [&](std::uint32_t i) { return paragraph_of(reading_.services[i]) == here && !given[i].empty() && needs_place(reading_.services[i]); };
    for (std::uint32_t i = number; i-- > 0 && i + furthest >= number;)
      if (lends(i)) return given[i];
    for (std::uint32_t i = number + 1; i < given.size() && i <= number + furthest; ++i)
      if (lends(i)) return given[i];
    return {};
  }

  // "Areas: [x] neck [x] shoulders B [ ] low back".
  Places ticked(const Service& service) {
    const Code* code = book_.code(service.code);
    if (!code || code->family != Family::hands_on) return {};
    if (ticked_) return *ticked_;
    ticked_.emplace();
    for (std::size_t i = 0; i < regions_.size(); ++i) {
      const Box* box = document_.box_of(regions_[i].span);
      if (box && box->state == BoxState::ticked && attachments_[i].kind == Attachment::Kind::loose) add_region(i, &*ticked_);
    }
    return *ticked_;
  }

  // Where all other services went, when that is one area.
  Places only_place(const std::vector<Places>& given) const {
    Places places;
    for (std::uint32_t i = 0; i < given.size(); ++i)
      if (needs_place(reading_.services[i])) add_all(given[i], &places);
    return one_area(std::move(places));
  }

  bool is_exercised(std::size_t region) const {
    if (attachments_[region].kind == Attachment::Kind::in_name || attachments_[region].kind == Attachment::Kind::unticked) return true;
    if (attachments_[region].kind == Attachment::Kind::loose) return false;
    const Code* code = code_of(reading_.mentions[attachments_[region].mention]);
    return code && (code->family == Family::exercise || code->family == Family::training);
  }

  static Places one_area(Places places) {
    std::set<std::string> areas, sides;
    for (const Place& place : places) {
      areas.insert(place.found.region.area);
      if (place.sided && place.found.region.side != "midline") sides.insert(place.found.region.side);
    }
    if (areas.size() != 1 || sides.size() > 1) return {};
    if (!sides.empty()) std::erase_if(places, [&](const Place& p) { return p.found.region.side != *sides.begin(); });
    places.resize(1);
    return places;
  }

  // The one area among body parts in sections of a kind; nothing when there are several.
  Places only_area(bool by_diagnosis) const {
    Places places;
    for (std::size_t i = 0; i < regions_.size(); ++i) {
      const SectionKind* kind = book_.section(document_.sections[document_.section_of(regions_[i].span.begin)].kind);
      if (kind && (by_diagnosis ? kind->names_diagnosis : kind->names_places) && !is_exercised(i)) add_region(i, &places);
    }
    return one_area(std::move(places));
  }

  // "Subluxation C2, C5, L5. Diversified adjustment to all listed": levels named close before an adjustment that names none.
  Places levels_before(const Service& service) const {
    constexpr std::uint32_t reach = 200;
    const std::uint32_t at = reading_.mentions[service.mentions.front()].span.begin;
    const std::uint32_t from = std::max(document_.paragraphs[document_.paragraph_of(at)].span.begin, at > reach ? at - reach : 0);
    Places places;
    for (std::size_t i = first_region_at(from); i < regions_.size() && regions_[i].span.end <= at; ++i)
      if (!book_.regions[regions_[i].term].spinal.empty()) add_region(i, &places);
    return places;
  }

  Places muscles_near(const Service& service) const {
    Places places;
    for (const std::uint32_t region : muscles_of(service, document_, regions_, book_, reading_)) add_region(region, &places);
    return places;
  }

  void hand_over() {
    for (std::uint32_t i = 0; i < of_service_.size(); ++i)
      for (Place& place : of_service_[i]) {
        std::vector<RegionFound>& regions = reading_.services[i].regions;
        const bool known = std::any_of(regions.begin(), regions.end(),
                                       [&](const RegionFound& r) { return r.region == place.found.region && r.spinal == place.found.spinal; });
        if (!known) regions.push_back(std::move(place.found));
      }
  }

  const Document& document_;
  const std::vector<RegionMention>& regions_;
  const Book& book_;
  Reading& reading_;
  const std::vector<Attachment> attachments_;
  std::vector<Places> of_mention_, aside_, of_service_;   // by the numbers of mentions and of services
  std::optional<Places> of_visit_, ticked_;
};

}  // namespace

void give_places(const Document& document, const std::vector<RegionMention>& regions, const Book& book, Reading* reading) {
  Placer(document, regions, book, reading).run();
}

}  // namespace codetrail
