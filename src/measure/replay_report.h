#pragma once
// A replay for people and for programs. No word of the note stands in either.

#include <string>

#include "measure/replay.h"

namespace codetrail {

// `n1: identical`, or the causes and a line for each difference. Ends with a line end.
std::string replay_text(const Replay& replay);

// One object on one line, `codetrail/replay/1`, as tests/schema/replay.schema.json describes it.
std::string replay_json(const Replay& replay);

}  // namespace codetrail
