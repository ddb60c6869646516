#include "measure/measures.h"

#include <array>

namespace codetrail {
namespace {

constexpr std::array<MeasureText, measure_count> all_measures = {{
    {Measure::code_precision, "code_precision", "precision: codes named that are labelled", "extra code"},
    {Measure::code_recall, "code_recall", "recall: labelled codes that are named", "missed code"},
    {Measure::set_exact, "set_exact", "exact sets of codes, by note", ""},
    {Measure::set_and_units_exact, "set_and_units_exact", "exact sets with all units right", ""},
    {Measure::status_right, "status_right", "status right", "status"},
    {Measure::blocks_exact, "blocks_exact", "blocks exact: minutes and places together", ""},
    {Measure::minutes_exact, "minutes_exact", "minutes exact", "minutes"},
    {Measure::minutes_not_invented, "minutes_not_invented", "no minutes where none are stated", "extra minutes"},
    {Measure::units_exact, "units_exact", "units exact", "units"},
    {Measure::units_not_invented, "units_not_invented", "no units where none can be known", "extra units"},
    {Measure::modifiers_exact, "modifiers_exact", "modifiers exact", "modifiers"},
    {Measure::region_precision, "region_precision", "precision: places named", "extra place"},
    {Measure::region_recall, "region_recall", "recall: labelled places", "missed place"},
    {Measure::evidence_touches, "evidence_touches", "evidence touches the labelled words", "other words"},
    {Measure::evidence_short, "evidence_short", "evidence is short", "long evidence"},
    {Measure::no_leak, "no_leak", "no leak: not billed", "leak"},
    {Measure::not_delivered_noticed, "not_delivered_noticed", "noticed", "missed mention"},
    {Measure::not_delivered_precision, "not_delivered_precision", "precision: mentions that are labelled", "extra mention"},
    {Measure::reason_right, "reason_right", "reason right, where noticed", "reason"},
    {Measure::reason_group_right, "reason_group_right", "group of the reason right", ""},
    {Measure::finding_precision, "finding_precision", "precision: findings that are labelled", "extra finding"},
    {Measure::finding_recall, "finding_recall", "recall: labelled findings", "missed finding"},
}};

constexpr bool stand_in_order() {
  for (std::size_t i = 0; i < all_measures.size(); ++i) {
    if (static_cast<std::size_t>(all_measures[i].measure) != i) return false;
  }
  return true;
}
static_assert(stand_in_order());

}  // namespace

std::span<const MeasureText> measures() { return all_measures; }
const MeasureText& text_of(Measure measure) { return all_measures[static_cast<std::size_t>(measure)]; }

}  // namespace codetrail
