#pragma once
// Body parts in the note, each with its side.

#include <vector>

#include "read/service.h"
#include "text/document.h"

namespace codetrail {

// One hit of a region phrase. `regions` holds several when the words name several areas ("back", "C7-T1").
struct RegionMention {
  std::vector<Region> regions;
  std::uint32_t term = 0;     // in Book::regions
  Span span;                  // the region's words, with the side's when these touch
  Evidence evidence;
};

// All of them in order. A side before a list covers the list; a side after regions covers those before it in the
// clause that have none. Without a side, areas in the middle of the body are midline, others unstated.
std::vector<RegionMention> find_regions(const Document& document, const Book& book);

}  // namespace codetrail
