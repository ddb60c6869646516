#pragma once
// Where two suggestions in JSON differ. Members of lists are known by what they are about, not by their number, so that one code more
// is one difference.

#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "measure/replay.h"

namespace codetrail {

// Fields by name, members of lists in order of the first, then what only the second has. Without causes.
std::vector<Difference> find_differences(const nlohmann::json& recorded, const nlohmann::json& now);

}  // namespace codetrail
