#include "facts/facts.h"

#include <algorithm>

#include "facts/dates.h"

namespace codetrail {
namespace {

Evidence fact_evidence(const PhraseHit& hit, const Book& book) {
  return {EvidenceRole::fact, hit.span, book.phrases[hit.phrase].source};
}

// Credentials that mean other things in running text count where authors sign: on one of the first or last lines
// that hold anything, or after a comma.
constexpr std::uint32_t edge_lines = 4;

// The lines between which nobody signs.
struct Inner {
  std::uint32_t first = 0, last = 0;
  bool contains(std::uint32_t line) const { return first <= line && line < last; }
};

Inner inner_lines(const Document& document) {
  std::vector<std::uint32_t> written;
  for (std::uint32_t i = 0; i < document.lines.size(); ++i)
    if (!document.lines[i].is_blank) written.push_back(i);
  if (written.size() <= 2 * edge_lines) return {};
  return {written[edge_lines], written[written.size() - edge_lines]};
}

bool stands_as_signature(const Document& document, const Inner& inner, Span span) {
  if (!inner.contains(document.line_of(span.begin))) return true;
  const std::string_view text = document.text();
  std::uint32_t at = span.begin;
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '.')) --at;
  return at > 0 && text[at - 1] == ',';
}

// Tells which profession the note names: credentials of the author come last in a note, titles first; an assistant's
// credential is more particular than the profession's name.
void read_discipline(const Document& document, const Book& book, Facts* facts) {
  std::vector<std::pair<std::string, std::vector<Evidence>>> named;
  const Inner inner = inner_lines(document);
  for (const PhraseHit& hit : document.hits) {
    const Phrase& phrase = book.phrases[hit.phrase];
    if (phrase.use != Use::role) continue;
    const RoleTerm& role = book.roles[phrase.item];
    if (!role.signs) continue;
    const bool signs_here = stands_as_signature(document, inner, hit.span);
    if (role.signature_only && !signs_here) continue;
    if (signs_here && (role.signature_only || phrase.upper)) facts->credential = fact_evidence(hit, book);
    const auto known = std::find_if(named.begin(), named.end(), [&](const auto& n) { return n.first == role.discipline; });
    if (known == named.end()) named.push_back({role.discipline, {fact_evidence(hit, book)}});
    else known->second.push_back(fact_evidence(hit, book));
  }
  if (named.empty()) return;
  const auto strongest = std::max_element(named.begin(), named.end(),
                                          [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
  facts->discipline = strongest->first;
  facts->discipline_basis = Basis::read;
  facts->discipline_evidence = {strongest->second.back()};
}

void read_payer(const Document& document, const Book& book, Facts* facts) {
  for (const PhraseHit& hit : document.hits) {
    const Phrase& phrase = book.phrases[hit.phrase];
    if (phrase.use != Use::payer) continue;
    facts->payer = book.payers[phrase.item].payer;
    facts->payer_basis = Basis::read;
    facts->payer_evidence = {fact_evidence(hit, book)};
    return;
  }
}

// The date that the note calls its date of service, else the first date in it: notes open with their date.
std::optional<DateMention> find_date(const Document& document, const Book& book) {
  std::optional<DateMention> first;
  for (const DateMention& mention : find_dates(document, book)) {
    if (mention.other_day) continue;
    if (mention.labelled) return mention;
    if (!first) first = mention;
  }
  return first;
}

}  // namespace

std::string_view name_of(Basis basis) {
  switch (basis) {
    case Basis::given: return "given";
    case Basis::read: return "read";
    case Basis::assumed: return "assumed";
  }
  return "assumed";
}

std::string profession_of(const std::string& discipline, const Book& book) {
  const auto role = std::find_if(book.roles.begin(), book.roles.end(),
                                 [&](const RoleTerm& r) { return r.discipline == discipline && !r.profession.empty(); });
  return role == book.roles.end() ? discipline : role->profession;
}

Facts find_facts(const Note& note, const Document& document, const Book& book) {
  Facts facts;
  read_discipline(document, book, &facts);
  read_payer(document, book, &facts);
  const auto date = find_date(document, book);
  if (date) facts.date_seen = Evidence{EvidenceRole::fact, date->span, date->source};

  // "unknown" is no value: the note may know better.
  const std::string_view no_value = "unknown";
  if (note.discipline && note.discipline != no_value) {
    const bool differs = facts.discipline_basis == Basis::read &&
                         profession_of(facts.discipline, book) != profession_of(*note.discipline, book);
    if (differs) facts.disagreements.push_back("discipline");
    if (differs) facts.disagreement_evidence.push_back(facts.discipline_evidence.front());
    facts.discipline = *note.discipline;
    facts.discipline_basis = Basis::given;
    facts.discipline_evidence.clear();
  }
  if (note.payer && note.payer != no_value) {
    facts.payer = *note.payer;
    facts.payer_basis = Basis::given;
    facts.payer_evidence.clear();
  }
  if (note.date_of_service) {
    if (date && date->labelled && date->date != *note.date_of_service) {
      facts.disagreements.push_back("date_of_service");
      facts.disagreement_evidence.push_back({EvidenceRole::fact, date->span, date->source});
    }
    facts.date_of_service = note.date_of_service;
    facts.date_basis = Basis::given;
  } else if (date) {
    facts.date_of_service = date->date;
    facts.date_basis = Basis::read;
    facts.date_evidence = {{EvidenceRole::fact, date->span, date->source}};
  }
  return facts;
}

}  // namespace codetrail
