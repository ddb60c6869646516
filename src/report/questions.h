#pragma once
// What only the author of a note can answer, as open questions: no code, no figure of the program, and no answer in the question.

#include <string>

#include "suggestion.h"

namespace codetrail {

// Each question once, with the answers that are always possible; a sentence when there is nothing to ask. Ends with a line end.
std::string to_questions(const Suggestion& suggestion);

}  // namespace codetrail
