#include "read/figures.h"

#include <algorithm>
#include <charconv>

namespace codetrail {
namespace {

std::optional<int> whole_number(std::string_view digits) {
  if (digits.empty() || digits.size() > 4) return std::nullopt;
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

// Words of a number with single blanks between them, as the book has them.
std::string with_single_blanks(std::string_view text) {
  std::string out;
  for (char c : text) {
    const bool gap = c == ' ' || c == '-' || c == '\t' || c == '\n' || c == '\r';
    if (gap && (out.empty() || out.back() == ' ')) continue;
    out += gap ? ' ' : c;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// One match of a time form with its named groups.
class Match {
 public:
  Match(const Document& document, const PhraseHit& hit, const Book& book) : book_(book), pattern_(book.patterns.pattern(hit.phrase)) {
    const Folded& folded = document.folded_of(hit);
    folded_ = folded.text;
    const std::uint32_t begin = folded.folded(hit.span.begin);
    const std::uint32_t end = folded.folded(hit.span.end);
    found_ = pattern_.match_at(folded_, begin, end, &groups_).has_value();
  }

  bool found() const { return found_; }

  std::string_view group(std::string_view name) const {
    const int number = pattern_.group_number(name);
    if (number <= 0 || static_cast<std::size_t>(number) > groups_.size()) return {};
    const auto& span = groups_[number - 1];
    return span ? folded_.substr(span->begin, span->size()) : std::string_view();
  }

  std::optional<int> number(std::string_view name) const { return read_number(group(name), book_); }

 private:
  const Book& book_;
  const Pattern& pattern_;
  std::string_view folded_;
  Groups groups_;
  bool found_ = false;
};

ClockTime::Half half_of(std::string_view written) {
  if (written.empty()) return ClockTime::Half::none;
  return written.front() == 'p' ? ClockTime::Half::pm : ClockTime::Half::am;
}

std::optional<Minutes> clock_minutes(const Match& match) {
  const auto h1 = match.number("h1");
  if (!h1) return std::nullopt;
  const ClockTime from{*h1, match.number("m1").value_or(0), half_of(match.group("ap1"))};
  // "10:05-:20" leaves out the hour that it has named.
  const ClockTime to{match.number("h2").value_or(*h1), match.number("m2").value_or(0), half_of(match.group("ap2"))};
  return minutes_between(from, to);
}

// Sets the figure's minutes; false when they are none.
bool read_minutes(const Match& match, const TimeForm& form, Figure* figure) {
  if (!match.group("h1").empty()) {
    const auto minutes = clock_minutes(match);
    if (!minutes || minutes->value == 0) return false;
    figure->low = figure->high = *minutes;
    figure->basis = form.kind == TimeKind::session ? TimeBasis::session : form.kind == TimeKind::clock ? TimeBasis::clock
        : TimeBasis::total;
    return true;
  }
  auto low = match.number("low");
  if (!low) low = match.number("n");
  if (!low) low = match.number("total");
  if (!low) return false;
  const auto high = match.number("high");
  // "2 x 8 min": two bouts.
  const int bouts = match.number("bouts").value_or(1);
  figure->low = Minutes(*low * form.scale * bouts);
  figure->high = Minutes(high.value_or(*low) * form.scale * bouts);
  if (const auto extra = match.number("extra")) {
    figure->low += Minutes(*extra);
    figure->high += Minutes(*extra);
  }
  if (form.divide > 1) {
    figure->whole = figure->low;
    if (figure->whole > most_minutes) return false;
    figure->low = Minutes(figure->low.value / form.divide);
    figure->high = Minutes(figure->high.value / form.divide);
    figure->basis = TimeBasis::fraction;
  }
  if (form.kind == TimeKind::amended) {
    figure->whole = Minutes(match.number("whole").value_or(0));
    return figure->whole.value > 0 && figure->whole <= most_minutes && figure->high <= most_minutes;
  }
  if (const auto whole = match.number("whole")) {
    figure->whole = Minutes(*whole);
    figure->basis = TimeBasis::fraction;
    if (*whole > most_minutes.value || figure->high > figure->whole) return false;
  }
  // "x 2 - 14 min": nobody ranges so far; the first figure is something else.
  constexpr int widest_range = 4;
  if (high && *low * widest_range < *high) figure->low = figure->high;
  else if (high && *high != *low) figure->basis = TimeBasis::range;
  if (form.kind == TimeKind::session) figure->basis = TimeBasis::session;
  if (form.kind == TimeKind::total || form.kind == TimeKind::total_timed) figure->basis = TimeBasis::total;
  return figure->low <= figure->high && figure->high <= most_minutes;
}

Span without_end_blanks(const Document& document, Span span) {
  while (span.end > span.begin && document.text()[span.end - 1] == ' ') --span.end;
  return span;
}

// "Manual time should read 14, not 24": the last figure before it that is as written is what it should have been. Where there is none,
// the words tell of the minutes at their own place ("14 min, not 24").
void read_amendments(std::vector<Figure>* figures) {
  for (std::size_t i = 0; i < figures->size(); ++i) {
    Figure& amended = (*figures)[i];
    if (amended.kind != TimeKind::amended) continue;
    constexpr std::size_t most_between = 200;  // figures; a long note is read in proportion to its length
    const std::size_t first = i > most_between ? i - most_between : 0;
    std::size_t k = i;
    while (k > first && !(is_time((*figures)[k - 1]) && (*figures)[k - 1].kind != TimeKind::bare && (*figures)[k - 1].low == amended.whole)) --k;
    if (k > first) {
      (*figures)[k - 1].low = (*figures)[k - 1].high = amended.low;
      amended.kind = TimeKind::uncounted;
    } else {
      amended.kind = TimeKind::minutes;
    }
    amended.whole = Minutes();
  }
}

// "24 min (3 of the 24 by the assistant)": a part of minutes that are told right before it is no more time.
void leave_out_parts(const Document& document, std::vector<Figure>* figures) {
  constexpr std::uint32_t farthest = 120;
  for (std::size_t i = 1; i < figures->size(); ++i) {
    const Figure& before = (*figures)[i - 1];
    Figure& figure = (*figures)[i];
    const bool is_part = figure.kind == TimeKind::minutes && figure.whole.value > 0 && figure.low < figure.whole;
    const bool told = (before.kind == TimeKind::minutes || before.kind == TimeKind::clock) && before.whole.value == 0 && before.low == figure.whole;
    if (!is_part || !told || figure.span.begin - before.span.end > farthest) continue;
    if (document.paragraph_of(before.span.begin) == document.paragraph_of(figure.span.begin)) figure.kind = TimeKind::not_minutes;
  }
}

// "Rows, ER, prone T ...... 20": a leader of dots leads to the minutes at the line's end.
void read_leaders(const Document& document, std::vector<Figure>* figures) {
  constexpr Minutes shortest{5}, longest{120};
  const std::string_view text = document.text();
  for (Figure& figure : *figures) {
    if (figure.kind != TimeKind::bare || figure.low < shortest || figure.high > longest) continue;
    const std::uint32_t line_end = document.lines[document.line_of(figure.span.begin)].span.end;
    if (figure.span.end < line_end && document.words({figure.span.end, line_end}).find_first_not_of(" \t\r\n") != std::string_view::npos) continue;
    const std::size_t last = text.substr(0, figure.span.begin).find_last_not_of(' ');
    if (last != std::string_view::npos && last >= 3 && text.substr(last - 3, 4) == "....") figure.kind = TimeKind::minutes;
  }
}

// "Half of the forty minute session went on ..., and the other half on ...": what the parts named so far leave of the whole.
void read_remainders(std::vector<Figure>* figures) {
  constexpr std::uint32_t farthest = 400;
  Minutes left;
  std::uint32_t told = 0;
  for (Figure& figure : *figures) {
    if (figure.whole.value > 0) {
      const bool goes_on = left.value > 0 && figure.span.begin - told <= farthest && left >= figure.high;
      left = (goes_on ? left : figure.whole) - figure.high;
      told = figure.span.end;
    } else if (figure.kind == TimeKind::remainder) {
      const bool known = left.value > 0 && figure.span.begin - told <= farthest;
      figure.kind = known ? TimeKind::minutes : TimeKind::uncounted;
      figure.low = figure.high = known ? left : Minutes();
      figure.basis = TimeBasis::fraction;
      left = Minutes();
    }
  }
}

// "Eval 40 min, timed 10 min, total 50 min": beside the timed minutes a sum is the visit's.
void read_visit_totals(const Document& document, std::vector<Figure>* figures) {
  for (std::size_t i = 1; i < figures->size(); ++i) {
    Figure& figure = (*figures)[i];
    const Figure& before = (*figures)[i - 1];
    const bool beside = before.kind == TimeKind::total_timed
        && document.sentence_of(before.span.begin) == document.sentence_of(figure.span.begin);
    if (figure.kind != TimeKind::together || !beside) continue;
    figure.kind = TimeKind::total;
    figure.basis = TimeBasis::total;
  }
}

// Words such as "not counted" speak of the figure before them in their sentence, else of the first one after them.
void leave_out_uncounted(const Document& document, const Book& book, std::vector<Figure>* figures) {
  const auto may_count = [](const Figure& figure) { return is_time(figure) && figure.kind != TimeKind::bare; };
  for (std::size_t i = 0; i < figures->size(); ++i) {
    if ((*figures)[i].kind != TimeKind::uncounted || book.times[(*figures)[i].form].kind != TimeKind::uncounted) continue;
    const std::uint32_t sentence = document.sentence_of((*figures)[i].span.begin);
    const auto here = [&](const Figure& figure) { return document.sentence_of(figure.span.begin) == sentence; };
    std::size_t spoken_of = i;
    for (std::size_t k = i; k > 0 && here((*figures)[k - 1]) && spoken_of == i; --k)
      if (may_count((*figures)[k - 1])) spoken_of = k - 1;
    for (std::size_t k = i + 1; k < figures->size() && here((*figures)[k]) && spoken_of == i; ++k)
      if (may_count((*figures)[k])) spoken_of = k;
    // "10 min, 2 rest breaks (not counted)": the breaks are not.
    if (spoken_of < i) {
      const std::string_view between = document.words({(*figures)[spoken_of].span.end, (*figures)[i].span.begin});
      if (std::any_of(between.begin(), between.end(), [](char c) { return c >= '0' && c <= '9'; })) continue;
    }
    if (spoken_of != i) (*figures)[spoken_of].left_out_by = (*figures)[i].form;
  }
  std::erase_if(*figures, [](const Figure& figure) { return figure.kind == TimeKind::uncounted; });
}

bool wins(const Figure& a, const Figure& b) {
  if (a.span.size() != b.span.size()) return a.span.size() > b.span.size();
  return a.form < b.form;
}

}  // namespace

bool is_time(const Figure& figure) {
  if (figure.other_day || figure.left_out_by != Figure::no_form) return false;
  switch (figure.kind) {
    case TimeKind::minutes:
    case TimeKind::clock:
    case TimeKind::together:
    case TimeKind::bare: return true;
    case TimeKind::session:
    case TimeKind::total_timed:
    case TimeKind::total:
    case TimeKind::units:
    case TimeKind::remainder:
    case TimeKind::uncounted:
    case TimeKind::amended:
    case TimeKind::not_minutes: return false;
  }
  return false;
}

bool has_time(const std::vector<Figure>& figures, Span words) {
  auto figure = std::lower_bound(figures.begin(), figures.end(), words.begin, [](const Figure& f, std::uint32_t at) { return f.span.begin < at; });
  for (; figure != figures.end() && figure->span.begin < words.end; ++figure)
    if (is_time(*figure)) return true;
  return false;
}

std::optional<int> read_number(std::string_view folded, const Book& book) {
  if (const std::size_t point = folded.find('.'); point != std::string_view::npos) folded = folded.substr(0, point);
  if (folded.empty()) return std::nullopt;
  if (folded.front() >= '0' && folded.front() <= '9') return whole_number(folded);
  const auto found = book.number_values.find(with_single_blanks(folded));
  return found == book.number_values.end() ? std::nullopt : std::optional<int>(found->second);
}

std::optional<Minutes> minutes_between(ClockTime from, ClockTime to) {
  constexpr int half_day = 12 * 60, day = 24 * 60;
  const auto since_midnight = [](ClockTime t) -> std::optional<int> {
    if (t.hour < 0 || t.hour > 24 || t.minute < 0 || t.minute > 59 || (t.hour == 24 && t.minute > 0)) return std::nullopt;
    if (t.half != ClockTime::Half::none && (t.hour < 1 || t.hour > 12)) return std::nullopt;
    int hour = t.hour % 24;
    if (t.half == ClockTime::Half::am && hour == 12) hour = 0;
    if (t.half == ClockTime::Half::pm && hour < 12) hour += 12;
    return hour * 60 + t.minute;
  };
  const auto begin = since_midnight(from), end = since_midnight(to);
  if (!begin || !end) return std::nullopt;
  int minutes = *end - *begin;
  // Without halves of the day "11:30 to 12:15" and "12:40 to 1:25" pass noon; one half given speaks for both where that is shorter.
  const bool both_known = from.half != ClockTime::Half::none && to.half != ClockTime::Half::none;
  if (!both_known && from.hour <= 12 && to.hour <= 12) minutes = ((minutes % half_day) + half_day) % half_day;
  else if (minutes < 0) minutes += day;
  if (minutes > most_minutes.value) return std::nullopt;
  return Minutes(minutes);
}

std::vector<Figure> find_figures(const Document& document, const Book& book) {
  std::vector<Figure> figures;
  for (const PhraseHit& hit : document.hits) {
    const Phrase& phrase = book.phrases[hit.phrase];
    if (phrase.use != Use::time) continue;
    const TimeForm& form = book.times[phrase.item];
    Figure figure;
    figure.kind = form.kind;
    figure.span = without_end_blanks(document, hit.span);
    figure.form = phrase.item;
    figure.source = form.source;
    const Match match(document, hit, book);
    if (!match.found()) continue;
    const bool holds_none = form.kind == TimeKind::remainder || form.kind == TimeKind::uncounted;
    if (!holds_none && !read_minutes(match, form, &figure)) {
      // A figure that no visit can have, or one whose form carries no number, is still seen, so that the ledger can say why it does not
      // count.
      figure.low = figure.high = figure.whole = Minutes();
      figure.kind = TimeKind::not_minutes;
    }
    figure.ahead = form.ahead;
    if (!figures.empty() && figures.back().span.overlaps(figure.span)) {
      if (wins(figure, figures.back())) figures.back() = figure;
    } else {
      figures.push_back(figure);
    }
  }
  read_amendments(&figures);
  leave_out_parts(document, &figures);
  read_leaders(document, &figures);
  read_remainders(&figures);
  read_visit_totals(document, &figures);
  leave_out_uncounted(document, book, &figures);
  return figures;
}

}  // namespace codetrail
