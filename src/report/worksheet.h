#pragma once
// The answer with everything behind it, on a page that a coder can file: the note with its evidence marked, each code with
// each step, its points, its words and the line of knowledge, the ledger of minutes, what was named and does not count,
// findings, gaps, and the fingerprints by which the page can be checked later.

#include <string>

#include "book/book.h"
#include "report/style.h"
#include "suggestion.h"
#include "text/note.h"

namespace codetrail {

// No row is wider than the style's columns; nothing of the note steers the terminal.
std::string to_worksheet(const Suggestion& suggestion, const Note& note, const Book& book, const Style& style);

}  // namespace codetrail
