#pragma once
// Signs that shape a text without being about a service: list marks, spoken punctuation, abbreviations.

#include <vector>

#include "base/span.h"
#include "book/book.h"

namespace codetrail {

struct Document;

struct MarkHits {
  std::vector<Span> bullets;        // at the start of a line
  std::vector<Span> abbreviations;  // without the full stop
  std::vector<Span> clause_breaks;
  std::vector<Span> stops;          // spoken full stop, spoken line break
  std::vector<Span> colons;         // spoken
};

// Whether one of the spans, which are in order and do not overlap, ends exactly there.
bool one_ends_at(const std::vector<Span>& spans, std::uint32_t at);

// All marks of a document whose hits and lines are known, each list in order.
MarkHits find_marks(const Document& document, const Book& book);

}  // namespace codetrail
