#pragma once
// Lines of forms that were left empty: a service's title with nothing done below it, minutes of nought.

#include <vector>

#include "read/service.h"
#include "text/document.h"

namespace codetrail {

// Takes the mentions of such blocks out of them and gives them the status listed.
void strike_unfilled(const Document& document, const Book& book, std::vector<Block>* blocks, std::vector<Mention>* mentions);

}  // namespace codetrail
