#pragma once
// Which mentions and minutes belong together: a sentence, an item, a heading with its items, a table's row.

#include <vector>

#include "facts/facts.h"
#include "read/figures.h"
#include "read/service.h"
#include "text/document.h"

namespace codetrail {

struct Blocks {
  std::vector<Block> blocks;                // in order of the note
  std::vector<std::uint32_t> figure_block;  // for each figure its block; no_block when it has none
  std::vector<bool> figure_inside;          // for each figure whether it lies inside the minutes of its block and does not count apart
  static constexpr std::uint32_t no_block = 0xffffffff;
};

// Puts the mentions (whose statuses are known) into blocks and sets their `block` and `heading_code`.
Blocks find_blocks(const Document& document, const std::vector<Figure>& figures, const Facts& facts, const Book& book,
    std::vector<Mention>* mentions);

}  // namespace codetrail
