#pragma once
// Text as Unicode: checks, folding for matching, counting. The only place that
// knows ICU. Texts are UTF-8 throughout.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace codetrail {

// Where the first byte stands that is not well-formed UTF-8 (no overlong forms, no
// surrogates, nothing above U+10FFFF); nothing when all is well.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// A copy in which each maximal ill-formed sequence is one U+FFFD.
std::string repair_utf8(std::string_view text);

// A text made comparable: lower case, no accents, compatibility forms resolved
// (full width, ligatures), and typographic variants made plain ASCII: curly quotes
// and primes to ' and ", dashes and minus to -, no-break and thin spaces to a space,
// multiplication sign to x, fraction slash to /. Zero-width characters and soft hyphens vanish.
// Line ends stay. Each byte of `text` knows the byte of the original it came from.
struct Folded {
  std::string text;
  std::vector<std::uint32_t> origin;  // one for each byte of `text` and one for its end; empty when text and original have the same offsets

  // The original's span for a span of `text`; covers whole code points.
  Span original(Span folded) const;
  // The place in `text` of the first byte that comes from `original` or later.
  std::uint32_t folded(std::uint32_t original) const;
};
Folded fold(std::string_view text);

// Code points in a UTF-8 text.
std::size_t count_code_points(std::string_view text);

// Turns byte offsets of one text into code point offsets, quickly for any order.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text);
  std::size_t at(std::uint32_t byte) const;  // code points before that byte

 private:
  std::string_view text_;
  bool ascii_ = false;
  std::vector<std::uint32_t> marks_;  // code points before every 64th byte
};

// Columns that a text takes on a terminal: wide characters two, marks none.
std::size_t display_width(std::string_view text);

// Whether all letters of the text are capitals and there is at least one.
bool is_upper_case(std::string_view text);

// Whether a letter or digit begins at that byte. Only these make up words: an apostrophe, a hyphen or an underscore
// does not, and neither does an ill-formed byte.
bool is_word_character(std::string_view text, std::size_t at);

// Where the code point begins that holds this byte.
std::size_t code_point_begin(std::string_view text, std::size_t at);

// The text in UTF-8 if it is, or as its byte order mark says (UTF-8, UTF-16LE, UTF-16BE);
// nothing when it is none of these. A byte order mark is removed.
std::optional<std::string> decode_text(std::string_view bytes);

}  // namespace codetrail
