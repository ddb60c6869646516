#pragma once
// The measurement for people: tables of figures, then the errors a line each.

#include <string>

#include "measure/evaluation.h"
#include "report/style.h"

namespace codetrail {

// Without words the errors are left out, and of notes only identifiers remain.
std::string evaluation_text(const Evaluation& evaluation, bool with_words, const Style& style);

}  // namespace codetrail
