#include "text/hits.h"

#include <algorithm>
#include <array>
#include <map>

namespace codetrail {
namespace {

constexpr std::size_t use_count = static_cast<std::size_t>(Use::scanned_figure) + 1;

std::size_t index_of(Use use) { return static_cast<std::size_t>(use); }

// The use whose hits a look-alike phrase strikes out.
std::optional<Use> struck_by(Use use) {
  if (use == Use::technique_not) return Use::technique;
  if (use == Use::cue_not) return Use::cue;
  if (use == Use::region_not) return Use::region;
  if (use == Use::side_not) return Use::side;
  if (use == Use::remark_not) return Use::remark;
  if (use == Use::spelling_not) return Use::spelling;
  return std::nullopt;
}

bool may_overlap(Use use) {
  return use == Use::shortform || use == Use::short_near || use == Use::when_near || use == Use::number || use == Use::remark;
}

// No phrase matches more than this many bytes of the folded text (base/pattern_set.h), so no look-alike that
// begins further back reaches a hit.
constexpr std::uint32_t longest_match = 2048;

// A look-alike of an item strikes out the hits of that item which it overlaps. `look_alikes` are in order.
bool is_struck(const PhraseHit& hit, const std::vector<PhraseHit>& look_alikes, const Book& book) {
  const Phrase& phrase = book.phrases[hit.phrase];
  const std::uint32_t item = phrase.use == Use::shortform ? phrase.part : phrase.item;
  const std::uint32_t from = hit.span.begin > longest_match ? hit.span.begin - longest_match : 0;
  auto other = std::lower_bound(look_alikes.begin(), look_alikes.end(), from,
                                [](const PhraseHit& h, std::uint32_t at) { return h.span.begin < at; });
  for (; other != look_alikes.end() && other->span.begin < hit.span.end; ++other)
    if (book.phrases[other->phrase].item == item && other->span.overlaps(hit.span)) return true;
  return false;
}

// Keeps the longest of overlapping hits, and of phrases with the very same words one for each item: the same word may
// be a cue for what comes before it and another for what comes after.
std::vector<PhraseHit> longest(std::vector<PhraseHit> hits, const Book& book) {
  std::stable_sort(hits.begin(), hits.end(), [](const PhraseHit& a, const PhraseHit& b) {
    if (a.span.size() != b.span.size()) return a.span.size() > b.span.size();
    return std::tuple(a.span.begin, a.restored, a.phrase) < std::tuple(b.span.begin, b.restored, b.phrase);
  });
  // Accepted spans never overlap, so the neighbours in order of `begin` decide.
  std::map<std::uint32_t, std::uint32_t> taken;
  std::vector<PhraseHit> kept;
  for (const PhraseHit& hit : hits) {
    const auto next = taken.lower_bound(hit.span.begin);
    const bool same = next != taken.end() && next->first == hit.span.begin && next->second == hit.span.end;
    if (same) {
      const bool new_item = book.phrases[kept.back().phrase].item != book.phrases[hit.phrase].item;
      if (kept.back().span != hit.span || new_item) kept.push_back(hit);
      continue;
    }
    const bool meets_next = next != taken.end() && next->first < hit.span.end;
    const bool meets_previous = next != taken.begin() && std::prev(next)->second > hit.span.begin;
    if (meets_next || meets_previous) continue;
    taken.emplace_hint(next, hit.span.begin, hit.span.end);
    kept.push_back(hit);
  }
  return kept;
}

using HitsByUse = std::array<std::vector<PhraseHit>, use_count>;

void strike_look_alikes(HitsByUse& by_use, Use use, const Book& book) {
  std::vector<PhraseHit>& hits = by_use[index_of(use)];
  for (std::size_t other = 0; other < use_count; ++other) {
    const auto struck = struck_by(static_cast<Use>(other));
    if (!struck || by_use[other].empty()) continue;
    const bool applies = *struck == use || (*struck == Use::technique && use == Use::shortform);
    if (applies) std::erase_if(hits, [&](const PhraseHit& hit) { return is_struck(hit, by_use[other], book); });
  }
}

// Uses whose phrases may be found in a restored stretch. Names, dates and marks are what they are, letter by letter.
bool may_be_restored(Use use) {
  switch (use) {
    case Use::technique:
    case Use::technique_not:
    case Use::shortform:
    case Use::short_near:
    case Use::cue:
    case Use::cue_not:
    case Use::heading:
    case Use::region:
    case Use::region_not:
    case Use::side:
    case Use::side_not:
    case Use::time:
    case Use::tissue:
    case Use::when_near:
    case Use::exam_word: return true;
    case Use::number:
    case Use::mark:
    case Use::role:
    case Use::payer:
    case Use::date:
    case Use::giver:
    case Use::remark:
    case Use::remark_not:
    case Use::spelling:
    case Use::spelling_not:
    case Use::scanned_figure: return false;
  }
  return false;
}

// What is found in a restored stretch because of a repair. Where another word stands in the note, only techniques may claim it, and
// look-alikes, which claim nothing.
std::vector<PhraseHit> hits_in(const Restored& restored, std::uint32_t number, std::string_view text, const Book& book) {
  std::vector<PhraseHit> hits;
  for (const Hit& found : book.patterns.find_all(restored.folded.text)) {
    const Phrase& phrase = book.phrases[found.pattern];
    if (!may_be_restored(phrase.use) || !rests_on_repair(restored, found.span)) continue;
    PhraseHit hit{found.pattern, restored.folded.original(found.span), number, Doubt::none};
    if (phrase.upper && !is_upper_case(text.substr(hit.span.begin, hit.span.size()))) continue;
    const Doubt doubt = doubt_of(restored, hit.span, text);
    const bool is_named = phrase.use == Use::technique || phrase.use == Use::shortform;
    if (is_named ? doubt == Doubt::too_much : doubt >= Doubt::needs_more && !struck_by(phrase.use)) continue;
    if (is_named) hit.doubt = doubt;
    hits.push_back(hit);
  }
  return hits;
}

std::vector<Hit> in_folded(const std::vector<PhraseHit>& hits, const Folded& folded) {
  std::vector<Hit> placed;
  for (const PhraseHit& hit : hits) placed.push_back({hit.phrase, {folded.folded(hit.span.begin), folded.folded(hit.span.end)}});
  return placed;
}

// A figure that a scanner wrote with letters is no place and no dose of that name: "l5 min" does not speak of a vertebra.
// `figures` are those that were read as such.
void drop_hits_under(std::vector<Span> figures, HitsByUse& by_use) {
  std::sort(figures.begin(), figures.end());
  const auto is_under = [&](const PhraseHit& hit) {
    const auto figure = std::lower_bound(figures.begin(), figures.end(), hit.span.begin, [](Span f, std::uint32_t at) { return f.end <= at; });
    return figure != figures.end() && figure->overlaps(hit.span);
  };
  for (std::vector<PhraseHit>& hits : by_use) std::erase_if(hits, is_under);
}

void read_restored(std::string_view text, const Folded& folded, const Book& book, HitsByUse& by_use, std::vector<Restored>* restored) {
  strike_look_alikes(by_use, Use::spelling, book);
  const auto repairs = find_repairs(text, folded, in_folded(by_use[index_of(Use::spelling)], folded),
                                    in_folded(by_use[index_of(Use::scanned_figure)], folded), book);
  *restored = restore(folded, repairs);
  std::vector<PhraseHit> found;
  std::vector<Span> figures;
  for (std::uint32_t i = 0; i < restored->size(); ++i) {
    for (const PhraseHit& hit : hits_in((*restored)[i], i + 1, text, book)) {
      found.push_back(hit);
      for (const Repair& repair : repairs_in((*restored)[i], hit.span))
        if (repair.kind == Repair::Kind::figure) figures.push_back(repair.span);
    }
  }
  if (!figures.empty()) drop_hits_under(std::move(figures), by_use);
  for (const PhraseHit& hit : found) by_use[index_of(book.phrases[hit.phrase].use)].push_back(hit);
}

// Whether the hits of that use have done their work once others are struck out or stretches restored.
bool only_helps(Use use) { return struck_by(use) || use == Use::spelling || use == Use::scanned_figure; }

}  // namespace

std::vector<PhraseHit> find_hits(std::string_view text, const Folded& folded, const Book& book, std::vector<Restored>* restored) {
  HitsByUse by_use;
  for (const Hit& hit : book.patterns.find_all(folded.text)) {
    const Phrase& phrase = book.phrases[hit.pattern];
    const Span span = folded.original(hit.span);
    if (span.empty()) continue;
    if (phrase.upper && !is_upper_case(text.substr(span.begin, span.size()))) continue;
    by_use[index_of(phrase.use)].push_back({hit.pattern, span});
  }
  if (restored != nullptr) read_restored(text, folded, book, by_use, restored);
  const auto in_order = [](const PhraseHit& a, const PhraseHit& b) {
    return std::tuple(a.span.begin, b.span.end, a.phrase) < std::tuple(b.span.begin, a.span.end, b.phrase);
  };
  for (std::vector<PhraseHit>& hits : by_use) std::sort(hits.begin(), hits.end(), in_order);

  std::vector<PhraseHit> all;
  for (std::size_t i = 0; i < use_count; ++i) {
    const Use use = static_cast<Use>(i);
    if (only_helps(use)) continue;
    std::vector<PhraseHit>& hits = by_use[i];
    strike_look_alikes(by_use, use, book);
    if (!may_overlap(use)) hits = longest(std::move(hits), book);
    all.insert(all.end(), hits.begin(), hits.end());
  }
  std::sort(all.begin(), all.end(), in_order);
  return all;
}

}  // namespace codetrail
