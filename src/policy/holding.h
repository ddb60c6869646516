#pragma once
// What holds on a day for a payer, laid out for a person who asks: the payer's terms, the codes asked about, and the pairs among them.
// And what of the book's rules rests on one source or on none.

#include <optional>
#include <string>
#include <vector>

#include "policy/policy.h"

namespace codetrail {

struct HeldCode {
  std::string code;
  const Code* entry = nullptr;            // null for a code outside the book
  bool is_valid = false;                  // on that day
  std::string instead;                    // the code of that day or of that payer; empty when it is the code itself
  const Term* refused = nullptr;          // why the payer does not take it
  const UnitLimit* limit = nullptr;       // null when the payer has none
  bool is_limit_unverified = false;
};

struct HeldPair {
  std::string first, second;              // as they were asked
  const PairEdit* edit = nullptr;         // null when none holds
  bool is_unverified = false;
  bool is_applied = false;                // the payer edits such pairs; otherwise others do
  const PairEdit* last = nullptr;         // without an edit: the one that ended last before that day
};

struct Holding {
  Policy policy;
  const PayerProfile* payer = nullptr;
  std::vector<const Term*> terms;
  std::vector<HeldCode> codes;            // as they were asked
  std::vector<HeldPair> pairs;            // among them; for a single code those with every other code of the book that hold
};

Holding what_holds(const Book& book, std::optional<Date> date, const std::string& payer, const std::vector<std::string>& codes);

// A rule that rests on one source or on none.
struct DoubtfulRule {
  std::string about;    // "medicare: threshold", "97037", "97140 / 97124"
  enum class What { content, days, scope, limit, first_day } what = What::content;
  Ground ground = Ground::none;
  std::string basis;    // for people, of a limit the day of its table; may be empty
  Source source;
};

// All of them, in the order of the book; pairs of codes last, whose first day is often only inferred.
std::vector<DoubtfulRule> doubtful_rules(const Book& book);

}  // namespace codetrail
