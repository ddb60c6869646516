#pragma once
// What coding may look at: the note as it is laid out, what was read in it, who treats, and the book. All outlive the candidates.

#include "book/book.h"
#include "facts/facts.h"
#include "read/service.h"
#include "text/document.h"

namespace codetrail {

struct Sight {
  const Document& document;
  const Reading& reading;
  const Facts& facts;
  const Book& book;
};

}  // namespace codetrail
