#pragma once
// Sentences and clauses of notes, which seldom keep the rules of print.

#include <vector>

#include "text/document.h"
#include "text/marks.h"

namespace codetrail {

// Sentences of a document whose paragraphs, sections and boxes are known; in order, not overlapping; together they hold every
// character that is not blank.
std::vector<Sentence> split_sentences(const Document& document, const MarkHits& marks);

// Clauses of a document whose sentences are known.
std::vector<Clause> split_clauses(const Document& document, const MarkHits& marks);

}  // namespace codetrail
