#pragma once
// The measurement for programs: one `codetrail/evaluation/1` object, as tests/schema/evaluation.schema.json describes it.

#include <string>

#include "measure/evaluation.h"

namespace codetrail {

// On several lines, with a line end behind it. Without words the errors are left out, and of notes only identifiers remain.
std::string evaluation_json(const Evaluation& evaluation, bool with_words);

}  // namespace codetrail
