#pragma once
// Calibration for people: a few figures, the table of reliability, and the curve of coverage against accuracy.

#include <span>
#include <string>

#include "measure/calibration.h"
#include "report/style.h"

namespace codetrail {

// Empty without forecasts; else it opens with an empty line.
std::string calibration_text(std::span<const Forecast> forecasts, const Style& style);

}  // namespace codetrail
