#include "facts/dates.h"

#include <algorithm>
#include <charconv>

namespace codetrail {
namespace {

// Digits, or words as they are dictated ("fourth", "twenty five"); -1 for anything else.
int number(std::string_view digits, const Book& book) {
  std::string plain(digits);
  std::replace(plain.begin(), plain.end(), '\n', ' ');
  if (const auto words = book.number_values.find(plain); words != book.number_values.end()) return words->second;
  int value = -1;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? value : -1;
}

std::optional<Date> read_date(const Document& document, const PhraseHit& hit, const DateForm& form, const Book& book) {
  const Pattern& pattern = book.patterns.pattern(hit.phrase);
  const std::string_view text = document.folded.text;
  Groups groups;
  if (!pattern.match_at(text, document.folded.folded(hit.span.begin), document.folded.folded(hit.span.end), &groups)) return std::nullopt;
  const auto part = [&](std::string_view name) {
    const int group = pattern.group_number(name);
    if (group <= 0 || !groups[group - 1]) return -1;
    return number(text.substr(groups[group - 1]->begin, groups[group - 1]->size()), book);
  };
  int year = part("y");
  if (year >= 0 && year < 100) year += 2000;
  const int month = form.order == DateForm::Order::month_name ? form.month : part("m");
  return make_date(year, month, part("d"));
}

bool opens_its_line(const Document& document, std::uint32_t at) {
  const Span line = document.lines[document.line_of(at)].span;
  constexpr std::uint32_t deepest_indent = 120;
  if (at - line.begin > deepest_indent) return false;
  const std::string_view before = document.words({line.begin, at});
  return before.find_first_not_of(" \t*-#=_>[(.") == std::string_view::npos;
}

// How far a date may stand from the words that say which day it is ("DOB: 1/2/1960").
constexpr std::uint32_t beside_label = 8;

}  // namespace

std::vector<DateMention> find_dates(const Document& document, const Book& book) {
  std::vector<DateMention> dates;
  const DateForm* words = nullptr;   // the last words that say which day a date is
  Span words_span;
  for (const PhraseHit& hit : document.hits) {
    const Phrase& phrase = book.phrases[hit.phrase];
    if (phrase.use != Use::date) continue;
    const DateForm& form = book.dates[phrase.item];
    if (!phrase.raw) {
      words = &form;
      words_span = hit.span;
      continue;
    }
    const auto date = read_date(document, hit, form, book);
    if (!date) continue;
    const bool beside = words && hit.span.begin - words_span.end <= beside_label;
    dates.push_back({*date, hit.span, phrase.source, form.label || (beside && words->label), form.other || (beside && words->other),
                     opens_its_line(document, beside && words->entry ? words_span.begin : hit.span.begin)});
  }
  return dates;
}

std::optional<DayOfYear> day_at_start(std::string_view words) {
  DayOfYear day;
  const char* end = words.data() + words.size();
  const auto month = std::from_chars(words.data(), end, day.month);
  if (month.ec != std::errc() || month.ptr == end || (*month.ptr != '/' && *month.ptr != '-')) return std::nullopt;
  const auto number = std::from_chars(month.ptr + 1, end, day.day);
  if (number.ec != std::errc() || day.month < 1 || day.month > 12 || day.day < 1 || day.day > 31) return std::nullopt;
  day.size = static_cast<std::size_t>(number.ptr - words.data());
  return day;
}

}  // namespace codetrail
