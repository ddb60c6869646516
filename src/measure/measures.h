#pragma once
// The questions that an answer is graded on. Each is asked as often as a note gives cause, and each time the answer is right
// or wrong.

#include <span>
#include <string_view>

namespace codetrail {

enum class Measure {
  code_precision, code_recall, set_exact, set_and_units_exact,
  status_right, blocks_exact, minutes_exact, minutes_not_invented, units_exact, units_not_invented, modifiers_exact,
  region_precision, region_recall, evidence_touches, evidence_short,
  no_leak, not_delivered_noticed, not_delivered_precision, reason_right, reason_group_right,
  finding_precision, finding_recall
};
inline constexpr std::size_t measure_count = 22;

// What a measure is called. The keys are stable.
struct MeasureText {
  Measure measure;
  std::string_view key;       // in JSON: "code_recall"
  std::string_view label;     // for people
  std::string_view mistake;   // a wrong answer in the list of errors: "missed code"; empty when other entries of the list say it already
};

// In order of the measures, which is that of the reports.
std::span<const MeasureText> measures();
const MeasureText& text_of(Measure measure);

}  // namespace codetrail
