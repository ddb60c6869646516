#include "policy/policy.h"

#include <algorithm>
#include <utility>

namespace codetrail {

namespace {

// The pair edits were read from the table in force on this day; rows that carry no first day of their own are
// certain from here on.
constexpr Date edits_published{2024, 7, 1};

// First days of rules that no knowledge file holds a row for; sources in lexicons/rules/profiles.toml.
constexpr Date assistant_modifiers_begin{2020, 1, 1};
constexpr Date larger_half_begins{2022, 1, 1};
constexpr Date either_line_begins{2019, 7, 1};

constexpr int void_row = 9;

// Codes were renumbered at most a few times; a longer chain is a circle in the file.
constexpr int most_renumberings = 4;

// Without a date the latest rules hold, so every rule has begun and a rule that ends has ended.
bool has_begun(std::optional<Date> first, std::optional<Date> day) { return !first || !day || *first <= *day; }
bool has_ended(std::optional<Date> last, std::optional<Date> day) { return last && (!day || *last < *day); }

bool holds(const PairEdit& edit, std::optional<Date> day) {
  return edit.indicator != void_row && has_begun(edit.from, day) && !has_ended(edit.to, day);
}

const PairEdit* edit_in_force(const std::vector<PairEdit>& edits, std::string_view column1, std::string_view column2,
                              std::optional<Date> day) {
  using Columns = std::pair<std::string_view, std::string_view>;
  const auto before = [](const PairEdit& edit, const Columns& wanted) {
    return Columns(edit.column1, edit.column2) < wanted;
  };
  const Columns wanted(column1, column2);
  for (auto at = std::lower_bound(edits.begin(), edits.end(), wanted, before);
       at != edits.end() && Columns(at->column1, at->column2) == wanted; ++at) {
    if (holds(*at, day)) return &*at;
  }
  return nullptr;
}

}  // namespace

Policy Policy::on(const Book& book, std::optional<Date> date, std::string_view payer) {
  Policy policy;
  policy.book_ = &book;
  policy.profile_ = &book.profile(payer);
  policy.date_ = date;
  return policy;
}

Policy::Valid Policy::valid_code(std::string_view code) const {
  Valid valid{std::string(code), false, nullptr};
  for (int i = 0; i < most_renumberings; ++i) {
    const Code* entry = book_->code(valid.code);
    if (!entry) break;
    const bool too_early = !has_begun(entry->from, date_);
    const bool too_late = has_ended(entry->to, date_);
    if (too_early && !entry->before.empty()) {
      valid.contested |= entry->before_contested;
      valid.code = entry->before;
    } else if (too_late && !entry->after.empty()) {
      valid.code = entry->after;
    } else {
      break;
    }
    if (!valid.because) valid.because = entry;
  }
  return valid;
}

bool Policy::is_valid(std::string_view code) const {
  const Code* entry = book_->code(code);
  return entry && has_begun(entry->from, date_) && !has_ended(entry->to, date_);
}

std::string Policy::payer_code(std::string_view code) const {
  const auto found = profile_->instead.find(std::string(code));
  return found == profile_->instead.end() ? std::string(code) : found->second;
}

const PairEdit* Policy::edit(std::string_view a, std::string_view b) const {
  if (const PairEdit* found = edit_in_force(book_->edits, a, b, date_)) return found;
  return edit_in_force(book_->edits, b, a, date_);
}

bool Policy::is_unverified(const PairEdit& edit) const {
  if (!date_ || (edit.from && !edit.from_is_bound)) return false;
  // A row that has ended is certain on its last day only.
  return *date_ < edit.to.value_or(edits_published);
}

const UnitLimit* Policy::limit(std::string_view code) const {
  for (const UnitLimit& limit : book_->limits) {
    if (limit.code == code) return &limit;
  }
  return nullptr;
}

bool Policy::is_medicare() const {
  constexpr std::string_view medicare = "medicare";
  return profile_->id == medicare || profile_->inherits == medicare;
}

bool Policy::asks_assistant_modifiers() const {
  return profile_->assistant_modifiers == "always" && has_begun(assistant_modifiers_begin, date_);
}

bool Policy::larger_half_needs_no_assistant_modifier() const { return has_begun(larger_half_begins, date_); }

bool Policy::separation_on_either_line() const { return is_medicare() && has_begun(either_line_begins, date_); }

}  // namespace codetrail
