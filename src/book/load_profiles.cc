#include "book/load_profiles.h"

#include <optional>

namespace codetrail {
namespace {

// A profile as one table has it; an absent part comes from the parent.
struct Part {
  Profile own;
  Spot spot, inherits_spot;
  std::optional<std::string> units, edits, discipline_modifiers, assistant_modifiers;
  std::optional<bool> units_assumed;
  std::optional<std::vector<std::string>> providers_refused;
  enum class State { waiting, resolving, done } state = State::waiting;
};

std::optional<std::string> one_of(Table& table, std::string_view field, const std::vector<std::string>& words) {
  std::string chosen = table.one_of(field, words, Need::optional);
  return chosen.empty() ? std::nullopt : std::optional(chosen);
}

Part read_part(Table& table, Draft& draft) {
  Part part;
  part.spot = table.spot();
  part.inherits_spot = table.spot_of("inherits");
  Profile& own = part.own;
  own.source = table.spot().source();
  own.id = table.id("id");
  own.inherits = table.text("inherits");
  part.units = one_of(table, "units", {"cms", "midpoint"});
  // A counting rule of its own is not the parent's assumption.
  bool assumed = table.boolean("units_assumed", false);
  if (table.has("units_assumed") || part.units) part.units_assumed = assumed;
  part.edits = one_of(table, "edits", {"all", "cmt", "none"});
  part.discipline_modifiers = one_of(table, "discipline_modifiers", {"always", "never"});
  part.assistant_modifiers = one_of(table, "assistant_modifiers", {"always", "never"});
  std::vector<std::string> refused = table.some_of("providers_refused", disciplines());
  if (table.has("providers_refused")) part.providers_refused = std::move(refused);
  for (const auto& [code, other] : table.text_pairs("instead")) {
    draft.expect(Named::code, code);
    draft.expect(Named::code, other);
    own.instead[code.text] = other.text;
  }
  for (const auto& [code, why] : table.text_pairs("not_payable")) {
    draft.expect(Named::code, code);
    own.not_payable[code.text] = why.text;
  }
  for (const auto& [discipline, codes] : table.list_pairs("providers_only")) {
    table.check_word(discipline, disciplines());
    std::vector<std::string>& only = own.providers_only[discipline.text];
    for (const PlacedText& code : codes) {
      draft.expect(Named::code, code);
      only.push_back(code.text);
    }
  }
  table.finish();
  return part;
}

void inherit(Part& part, const Part& parent) {
  if (!part.units) part.units = parent.units;
  if (!part.units_assumed) part.units_assumed = parent.units_assumed;
  if (!part.edits) part.edits = parent.edits;
  if (!part.discipline_modifiers) part.discipline_modifiers = parent.discipline_modifiers;
  if (!part.assistant_modifiers) part.assistant_modifiers = parent.assistant_modifiers;
  if (!part.providers_refused) part.providers_refused = parent.providers_refused;
  part.own.instead.insert(parent.own.instead.begin(), parent.own.instead.end());
  part.own.not_payable.insert(parent.own.not_payable.begin(), parent.own.not_payable.end());
  part.own.providers_only.insert(parent.own.providers_only.begin(), parent.own.providers_only.end());
}

class Inheritance {
 public:
  Inheritance(std::vector<Part>& parts, Draft& draft) : parts_(&parts), draft_(&draft) {}

  // Completes a profile after its parents. A circle is reported once, where it closes.
  void resolve(Part& part) {
    if (part.state == Part::State::done) return;
    part.state = Part::State::resolving;
    if (Part* parent = parent_of(part)) {
      if (parent->state == Part::State::resolving)
        draft_->problems.error(part.inherits_spot, "the profile inherits from itself by way of \"" + parent->own.id + "\"");
      else
        resolve(*parent);
      inherit(part, *parent);
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

Profile finished(const Part& part, Draft& draft) {
  auto given = [&](const std::optional<std::string>& value, const char* field) {
    if (value) return *value;
    draft.problems.error(part.spot, "the profile has no `" + std::string(field) + "`, and none to inherit");
    return std::string();
  };
  Profile profile = part.own;
  profile.units = given(part.units, "units");
  profile.edits = given(part.edits, "edits");
  profile.discipline_modifiers = given(part.discipline_modifiers, "discipline_modifiers");
  profile.assistant_modifiers = given(part.assistant_modifiers, "assistant_modifiers");
  profile.units_assumed = part.units_assumed.value_or(false);
  profile.providers_refused = part.providers_refused.value_or(std::vector<std::string>{});
  return profile;
}

}  // namespace

void read_profiles(std::vector<Table>& tables, Draft& draft) {
  std::vector<Part> parts;
  for (Table& table : tables) parts.push_back(read_part(table, draft));
  if (draft.lacks_a_file) return;
  Inheritance inheritance(parts, draft);
  for (Part& part : parts) inheritance.resolve(part);
  for (const Part& part : parts) draft.book.profiles.push_back(finished(part, draft));
}

}  // namespace codetrail
