#pragma once
// The rules, each a pure function of what was read and counted. `judge` applies them in the order of this page.

#include "rules/ruling.h"
#include "rules/times.h"
#include "rules/units.h"
#include "rules/visit.h"

namespace codetrail {

// What a rule may ask.
struct Case {
  const Visit& visit;
  const Times& times;
  const Counted& units;
};

// Minutes that are missing, shared, not split, ranges, or at odds with a stated total.
Ruling judge_minutes(const Case& given);
// Codes that end without a unit, counts that hang on the method, and units that the author claims.
Ruling judge_units(const Case& given);
// Techniques and body parts that are not named, contested words, unclear boxes, contradictions.
Ruling judge_support(const Case& given);
// GP and GO, CQ and CO, AT.
Ruling judge_modifiers(const Case& given);
// Pairs of codes that are edited against each other, and whether the note separates them.
Ruling judge_edits(const Case& given);
// Units above the day's limit.
Ruling judge_limits(const Case& given);
// Codes that this payer does not take, and code numbers in the note that it or the day does not know.
Ruling judge_payer(const Case& given);
// Who may give what, and whose time counts.
Ruling judge_provider(const Case& given);
// The note as a whole: damaged or dictated text, parts copied from an earlier note, facts that disagree.
Ruling judge_note(const Case& given);
// Services whose clock times overlap although each needs the therapist's whole attention, and single services in a group's time.
Ruling judge_clocks(const Case& given);
// What the record shows beyond the codes, for payers that ask. Changes no code's status.
Ruling judge_record(const Case& given);

}  // namespace codetrail
