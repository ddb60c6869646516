#include "read/grids.h"

#include <algorithm>

#include "facts/dates.h"

namespace codetrail {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool has_bars(const Document& document, Span line) { return document.words(line).find('|') != std::string_view::npos; }

Span trimmed(std::string_view text, Span cell) {
  while (cell.begin < cell.end && text[cell.begin] == ' ') ++cell.begin;
  while (cell.end > cell.begin && text[cell.end - 1] == ' ') --cell.end;
  return cell;
}

// Stretches of a line between gaps of two blanks or more, tabs or bars.
std::vector<Span> cells_of(std::string_view text, Span line) {
  std::vector<Span> cells;
  std::uint32_t begin = line.begin;
  const auto close = [&](std::uint32_t end) {
    const Span cell = trimmed(text, {begin, end});
    if (!cell.empty()) cells.push_back(cell);
  };
  for (std::uint32_t at = line.begin; at < line.end; ++at) {
    const bool gap = text[at] == '\t' || text[at] == '|' || (text[at] == ' ' && at + 1 < line.end && text[at + 1] == ' ');
    if (!gap) continue;
    close(at);
    while (at + 1 < line.end && text[at + 1] == ' ') ++at;
    begin = at + 1;
  }
  close(line.end);
  return cells;
}

// Between bars, the empty ones too; a bar that opens the line is a border.
std::vector<Span> barred_cells_of(std::string_view text, Span line) {
  line = trimmed(text, line);
  if (!line.empty() && text[line.begin] == '|') ++line.begin;
  std::vector<Span> cells;
  std::uint32_t begin = line.begin;
  for (std::uint32_t at = line.begin; at <= line.end; ++at) {
    if (at < line.end && text[at] != '|') continue;
    cells.push_back(trimmed(text, {begin, at}));
    begin = at + 1;
  }
  return cells;
}

// "5/7" or "5/7/18", and the initials of whoever filled the column, a word such as "today", or a remark in brackets.
std::optional<DayOfYear> read_day(std::string_view cell) {
  const std::optional<DayOfYear> day = day_at_start(cell);
  if (!day) return std::nullopt;
  constexpr std::size_t longest_initials = 6;
  const std::string_view behind = cell.substr(day->size);
  const std::size_t year = std::min(behind.find(' '), behind.size());
  const bool bracketed = behind.size() > year + 1 && behind[year + 1] == '(' && behind.back() == ')';
  const bool rest_is_year = (bracketed || behind.size() - year <= longest_initials + 1) &&
                            std::all_of(behind.begin(), behind.begin() + year, [](char c) { return is_digit(c) || c == '/' || c == '-'; });
  return rest_is_year ? day : std::nullopt;
}

struct Columns {
  std::vector<std::uint32_t> offsets;  // from the line's begin
  std::vector<std::size_t> numbers;    // among the cells between bars; empty when the header has none
  std::size_t count = 0;               // of those cells
  std::size_t today = 0;
  GridKind kind = GridKind::days;
};

void number_by_bars(const Document& document, Span line, const std::vector<Span>& titles, Columns* columns) {
  if (!has_bars(document, line)) return;
  std::vector<Span> cells = barred_cells_of(document.text(), line);
  while (!cells.empty() && cells.back().empty()) cells.pop_back();
  columns->count = cells.size();
  for (const Span title : titles) {
    const auto cell = std::find_if(cells.begin(), cells.end(), [&](Span c) { return c.covers(title); });
    if (cell != cells.end()) columns->numbers.push_back(static_cast<std::size_t>(cell - cells.begin()));
  }
  // Labels stand in the first cell; where a title is in it, bars and gaps are mixed.
  if (columns->numbers.size() != titles.size() || columns->numbers.front() == 0) columns->numbers.clear();
}

// Whether a line of the note opens with the day of the visit, so that a grid without it tells of earlier visits only.
bool has_line_of_its_own(const Document& document, const Date& visit) {
  return std::any_of(document.lines.begin(), document.lines.end(), [&](const Line& line) {
    const std::optional<DayOfYear> day = day_at_start(document.words({line.words, line.span.end}));
    return day && day->month == visit.month && day->day == visit.day;
  });
}

std::optional<Columns> read_day_columns(const Document& document, Span line, const Facts& facts) {
  Columns columns;
  std::vector<Span> titles;
  std::optional<std::size_t> today;
  for (const Span cell : cells_of(document.text(), line)) {
    const auto day = read_day(document.words(cell));
    if (!day) continue;
    if (facts.date_of_service && facts.date_of_service->month == day->month && facts.date_of_service->day == day->day) today = titles.size();
    columns.offsets.push_back(cell.begin - line.begin);
    titles.push_back(cell);
  }
  // "UBE   3/3   3/3" are minutes there and back, not two columns of one day.
  const auto names_first = [&](Span title) { return document.words(title) == document.words(titles.front()); };
  if (titles.size() < 2 || std::all_of(titles.begin(), titles.end(), names_first)) return std::nullopt;
  columns.today = today.value_or(titles.size() - 1);
  if (!today && facts.date_of_service && has_line_of_its_own(document, *facts.date_of_service)) columns.kind = GridKind::past;
  number_by_bars(document, line, titles, &columns);
  return columns;
}

// Columns titled "Min" and "Today"; a table may have one of each.
std::vector<Columns> read_titled_columns(const Document& document, Span line, const Book& book) {
  std::vector<Columns> found;
  for (const PhraseHit& hit : document.hits_in(line)) {
    const Phrase& phrase = book.phrases[hit.phrase];
    if (phrase.use != Use::mark) continue;
    const TextMark mark = book.marks[phrase.item];
    if (mark != TextMark::minutes_column && mark != TextMark::today_column) continue;
    const std::vector<Span> cells = cells_of(document.text(), line);
    const auto title = std::find_if(cells.begin(), cells.end(), [&](Span cell) { return hit.span.covers(cell); });
    const bool today = mark == TextMark::today_column;
    // Other titles part it from a line that only has the word.
    constexpr std::size_t fewest_titles = 3;
    constexpr std::uint32_t label_column = 8;   // a wide blank before the first title is the column of labels
    const bool has_labels = !cells.empty() && cells.front().begin - line.begin >= label_column;
    if (title == cells.end() || cells.size() + has_labels < (today ? fewest_titles : 2)) continue;
    Columns columns;
    columns.kind = today ? GridKind::today : GridKind::minutes;
    columns.offsets.push_back(title->begin - line.begin);
    number_by_bars(document, line, {*title}, &columns);
    found.push_back(std::move(columns));
  }
  return found;
}

std::optional<GridRow> read_barred_row(const Document& document, Span line, const Columns& columns) {
  std::vector<Span> cells = barred_cells_of(document.text(), line);
  while (cells.size() > columns.count && cells.back().empty()) cells.pop_back();
  if (cells.size() > columns.count || cells.front().empty()) return std::nullopt;
  cells.resize(columns.count, {line.end, line.end});  // what stands empty at the line's end may be left out
  const Span today = cells[columns.numbers[columns.today]];
  const bool days = columns.kind == GridKind::days || columns.kind == GridKind::past;
  GridRow row{line, days ? cells.front() : Span{cells.front().begin, today.begin}, today, {}, columns.kind};
  for (std::size_t i = 0; i < columns.numbers.size(); ++i)
    if (i != columns.today && !cells[columns.numbers[i]].empty()) row.others.push_back(cells[columns.numbers[i]]);
  if (columns.kind == GridKind::minutes)
    for (std::size_t i = columns.numbers.front() + 1; i < cells.size(); ++i)
      if (!cells[i].empty()) row.others.push_back(cells[i]);
  return row;
}

// The cell that stands under the title; an empty one says something only in a column of today.
std::optional<GridRow> read_titled_row(const Document& document, Span line, const Columns& columns) {
  constexpr std::uint32_t tolerance = 6;
  const std::vector<Span> cells = cells_of(document.text(), line);
  if (cells.size() < 2) return std::nullopt;
  const std::uint32_t under = line.begin + columns.offsets.front();
  const auto cell = std::find_if(std::next(cells.begin()), cells.end(), [&](Span c) {
    return (c.begin <= under && under < c.end) || (c.begin < under ? under - c.begin : c.begin - under) <= tolerance;
  });
  if (cell == cells.end() && columns.kind == GridKind::minutes) return std::nullopt;
  const Span today = cell == cells.end() ? Span{line.end, line.end} : *cell;
  GridRow row{line, {cells.front().begin, today.begin}, today, {}, columns.kind};
  if (columns.kind == GridKind::minutes) row.others.assign(std::next(cell), cells.end());
  return row;
}

std::size_t nearest_column(const Columns& columns, std::uint32_t offset) {
  std::size_t best = 0;
  const auto distance = [&](std::size_t i) { return columns.offsets[i] > offset ? columns.offsets[i] - offset : offset - columns.offsets[i]; };
  for (std::size_t i = 1; i < columns.offsets.size(); ++i)
    if (distance(i) < distance(best)) best = i;
  return best;
}

std::optional<GridRow> read_day_row(const Document& document, Span line, const Columns& columns) {
  std::vector<Span> cells = cells_of(document.text(), line);
  if (cells.size() < 2) return std::nullopt;
  // A long label runs into the first column ("jt mobs post/inf G3 5'    5'    6'"), or reaches beyond it with all cells behind it.
  const std::uint32_t first_column = line.begin + columns.offsets.front();
  const bool all_there = cells.size() == columns.offsets.size() + 1;
  if (!all_there && cells.front().end > first_column && cells.front().begin < first_column) {
    const std::size_t blank = document.text().rfind(' ', first_column);
    if (blank != std::string_view::npos && blank > cells.front().begin) {
      const Span rest{static_cast<std::uint32_t>(blank + 1), cells.front().end};
      cells.front().end = static_cast<std::uint32_t>(blank);
      cells.insert(cells.begin() + 1, rest);
    }
  }
  GridRow row{line, cells.front(), {line.end, line.end}, {}, columns.kind};
  const bool complete = cells.size() == columns.offsets.size() + 1;
  for (std::size_t i = 1; i < cells.size(); ++i) {
    const std::size_t column = complete ? i - 1 : nearest_column(columns, cells[i].begin - line.begin);
    if (column == columns.today) row.today = row.today.empty() ? cells[i] : hull(row.today, cells[i]);
    else row.others.push_back(cells[i]);
  }
  return row;
}

std::optional<GridRow> read_row(const Document& document, Span line, const Columns& columns) {
  if (!columns.numbers.empty() && has_bars(document, line)) return read_barred_row(document, line, columns);
  const bool days = columns.kind == GridKind::days || columns.kind == GridKind::past;
  return days ? read_day_row(document, line, columns) : read_titled_row(document, line, columns);
}

}  // namespace

std::vector<GridRow> find_grid_rows(const Document& document, const Facts& facts, const Book& book) {
  std::vector<GridRow> rows;
  std::vector<Columns> columns;
  for (const Line& line : document.lines) {
    if (line.is_blank) {
      columns.clear();
    } else if (auto days = read_day_columns(document, line.span, facts)) {
      columns = {std::move(*days)};
    } else if (auto titled = read_titled_columns(document, line.span, book); !titled.empty() && columns.empty()) {
      columns = std::move(titled);  // "done" in a cell below is an entry
    } else {
      for (const Columns& column : columns)
        if (auto row = read_row(document, line.span, column)) rows.push_back(std::move(*row));
    }
  }
  return rows;
}

}  // namespace codetrail
