#pragma once
// What every answer keeps, whatever the note. Each promise is a function that says how it is broken; an empty complaint
// means that it is kept.

#include <functional>
#include <string>
#include <vector>

#include "book/book.h"
#include "suggestion.h"
#include "text/note.h"

namespace codetrail {

using Complaint = std::string;
using Promise = Complaint (*)(const Suggestion&, const Note&, const Book&);

// Evidence lies inside the note, is not empty and parts no code point.
Complaint evidence_lies_in_the_note(const Suggestion&, const Note&, const Book&);
// Each piece of evidence, each step, finding and weight has a line of the book; each step and finding says something.
Complaint every_reason_has_a_source(const Suggestion&, const Note&, const Book&);
// The points of a trail add up to the score.
Complaint trails_add_up(const Suggestion&, const Note&, const Book&);
Complaint no_code_stands_twice(const Suggestion&, const Note&, const Book&);
// The list of what is not supported holds one entry for a place and code.
Complaint no_mention_stands_twice(const Suggestion&, const Note&, const Book&);
// 0 <= low <= high <= 1440, of codes and in the ledger.
Complaint minutes_fit_a_day(const Suggestion&, const Note&, const Book&);

struct NamedPromise {
  std::string name;
  Promise promise;
};
// All of the above.
const std::vector<NamedPromise>& promises();

// The answer as JSON quotes the note between its offsets, which are code points, and its points and probabilities agree.
Complaint json_tells_the_same(const std::string& json, const Note& note);

// Other words in the place of some: letters of the same length for every word; blanks and line ends stay, and so do all offsets.
void blot(std::string* text, Span span);

// The two promises that take more than one answer ask for it themselves.
using Suggester = std::function<Suggestion(const Note&)>;
// Other words in place of the evidence of a step that speaks for a code never raise the code's score.
Complaint other_words_never_help(const Suggester&, const Note&);
// Two answers in turn and two at one time have the same bytes.
Complaint same_note_same_bytes(const Suggester&, const Note&, const Book&);

}  // namespace codetrail
