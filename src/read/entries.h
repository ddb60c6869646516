#pragma once
// Whose words, and of which day: lines of a note that tell of another visit or of another profession's work.

#include <vector>

#include "facts/dates.h"
#include "facts/facts.h"
#include "text/document.h"

namespace codetrail {

// Days that open an entry, in order, where the note has several and one of them is the date of service; else none.
std::vector<DateMention> find_entries(const Document& document, const Facts& facts, const Book& book);

// A line that another profession's name opens, with a colon or figure after it: "OTR 11:00-11:20: dressing".
struct OthersLine { Span line, role; };

// Those lines in order, where the author and the other profession both work in visits of their own.
std::vector<OthersLine> find_others_lines(const Document& document, const Facts& facts, const Book& book);

}  // namespace codetrail
