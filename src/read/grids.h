#pragma once
// Flow sheets: rows of exercises and techniques, a column for each day, of which only one tells of this visit. Tables of
// treatment with a column of minutes are read the same way.

#include <vector>

#include "facts/facts.h"
#include "text/document.h"

namespace codetrail {

struct GridRow {
  Span line;
  Span label;               // the words before the first cell
  Span today;               // the cell of the visit's day; empty when nothing stands there
  std::vector<Span> others; // cells of other days
  bool minutes = false;     // `today` is a cell of a column of minutes
};

// Rows of all grids in order. A grid begins below a line with two days or more in columns, or with a column of minutes, and ends
// at a blank line. The visit's
// column is the one of the date of service, else the last.
std::vector<GridRow> find_grid_rows(const Document& document, const Facts& facts, const Book& book);

}  // namespace codetrail
