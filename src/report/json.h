#pragma once
// The answer for programs: one `codetrail/suggestion/1` object, as tests/schema/suggestion.schema.json describes
// it. Offsets are Unicode code points of the note's text, lines count from 1. The same answer gives the same bytes.

#include <string>

#include "book/book.h"
#include "suggestion.h"
#include "text/note.h"

namespace codetrail {

struct JsonOptions {
  bool pretty = false;    // on several lines, for people; else on one line
  bool with_text = true;  // false: evidence has offsets and lines and no words of the note
};

// Without a line end behind it. `note` is the note that the suggestion was made from.
std::string to_json(const Suggestion& suggestion, const Note& note, const Book& book, const JsonOptions& options);

}  // namespace codetrail
