#pragma once
// A share of trials that came out right, and how far the true share may lie from it.

#include <cstdint>

namespace codetrail {

struct Interval {
  double low = 0, high = 1;
};

struct Proportion {
  std::int64_t k = 0, n = 0;  // 0 <= k <= n

  void add(bool right);
  double value() const;       // k/n; 0 when there were no trials
};

// Wilson's score interval of 95%: within 0 and 1 for any k, and honest for few trials. From 0 to 1 when there were none.
Interval wilson(Proportion proportion);

// The harmonic mean of precision and recall; 0 when both are.
double f1(double precision, double recall);

}  // namespace codetrail
