#pragma once
// The answer for people at a terminal, all day long: one line a code, then what is missing, then what was named and does
// not count. Each statement's source and full trail are in the worksheet.

#include <string>

#include "book/book.h"
#include "report/style.h"
#include "suggestion.h"
#include "text/note.h"

namespace codetrail {

// No row is wider than the style's columns; nothing of the note steers the terminal.
std::string to_text(const Suggestion& suggestion, const Note& note, const Book& book, const Style& style);

}  // namespace codetrail
