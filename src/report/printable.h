#pragma once
// Text of strangers on a terminal. A note may hold escape sequences, direction overrides or invisible characters; none of
// them reaches a screen raw.

#include <cstdint>
#include <string>
#include <string_view>

namespace codetrail {

struct CodePoint {
  char32_t value = 0;
  std::uint32_t bytes = 1;  // at least 1
};

// The code point that begins at `at`, which lies inside the text. A byte that begins none counts as U+FFFD.
CodePoint decode_at(std::string_view text, std::size_t at);

// Whether a character can steer a terminal or hide: controls, direction marks, line separators, invisible
// format characters. Joiners and variation selectors are not, since scripts and emoji need them.
bool is_hazardous(char32_t point);

// One character as shown: itself, a control picture, or its number as <U+202E>. A tab is one blank.
std::string printable(char32_t point);

// A text as shown, on one line.
std::string printable(std::string_view text);

}  // namespace codetrail
