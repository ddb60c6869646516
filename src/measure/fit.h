#pragma once
// Learns the numbers of lexicons/weights.toml and lexicons/priors.toml from labelled notes, and says how they do on notes held out.

#include <vector>

#include "measure/calibration.h"
#include "measure/lessons.h"

namespace codetrail {

struct FitOptions {
  int folds = 10;    // >= 2
  double ridge = 2;  // > 0; the higher, the nearer all numbers stay to the usual ones
};

struct Fit {
  std::vector<Decibans> points;    // one for each scale of the lessons
  std::vector<std::size_t> counts; // how many lessons each holds in
  std::vector<Forecast> held_out;  // one for each lesson, by numbers learned without the notes of its fold
  std::vector<Forecast> before;    // the same by the book's numbers, which may have been learned on these notes
  std::optional<Decibans> accept_from;  // from which on so many held-out suggestions are right; absent when from none
};

// In which fold a note is held out, with all its codes: by its identifier, so that other notes do not move it.
int fold_of(const std::string& note, int folds);

// Whole decibans, each on its side of 0 and not below the scale it stands above. A number that no lesson is about is the
// usual one.
std::vector<Decibans> learn(const std::vector<Scale>& scales, const std::vector<Lesson>& lessons, const FitOptions& options);

Fit fit(const Lessons& lessons, const FitOptions& options = {});

}  // namespace codetrail
