#pragma once
// What keeps figures from being those of all notes with known answers that were given.

#include <vector>

#include "app/exit_code.h"
#include "measure/gold_study.h"

namespace codetrail {

// Complains of what could not be opened and of each line that was refused; gives the gravest exit code that follows.
Exit tell_gold_faults(const std::vector<Unread>& unread, const std::vector<RefusedLine>& refused);

}  // namespace codetrail
