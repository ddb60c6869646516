#include "read/entries.h"

#include <algorithm>

namespace codetrail {
namespace {

bool has_own_visits(const std::string& discipline, const Book& book) {
  return std::any_of(book.roles.begin(), book.roles.end(), [&](const RoleTerm& role) { return role.discipline == discipline && role.own_visit; });
}

// A card's line is of the visit's year, or of the year before where that would lie more than half a year ahead.
Date in_year_of(Date visit, const DayOfYear& day) {
  constexpr int half_a_year = 6;
  Date date = visit;
  date.month = day.month;
  date.day = day.day;
  if (day.month - visit.month > half_a_year) --date.year;
  return date;
}

// Lines of a card that open with a day and no year ("5/2  LBP 6/10 ..."). One of several must be the visit's: a line may open with
// a score as well ("6/10 neck pain").
void add_card_entries(const Document& document, Date visit, Source source, std::vector<DateMention>* entries) {
  std::vector<DateMention> added;
  auto known = entries->begin();
  for (const Line& line : document.lines) {
    while (known != entries->end() && known->span.begin < line.span.begin) ++known;
    if (known != entries->end() && known->span.begin < line.span.end) continue;
    const std::string_view words = document.words({line.words, line.span.end});
    const std::optional<DayOfYear> day = day_at_start(words);
    if (!day || (day->size < words.size() && words[day->size] != ' ' && words[day->size] != '\t')) continue;
    DateMention entry;
    entry.span = {line.words, static_cast<std::uint32_t>(line.words + day->size)};
    entry.date = in_year_of(visit, *day);
    entry.source = source;
    entry.opens_line = true;
    added.push_back(entry);
  }
  const bool is_card = added.size() > 1 && std::any_of(added.begin(), added.end(), [&](const DateMention& d) { return d.date == visit; });
  if (!is_card) return;
  entries->insert(entries->end(), added.begin(), added.end());
  std::sort(entries->begin(), entries->end(), [](const DateMention& a, const DateMention& b) { return a.span < b.span; });
}

// "OTR 11:00-11:20: ...", "PT portion - 3 steps in the bars", and within a line, where a sentence begins, "OT: ...".
bool opens_words_of(const Document& document, Span role) {
  constexpr std::uint32_t near = 12;
  const Line& line = document.lines[document.line_of(role.begin)];
  const std::string_view after = document.words({role.end, std::min(line.span.end, role.end + near)});
  if (role.begin != line.words) return document.sentences[document.sentence_of(role.begin)].span.begin == role.begin && after.starts_with(':');
  const bool dash = after.find(" - ") != std::string_view::npos || after.find("\u2014") != std::string_view::npos || after.find("\u2013") != std::string_view::npos;
  return dash || after.find_first_of(":0123456789") != std::string_view::npos;
}

}  // namespace

std::vector<DateMention> find_entries(const Document& document, const Facts& facts, const Book& book) {
  std::vector<DateMention> entries;
  if (!facts.date_of_service) return entries;
  for (const DateMention& date : find_dates(document, book))
    if (date.opens_line && !date.other_day) entries.push_back(date);
  add_card_entries(document, *facts.date_of_service, book.weight("entry-of-another-day").source, &entries);
  const bool has_today = std::any_of(entries.begin(), entries.end(), [&](const DateMention& d) { return facts.date_of_service == d.date; });
  if (!has_today || entries.size() < 2) entries.clear();
  return entries;
}

std::vector<OthersWords> find_others_words(const Document& document, const Facts& facts, const Book& book) {
  std::vector<OthersWords> all;
  const std::string own = profession_of(facts.discipline, book);
  if (!has_own_visits(own, book)) return all;
  for (const PhraseHit& hit : document.hits) {
    const Phrase& phrase = book.phrases[hit.phrase];
    if (phrase.use != Use::role || !opens_words_of(document, hit.span)) continue;
    if (!all.empty() && all.back().words.contains(hit.span.begin)) all.back().words.end = hit.span.begin;
    const std::string theirs = profession_of(book.roles[phrase.item].discipline, book);
    if (theirs == own || !has_own_visits(theirs, book)) continue;
    all.push_back({{hit.span.begin, document.lines[document.line_of(hit.span.begin)].span.end}, hit.span});
  }
  return all;
}

}  // namespace codetrail
