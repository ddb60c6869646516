#pragma once
// What `suggest` and `explain` share: notes in, one report for each out.

#include <string>

#include "app/batch.h"
#include "app/command_line.h"
#include "app/note_options.h"
#include "report/formats.h"

namespace codetrail {

// How a subcommand reports.
struct Reporting {
  const Format* format = nullptr;
  bool with_text = true;
  std::string fail_on;  // as in Presentation
};

// Checks the options, loads the book and answers all notes.
Exit run_note_command(const Arguments& arguments, const Reporting& reporting);

}  // namespace codetrail
