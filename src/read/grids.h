#pragma once
// Flow sheets: rows of exercises and techniques, a column for each day. Only one column tells of this visit.

#include <vector>

#include "facts/facts.h"
#include "text/document.h"

namespace codetrail {

struct GridRow {
  Span line;
  Span label;               // the words before the first cell
  Span today;               // the cell of the visit's day; empty when nothing stands there
  std::vector<Span> others; // cells of other days
};

// Rows of all grids in order. A grid begins below a line with two days or more in columns, and ends at a blank line. The visit's
// column is the one of the date of service, else the last.
std::vector<GridRow> find_grid_rows(const Document& document, const Facts& facts);

}  // namespace codetrail
