#pragma once
// What matching must know of phrases beyond their RE2 form.

#include <string>
#include <string_view>
#include <vector>

namespace codetrail {

// Where a phrase ends in a word, that word ends too. RE2 counts `_` as part of words while forms use it to draw lines, so
// it is taken with the match and must be given back.
inline constexpr std::string_view word_end = R"((?:\b|_))";

// With which words the matches of a phrase can begin: "joint" when anything may follow, "joint mobs" when a match goes on
// with a separator and that word. Empty when a match can begin with something that is not a word, or in too many ways.
std::vector<std::string> beginnings(std::string_view phrase);

// Whether a separator, what a space in a phrase stands for, can hold the byte.
constexpr bool is_in_separator(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '-'; }

}  // namespace codetrail
