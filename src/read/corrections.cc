#include "read/corrections.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace codetrail {
namespace {

// How far back and ahead a correction reaches, in bytes.
constexpr std::uint32_t reach_back = 60, reach_ahead = 60;

template <class Part>
std::optional<std::uint32_t> last_before(const std::vector<Part>& parts, std::uint32_t at) {
  const auto after = std::lower_bound(parts.begin(), parts.end(), at, [](const Part& p, std::uint32_t place) { return p.span.begin < place; });
  if (after == parts.begin()) return std::nullopt;
  const auto before = std::prev(after);
  if (before->span.end + reach_back < at) return std::nullopt;
  return static_cast<std::uint32_t>(before - parts.begin());
}

template <class Part>
std::optional<std::uint32_t> first_after(const std::vector<Part>& parts, std::uint32_t at) {
  const auto after = std::lower_bound(parts.begin(), parts.end(), at, [](const Part& p, std::uint32_t place) { return p.span.begin < place; });
  if (after == parts.end() || after->span.begin > at + reach_ahead) return std::nullopt;
  return static_cast<std::uint32_t>(after - parts.begin());
}

template <class Part>
void erase_taken(const std::vector<Corrections::Taken>& taken, std::vector<Part>* parts) {
  std::vector<Part> kept;
  auto next = taken.begin();
  for (std::uint32_t i = 0; i < parts->size(); ++i) {
    if (next != taken.end() && next->index == i) ++next;
    else kept.push_back(std::move((*parts)[i]));
  }
  *parts = std::move(kept);
}

// "fifteen minutes of joint mobilization": a word or two between, and no sign.
bool leads_to(const Document& document, Span figure, Span mention) {
  constexpr std::uint32_t farthest = 16;
  if (mention.begin < figure.end || mention.begin - figure.end > farthest) return false;
  return document.words({figure.end, mention.begin}).find_first_of(",.;:(") == std::string_view::npos;
}

void add(std::vector<Corrections::Taken>* list, std::uint32_t index, const Evidence& cue) {
  if (list->empty() || list->back().index < index) list->push_back({index, cue});
}

bool opens_with_number(const Document& document, std::uint32_t from, const Book& book) {
  constexpr std::uint32_t longest_word = 12;
  std::string_view words = document.words({from, std::min(from + longest_word, static_cast<std::uint32_t>(document.text().size()))});
  words.remove_prefix(std::min(words.find_first_not_of(" ,:"), words.size()));
  const std::string word(words.substr(0, words.find_first_of(" ,.;\n")));
  return !word.empty() && (std::isdigit(static_cast<unsigned char>(word.front())) || book.number_values.contains(word));
}

}  // namespace

Corrections find_corrections(const Document& document, const std::vector<Mention>& mentions, const std::vector<Figure>& figures,
                             const std::vector<RegionMention>& regions, const Book& book) {
  Corrections corrections;
  // Nobody corrects a word that may be none.
  const auto plain_before = [&](std::optional<std::uint32_t> index) { return index && !mentions[*index].tentative; };
  for (const PhraseHit& hit : document.hits) {
    const Phrase& phrase = book.phrases[hit.phrase];
    if (phrase.use != Use::mark || book.marks[phrase.item] != TextMark::correction) continue;
    const Evidence cue{EvidenceRole::cue, hit.span, phrase.source};
    const auto mention = first_after(mentions, hit.span.end);
    const auto figure = first_after(figures, hit.span.end);
    const auto region = first_after(regions, hit.span.end);
    const auto begin = [&](const auto& parts, const auto& index) { return index ? parts[*index].span.begin : 0xffffffffu; };
    const std::uint32_t m = begin(mentions, mention), f = begin(figures, figure), r = begin(regions, region);
    // The first thing after the correction says what it corrects; a bare number corrects a number ("ten minutes, no make that eleven").
    if (m < f && m < r && !opens_with_number(document, hit.span.end, book)) {
      if (const auto before = last_before(mentions, hit.span.begin); plain_before(before)) add(&corrections.mentions, *before, cue);
    } else if (f < r) {
      const auto figure_before = last_before(figures, hit.span.begin);
      if (figure_before) add(&corrections.figures, *figure_before, cue);
      // "Fifteen minutes of traction, correction, fifteen minutes of mobilization": the service is said anew with its minutes.
      const auto mention_before = last_before(mentions, hit.span.begin);
      const bool named_last = figure_before && plain_before(mention_before) && mentions[*mention_before].span.begin > figures[*figure_before].span.begin;
      if (named_last && mention && leads_to(document, figures[*figure].span, mentions[*mention].span)) add(&corrections.mentions, *mention_before, cue);
    } else if (region) {
      if (const auto before = last_before(regions, hit.span.begin)) add(&corrections.regions, *before, cue);
    }
  }
  return corrections;
}

void take_back(const Corrections& corrections, std::vector<Figure>* figures, std::vector<RegionMention>* regions) {
  erase_taken(corrections.figures, figures);
  erase_taken(corrections.regions, regions);
}

void take_back(const Corrections& corrections, std::vector<Mention>* mentions) {
  for (const Corrections::Taken& taken : corrections.mentions) {
    Mention& mention = (*mentions)[taken.index];
    mention.status = Status::negated;
    mention.reason = Reason{taken.cue, taken.cue.source, false};
  }
}

}  // namespace codetrail
