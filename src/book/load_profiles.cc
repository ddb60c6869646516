#include "book/load_profiles.h"

#include <algorithm>
#include <array>
#include <optional>

#include "book/asks.h"

namespace codetrail {
namespace {

// What a field of a term is called, and the words it may have; none when it has any or is read apart.
struct AskField {
  Asks asks;
  std::string_view name;
  std::vector<std::string> words;
};

const std::vector<AskField>& one_word_fields() {
  static const std::vector<AskField> fields = {
      {Asks::units, "units", {"cms", "midpoint"}},
      {Asks::edits, "edits", {"all", "cmt", "none"}},
      {Asks::limits, "limits", {"all", "none"}},
      {Asks::discipline_modifiers, "discipline_modifiers", {"always", "never"}},
      {Asks::assistant_modifiers, "assistant_modifiers", {"always", "never"}},
      {Asks::assistant_half, "assistant_half", {"therapist", "any"}},
      {Asks::separation_line, "separation_line", {"column2", "either"}},
      {Asks::active_care, "active_care", {"AT", "none"}},
  };
  return fields;
}

// What every profile must have, of its own or from a parent.
constexpr std::array required = {Asks::units, Asks::edits, Asks::limits, Asks::discipline_modifiers, Asks::assistant_modifiers};

// One table of a term, which asks one thing; maps ask it for each of their keys.
class TermReader {
 public:
  TermReader(Table& table, std::optional<Date> reviewed, Draft& draft) : table_(table), draft_(draft) {
    form_.source = table.spot().source();
    form_.assumed = table.boolean("assumed", false);
    form_.from = table.date("from");
    form_.basis = table.text("source", Need::required);
    form_.ground = table.choice<Ground>("rests_on", {{"several", Ground::several}, {"one", Ground::one}, {"none", Ground::none}});
    form_.reviewed = table.has("reviewed") ? table.date("reviewed") : reviewed;
  }

  std::vector<Term> read() {
    for (const AskField& field : one_word_fields())
      if (table_.has(field.name)) add(field.asks, "", {table_.one_of(field.name, field.words)});
    read_lists();
    read_maps();
    if (!form_.reviewed) draft_.problems.error(table_.spot(), "neither the term nor its profile has the day on which it was `reviewed`");
    table_.finish();
    const char* fault = asked_ == 0 ? "the term asks nothing" : "a term asks one thing; this one asks several";
    if (asked_ != 1) draft_.problems.error(table_.spot(), fault);
    return std::move(terms_);
  }

 private:
  void add(Asks asks, std::string about, std::vector<std::string> values) {
    Term& term = terms_.emplace_back(form_);
    term.asks = asks;
    term.about = std::move(about);
    term.values = std::move(values);
    if (asks != last_ || terms_.size() == 1) ++asked_;
    last_ = asks;
  }

  void read_lists() {
    if (table_.has("providers_refused")) add(Asks::providers_refused, "", table_.some_of("providers_refused", disciplines()));
    if (table_.has("record")) {
      std::vector<std::string> findings;
      for (const PlacedText& id : table_.texts("record")) findings.push_back(id.text);
      add(Asks::record, "", std::move(findings));
    }
    if (const auto day = table_.date("kept_edits")) add(Asks::kept_edits, "", {to_iso(*day)});
    if (table_.has("threshold")) add(Asks::threshold, "", {std::to_string(table_.integer("threshold", 1, 100'000, Need::required))});
    // Taken all the same, whatever a parent says.
    for (const std::string& code : draft_.names(table_, "payable", Named::code)) add(Asks::not_payable, code, {});
  }

  void read_maps() {
    for (const auto& [code, other] : table_.text_pairs("instead")) {
      draft_.expect(Named::code, code);
      draft_.expect(Named::code, other);
      add(Asks::instead, code.text, {other.text});
    }
    for (const auto& [code, why] : table_.text_pairs("not_payable")) {
      draft_.expect(Named::code, code);
      add(Asks::not_payable, code.text, {why.text});
    }
    for (const auto& [discipline, codes] : table_.list_pairs("providers_only")) {
      table_.check_word(discipline, disciplines());
      std::vector<std::string> only;
      for (const PlacedText& code : codes) {
        draft_.expect(Named::code, code);
        only.push_back(code.text);
      }
      add(Asks::providers_only, discipline.text, std::move(only));
    }
  }

  Table& table_;
  Draft& draft_;
  Term form_;  // what all terms of the table have in common
  std::vector<Term> terms_;
  Asks last_ = Asks::units;
  int asked_ = 0;
};

// A profile as one table has it; what it does not ask comes from the parent.
struct Part {
  PayerProfile own;
  Spot spot, inherits_spot;
  enum class State { waiting, resolving, done } state = State::waiting;
  bool is_whole = true;  // its parents are known, up to the last
};

Part read_part(Table& table, Draft& draft) {
  Part part;
  part.spot = table.spot();
  part.inherits_spot = table.spot_of("inherits");
  PayerProfile& own = part.own;
  own.source = table.spot().source();
  own.id = table.id("id");
  own.name = table.text("name", Need::required);
  own.inherits = table.text("inherits");
  const std::optional<Date> reviewed = table.date("reviewed");
  for (Table& term : table.tables("terms"))
    for (Term& read : TermReader(term, reviewed, draft).read()) own.terms.push_back(std::move(read));
  std::stable_sort(own.terms.begin(), own.terms.end(), [](const Term& a, const Term& b) { return a.from < b.from; });
  table.finish();
  return part;
}

class Inheritance {
 public:
  Inheritance(std::vector<Part>& parts, Draft& draft) : parts_(&parts), draft_(&draft) {}

  // Completes a profile after its parents. A circle is reported once, where it closes.
  void resolve(Part& part) {
    if (part.state == Part::State::done) return;
    part.state = Part::State::resolving;
    Part* parent = parent_of(part);
    if (parent && parent->state == Part::State::resolving) {
      draft_->problems.error(part.inherits_spot, "the profile inherits from itself by way of \"" + parent->own.id + "\"");
      parent = nullptr;
    }
    if (!parent && !part.own.inherits.empty()) part.is_whole = false;
    if (parent) {
      resolve(*parent);
      part.is_whole = parent->is_whole;
      part.own.terms.insert(part.own.terms.begin(), parent->own.terms.begin(), parent->own.terms.end());
    }
    part.state = Part::State::done;
  }

 private:
  Part* parent_of(const Part& part) {
    if (part.own.inherits.empty()) return nullptr;
    std::vector<std::string> ids;
    for (Part& other : *parts_) {
      if (other.own.id == part.own.inherits) return &other;
      ids.push_back(other.own.id);
    }
    draft_->problems.error(part.inherits_spot,
                           "no profile \"" + part.own.inherits + "\" is defined" + did_you_mean(part.own.inherits, ids));
    return nullptr;
  }

  std::vector<Part>* parts_;
  Draft* draft_;
};

// Every profile answers the questions that every visit asks, whatever its day.
void check_required(const Part& part, Draft& draft) {
  if (!part.is_whole) return;
  for (const Asks asks : required) {
    const auto answers = [&](const Term& term) { return term.asks == asks && !term.from; };
    if (std::any_of(part.own.terms.begin(), part.own.terms.end(), answers)) continue;
    draft.problems.error(part.spot, "the profile has no `" + std::string(name_of(asks)) + "` from the beginning, and none to inherit");
  }
}

}  // namespace

void read_profiles(std::vector<Table>& tables, Draft& draft) {
  std::vector<Part> parts;
  for (Table& table : tables) parts.push_back(read_part(table, draft));
  if (draft.lacks_a_file) return;
  Inheritance inheritance(parts, draft);
  for (Part& part : parts) inheritance.resolve(part);
  for (Part& part : parts) {
    check_required(part, draft);
    draft.book.profiles.push_back(std::move(part.own));
  }
}

}  // namespace codetrail
