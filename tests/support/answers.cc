#include "support/answers.h"

#include <algorithm>
#include <map>
#include <set>

#include "facts/facts.h"
#include "read/corrections.h"
#include "read/figures.h"
#include "read/mentions.h"
#include "read/regions.h"
#include "suggester.h"
#include "support/whole_book.h"
#include "text/document.h"

namespace codetrail {
namespace {

Note note_of(const std::string& text, const std::string& discipline = "") {
  Note note;
  note.id = "case";
  note.text = text;
  if (!discipline.empty()) note.discipline = discipline;
  return note;
}

Complaint differs(const std::string& said, const std::string& expected) { return said == expected ? "" : said.empty() ? "(nothing)" : said; }

std::string in_order(std::vector<std::string> words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return join(words, " ");
}

template <class Part>
std::vector<std::string> words_of(const Document& document, const std::vector<Part>& parts) {
  std::vector<std::string> words;
  for (const Part& part : parts) words.emplace_back(document.words(part.span));
  return words;
}

std::vector<std::string> pieces_of(const Document& document, const std::string& what) {
  if (what == "lines") return words_of(document, document.lines);
  if (what == "paragraphs") return words_of(document, document.paragraphs);
  if (what == "sentences") return words_of(document, document.sentences);
  if (what == "clauses") return words_of(document, document.clauses);
  return {"no such piece: " + what};
}

std::string without_outer_blanks(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto begin = text.find_first_not_of(blanks);
  return begin == std::string_view::npos ? "" : std::string(text.substr(begin, text.find_last_not_of(blanks) - begin + 1));
}

// "97140=10-15/range", "97110=?", "97112=shared"
std::string time_of(const CodeAnswer& code) {
  if (!code.minutes) return code.code + (code.minutes_shared_with.empty() ? "=?" : "=shared");
  const TimeSpent& time = *code.minutes;
  const std::string low = std::to_string(time.low.value);
  return code.code + "=" + low + (time.low == time.high ? "" : "-" + std::to_string(time.high.value)) + "/" + std::string(name_of(time.basis));
}

// The kind of a reason that the ledger gives in a sentence.
std::string reason_kind(const std::string& says) {
  const Book& book = whole_book();
  for (const TimeForm& form : book.times)
    if (form.says == says) return form.why.empty() ? form.id : form.why;
  const std::map<std::string, std::string> weights = {{"minutes-inside", "inside"}, {"minutes-of-nothing", "nothing"},
                                                      {"minutes-restated", "restated"}, {"minutes-not-delivered", "not-delivered"}};
  for (const auto& [id, kind] : weights)
    if (book.weight(id).says == says) return kind;
  return says;
}

std::string reason_against(const std::string& quote, const Note& note, const Suggestion& answer) {
  const auto at = static_cast<std::uint32_t>(note.text.find(quote));
  const Span place{at, at + static_cast<std::uint32_t>(quote.size())};
  for (const LedgerLine& line : answer.minutes) {
    if (!line.time.evidence.span.overlaps(place)) continue;
    return line.counts_for.empty() ? reason_kind(line.time.why_not) : "counts for " + line.counts_for;
  }
  return "not in the ledger";
}

}  // namespace

Complaint check_pieces(const Case& given) {
  const Note note = note_of(given.field(1));
  return differs(join(pieces_of(read_document(note, whole_book()), given.field(0)), " // "), given.field(2));
}

Complaint check_sections(const Case& given) {
  const Note note = note_of(given.field(0));
  const Document document = read_document(note, whole_book());
  std::vector<std::string> said;
  for (const Section& section : document.sections) {
    const std::string body = without_outer_blanks(document.words(section.body));
    if (!body.empty() || !section.heading.empty()) said.push_back(section.kind + ": " + body);
  }
  return differs(join(said, " // "), given.field(1));
}

Complaint check_facts(const Case& given) {
  const Note note = note_of(given.field(0));
  const Facts facts = find_facts(note, read_document(note, whole_book()), whole_book());
  const std::string date = facts.date_of_service ? to_iso(*facts.date_of_service) : "none";
  const std::map<std::string, std::string> known = {
      {"discipline", facts.discipline + "/" + std::string(name_of(facts.discipline_basis))},
      {"payer", facts.payer + "/" + std::string(name_of(facts.payer_basis))},
      {"date", date + "/" + std::string(name_of(facts.date_basis))}};
  std::vector<std::string> said;
  for (const std::string& fact : split(given.field(1), " ")) {
    const std::string name = fact.substr(0, fact.find('='));
    said.push_back(name + "=" + (known.contains(name) ? known.at(name) : "no such fact"));
  }
  return differs(join(said, " "), given.field(1));
}

Complaint check_status(const Case& given) {
  const std::string title = given.field(1).empty() ? "" : given.field(1) + ": ";
  const Note note = note_of(title + given.field(2), given.field(0));
  const std::size_t at = note.text.find(given.field(3), title.size());
  if (at == std::string::npos) return "the quote is not in the text";
  const Span place{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + given.field(3).size())};
  std::vector<std::string> said;
  for (const Mention& mention : read_note(note, whole_book()).mentions)
    if (mention.span.overlaps(place)) said.emplace_back(name_of(mention.status));
  return differs(said.empty() ? "none" : in_order(said), given.field(4));
}

Complaint check_minutes(const Case& given) {
  const Note note = note_of(given.field(1), given.field(0));
  const Suggestion answer = suggest(note, whole_book());
  std::vector<std::string> codes;
  for (const CodeAnswer& code : answer.codes)
    if (code.status != CodeStatus::not_supported) codes.push_back(time_of(code));
  std::string said = codes.empty() ? "none" : in_order(codes);
  std::string expected = in_order(split(given.field(2), " "));
  for (const std::string& refused : split(given.field(3), ", ")) {
    const std::string quote = refused.substr(0, refused.rfind(": "));
    said += " | " + quote + ": " + reason_against(quote, note, answer);
    expected += " | " + refused;
  }
  return differs(said, expected);
}

Complaint check_regions(const Case& given) {
  const Note note = note_of(given.field(0));
  std::vector<std::string> said;
  for (const RegionMention& mention : find_regions(read_document(note, whole_book()), whole_book()))
    for (const Region& region : mention.regions) said.push_back(name_of(region));
  return differs(said.empty() ? "none" : in_order(said), in_order(split(given.field(1), " ")));
}

Complaint check_places(const Case& given) {
  const Suggestion answer = suggest(note_of(given.field(1), given.field(0)), whole_book());
  std::vector<std::string> codes;
  for (const CodeAnswer& code : answer.codes) {
    const Code* known = whole_book().code(code.code);
    const bool moves = known && (known->family == Family::exercise || known->family == Family::training);
    if (code.status == CodeStatus::not_supported || moves) continue;
    std::vector<std::string> places;
    for (const Region& region : code.regions) places.push_back(name_of(region));
    std::sort(places.begin(), places.end());
    codes.push_back(code.code + "=" + (places.empty() ? "none" : join(places, ",")));
  }
  return differs(in_order(codes), in_order(split(given.field(2), " ")));
}

Complaint check_corrections(const Case& given) {
  const Book& book = whole_book();
  const Note note = note_of(given.field(0));
  const Document document = read_document(note, book);
  const std::vector<Figure> figures = find_figures(document, book);
  const std::vector<Mention> mentions = find_mentions(document, figures, find_facts(note, document, book), book);
  const std::vector<RegionMention> regions = find_regions(document, book);
  const Corrections taken = find_corrections(document, mentions, figures, regions, book);
  std::vector<std::string> said;
  for (const Corrections::Taken& t : taken.mentions) said.emplace_back(document.words(mentions[t.index].span));
  for (const Corrections::Taken& t : taken.figures) said.emplace_back(document.words(figures[t.index].span));
  for (const Corrections::Taken& t : taken.regions) said.emplace_back(document.words(regions[t.index].span));
  return differs(said.empty() ? "none" : join(said, " // "), given.field(1));
}

}  // namespace codetrail
