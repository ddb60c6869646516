#include "measure/proportion.h"

#include <algorithm>
#include <cmath>

namespace codetrail {

void Proportion::add(bool right) {
  k += right;
  ++n;
}

double Proportion::value() const { return n == 0 ? 0.0 : static_cast<double>(k) / static_cast<double>(n); }

// E. B. Wilson, Probable inference, the law of succession, and statistical inference (1927).
Interval wilson(Proportion proportion) {
  if (proportion.n == 0) return {};
  constexpr double z = 1.96;
  const double n = static_cast<double>(proportion.n), p = proportion.value();
  const double scale = 1 + z * z / n;
  const double center = p + z * z / (2 * n);
  const double reach = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  return {std::max(0.0, (center - reach) / scale), std::min(1.0, (center + reach) / scale)};
}

double f1(double precision, double recall) {
  const double sum = precision + recall;
  return sum > 0 ? 2 * precision * recall / sum : 0.0;
}

}  // namespace codetrail
