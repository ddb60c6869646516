#include "read/parts.h"

#include <algorithm>
#include <map>
#include <set>

#include "read/segments.h"

namespace codetrail {
namespace {

// "R TFL; vastus lateralis planned but skipped", "subscap deferred": words in the muscle's own part of the sentence, behind it or
// right before it, say that it was left out. A part without a muscle speaks of none.
bool is_left_out(Span muscle, const Document& document, const Segments& segments, const Book& book) {
  Span part = segments.around(muscle.begin);
  // "planned but skipped": a turn of the sentence is no new part unless a comma stands there.
  const Span sentence = document.sentences[document.sentence_of(muscle.begin)].span;
  while (part.end < sentence.end && std::isalpha(static_cast<unsigned char>(document.text()[part.end]))) part.end = segments.around(part.end).end;
  const auto hits = document.hits_in(part);
  return std::any_of(hits.begin(), hits.end(), [&](const PhraseHit& hit) {
    const Phrase& phrase = book.phrases[hit.phrase];
    if (phrase.use != Use::cue) return false;
    const Cue& cue = book.cues[phrase.item];
    const bool leaves_out = cue.status == Status::withheld || cue.status == Status::declined || cue.status == Status::negated || cue.status == Status::planned;
    if (!leaves_out || cue.findings || cue.takes_back || cue.scope == Scope::note) return false;
    return hit.span.begin >= muscle.end ? cue.reach != Reach::after : cue.reach != Reach::before;
  });
}

}  // namespace

std::vector<std::uint32_t> muscles_of(const Service& service, const Document& document, const std::vector<RegionMention>& regions, const Book& book,
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
  const Segments segments(document, book);
  std::vector<std::uint32_t> muscles;
  for (auto r = std::lower_bound(regions.begin(), regions.end(), around.begin, begins_before); r != regions.end() && r->span.begin < around.end; ++r) {
    const RegionMention& region = *r;
    if (!book.regions[region.term].is_muscle || !around.covers(region.span)) continue;
    if (!is_left_out(region.span, document, segments, book)) muscles.push_back(static_cast<std::uint32_t>(r - regions.begin()));
  }
  return muscles;
}

// "GB20, LI15, SI9. E-stim on the needles LI15 to SI9, 18 min": one set of needles, however many sentences name its points.
void join_sets(const Book& book, Reading* reading) {
  const auto is_there = [&](const std::string& code) {
    return std::any_of(reading->services.begin(), reading->services.end(), [&](const Service& s) { return s.code == code; });
  };
  for (Service& service : reading->services) {
    const Code* code = book.code(service.code);
    if (code && !code->joins.empty() && !service.time && is_there(code->joins)) service.code = code->joins;
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
      // The words tell apart what has one area ("glute med, glute min").
      for (const std::uint32_t muscle : muscles_of(service, document, regions, book, *reading))
        for (const Region& place : regions[muscle].regions)
          parts[service.code].insert(std::string(document.words(regions[muscle].span)) + ":" + place.side);
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
