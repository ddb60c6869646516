#pragma once
// Runs the real program, as a user does, and keeps all that it said.

#include <string>
#include <vector>

namespace codetrail {

struct Ran {
  int exit = -1;     // -1: it did not end by itself
  int signal = 0;    // the signal that ended it; 0 when none did
  std::string out, err;
};

// How a run differs from a plain one.
struct Setting {
  std::string input = {};                     // for standard input
  std::string output_file = {};               // standard output goes there; `out` stays empty
  std::vector<std::string> environment = {};  // "NAME=value"; nothing else but PATH and the knowledge of the source tree is set
  std::size_t close_output_after = 0;    // 0: never; else standard output is closed after so many bytes, as `head` does
};

Ran run_program(const std::vector<std::string>& words, const Setting& setting = {});

}  // namespace codetrail
