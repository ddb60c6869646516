#pragma once
// How the program ends. The numbers are a promise to scripts.

#include <algorithm>

namespace codetrail {

enum class Exit {
  done = 0,
  findings = 1,     // findings at or above --fail-on
  usage = 2,
  quarantined = 3,  // some records gave no answer
  unreadable = 4,   // something cannot be read or written
  internal = 5      // a mistake of this program
};

// Of two things to report the graver one decides.
inline Exit graver(Exit a, Exit b) { return std::max(a, b); }

}  // namespace codetrail
