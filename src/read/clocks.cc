#include "read/clocks.h"

#include <algorithm>

#include "read/figures.h"

namespace codetrail {
namespace {

constexpr int hour = 60, half_day = 12 * hour;

// The time in the groups of a clock's pattern, on a dial of twelve hours.
std::optional<int> dial(const Pattern& pattern, std::string_view text, const Groups& groups, const char* hours, const char* minutes,
                        const Book& book) {
  const auto number = [&](const char* name) -> std::optional<int> {
    const int group = pattern.group_number(name);
    if (group <= 0 || !groups[static_cast<std::size_t>(group) - 1]) return std::nullopt;
    const Span span = *groups[static_cast<std::size_t>(group) - 1];
    return read_number(text.substr(span.begin, span.size()), book);
  };
  const std::optional<int> h = number(hours);
  if (!h) return std::nullopt;
  return (*h % 12) * hour + number(minutes).value_or(0);
}

}  // namespace

std::vector<ClockStretch> find_clocks(const Document& document, const Book& book) {
  std::vector<ClockStretch> clocks;
  for (const PhraseHit& hit : document.hits) {
    const Phrase& phrase = book.phrases[hit.phrase];
    if (phrase.use != Use::time) continue;
    const Pattern& pattern = book.patterns.pattern(hit.phrase);
    if (pattern.group_number("h1") <= 0 || pattern.group_number("h2") <= 0) continue;
    const Folded& folded = document.folded_of(hit);
    Groups groups;
    if (!pattern.match_at(folded.text, folded.folded(hit.span.begin), folded.folded(hit.span.end), &groups)) continue;
    const auto from = dial(pattern, folded.text, groups, "h1", "m1", book), to = dial(pattern, folded.text, groups, "h2", "m2", book);
    if (!from || !to || *from == *to) continue;
    clocks.push_back({{EvidenceRole::minutes, hit.span, phrase.source}, *from, *to > *from ? *to : *to + half_day});
  }
  return clocks;
}

int overlap(const ClockStretch& a, const ClockStretch& b) {
  int most = 0;
  for (const int turn : {-half_day, 0, half_day}) most = std::max(most, std::min(a.to, b.to + turn) - std::max(a.from, b.from + turn));
  return most;
}

}  // namespace codetrail
