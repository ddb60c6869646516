#pragma once
// A stretch of a note: byte offsets, half open. `begin <= end` always holds; an
// empty span marks a place. Offsets count bytes of the note's own UTF-8 text,
// never of a folded copy.

#include <algorithm>
#include <compare>
#include <cstdint>

namespace codetrail {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  auto operator<=>(const Span&) const = default;
  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(std::uint32_t at) const { return begin <= at && at < end; }
  bool covers(Span other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
};

// The smallest span that covers both.
inline Span hull(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

// Bytes between two spans; 0 when they touch or overlap.
inline std::uint32_t gap(Span a, Span b) {
  if (a.end <= b.begin) return b.begin - a.end;
  if (b.end <= a.begin) return a.begin - b.end;
  return 0;
}

}  // namespace codetrail
