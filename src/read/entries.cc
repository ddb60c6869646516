#include "read/entries.h"

#include <algorithm>
#include <charconv>

namespace codetrail {
namespace {

// "5/2 " or "5-12 " at the start of the words.
struct Day { int month = 0, day = 0; std::uint32_t size = 0; };

std::optional<Day> day_at(std::string_view words) {
  Day day;
  const char* end = words.data() + words.size();
  const auto month = std::from_chars(words.data(), end, day.month);
  if (month.ec != std::errc() || month.ptr == end || (*month.ptr != '/' && *month.ptr != '-')) return std::nullopt;
  const auto number = std::from_chars(month.ptr + 1, end, day.day);
  const bool ends = number.ptr == end || *number.ptr == ' ' || *number.ptr == '\t';
  if (number.ec != std::errc() || !ends || day.month < 1 || day.month > 12 || day.day < 1 || day.day > 31) return std::nullopt;
  day.size = static_cast<std::uint32_t>(number.ptr - words.data());
  return day;
}

bool has_own_visits(const std::string& discipline, const Book& book) {
  return std::any_of(book.roles.begin(), book.roles.end(), [&](const RoleTerm& role) { return role.discipline == discipline && role.own_visit; });
}

// Lines of a card that open with a day and no year ("5/2  LBP 6/10 ..."): the year is that of the visit.
void add_card_entries(const Document& document, Date date_of_service, Source source, std::vector<DateMention>* entries) {
  std::vector<DateMention> added;
  auto known = entries->begin();
  for (const Line& line : document.lines) {
    while (known != entries->end() && known->span.begin < line.span.begin) ++known;
    if (known != entries->end() && known->span.begin < line.span.end) continue;
    const std::optional<Day> day = day_at(document.words({line.words, line.span.end}));
    if (!day) continue;
    DateMention entry;
    entry.span = {line.words, line.words + day->size};
    entry.date = date_of_service;
    entry.date.month = day->month;
    entry.date.day = day->day;
    entry.source = source;
    entry.opens_line = true;
    added.push_back(entry);
  }
  entries->insert(entries->end(), added.begin(), added.end());
  std::sort(entries->begin(), entries->end(), [](const DateMention& a, const DateMention& b) { return a.span < b.span; });
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

std::vector<OthersLine> find_others_lines(const Document& document, const Facts& facts, const Book& book) {
  std::vector<OthersLine> lines;
  const std::string own = profession_of(facts.discipline, book);
  if (!has_own_visits(own, book)) return lines;
  for (const PhraseHit& hit : document.hits) {
    const Phrase& phrase = book.phrases[hit.phrase];
    if (phrase.use != Use::role) continue;
    const std::string theirs = profession_of(book.roles[phrase.item].discipline, book);
    const Line& line = document.lines[document.line_of(hit.span.begin)];
    if (theirs == own || !has_own_visits(theirs, book) || hit.span.begin != line.words) continue;
    constexpr std::uint32_t near = 12;
    const std::string_view after = document.words({hit.span.end, std::min(line.span.end, hit.span.end + near)});
    // "PT portion - 3 steps in the bars".
    const bool dash = after.find(" - ") != std::string_view::npos || after.find("\u2014") != std::string_view::npos || after.find("\u2013") != std::string_view::npos;
    if (dash || after.find_first_of(":0123456789") != std::string_view::npos) lines.push_back({line.span, hit.span});
  }
  return lines;
}

}  // namespace codetrail
