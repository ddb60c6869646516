#pragma once
// What is counted instead of minutes, muscles and spinal regions, and the codes that hang on a count, an order or a place.

#include <vector>

#include "read/regions.h"
#include "read/service.h"
#include "text/document.h"

namespace codetrail {

// Muscles named around a needling, up to the nearest other service, as numbers of their regions: lists of them run over full stops and
// semicolons.
std::vector<std::uint32_t> muscles_of(const Service& service, const Document& document, const std::vector<RegionMention>& regions, const Book& book,
                                      const Reading& reading);
// Adjustments where no spinal region is named go by the code for limbs.
void name_by_place(const Book& book, Reading* reading);
// Counts muscles and spinal regions, and renames codes that go by them.
void count_parts(const Document& document, const std::vector<RegionMention>& regions, const Book& book, Reading* reading);
// Names every set with minutes of its own after the first one.
// A set of needles that is named by its points and by its current is one.
void join_sets(const Book& book, Reading* reading);

void name_by_order(const Book& book, Reading* reading);

}  // namespace codetrail
