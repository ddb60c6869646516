#include "text/marks.h"

#include <algorithm>

#include "text/document.h"

namespace codetrail {
namespace {

bool opens_its_line(const Document& document, std::uint32_t at) {
  return document.lines[document.line_of(at)].words == at;
}

}  // namespace

bool one_ends_at(const std::vector<Span>& spans, std::uint32_t at) {
  const auto span = std::lower_bound(spans.begin(), spans.end(), at, [](Span s, std::uint32_t place) { return s.end < place; });
  return span != spans.end() && span->end == at;
}

MarkHits find_marks(const Document& document, const Book& book) {
  MarkHits marks;
  for (const PhraseHit& hit : document.hits) {
    const Phrase& phrase = book.phrases[hit.phrase];
    if (phrase.use != Use::mark) continue;
    switch (book.marks[phrase.item]) {
      case TextMark::bullet:
        if (opens_its_line(document, hit.span.begin)) marks.bullets.push_back(hit.span);
        break;
      case TextMark::abbreviation: marks.abbreviations.push_back(hit.span); break;
      case TextMark::clause_break: marks.clause_breaks.push_back(hit.span); break;
      case TextMark::spoken_period:
      case TextMark::spoken_line: marks.stops.push_back(hit.span); break;
      case TextMark::spoken_colon: marks.colons.push_back(hit.span); break;
      default: break;  // the others have readers of their own
    }
  }
  return marks;
}

}  // namespace codetrail
