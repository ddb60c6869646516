#pragma once
// "Did you mean": the nearest known word to a mistyped one.

#include <string>
#include <string_view>
#include <vector>

namespace codetrail {

// Edits (insert, delete, replace, swap neighbours) that turn one word into the other.
std::size_t edit_distance(std::string_view a, std::string_view b);

// The nearest of `known` within a third of the word's length, at most 3 edits; empty when none is near.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

}  // namespace codetrail
