#pragma once
// Days that a note writes down, and what it says of them.

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "text/document.h"

namespace codetrail {

struct DateMention {
  Date date;
  Span span;
  Source source;
  bool labelled = false;    // called the date of service
  bool other_day = false;   // called a birthday, an injury, the next visit
  bool opens_line = false;  // nothing but blanks and list marks before it on its line
};

// All dates with a year, in order of the note.
std::vector<DateMention> find_dates(const Document& document, const Book& book);

// A day written without its year at the start of words: "5/2" or "5-12". `size` is how much of the words it takes, in bytes.
struct DayOfYear {
  int month = 0, day = 0;
  std::size_t size = 0;
};
std::optional<DayOfYear> day_at_start(std::string_view words);

}  // namespace codetrail
