#pragma once
// What holds on a day for a payer, for people and as JSON. Each line names its place in the book, and what rests on one source or on none
// is marked so.

#include <string>
#include <vector>

#include "policy/holding.h"

namespace codetrail {

std::string rules_text(const Holding& holding, const Book& book);
std::string rules_json(const Holding& holding, const Book& book);

std::string doubts_text(const std::vector<DoubtfulRule>& doubtful, const Book& book);
std::string doubts_json(const std::vector<DoubtfulRule>& doubtful, const Book& book);

}  // namespace codetrail
