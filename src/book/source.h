#pragma once
// Where knowledge stands.

#include <compare>
#include <cstdint>

namespace codetrail {

// A line of a knowledge file; `file` counts in Book::files. Line 0 is nowhere.
struct Source {
  std::uint16_t file = 0;
  std::uint32_t line = 0;

  auto operator<=>(const Source&) const = default;
};

}  // namespace codetrail
