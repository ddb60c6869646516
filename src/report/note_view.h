#pragma once
// The note as it was written, with line numbers, and the words that the answer rests on marked: in colour on the
// words themselves, else by signs in a row below.

#include <string>

#include "report/style.h"
#include "suggestion.h"
#include "text/note.h"

namespace codetrail {

// The letter that stands for a delivered code below its words: 'A' for the first of Suggestion::codes; '*' beyond 'Z'. A code
// that was not delivered has none: '-'.
char letter_of(const Suggestion& suggestion, const CodeAnswer& answer);

// All lines of the note, then a line that explains the marks that were used.
std::string view_note(const Suggestion& suggestion, const Note& note, const Style& style);

}  // namespace codetrail
