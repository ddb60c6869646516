#pragma once
// The notes that promises are kept on.

#include <vector>

#include "text/note.h"

namespace codetrail {

// Every note of corpora.
const std::vector<Note>& corpus();

// Those of corpora/gold and corpora/notes: enough where each note is changed in a hundred ways.
const std::vector<Note>& common_notes();

}  // namespace codetrail
