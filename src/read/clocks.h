#pragma once
// When services began and ended, where the note gives it by the clock.

#include <vector>

#include "read/service.h"
#include "text/document.h"

namespace codetrail {

std::vector<ClockStretch> find_clocks(const Document& document, const Book& book);

// Minutes that both stretches hold. Halves of the day are often not written, so stretches are compared on a dial of twelve hours.
int overlap(const ClockStretch& a, const ClockStretch& b);

}  // namespace codetrail
