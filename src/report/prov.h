#pragma once
// The answer as a W3C PROV document (PROV-JSON of 2013): what was made from what, by which program, under which knowledge, for systems that
// keep provenance of everything. It says nothing that the JSON form does not say.
//
// entities    the note and the book by their SHA-256, the lines of the book that were used, what was known of the visit, the evidence, the
//             steps, the codes with status and score, the findings, and the suggestion, a collection of codes and findings
// activity    the run, without times: the same note and book give the same bytes
// agent       the program with its version; the book is the plan by which it worked
// derived     a code from its steps, a step from its evidence and the weight's line, evidence from the note (as a quotation) and the line
//             that read it

#include <string>

#include "book/book.h"
#include "suggestion.h"
#include "text/note.h"

namespace codetrail {

// On one line, without a line end behind it. Without text, evidence has offsets (code points) and lines and no words of the note.
std::string to_prov(const Suggestion& suggestion, const Note& note, const Book& book, bool with_text);

}  // namespace codetrail
