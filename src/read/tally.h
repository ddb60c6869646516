#pragma once
// Which minutes are counted once, what each figure counts for, and where the note contradicts itself.

#include <vector>

#include "read/blocks.h"
#include "read/figures.h"
#include "read/regions.h"
#include "read/service.h"
#include "text/document.h"

namespace codetrail {

// Minutes that restate others are counted once: an item's minutes lie inside its heading's, and a table's row repeats the text above.
void settle_times(const Document& document, const Book& book, Reading* reading);

// The ledger: each figure of minutes with the code it counts for, or why for none.
std::vector<TimeMention> write_ledger(const std::vector<Figure>& figures, const Blocks& blocks, const Reading& reading, const Book& book);

// Mentions of one technique that the note says were done and were not done today. What is denied of one place is no contradiction to what
// was done at another.
std::vector<Evidence> find_contradictions(const Document& document, const std::vector<RegionMention>& regions, const Reading& reading,
                                          const Book& book);

}  // namespace codetrail
