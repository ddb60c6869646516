#pragma once
// The straight line: note -> document -> facts -> reading -> candidates -> answer. One function for one note, a batch, the
// web page and every binding: the same input gives the same bytes.

#include <vector>

#include "book/book.h"
#include "coding/candidate.h"
#include "read/service.h"
#include "suggestion.h"
#include "text/note.h"

namespace codetrail {

Suggestion suggest(const Note& note, const Book& book);

// The codes that the note mentions with every reason for and against them, before rules make an answer. For learning how much
// reasons count.
std::vector<Candidate> find_candidates(const Note& note, const Book& book);

// The first half of the line: what the note says was done. For checking knowledge and for measuring.
Reading read_note(const Note& note, const Book& book);

}  // namespace codetrail
