#pragma once
// Figures without a unit that add up to minutes stated beside them: "38 min total (dressing 25, reaching 13)", "TE 20, MT 10 = 30 min".

#include <vector>

#include "read/figures.h"
#include "read/service.h"
#include "text/document.h"

namespace codetrail {

// Makes such figures minutes, each that of the words before it, and the minutes that they add up to the visit's total.
void read_sums(const Document& document, const std::vector<Mention>& mentions, std::vector<Figure>* figures);

}  // namespace codetrail
