#pragma once
// Whose words, and of which day: words of a note that tell of another visit or of another profession's work.

#include <vector>

#include "facts/dates.h"
#include "facts/facts.h"
#include "text/document.h"

namespace codetrail {

// Days that open an entry, in order, where the note has several and one of them is the date of service; else none.
std::vector<DateMention> find_entries(const Document& document, const Facts& facts, const Book& book);

// What another profession's name opens, to the line's end or the next name: "OTR 11:00-11:20: dressing".
struct OthersWords { Span words, role; };

// Those words in order, where the author and the other profession both work in visits of their own.
std::vector<OthersWords> find_others_words(const Document& document, const Facts& facts, const Book& book);

}  // namespace codetrail
