#pragma once
// Which minutes are counted once, what each figure counts for, and where the note contradicts itself.

#include <vector>

#include "read/service.h"
#include "text/document.h"

namespace codetrail {

// Minutes that restate others are counted once: an item's minutes lie inside its heading's, and a table's row repeats the text above.
void settle_times(const Document& document, const Book& book, Reading* reading);

// Says in the ledger (`reading->times`) which code each figure counts for, or why for none. `figure_block` gives each entry's block.
void name_purposes(const std::vector<std::uint32_t>& figure_block, const Book& book, Reading* reading);

// Mentions of one technique that the note says were done and were not done today.
std::vector<Evidence> find_contradictions(const Reading& reading);

}  // namespace codetrail
