#pragma once
// Body parts in the note, each with its side.

#include <string_view>
#include <vector>

#include "read/service.h"
#include "text/document.h"

namespace codetrail {

// One hit of a region phrase. `regions` holds several when the words name several areas ("back", "C7-T1").
struct RegionMention {
  std::vector<Region> regions;
  std::uint32_t term = 0;     // in Book::regions
  bool sided = false;         // a side is written, or the words are a plural of a paired part
  Span span;
  Evidence evidence;
};

// All of them in order. A side before a list covers the list, but not the middle of the body in it ("R hip and low back"); a side
// after regions covers those before it in the clause that have none. Without a side, areas in the middle of the body are midline,
// others unstated.
std::vector<RegionMention> find_regions(const Document& document, const Book& book);

// The marks of a kind, in order.
std::vector<Span> find_marks_of(TextMark kind, const Document& document, const Book& book);

// Whether only separators, joining words and directions stand between two members of a list. `directions` are in order.
bool is_list_gap(const Document& document, Span gap, const std::vector<Span>& directions);

// Words in a stretch, those of directions left out.
int count_words(const Document& document, Span stretch, const std::vector<Span>& directions);

}  // namespace codetrail
