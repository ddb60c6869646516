#include "read/remarks.h"

#include <algorithm>

namespace codetrail {
namespace {

bool lists(const std::vector<std::string>& kinds, const std::string& kind) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// Within a word in capitals a scanner takes the letter I for a lower-case L: "OUTPATlENT". Nobody types that.
bool has_misread_capital(std::string_view text) {
  for (std::size_t at = text.find('l'); at != std::string_view::npos; at = text.find('l', at + 1)) {
    const auto capitals_before = [&] { return at >= 2 && is_upper(text[at - 1]) && is_upper(text[at - 2]); };
    const auto capitals_behind = [&] { return at + 2 < text.size() && is_upper(text[at + 1]) && is_upper(text[at + 2]); };
    if (capitals_before() && capitals_behind()) return true;
  }
  return false;
}

// A mistyped word is no damage: what it means is plain.
bool is_damage(const Repair& repair) {
  if (repair.kind == Repair::Kind::figure || repair.kind == Repair::Kind::letters) return true;
  return repair.kind == Repair::Kind::word && (repair.spelling == SpellingKind::scanned || repair.spelling == SpellingKind::heard);
}

}  // namespace

std::vector<Remark> find_remarks(const Document& document, const Book& book) {
  std::vector<Remark> remarks;
  for (const PhraseHit& hit : document.hits) {
    const Phrase& phrase = book.phrases[hit.phrase];
    if (phrase.use != Use::remark) continue;
    const RemarkTerm& term = book.remarks[phrase.item];
    const std::string& section = document.sections[document.section_of(hit.span.begin)].kind;
    if (!term.sections.empty() && !lists(term.sections, section)) continue;
    if (lists(term.not_in, section)) continue;
    remarks.push_back({term.shows, {EvidenceRole::cue, hit.span, phrase.source}});
  }
  return remarks;
}

std::vector<OtherCode> find_other_codes(const Document& document, const Book& book) {
  std::vector<OtherCode> others;
  for (const PhraseHit& hit : document.hits) {
    const Phrase& phrase = book.phrases[hit.phrase];
    if (phrase.use != Use::remark || book.remarks[phrase.item].shows != Shows::code_number) continue;
    const Pattern& pattern = book.patterns.pattern(hit.phrase);
    const Folded& folded = document.folded_of(hit);
    const int group = pattern.group_number("code");
    Groups groups;
    if (group <= 0 || !pattern.match_at(folded.text, folded.folded(hit.span.begin), folded.folded(hit.span.end), &groups)) continue;
    const std::optional<Span>& number = groups[static_cast<std::size_t>(group) - 1];
    if (!number) continue;
    const Span place = folded.original(*number);
    std::string code(document.words(place));
    for (char& c : code)
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (!book.code(code)) others.push_back({std::move(code), {EvidenceRole::code, place, phrase.source}});
  }
  return others;
}

std::vector<RegionFound> find_places_of(std::initializer_list<Shows> shown, const Document& document, const std::vector<Remark>& remarks,
                                        const std::vector<RegionMention>& regions) {
  std::vector<std::uint32_t> sentences;
  for (const Remark& remark : remarks) {
    if (std::find(shown.begin(), shown.end(), remark.shows) != shown.end())
      sentences.push_back(document.sentence_of(remark.evidence.span.begin));
  }
  std::vector<RegionFound> places;
  for (const RegionMention& mention : regions) {
    if (std::find(sentences.begin(), sentences.end(), document.sentence_of(mention.span.begin)) == sentences.end()) continue;
    for (const Region& region : mention.regions) places.push_back({region, {}, {}, mention.evidence});
  }
  return places;
}

std::vector<Evidence> find_damage(const Document& document) {
  std::vector<Evidence> damage;
  for (const Restored& restored : document.restored) {
    for (const Repair& repair : restored.repairs)
      if (is_damage(repair)) damage.push_back({EvidenceRole::cue, repair.span, repair.source});
  }
  std::sort(damage.begin(), damage.end());
  // A word with several meanings is one place.
  const auto same_place = [](const Evidence& a, const Evidence& b) { return a.span == b.span; };
  damage.erase(std::unique(damage.begin(), damage.end(), same_place), damage.end());
  return damage;
}

bool is_damaged(const Document& document, const std::vector<Evidence>& damage) {
  constexpr std::size_t several = 2;
  const std::string_view text = document.text();
  return text.find("\uFFFD") != std::string_view::npos || has_misread_capital(text) || damage.size() >= several;
}

}  // namespace codetrail
