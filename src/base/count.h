#pragma once
// Whole numbers that must not be mixed up: minutes of treatment, units of a
// code, and decibans of evidence (10 decibans are odds of 10 to 1, after I. J.
// Good's weight of evidence).

#include <compare>
#include <cstdint>

namespace codetrail {

template <class Kind>
struct Count {
  std::int32_t value = 0;

  constexpr Count() = default;
  constexpr explicit Count(std::int32_t v) : value(v) {}

  constexpr auto operator<=>(const Count&) const = default;
  constexpr Count operator-() const { return Count(-value); }
  constexpr Count& operator+=(Count other) { value += other.value; return *this; }
  constexpr Count& operator-=(Count other) { value -= other.value; return *this; }
  friend constexpr Count operator+(Count a, Count b) { return a += b; }
  friend constexpr Count operator-(Count a, Count b) { return a -= b; }
};

using Minutes = Count<struct MinutesKind>;
using Units = Count<struct UnitsKind>;
using Decibans = Count<struct DecibansKind>;

// No visit is longer than a day; figures above this are not minutes.
inline constexpr Minutes most_minutes{1440};

}  // namespace codetrail
