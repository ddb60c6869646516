#pragma once
// With which two bytes the matches of a pattern can begin, so that a search need not try it everywhere.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace codetrail {

// Two neighbouring bytes as one number; the text's last byte has a zero behind it.
inline std::size_t two_bytes(std::string_view text, std::size_t at) {
  auto second = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0u;
  return static_cast<std::size_t>(static_cast<unsigned char>(text[at])) << 8 | second;
}

// How the matches of a pattern can begin.
struct Beginning {
  std::vector<bool> pairs;   // for each of the 65536 pairs whether a match can begin with it; true may be wrong, false never is
  bool at_limit = false;     // each match begins where RE2's `\b` holds
};

// Nothing for a pattern that uses syntax beyond literals, classes, groups, choices and repetitions.
std::optional<Beginning> first_two_bytes(std::string_view re2);

// Whether RE2's `\b` holds before the byte: a letter, digit or `_` of ASCII stands on one side only.
bool is_ascii_word_limit(std::string_view text, std::size_t at);

}  // namespace codetrail
