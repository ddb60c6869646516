#pragma once
// New numbers in a knowledge file as it stands: comments, order and blanks stay, only the digits change.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/count.h"

namespace codetrail {

// The number of the table that begins on a line, from 1.
struct NewPoints {
  std::uint32_t line = 0;
  Decibans points;
};

// The text with the first whole number behind `points =` on or below each line replaced. Nothing when a line has none before the next table: the file
// is not the one that was read.
std::optional<std::string> rewrite_points(std::string_view text, std::vector<NewPoints> numbers);

}  // namespace codetrail
