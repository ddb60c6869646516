#pragma once
// The format of the notes in corpora/gold, as corpora/README.md describes it, and what a careful reader checks of a label
// without reading the note: quotes, regions, and the arithmetic of units.

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "book/book.h"

namespace codetrail {

// Everything that is wrong with one note's record; empty when all is well. The book says which codes are timed.
std::vector<std::string> find_gold_faults(const nlohmann::json& record, const Book& book);

}  // namespace codetrail
