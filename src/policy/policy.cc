#include "policy/policy.h"

#include <algorithm>
#include <utility>

namespace codetrail {

namespace {

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
  policy.date_ = date;
  const PayerProfile& asked = book.profile(payer);
  policy.profile_.id = asked.id;
  policy.profile_.source = asked.source;
  // Later terms override: a profile's own come after its parents', and within one by day.
  for (const Term& term : asked.terms) {
    if (has_begun(term.from, date)) policy.in_force_[{term.asks, term.about}] = &term;
  }
  policy.resolve();
  return policy;
}

void Policy::resolve() {
  for (const auto& [key, term] : in_force_) {
    const std::string value = term->values.empty() ? "" : term->values.front();
    switch (term->asks) {
      case Asks::units:
        profile_.units = value;
        profile_.units_assumed = term->assumed;
        break;
      case Asks::edits: profile_.edits = value; break;
      case Asks::limits: profile_.limits = value; break;
      case Asks::discipline_modifiers: profile_.discipline_modifiers = value; break;
      case Asks::assistant_modifiers: profile_.assistant_modifiers = value; break;
      case Asks::active_care: profile_.active_care = value == "none" ? "" : value; break;
      case Asks::instead: profile_.instead[term->about] = value; break;
      case Asks::not_payable:
        if (!value.empty()) profile_.not_payable[term->about] = value;
        break;
      case Asks::providers_refused: profile_.providers_refused = term->values; break;
      case Asks::providers_only: profile_.providers_only[term->about] = term->values; break;
      case Asks::record: profile_.record = term->values; break;
      case Asks::kept_edits:
      case Asks::assistant_half:
      case Asks::separation_line:
      case Asks::threshold: break;
    }
  }
}

const Term* Policy::term(Asks asks, std::string_view about) const {
  const auto found = in_force_.find({asks, std::string(about)});
  return found == in_force_.end() ? nullptr : found->second;
}

Source Policy::source_of(Asks asks, std::string_view about) const {
  const Term* found = term(asks, about);
  return found ? found->source : profile_.source;
}

std::vector<const Term*> Policy::terms() const {
  std::vector<const Term*> all;
  for (const auto& [key, term] : in_force_) all.push_back(term);
  return all;
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
  const auto found = profile_.instead.find(std::string(code));
  return found == profile_.instead.end() ? std::string(code) : found->second;
}

const PairEdit* Policy::edit(std::string_view a, std::string_view b) const {
  std::vector<std::optional<Date>> days = {date_};
  if (const Term* kept = term(Asks::kept_edits)) {
    const std::optional<Date> day = parse_iso_date(kept->values.front());
    if (!date_ || *day < *date_) days.push_back(day);
  }
  for (const std::optional<Date>& day : days) {
    if (const PairEdit* found = edit_in_force(book_->edits, a, b, day)) return found;
    if (const PairEdit* found = edit_in_force(book_->edits, b, a, day)) return found;
  }
  return nullptr;
}

bool Policy::is_unverified(const PairEdit& edit) const {
  if (!date_ || (edit.from && !edit.from_is_bound)) return false;
  // A row that has ended is certain on its last day only.
  return *date_ < edit.to.value_or(edit.table);
}

const UnitLimit* Policy::limit(std::string_view code) const {
  const auto before = [](const UnitLimit& limit, std::string_view wanted) { return limit.code < wanted; };
  const UnitLimit* found = nullptr;
  for (auto at = std::lower_bound(book_->limits.begin(), book_->limits.end(), code, before);
       at != book_->limits.end() && at->code == code; ++at) {
    if (!found || !date_ || at->table <= *date_) found = &*at;
  }
  return found;
}

bool Policy::is_unverified(const UnitLimit& limit) const { return date_ && *date_ < limit.table; }

bool Policy::is_asked(Asks asks, std::string_view value) const {
  const Term* asked = term(asks);
  return asked && asked->values.front() == value;
}

bool Policy::asks_assistant_modifiers() const { return is_asked(Asks::assistant_modifiers, "always"); }

bool Policy::larger_half_needs_no_assistant_modifier() const { return is_asked(Asks::assistant_half, "therapist"); }

bool Policy::separation_on_either_line() const { return is_asked(Asks::separation_line, "either"); }

}  // namespace codetrail
