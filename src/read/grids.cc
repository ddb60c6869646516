#include "read/grids.h"

#include <algorithm>

#include "facts/dates.h"

namespace codetrail {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Stretches of a line between gaps of two blanks or more, tabs or bars.
std::vector<Span> cells_of(std::string_view text, Span line) {
  std::vector<Span> cells;
  std::uint32_t begin = line.begin;
  const auto close = [&](std::uint32_t end) {
    Span cell{begin, end};
    while (cell.begin < cell.end && text[cell.begin] == ' ') ++cell.begin;
    while (cell.end > cell.begin && text[cell.end - 1] == ' ') --cell.end;
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

// "5/7" or "5/7/18", and the initials of whoever filled the column.
std::optional<DayOfYear> read_day(std::string_view cell) {
  const std::optional<DayOfYear> day = day_at_start(cell);
  if (!day) return std::nullopt;
  constexpr std::size_t longest_initials = 4;
  const std::string_view behind = cell.substr(day->size);
  const std::size_t year = std::min(behind.find(' '), behind.size());
  const bool rest_is_year = behind.size() - year <= longest_initials + 1 &&
                            std::all_of(behind.begin(), behind.begin() + year, [](char c) { return is_digit(c) || c == '/' || c == '-'; });
  return rest_is_year ? day : std::nullopt;
}

struct Columns {
  std::vector<std::uint32_t> offsets;  // from the line's begin
  std::size_t today = 0;
  bool minutes = false;                // the only column that matters is one of minutes
  std::size_t cell = 0;                // for minutes: its place among the cells, where bars part them
};

std::optional<Columns> read_columns(const Document& document, Span line, const Facts& facts) {
  Columns columns;
  std::optional<std::size_t> today;
  for (const Span cell : cells_of(document.text(), line)) {
    const auto day = read_day(document.words(cell));
    if (!day) continue;
    if (facts.date_of_service && facts.date_of_service->month == day->month && facts.date_of_service->day == day->day) today = columns.offsets.size();
    columns.offsets.push_back(cell.begin - line.begin);
  }
  if (columns.offsets.size() < 2) return std::nullopt;
  columns.today = today.value_or(columns.offsets.size() - 1);
  return columns;
}

std::optional<Columns> read_minutes_column(const Document& document, Span line, const Book& book) {
  for (const PhraseHit& hit : document.hits_in(line)) {
    const Phrase& phrase = book.phrases[hit.phrase];
    if (phrase.use != Use::mark || book.marks[phrase.item] != TextMark::minutes_column) continue;
    const std::vector<Span> cells = cells_of(document.text(), line);
    const auto title = std::find_if(cells.begin(), cells.end(), [&](Span cell) { return cell.overlaps(hit.span); });
    if (title == cells.end() || cells.size() < 2) return std::nullopt;
    return Columns{{title->begin - line.begin}, 0, true, static_cast<std::size_t>(title - cells.begin())};
  }
  return std::nullopt;
}

// The cell that stands under the title of the minutes.
std::optional<GridRow> read_minutes_row(const Document& document, Span line, const Columns& columns) {
  constexpr std::uint32_t tolerance = 6;
  const std::vector<Span> cells = cells_of(document.text(), line);
  if (cells.size() < 2) return std::nullopt;
  if (document.words(line).find('|') != std::string_view::npos) {
    if (columns.cell == 0 || columns.cell >= cells.size()) return std::nullopt;
    return GridRow{line, cells.front(), cells[columns.cell], {}, true};
  }
  const std::uint32_t under = line.begin + columns.offsets.front();
  const auto cell = std::find_if(std::next(cells.begin()), cells.end(), [&](Span c) {
    return (c.begin <= under && under < c.end) || (c.begin < under ? under - c.begin : c.begin - under) <= tolerance;
  });
  if (cell == cells.end()) return std::nullopt;
  return GridRow{line, cells.front(), *cell, {}, true};
}

std::size_t nearest_column(const Columns& columns, std::uint32_t offset) {
  std::size_t best = 0;
  const auto distance = [&](std::size_t i) { return columns.offsets[i] > offset ? columns.offsets[i] - offset : offset - columns.offsets[i]; };
  for (std::size_t i = 1; i < columns.offsets.size(); ++i)
    if (distance(i) < distance(best)) best = i;
  return best;
}

std::optional<GridRow> read_row(const Document& document, Span line, const Columns& columns) {
  std::vector<Span> cells = cells_of(document.text(), line);
  if (cells.size() < 2) return std::nullopt;
  // A long label runs into the first column ("jt mobs post/inf G3 5'    5'    6'").
  const std::uint32_t first_column = line.begin + columns.offsets.front();
  if (cells.front().end > first_column && cells.front().begin < first_column) {
    const std::size_t blank = document.text().rfind(' ', first_column);
    if (blank != std::string_view::npos && blank > cells.front().begin) {
      const Span rest{static_cast<std::uint32_t>(blank + 1), cells.front().end};
      cells.front().end = static_cast<std::uint32_t>(blank);
      cells.insert(cells.begin() + 1, rest);
    }
  }
  GridRow row{line, cells.front(), {line.end, line.end}, {}, false};
  const bool complete = cells.size() == columns.offsets.size() + 1;
  for (std::size_t i = 1; i < cells.size(); ++i) {
    const std::size_t column = complete ? i - 1 : nearest_column(columns, cells[i].begin - line.begin);
    if (column == columns.today) row.today = row.today.empty() ? cells[i] : hull(row.today, cells[i]);
    else row.others.push_back(cells[i]);
  }
  return row;
}

}  // namespace

std::vector<GridRow> find_grid_rows(const Document& document, const Facts& facts, const Book& book) {
  std::vector<GridRow> rows;
  std::optional<Columns> columns;
  for (const Line& line : document.lines) {
    if (line.is_blank) columns.reset();
    else if (auto header = read_columns(document, line.span, facts)) columns = std::move(header);
    else if (auto minutes = read_minutes_column(document, line.span, book)) columns = std::move(minutes);
    else if (columns)
      if (auto row = columns->minutes ? read_minutes_row(document, line.span, *columns) : read_row(document, line.span, *columns))
        rows.push_back(std::move(*row));
  }
  return rows;
}

}  // namespace codetrail
