#pragma once
// Units that the author wrote beside a code or service: a claim, not a measure.

#include <vector>

#include "read/figures.h"
#include "read/service.h"
#include "text/document.h"

namespace codetrail {

std::vector<UnitsClaim> find_claims(const Document& document, const std::vector<Figure>& figures, const std::vector<Mention>& mentions);

}  // namespace codetrail
