#pragma once
// The note as a clinician laid it out: lines, sections, sentences, clauses, items, boxes; and every hit of the book's
// phrases in it. Spans are offsets into the note's own text.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/span.h"
#include "base/unicode.h"
#include "book/book.h"
#include "text/hits.h"
#include "text/marks.h"
#include "text/note.h"

namespace codetrail {

struct Line {
  Span span;               // without the line end
  std::uint32_t words = 0;   // where the first character stands that is not blank; the line's end when there is none
  std::uint32_t indent = 0;  // columns of leading blanks
  bool is_blank = false;
};

// From one heading to the next. The text before the first heading is a section of kind "start".
struct Section {
  std::string kind;        // id of a SectionKind
  Span heading;            // empty when the section has no heading
  Source source;           // the heading's line in the book
  Span body;
};

// What ends at a full stop, a semicolon, a hard line end or a list mark. A line that was only wrapped goes on.
struct Sentence {
  Span span;
  std::uint32_t paragraph = 0;  // sentences of one hard line share it
  std::uint32_t section = 0;
};

// A part of a sentence, up to a word such as "but" or a wide gap; how far a negation reaches.
struct Clause {
  Span span;
  std::uint32_t sentence = 0;
};

// A hard line: one line of the note, or several that were only wrapped.
struct Paragraph {
  Span span;
  std::uint32_t indent = 0;   // columns of leading blanks
  bool is_item = false;       // it opens with a list mark
  bool after_blank = false;   // a blank line stands before it
};

enum class BoxState { none, ticked, empty, unclear };

// An option of a form: the mark and the words it belongs to.
struct Box {
  BoxState state = BoxState::none;
  Span mark;
  Span label;               // the words, after the mark or before it
  Span span;                // both, and the figure behind a mark that follows its label
};

struct Document {
  const Note* note = nullptr;
  Folded folded;
  std::vector<Line> lines;
  std::vector<Section> sections;
  std::vector<Paragraph> paragraphs;
  std::vector<Sentence> sentences;
  std::vector<Clause> clauses;
  std::vector<Box> boxes;
  std::vector<Restored> restored;  // stretches read again with their damage repaired
  std::vector<PhraseHit> hits;  // in order of the note

  std::string_view text() const { return note->text; }
  std::string_view words(Span span) const { return text().substr(span.begin, span.size()); }
  // The folded text in which the hit was found.
  const Folded& folded_of(const PhraseHit& hit) const { return hit.restored == 0 ? folded : restored[hit.restored - 1].folded; }
  // Index of the last one that begins at or before that byte; 0 when there is none.
  std::uint32_t line_of(std::uint32_t at) const;
  std::uint32_t section_of(std::uint32_t at) const;
  std::uint32_t paragraph_of(std::uint32_t at) const;
  std::uint32_t sentence_of(std::uint32_t at) const;
  std::uint32_t clause_of(std::uint32_t at) const;
  // The box whose label holds the span; null when none does.
  const Box* box_of(Span span) const;
  // Hits that begin inside the span.
  std::span<const PhraseHit> hits_in(Span span) const;
};

// Total: any text gives a document. The note must outlive it.
Document read_document(const Note& note, const Book& book);

}  // namespace codetrail
