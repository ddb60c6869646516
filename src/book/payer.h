#pragma once
// What payers ask, and the published tables of pairs and limits.

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "book/code.h"
#include "book/source.h"

namespace codetrail {

// What a payer may ask. Each is the name of a field in lexicons/rules/profiles.toml.
enum class Asks {
  units,                 // "cms" or "midpoint"
  edits,                 // "all" pairs, only those with an adjustment ("cmt"), or "none"
  kept_edits,            // a day: pairs that were edited then still are
  limits,                // "all" or "none"
  discipline_modifiers,  // "always" or "never": GP and GO
  assistant_modifiers,   // "always" or "never": CQ and CO
  assistant_half,        // "therapist": a last unit with 8 minutes of the therapist's own is the therapist's; else "any"
  separation_line,       // where a modifier that separates may stand: "column2" or "either"
  active_care,           // the modifier for adjustments that are no maintenance; "none"
  instead,               // about a code: the code that is taken for it
  not_payable,           // about a code: why it is not taken, a short clause; no value: it is taken
  providers_refused,     // who is not covered
  providers_only,        // about a profession: the only codes covered
  record,                // findings about the record that are raised
  threshold              // dollars of a year above which KX is asked; a reminder
};

// One thing that a payer asks from some day on.
struct Term {
  Asks asks = Asks::units;
  std::string about;                // a code or a profession; empty for most
  std::vector<std::string> values;
  bool assumed = false;             // a common default, not this payer's own rule
  std::optional<Date> from;         // absent: as far back as is known
  std::string basis;                // where it was read, for people
  Ground ground = Ground::none;
  std::optional<Date> reviewed;     // when somebody last held it against its source
  Source source;
};

// A payer, or a kind of payers. A profile inherits from another and overrides: whatever it asks itself comes before what its parents ask.
struct PayerProfile {
  std::string id;                   // "medicare"
  std::string name;                 // for people
  std::string inherits;             // may be empty
  std::vector<Term> terms;          // those of its parents first; within one profile by day. A later one overrides
  Source source;
};

// A pair of codes that are not paid together (NCCI procedure-to-procedure).
struct PairEdit {
  std::string column1, column2;
  int indicator = 0;                    // 0: no modifier helps; 1: a modifier may; 9: void
  std::optional<Date> from;             // unknown when not published
  std::optional<Date> to;               // last day in force
  bool from_is_bound = false;           // `from` is only the earliest possible day
  Date table;                           // first day of the quarter in whose table the row was read
  Source source;
};

// How many units of a code one patient may have on one day.
struct UnitLimit {
  std::string code;
  int units = 0;
  int indicator = 0;                    // adjudication: 1 a line, 2 a day, 3 a day unless records show more
  Date table;                           // first day of the quarter in whose table it was read; holds until the next one
  Source source;
};

// Which codes a kind of provider gives without question: provider-scope.
struct ScopeRule {
  std::string discipline;
  std::vector<std::string> codes;       // within scope; empty: all but `never`
  std::vector<std::string> never;
  Ground ground = Ground::none;
  Source source;
};

}  // namespace codetrail
