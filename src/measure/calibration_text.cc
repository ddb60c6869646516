#include "measure/calibration_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/labels.h"
#include "report/prose.h"

namespace codetrail {
namespace {

// Shares at which the curve is shown; between them lie dozens of scores.
constexpr double shown_steps = 20;

class CalibrationText {
 public:
  CalibrationText(std::span<const Forecast> forecasts, const Style& style)
      : calibration_(calibrate(forecasts)), curve_(coverage_curve(forecasts)), style_(style) {}

  std::string write() && {
    if (calibration_.count == 0) return "";
    title("Probability, as agreement with the labels of these notes");
    figures();
    reliability();
    coverage();
    return std::move(out_);
  }

 private:
  void print(const Prose& prose, std::size_t first = 2, std::size_t rest = 4) { out_ += prose.wrapped(style_, first, rest); }
  void title(std::string_view text) {
    out_ += '\n';
    print({text, Tone::strong}, 0, 0);
  }

  void figures() {
    const std::string skill = calibration_.brier_skill ? fmt::format("{:.3f}", *calibration_.brier_skill) : "-";
    print(Prose(fmt::format("{} codes named in notes, the refused ones too: Brier skill {}, ECE {:.3f}, log-loss {:.3f}", calibration_.count, skill,
                            calibration_.expected_error, calibration_.log_loss)));
  }

  void reliability() {
    print({"said        mean   agreed   codes", Tone::quiet});
    for (std::size_t i = 0; i < calibration_.bins.size(); ++i) {
      const ReliabilityBin& bin = calibration_.bins[i];
      if (bin.agreed.n == 0) continue;
      const double low = static_cast<double>(i) / reliability_bins, high = static_cast<double>(i + 1) / reliability_bins;
      print(Prose(fmt::format("{:.1f} - {:.1f}   {:.3f}    {:.3f}   {:>5}", low, high, bin.mean, bin.agreed.value(), bin.agreed.n)));
    }
  }

  void coverage() {
    if (curve_.empty()) return;
    print({"accepted from   of suggested   right", Tone::quiet});
    int shown = 0;
    for (const Coverage& point : curve_) {
      const bool is_last = &point == &curve_.back();
      if (!is_last && point.covered * shown_steps < shown + 1) continue;
      shown = static_cast<int>(point.covered * shown_steps);
      print(Prose(fmt::format("{:>6} decibans     {:>5.1f}%    {:>5.1f}%  {}/{}", points_label(point.from), 100 * point.covered,
                              100 * point.right.value(), point.right.k, point.right.n)));
    }
    const auto widest = widest_coverage(curve_);
    if (!widest) {
      print(Prose(fmt::format("From no score on are {:.0f}% of the accepted codes right.", 100 * wanted_accuracy)));
      return;
    }
    print(Prose(fmt::format("{:.0f}% of the accepted codes are right from {} decibans on, which accepts {:.1f}% of those suggested.",
                            100 * wanted_accuracy, points_label(widest->from), 100 * widest->covered)));
  }

  Calibration calibration_;
  std::vector<Coverage> curve_;
  const Style& style_;
  std::string out_;
};

}  // namespace

std::string calibration_text(std::span<const Forecast> forecasts, const Style& style) { return CalibrationText(forecasts, style).write(); }

}  // namespace codetrail
