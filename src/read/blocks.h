#pragma once
// Which mentions, minutes and body parts belong together: a sentence, an item, a heading with its items, a table's row.

#include <vector>

#include "read/figures.h"
#include "read/regions.h"
#include "read/service.h"
#include "text/document.h"

namespace codetrail {

struct Blocks {
  std::vector<Block> blocks;           // in order of the note
  std::vector<TimeMention> times;      // the ledger, in order: `counts_for` is still empty, `why_not` set where a figure is nobody's time
  std::vector<std::uint32_t> figure_block;  // for each entry of `times` its block; no_block when it has none
  static constexpr std::uint32_t no_block = 0xffffffff;
};

// Puts the mentions (whose statuses are known) into blocks and sets their `block` and `heading_code`.
Blocks find_blocks(const Document& document, const std::vector<Figure>& figures, const std::vector<RegionMention>& regions,
                   const Book& book, std::vector<Mention>* mentions);

}  // namespace codetrail
