#include "text/document.h"

#include <algorithm>

#include "text/boxes.h"
#include "text/layout.h"
#include "text/sections.h"
#include "text/sentences.h"

namespace codetrail {
namespace {

template <class Part>
std::uint32_t last_at_or_before(const std::vector<Part>& parts, std::uint32_t at, Span Part::*span) {
  const auto after = std::upper_bound(parts.begin(), parts.end(), at,
                                      [span](std::uint32_t place, const Part& part) { return place < (part.*span).begin; });
  return after == parts.begin() ? 0 : static_cast<std::uint32_t>(after - parts.begin() - 1);
}

}  // namespace

std::uint32_t Document::line_of(std::uint32_t at) const { return last_at_or_before(lines, at, &Line::span); }
std::uint32_t Document::section_of(std::uint32_t at) const { return last_at_or_before(sections, at, &Section::body); }
std::uint32_t Document::paragraph_of(std::uint32_t at) const { return last_at_or_before(paragraphs, at, &Paragraph::span); }
std::uint32_t Document::sentence_of(std::uint32_t at) const { return last_at_or_before(sentences, at, &Sentence::span); }
std::uint32_t Document::clause_of(std::uint32_t at) const { return last_at_or_before(clauses, at, &Clause::span); }

const Box* Document::box_of(Span span) const {
  const auto after = std::upper_bound(boxes.begin(), boxes.end(), span.begin, [](std::uint32_t at, const Box& box) { return at < box.span.begin; });
  if (after == boxes.begin() || !std::prev(after)->label.covers(span)) return nullptr;
  return &*std::prev(after);
}

std::span<const PhraseHit> Document::hits_in(Span span) const {
  const auto by_begin = [](const PhraseHit& hit, std::uint32_t at) { return hit.span.begin < at; };
  const auto first = std::lower_bound(hits.begin(), hits.end(), span.begin, by_begin);
  const auto last = std::lower_bound(first, hits.end(), span.end, by_begin);
  return {first, last};
}

Document read_document(const Note& note, const Book& book) {
  Document document;
  document.note = &note;
  document.folded = fold(note.text);
  document.hits = find_hits(note.text, document.folded, book, &document.restored);
  document.lines = split_lines(note.text);
  const MarkHits marks = find_marks(document, book);
  document.sections = find_sections(document, marks, book);
  std::vector<Span> openers;
  for (const Section& section : document.sections)
    if (!section.heading.empty()) openers.push_back(section.heading);
  document.paragraphs = find_paragraphs(note.text, document.lines, openers, marks.bullets);
  document.boxes = find_boxes(document, book);
  document.sentences = split_sentences(document, marks);
  document.clauses = split_clauses(document, marks);
  return document;
}

}  // namespace codetrail
