#include "coding/candidate.h"

#include <cmath>

namespace codetrail {

Decibans total(const Trail& trail) {
  Decibans sum;
  for (const Step& step : trail) sum += step.points;
  return sum;
}

double probability(Decibans score) { return 1.0 / (1.0 + std::pow(10.0, -score.value / 10.0)); }

}  // namespace codetrail
