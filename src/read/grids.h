#pragma once
// Flow sheets: rows of exercises and techniques, a column for each day, of which only one tells of this visit. Tables of
// treatment with a column of minutes are read the same way.

#include <vector>

#include "facts/facts.h"
#include "text/document.h"

namespace codetrail {

// What the column that matters tells: the work of one day of several; that of an earlier day, where none is the visit's; minutes; whether
// it was done today.
enum class GridKind { days, past, minutes, today };

struct GridRow {
  Span line;
  Span label;               // the words before the cell
  Span today;               // the cell of the column that matters; empty when nothing stands there
  std::vector<Span> others; // cells of other days; in a table of minutes those behind the minutes, such as units
  GridKind kind = GridKind::days;
};

// Rows of all grids in order. A grid begins below a line with two days or more in columns, or with a column titled as one of
// minutes or of today, and ends at a blank line. Of several days the visit's column is the one of the date of service, else the last; none is
// where the visit has a line of its own.
std::vector<GridRow> find_grid_rows(const Document& document, const Facts& facts, const Book& book);

}  // namespace codetrail
