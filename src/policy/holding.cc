#include "policy/holding.h"

#include <algorithm>

#include "book/asks.h"

namespace codetrail {

namespace {

bool joins(const PairEdit& edit, std::string_view a, std::string_view b) {
  return (edit.column1 == a && edit.column2 == b) || (edit.column1 == b && edit.column2 == a);
}

// The row of the pair that ended last before the day; void rows never held.
const PairEdit* last_ended(const Book& book, std::string_view a, std::string_view b, std::optional<Date> day) {
  constexpr int void_row = 9;
  const PairEdit* last = nullptr;
  for (const PairEdit& edit : book.edits) {
    if (!joins(edit, a, b) || edit.indicator == void_row || !edit.to || (day && *edit.to >= *day)) continue;
    if (!last || *edit.to > *last->to) last = &edit;
  }
  return last;
}

bool is_adjustment(const Book& book, std::string_view code) {
  const Code* entry = book.code(code);
  return entry && entry->family == Family::adjustment;
}

HeldCode held_code(const Policy& policy, const Book& book, const std::string& code) {
  HeldCode held;
  held.code = code;
  held.entry = book.code(code);
  held.is_valid = policy.is_valid(code);
  const std::string other = policy.payer_code(policy.valid_code(code).code);
  if (other != code) held.instead = other;
  if (policy.profile().not_payable.contains(code)) held.refused = policy.term(Asks::not_payable, code);
  if (policy.profile().limits == "all") held.limit = policy.limit(code);
  held.is_limit_unverified = held.limit && policy.is_unverified(*held.limit);
  return held;
}

HeldPair held_pair(const Policy& policy, const Book& book, const std::string& first, const std::string& second) {
  HeldPair held{first, second, policy.edit(first, second), false, false, nullptr};
  const std::string& edits = policy.profile().edits;
  held.is_applied = edits == "all" || (edits == "cmt" && (is_adjustment(book, first) || is_adjustment(book, second)));
  if (held.edit) held.is_unverified = policy.is_unverified(*held.edit);
  else held.last = last_ended(book, first, second, policy.date());
  return held;
}

}  // namespace

Holding what_holds(const Book& book, std::optional<Date> date, const std::string& payer, const std::vector<std::string>& codes) {
  Holding holding{Policy::on(book, date, payer), &book.profile(payer), {}, {}, {}};
  holding.terms = holding.policy.terms();
  for (const std::string& code : codes) holding.codes.push_back(held_code(holding.policy, book, code));
  for (std::size_t i = 0; i < codes.size(); ++i) {
    for (std::size_t k = i + 1; k < codes.size(); ++k) holding.pairs.push_back(held_pair(holding.policy, book, codes[i], codes[k]));
  }
  if (codes.size() != 1) return holding;
  for (const Code& other : book.codes) {
    HeldPair held = held_pair(holding.policy, book, codes[0], other.code);
    if (held.edit) holding.pairs.push_back(std::move(held));
  }
  return holding;
}

std::vector<DoubtfulRule> doubtful_rules(const Book& book) {
  std::vector<DoubtfulRule> doubtful;
  for (const PayerProfile& profile : book.profiles) {
    for (const Term& term : profile.terms) {
      // A child holds its parents' terms, too; each is named once, where it stands.
      const bool is_own = std::none_of(book.profiles.begin(), book.profiles.end(), [&](const PayerProfile& other) {
        return other.id == profile.inherits && std::any_of(other.terms.begin(), other.terms.end(),
                                                           [&](const Term& inherited) { return inherited.source == term.source; });
      });
      if (term.ground == Ground::several || !is_own) continue;
      const std::string about = profile.id + ": " + std::string(name_of(term.asks)) + (term.about.empty() ? "" : " " + term.about);
      doubtful.push_back({about, DoubtfulRule::What::content, term.ground, term.basis, term.source});
    }
  }
  for (const Code& code : book.codes)
    if (code.ground != Ground::several) doubtful.push_back({code.code, DoubtfulRule::What::days, code.ground, code.basis, code.source});
  for (const ScopeRule& scope : book.scopes)
    if (scope.ground != Ground::several) doubtful.push_back({scope.discipline, DoubtfulRule::What::scope, scope.ground, "", scope.source});
  // A table of limits is one source, and says nothing about the time before it.
  for (const UnitLimit& limit : book.limits)
    doubtful.push_back({limit.code, DoubtfulRule::What::limit, Ground::one, to_iso(limit.table), limit.source});
  for (const PairEdit& edit : book.edits)
    if (edit.from_is_bound) doubtful.push_back({edit.column1 + " / " + edit.column2, DoubtfulRule::What::first_day, Ground::none, "", edit.source});
  return doubtful;
}

}  // namespace codetrail
