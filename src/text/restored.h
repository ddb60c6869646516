#pragma once
// Stretches of a note read a second time with their damage repaired: words in another spelling put right, words joined that a line's
// end parted, figures freed of letters that a scanner saw. The note itself stays as it is, and whatever is found in
// a restored stretch has its place in the note.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "base/unicode.h"
#include "book/book.h"

namespace codetrail {

struct Repair {
  enum class Kind { word, joint, figure, letters };
  Kind kind = Kind::word;
  Span span;                                     // what is replaced: in the folded note, and once restored in the note itself
  Span at;                                       // where `text` stands in the restored stretch
  std::string text;                              // by what, folded; empty for a joint
  SpellingKind spelling = SpellingKind::same;    // of a word
  bool alone = false;                            // of a word: see Spelling
  Source source;                                 // the line of the book that knows it; none for a joint

  // Whether what was found with its help needs a neighbour that supports it.
  bool is_doubtful() const { return kind == Kind::word && spelling != SpellingKind::same; }
};

struct Restored {
  Folded folded;                // of the stretch; its origins are places in the whole note
  std::vector<Repair> repairs;  // in order, not overlapping
};

// Repairs in order of the folded note. Two with one span are two words that it can stand for. `spellings` and `figures` are the hits of
// such phrases in the folded text.
std::vector<Repair> find_repairs(std::string_view text, const Folded& folded, const std::vector<Hit>& spellings,
                                 const std::vector<Hit>& figures, const Book& book);

// The stretches around the repairs, each as often as one of its words has meanings.
std::vector<Restored> restore(const Folded& folded, const std::vector<Repair>& repairs);

// How much support a hit in a restored stretch needs from what stands around it.
enum class Doubt {
  none,            // it has a word that stands in the note as it is, or nothing had to be guessed
  needs_company,   // no word of any language stands there, so that a neighbour of any kind will do
  needs_more,      // another word stands there: minutes, and a place or a technique
  too_much         // another word stands there, and this is what it means
};
Doubt doubt_of(const Restored& restored, Span in_note, std::string_view text);

// Whether a match in the restored text owes something to a repair and cuts none in two.
bool rests_on_repair(const Restored& restored, Span match);

// The repairs that a span of the note touches.
std::span<const Repair> repairs_in(const Restored& restored, Span in_note);

}  // namespace codetrail
