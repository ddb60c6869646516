#pragma once
// Figures in a note that could be minutes: what each is, how much, and where. What they count for is decided later.

#include <vector>

#include "base/count.h"
#include "read/service.h"
#include "text/document.h"

namespace codetrail {

struct Figure {
  TimeKind kind = TimeKind::minutes;
  Span span;
  Minutes low, high;          // 0 <= low <= high <= most_minutes; for units: the number of units in both
  TimeBasis basis = TimeBasis::stated;
  std::uint32_t form = 0;     // in Book::times
  Source source;
  Minutes whole;              // of which it is a part ("8 of the 60"); 0 when it is none
  bool ahead = false;         // the time of what follows: "ten minutes of traction"
  static constexpr std::uint32_t no_form = 0xffffffff;
  std::uint32_t left_out_by = no_form;  // in Book::times: the words that take it out of the count
  bool fills_cell = false;    // stands alone in the visit's cell of a flow sheet
  bool under_minutes = false; // stands alone in a cell of a table's column of minutes
  bool other_day = false;     // stands in another day's cell
};

// Whether the figure may be the minutes of a service.
bool is_time(const Figure& figure);

// Whether a figure that counts as time begins within the words. The figures are in order of the note.
bool has_time(const std::vector<Figure>& figures, Span words);

// All figures in order, not overlapping. Figures out of range ("5000 minutes", "25:70") are kept as not_minutes.
std::vector<Figure> find_figures(const Document& document, const Book& book);

// A number in digits or words of the book; nothing when it is none or has more than four digits.
std::optional<int> read_number(std::string_view folded, const Book& book);

// Minutes between two clock times of one visit, each "h:mm" with or without a half of the day; over noon and midnight. Nothing
// for times that no clock shows.
struct ClockTime { int hour = 0, minute = 0; enum class Half { none, am, pm } half = Half::none; };
std::optional<Minutes> minutes_between(ClockTime from, ClockTime to);

}  // namespace codetrail
