#pragma once
// TOML text to values.

#include <optional>
#include <string>
#include <string_view>

#include "book/problem_list.h"
#include "book/value.h"

namespace codetrail {

// The file's top table; nothing when its syntax is wrong, which is then the file's one problem.
std::optional<Value> parse_toml(std::string_view text, std::uint16_t file, ProblemList& problems);

}  // namespace codetrail
