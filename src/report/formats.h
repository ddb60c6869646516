#pragma once
// The ways to write an answer, by name. A new format is a new row in the table.

#include <span>
#include <string>
#include <string_view>

#include "book/book.h"
#include "report/style.h"
#include "suggestion.h"
#include "text/note.h"

namespace codetrail {

struct ReportOptions {
  Style style = {};       // for formats that people read
  bool with_text = true;  // false: JSON without words of the note
};

struct Format {
  std::string_view name;
  std::string_view about;      // one line of help
  bool for_people = false;     // uses the style and shows the note's words
  bool one_line = false;       // one answer a line: many answers make one file
  std::string (*write)(const Suggestion&, const Note&, const Book&, const ReportOptions&);  // ends with a line end
};

std::span<const Format> formats();
const Format* format_named(std::string_view name);  // null when there is none

}  // namespace codetrail
