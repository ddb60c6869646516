#include "read/own_words.h"

#include <algorithm>

namespace codetrail {
namespace {

bool begins_before(const Figure& figure, std::uint32_t at) { return figure.span.begin < at; }

bool examines(const SectionKind* section) {
  return section && std::any_of(section->priors.begin(), section->priors.end(), [](const SectionKind::Prior& p) { return p.status == Status::examined; });
}

}  // namespace

Standing OwnWords::standing_of(const Mention& mention) const {
  const SectionKind* section = book_.section(document_.sections[document_.section_of(mention.span.begin)].kind);
  const bool closed = section && section->closed;
  if ((!closed && opens_with_clock(mention)) || names_visit(mention, section)) return Standing::plain;
  return section && !closed && is_entry(mention) ? Standing::entered : Standing::placed;
}

OwnWords::Near OwnWords::near(const Mention& mention) const {
  const Span sentence = document_.sentences[document_.sentence_of(mention.span.begin)].span;
  const std::uint32_t begin = mention.span.begin > clause_reach ? std::max(sentence.begin, mention.span.begin - clause_reach) : sentence.begin;
  return {sentence, {begin, std::min(sentence.end, mention.span.end + clause_reach)}};
}

const Code* OwnWords::code_of(const Mention& mention) const {
  return mention.supports.empty() ? nullptr : book_.code(mention.supports.front().code);
}

bool OwnWords::has_minutes(Span words) const {
  for (auto f = std::lower_bound(figures_.begin(), figures_.end(), words.begin, begins_before); f != figures_.end() && f->span.begin < words.end; ++f)
    if (f->kind == TimeKind::minutes || f->kind == TimeKind::clock || f->kind == TimeKind::together) return true;
  return false;
}

// "15 min STM to R UT today." at the end of a plan: its own words say when and how long. What patients do they tell in a
// history as well, so there it holds for work of the hands alone. Any word that it was not done, or not here, keeps the section's word.
bool OwnWords::names_visit(const Mention& mention, const SectionKind* section) const {
  const Code* code = code_of(mention);
  if (section && section->names_diagnosis && (!code || code->family != Family::hands_on)) return false;
  const Span words = near(mention).words;
  if (!has_minutes(words)) return false;
  return (is_no_test(mention) && examines(section)) || cues_.name_this_visit(words, mention);
}

// "MHP R forearm 10 min.", "Deep tissue 30 min: both UT, R rhomboids", "L5, R SI adjusted": a sentence that begins with a service, its
// place and its minutes (the spine's segments will do for an adjustment) enters what was done, whatever heading was left standing above it.
bool OwnWords::is_entry(const Mention& mention) const {
  const auto [sentence, words] = near(mention);
  const auto first = std::lower_bound(mentions_.begin(), mentions_.end(), words.begin,
                                      [](const Mention& m, std::uint32_t at) { return m.span.begin < at; });
  if (first == mentions_.end() || first->span.begin >= words.end || !stands_first(*first, sentence)) return false;
  const Code* code = code_of(*first);
  if (!code || (code->family != Family::hands_on && code->family != Family::modality && code->family != Family::adjustment)) return false;
  if (code->family != Family::adjustment && !has_minutes(words)) return false;
  const std::span<const PhraseHit> hits = document_.hits_in(words);
  const bool has_place = std::any_of(hits.begin(), hits.end(), [&](const PhraseHit& hit) { return book_.phrases[hit.phrase].use == Use::region; });
  return has_place && !cues_.speak_against(words, mention);
}

// Whether only places and sides stand before the mention: "L3, L5, Rt S-I adjusted".
bool OwnWords::stands_first(const Mention& mention, Span sentence) const {
  constexpr std::uint32_t longest_list_of_places = 100;
  if (mention.span.begin - sentence.begin > longest_list_of_places) return false;
  std::uint32_t at = sentence.begin;
  const auto has_letter = [&](std::uint32_t end) {
    const std::string_view words = document_.words({at, std::max(at, end)});
    return std::any_of(words.begin(), words.end(), [](char c) { return std::isalpha(static_cast<unsigned char>(c)); });
  };
  for (const PhraseHit& hit : document_.hits_in({sentence.begin, mention.span.begin})) {
    const Use use = book_.phrases[hit.phrase].use;
    if (use != Use::region && use != Use::side) continue;
    if (has_letter(hit.span.begin)) return false;
    at = std::max(at, hit.span.end);
  }
  return !has_letter(mention.span.begin);
}

// "0915-0930  L wrist mobs", "[PT, 9:10-9:22] SLR 3x10": a log's line tells what was done in its time.
bool OwnWords::opens_with_clock(const Mention& mention) const {
  constexpr std::uint32_t longest_opening = 12;   // a bracket, a profession, a list mark
  const Line& line = document_.lines[document_.line_of(mention.span.begin)];
  const auto first = std::lower_bound(figures_.begin(), figures_.end(), line.span.begin, begins_before);
  return first != figures_.end() && first->kind == TimeKind::clock && first->span.begin <= line.words + longest_opening && first->span.end <= mention.span.begin;
}

// Work of the hands and modalities have minutes only where they were given.
bool OwnWords::is_no_test(const Mention& mention) const {
  const Technique& technique = book_.techniques[mention.technique];
  const Code* code = code_of(mention);
  return code && (code->family == Family::hands_on || code->family == Family::modality) && !technique.measured && technique.kind != Kind::test;
}

}  // namespace codetrail
