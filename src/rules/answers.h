#pragma once
// The answer for each candidate: opened with what was read and counted, changed by rulings, closed with a status.

#include <vector>

#include "rules/rules.h"
#include "suggestion.h"

namespace codetrail {

// One answer for each candidate, before any rule has spoken.
std::vector<CodeAnswer> open_answers(const Case& given);

// What the rulings' effects do: lacks, modifiers, lines and `payable`.
void carry_out(const Ruling& ruling, std::vector<CodeAnswer>& answers);

// Status, lines and whether a person must look, once all rules have spoken.
void close_answers(const Case& given, const std::vector<Finding>& findings, std::vector<CodeAnswer>& answers);

}  // namespace codetrail
