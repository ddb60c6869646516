#pragma once
// Body parts for services whose own words name none, and counts of muscles and spinal regions.

#include "read/regions.h"
#include "read/service.h"
#include "text/document.h"

namespace codetrail {

// Gives each block the body parts named in its words, else those its techniques imply, else its heading's.
void place_blocks(const std::vector<RegionMention>& regions, const std::vector<Mention>& mentions, const Book& book, std::vector<Block>* blocks);

// A service to a body part whose block names no place takes it from the block before it in the same paragraph, else the one area
// that the treatment names, else the one that the diagnosis names.
void give_places(const Document& document, const std::vector<RegionMention>& regions, const Book& book, Reading* reading);

// A further set of needles with minutes of its own has a code of its own.
void name_by_order(const Book& book, Reading* reading);

// An adjustment of the limbs alone has a code of its own.
void name_by_place(const Book& book, Reading* reading);

// Counts muscles for needling and spinal regions for adjustments, and picks the code that the count asks for.
void count_parts(const Document& document, const std::vector<RegionMention>& regions, const Book& book, Reading* reading);

}  // namespace codetrail
