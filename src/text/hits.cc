#include "text/hits.h"

#include <algorithm>
#include <array>
#include <map>

namespace codetrail {
namespace {

constexpr std::size_t use_count = static_cast<std::size_t>(Use::exam_word) + 1;

std::size_t index_of(Use use) { return static_cast<std::size_t>(use); }

// The use whose hits a look-alike phrase strikes out.
std::optional<Use> struck_by(Use use) {
  if (use == Use::technique_not) return Use::technique;
  if (use == Use::cue_not) return Use::cue;
  if (use == Use::region_not) return Use::region;
  return std::nullopt;
}

bool may_overlap(Use use) {
  return use == Use::shortform || use == Use::short_near || use == Use::when_near || use == Use::number;
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
    return std::pair(a.span.begin, a.phrase) < std::pair(b.span.begin, b.phrase);
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

}  // namespace

std::vector<PhraseHit> find_hits(std::string_view text, const Folded& folded, const Book& book) {
  std::array<std::vector<PhraseHit>, use_count> by_use;
  for (const Hit& hit : book.patterns.find_all(folded.text)) {
    const Phrase& phrase = book.phrases[hit.pattern];
    const Span span = folded.original(hit.span);
    if (span.empty()) continue;
    if (phrase.upper && !is_upper_case(text.substr(span.begin, span.size()))) continue;
    by_use[index_of(phrase.use)].push_back({hit.pattern, span});
  }

  std::vector<PhraseHit> all;
  for (std::size_t use = 0; use < use_count; ++use) {
    std::vector<PhraseHit>& hits = by_use[use];
    for (std::size_t other = 0; other < use_count; ++other) {
      const auto struck = struck_by(static_cast<Use>(other));
      if (!struck || by_use[other].empty()) continue;
      const bool applies = *struck == static_cast<Use>(use) ||
                           (*struck == Use::technique && static_cast<Use>(use) == Use::shortform);
      if (applies) std::erase_if(hits, [&](const PhraseHit& hit) { return is_struck(hit, by_use[other], book); });
    }
    if (struck_by(static_cast<Use>(use))) continue;  // their work is done
    if (!may_overlap(static_cast<Use>(use))) hits = longest(std::move(hits), book);
    all.insert(all.end(), hits.begin(), hits.end());
  }
  std::sort(all.begin(), all.end(), [](const PhraseHit& a, const PhraseHit& b) {
    return std::tuple(a.span.begin, b.span.end, a.phrase) < std::tuple(b.span.begin, a.span.end, b.phrase);
  });
  return all;
}

}  // namespace codetrail
