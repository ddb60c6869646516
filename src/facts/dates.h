#pragma once
// Days that a note writes down, and what it says of them.

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

}  // namespace codetrail
