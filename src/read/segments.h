#pragma once
// The parts into which commas, brackets, dashes and joining words cut a sentence: "STM 10 min to L UT | ice declined". A list of
// names is cut as well; whether words in one part speak of a service in another is for the caller to say.

#include <cstdint>
#include <vector>

#include "book/book.h"
#include "text/document.h"

namespace codetrail {

class Segments {
 public:
  Segments(const Document& document, const Book& book);

  bool are_parted(Span a, Span b) const;

  // The part that holds the place, within its sentence.
  Span around(std::uint32_t at) const;

  // The inside of the round brackets that hold the place; empty when none do within the sentence.
  Span bracket_around(std::uint32_t at) const;

  // Whether hardly more than a joining word ("and") stands between two places.
  bool are_joined(Span a, Span b) const;

 private:
  void cut_at_signs();
  void cut_at_joints(const Book& book);

  const Document& document_;
  std::vector<std::uint32_t> cuts_;   // in order: a part begins there
  std::vector<Span> brackets_;        // from sign to sign, in order of their ends, innermost only
  std::vector<Span> joints_;          // joining words, in order
};

}  // namespace codetrail
