#include "measure/calibration_json.h"

namespace codetrail {
namespace {

constexpr int digits = 4;

void write_point(JsonWriter& json, const Coverage& point) {
  json.begin_object(Shape::line);
  json.key("from").integer(point.from.value);
  json.key("accepted").integer(point.right.n).key("right").integer(point.right.k);
  json.key("covered").fixed(point.covered, digits).key("accuracy").fixed(point.right.value(), digits);
  json.end_object();
}

void write_bin(JsonWriter& json, const ReliabilityBin& bin) {
  json.begin_object(Shape::line);
  json.key("k").integer(bin.agreed.k).key("n").integer(bin.agreed.n);
  json.key("mean").fixed(bin.mean, digits).key("share").fixed(bin.agreed.value(), digits);
  json.end_object();
}

}  // namespace

void write_calibration(JsonWriter& json, std::span<const Forecast> forecasts) {
  const Calibration calibration = calibrate(forecasts);
  const std::vector<Coverage> curve = coverage_curve(forecasts);
  json.begin_object();
  json.key("candidates").integer(static_cast<std::int64_t>(calibration.count));
  json.key("log_loss").fixed(calibration.log_loss, digits);
  json.key("brier").fixed(calibration.brier, digits);
  json.key("brier_skill");
  if (calibration.brier_skill) json.fixed(*calibration.brier_skill, digits);
  else json.null();
  json.key("ece").fixed(calibration.expected_error, digits);
  json.key("reliability").begin_array();
  for (const ReliabilityBin& bin : calibration.bins) write_bin(json, bin);
  json.end_array();
  json.key("coverage").begin_array();
  for (const Coverage& point : curve) write_point(json, point);
  json.end_array();
  json.key("wanted_accuracy").fixed(wanted_accuracy, 2);
  json.key("accept_from");
  if (const auto widest = widest_coverage(curve)) json.integer(widest->from.value);
  else json.null();
  json.end_object();
}

}  // namespace codetrail
