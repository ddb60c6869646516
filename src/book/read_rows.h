#pragma once
// Tables of published edits and limits: tab-separated, a header line first, one row a line.

#include "book/draft.h"
#include "book/load.h"

namespace codetrail {

// Pair edits. A pair that a later layer names replaces all rows that earlier layers have for it; call in order of the layers.
void read_pair_edits(const KnowledgeFile& file, std::uint16_t number, std::size_t layer, Draft& draft);

// Unit limits of practitioners, one a code; a later layer replaces an earlier one's.
void read_unit_limits(const KnowledgeFile& file, std::uint16_t number, std::size_t layer, Draft& draft);

}  // namespace codetrail
