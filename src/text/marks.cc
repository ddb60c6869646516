#include "text/marks.h"

#include <algorithm>

#include "text/document.h"

namespace codetrail {
namespace {

bool opens_its_line(const Document& document, std::uint32_t at) {
  return document.lines[document.line_of(at)].words == at;
}

// Signs such as "___" and "[o]" are empty boxes where the note ticks others in the same way: with the same first sign.
void add_other_boxes(const Document& document, const std::vector<Span>& others, MarkHits* marks) {
  std::string ticks;
  for (const MarkHits::BoxMark& box : marks->boxes)
    if (box.state == BoxState::ticked) ticks += document.text()[box.span.begin];
  for (const Span other : others)
    if (ticks.find(document.text()[other.begin]) != std::string::npos) marks->boxes.push_back({other, BoxState::empty});
  std::sort(marks->boxes.begin(), marks->boxes.end(), [](const auto& a, const auto& b) { return a.span < b.span; });
}

}  // namespace

bool one_ends_at(const std::vector<Span>& spans, std::uint32_t at) {
  const auto span = std::lower_bound(spans.begin(), spans.end(), at, [](Span s, std::uint32_t place) { return s.end < place; });
  return span != spans.end() && span->end == at;
}

MarkHits find_marks(const Document& document, const Book& book) {
  MarkHits marks;
  std::vector<Span> others;
  for (const PhraseHit& hit : document.hits) {
    const Phrase& phrase = book.phrases[hit.phrase];
    if (phrase.use != Use::mark) continue;
    switch (book.marks[phrase.item]) {
      case TextMark::box_ticked: marks.boxes.push_back({hit.span, BoxState::ticked}); break;
      case TextMark::box_empty: marks.boxes.push_back({hit.span, BoxState::empty}); break;
      case TextMark::box_other: others.push_back(hit.span); break;
      case TextMark::box_unclear: marks.boxes.push_back({hit.span, BoxState::unclear}); break;
      case TextMark::bullet:
        if (opens_its_line(document, hit.span.begin)) marks.bullets.push_back(hit.span);
        break;
      case TextMark::abbreviation: marks.abbreviations.push_back(hit.span); break;
      case TextMark::clause_break: marks.clause_breaks.push_back(hit.span); break;
      case TextMark::spoken_period:
      case TextMark::spoken_line: marks.stops.push_back(hit.span); break;
      case TextMark::spoken_colon: marks.colons.push_back(hit.span); break;
      case TextMark::spoken_comma:
      case TextMark::correction:
      case TextMark::individual:
      case TextMark::minutes_column: break;
    }
  }
  add_other_boxes(document, others, &marks);
  return marks;
}

}  // namespace codetrail
