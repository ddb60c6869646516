// Modifiers that say who treated: the discipline (GP, GO), an assistant (CQ, CO), and active care (AT). The modifier
// that separates edited services is found with the edits. 25 belongs to visits of another kind and is never given.

#include "rules/rules.h"

#include <algorithm>

namespace codetrail {

namespace {

constexpr int quarter = 15;
constexpr int larger_half = 8;

// Therapy services carry the discipline; adjustments, needling and strapping by themselves do not.
bool is_therapy(Family family) {
  switch (family) {
    case Family::modality:
    case Family::hands_on:
    case Family::exercise:
    case Family::training:
    case Family::evaluation:
    case Family::group: return true;
    case Family::adjustment:
    case Family::needling:
    case Family::strapping:
    case Family::other: return false;
  }
  return false;
}

std::string_view discipline_modifier(const std::string& profession) {
  if (profession == "pt") return "GP";
  if (profession == "ot") return "GO";
  return {};
}

std::string_view assistant_modifier(const std::string& role) {
  if (role == "pta") return "CQ";
  if (role == "ota") return "CO";
  return {};
}

// Who gave how much of one code.
struct Hands {
  Minutes therapist, assistant;
  bool any_assistant = false, any_therapist = false;
  std::string_view modifier;  // the assistant's
};

Hands hands_of(const Visit& visit, CandidateNumber candidate) {
  Hands hands;
  for (const std::uint32_t index : visit.candidate(candidate).services) {
    const Service& service = visit.reading.services[index];
    const std::string& giver = service.given_by.empty() ? visit.facts.discipline : service.given_by;
    const Minutes minutes = service.time ? service.time->low : Minutes(0);
    const std::string_view modifier = assistant_modifier(giver);
    if (!modifier.empty()) {
      hands.assistant += minutes;
      hands.any_assistant = true;
      hands.modifier = modifier;
      continue;
    }
    const Minutes helped = std::min(minutes, service.assistant_minutes.value_or(Minutes(0)));
    hands.assistant += helped;
    hands.therapist += minutes - helped;
    hands.any_therapist = true;
    if (helped > Minutes(0) && hands.modifier.empty()) {
      hands.modifier = assistant_modifier(profession_of(visit.facts.discipline, visit.book) == "ot" ? "ota" : "pta");
    }
  }
  return hands;
}

// More than a tenth, by the short way of the manual: a tenth of all, rounded, and one more.
bool is_more_than_a_tenth(const Hands& hands) {
  const int all = hands.therapist.value + hands.assistant.value;
  if (all == 0) return hands.any_assistant;
  return hands.assistant.value >= (all + 5) / 10 + 1 || hands.therapist == Minutes(0);
}

// Units that the assistant gave: full quarters go to who gave them; of a last one the therapist's larger half decides.
Units assisted_units(const Hands& hands, Units units, bool larger_half_decides) {
  if (!hands.any_therapist || hands.therapist == Minutes(0)) return units;
  int own = hands.therapist.value / quarter;
  const int rest = units.value - own - hands.assistant.value / quarter;
  if (rest > 0 && larger_half_decides && hands.therapist.value % quarter >= larger_half) ++own;
  return Units(std::max(0, units.value - own));
}

void judge_assistant(const Case& given, CandidateNumber candidate, Ruling& ruling) {
  const Visit& visit = given.visit;
  const Hands hands = hands_of(visit, candidate);
  if (hands.modifier.empty() || !is_more_than_a_tenth(hands)) return;
  const std::optional<Units>& units = given.units.of[candidate].units;
  const bool is_whole = !units || !visit.is_timed(candidate);
  const bool larger_half_decides = visit.policy.larger_half_needs_no_assistant_modifier();
  const std::optional<Units> assisted = is_whole ? std::nullopt : std::optional(assisted_units(hands, *units, larger_half_decides));
  // A modifier belongs to units: where none is the assistant's, none needs it.
  if (assisted == Units(0) || units == Units(0)) return;
  ruling.modifiers.push_back({candidate, std::string(hands.modifier), assisted});
}

}  // namespace

Ruling judge_modifiers(const Case& given) {
  Ruling ruling;
  const Policy& policy = given.visit.policy;
  const std::string_view discipline = discipline_modifier(profession_of(given.visit.facts.discipline, given.visit.book));
  const bool asks_discipline = policy.profile().discipline_modifiers == "always" && !discipline.empty();
  for (const CandidateNumber candidate : given.visit.delivered()) {
    if (is_therapy(given.visit.family(candidate))) {
      if (asks_discipline) ruling.modifiers.push_back({candidate, std::string(discipline), std::nullopt});
      if (policy.asks_assistant_modifiers()) judge_assistant(given, candidate, ruling);
    }
    const bool is_adjustment = given.visit.counting(candidate) == Counting::spinal_regions;
    const std::string& active = policy.profile().active_care;
    if (is_adjustment && !active.empty() && !maintenance_of(given.visit)) ruling.modifiers.push_back({candidate, active, std::nullopt});
  }
  return ruling;
}

}  // namespace codetrail
