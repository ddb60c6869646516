#pragma once
// Where the book's phrases stand in a note, after look-alikes are struck out and the longer of two
// overlapping phrases of one use has won.

#include <vector>

#include "base/span.h"
#include "base/unicode.h"
#include "book/book.h"
#include "text/restored.h"

namespace codetrail {

// A phrase of the book found in the note.
struct PhraseHit {
  std::uint32_t phrase = 0;  // in Book::phrases
  Span span;                 // in the note
  std::uint32_t restored = 0;   // where it was found: 0 in the note as it stands, else in that one of the restored stretches, from 1
  Doubt doubt = Doubt::none;    // of a technique or short form

  auto operator<=>(const PhraseHit&) const = default;
};

// All hits of the folded note, in order of the note. Hits of one use do not overlap, except that short forms with
// several meanings keep them all, and that figures and phrases which only help to decide (`near`) may overlap.
// With a place for restored stretches these are read too; without one the note is read as it stands.
std::vector<PhraseHit> find_hits(std::string_view text, const Folded& folded, const Book& book, std::vector<Restored>* restored = nullptr);

}  // namespace codetrail
