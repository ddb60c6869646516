#pragma once
// The rules that hold on a day for a payer. The only place that compares dates.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "book/book.h"

namespace codetrail {

// What a payer asks on one day. Fields are named after the terms of lexicons/rules/profiles.toml.
struct Profile {
  std::string id;
  std::string units;                     // "cms" or "midpoint"
  bool units_assumed = false;            // the rule is a default, not this payer's own
  std::string edits;                     // "all": NCCI pairs; "cmt": only pairs with adjustments; "none"
  std::string limits;                    // "all" or "none"
  std::string discipline_modifiers;      // "always", "never"
  std::string assistant_modifiers;       // "always", "never"
  std::string active_care;               // the modifier of adjustments that are no maintenance; empty when none is asked
  std::map<std::string, std::string> instead;      // code -> the code this payer takes
  std::map<std::string, std::string> not_payable;  // code -> why, a short clause
  std::vector<std::string> providers_refused;      // disciplines this payer does not cover
  std::map<std::string, std::vector<std::string>> providers_only;  // discipline -> the only codes covered
  std::vector<std::string> record;                 // findings about the record that are raised
  Source source;                                   // of the profile
};

class Policy {
 public:
  // Without a date the latest rules hold.
  static Policy on(const Book& book, std::optional<Date> date, std::string_view payer);

  const Profile& profile() const { return profile_; }
  std::optional<Date> date() const { return date_; }

  // The term in force that answers for a code or a profession, or for everything; null when the payer asks no such thing.
  const Term* term(Asks asks, std::string_view about = {}) const;
  // Its line, else the profile's.
  Source source_of(Asks asks, std::string_view about = {}) const;
  // All terms in force, by what they ask.
  std::vector<const Term*> terms() const;

  // The code under which a service is billed on that day: the code itself, or what it was before it existed or became after it ended.
  struct Valid {
    std::string code;
    bool contested = false;   // the earlier code is a convention
    const Code* because = nullptr;  // the entry whose dates decided; null when the code itself is valid
  };
  Valid valid_code(std::string_view code) const;
  // Whether the code, taken literally (as a claim has it), exists on that day.
  bool is_valid(std::string_view code) const;

  // The code this payer takes instead (97014 -> G0283), or the code itself.
  std::string payer_code(std::string_view code) const;

  // The edit in force between two codes on that day, in either order; null when there is none. Void rows never hold. Where a payer
  // keeps the edits of an earlier day, those hold too.
  const PairEdit* edit(std::string_view a, std::string_view b) const;
  // Whether the day lies before the first day that is known for certain.
  bool is_unverified(const PairEdit& edit) const;

  // The limit of the last table that is not later than the day, else of the first one known.
  const UnitLimit* limit(std::string_view code) const;
  // Whether the day lies before the table that the limit was read from.
  bool is_unverified(const UnitLimit& limit) const;

  // Whether the payer asks for CQ / CO on that day.
  bool asks_assistant_modifiers() const;
  // Whether a last unit of which the therapist alone gave the larger half needs no CQ / CO.
  bool larger_half_needs_no_assistant_modifier() const;
  // Whether a modifier that separates services may stand on either line.
  bool separation_on_either_line() const;

 private:
  bool is_asked(Asks asks, std::string_view value) const;
  void resolve();

  const Book* book_ = nullptr;
  Profile profile_;
  std::optional<Date> date_;
  std::map<std::pair<Asks, std::string>, const Term*, std::less<>> in_force_;
};

}  // namespace codetrail
