#pragma once
// Where the book's phrases stand in a note, after look-alikes are struck out and the longer of two
// overlapping phrases of one use has won.

#include <vector>

#include "base/span.h"
#include "base/unicode.h"
#include "book/book.h"

namespace codetrail {

// A phrase of the book found in the note.
struct PhraseHit {
  std::uint32_t phrase = 0;  // in Book::phrases
  Span span;                 // in the note

  auto operator<=>(const PhraseHit&) const = default;
};

// All hits of the folded note, in order of the note. Hits of one use do not overlap, except that short forms with
// several meanings keep them all, and that figures and phrases which only help to decide (`near`) may overlap.
std::vector<PhraseHit> find_hits(std::string_view text, const Folded& folded, const Book& book);

}  // namespace codetrail
