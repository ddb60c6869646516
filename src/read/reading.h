#pragma once
// Reads a note as an expert coder does: what was done, where, how long, by whom; and what was only mentioned.

#include "facts/facts.h"
#include "read/service.h"
#include "text/document.h"

namespace codetrail {

// Total: any document gives a reading.
Reading read(const Document& document, const Facts& facts, const Book& book);

}  // namespace codetrail
