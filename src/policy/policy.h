#pragma once
// The rules that hold on a day for a payer. The only place that compares dates.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "book/book.h"

namespace codetrail {

class Policy {
 public:
  // Without a date the latest rules hold.
  static Policy on(const Book& book, std::optional<Date> date, std::string_view payer);

  const Profile& profile() const { return *profile_; }
  std::optional<Date> date() const { return date_; }

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

  // The edit in force between two codes on that day, in either order; null when there is none. Void rows never hold.
  const PairEdit* edit(std::string_view a, std::string_view b) const;
  // Whether the day lies before the first day that is known for certain.
  bool is_unverified(const PairEdit& edit) const;

  const UnitLimit* limit(std::string_view code) const;

  // Whether the payer is Medicare or a plan that takes its rules over whole.
  bool is_medicare() const;

  // Whether the payer asks for CQ / CO on that day (from 2020-01-01).
  bool asks_assistant_modifiers() const;
  // Whether a last unit of which the therapist alone gave the larger half needs no CQ / CO (from 2022-01-01).
  bool larger_half_needs_no_assistant_modifier() const;
  // Whether a modifier that separates services may stand on either line (Medicare from 2019-07-01).
  bool separation_on_either_line() const;

 private:
  const Book* book_ = nullptr;
  const Profile* profile_ = nullptr;
  std::optional<Date> date_;
};

}  // namespace codetrail
