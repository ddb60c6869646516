#pragma once
// Logistic regression whose coefficients keep to one side of zero: what is learned of a reason never says the opposite of its sentence.

#include <cstdint>
#include <vector>

namespace codetrail {

// What a coefficient may be.
enum class Side { any, positive, negative };

struct Coefficient {
  Side side = Side::any;
  double ridge = 1;   // how strongly it is drawn to `center`; >= 0
  double center = 0;  // on its side
};

struct Example {
  std::vector<std::uint32_t> holds;  // coefficients that add to its log-odds; none twice
  double fixed = 0;                  // log-odds that are not learned
  bool label = false;
};

// The coefficients that make the labels likeliest, less half the ridge times the square of how far each lies from its center: the minimum of a convex function over a
// box, so there is one. Found by Newton steps along one coefficient after the other, each cut off at its side's end, until none moves
// by more than `tolerance`.
std::vector<double> regress(const std::vector<Example>& examples, const std::vector<Coefficient>& coefficients, double tolerance = 1e-6);

}  // namespace codetrail
