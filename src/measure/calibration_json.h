#pragma once
// Calibration for programs: an object within another, as tests/schema/evaluation.schema.json describes it.

#include <span>

#include "measure/calibration.h"
#include "report/json_writer.h"

namespace codetrail {

void write_calibration(JsonWriter& json, std::span<const Forecast> forecasts);

}  // namespace codetrail
