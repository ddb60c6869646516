#pragma once
// Options of the subcommands that read notes, and their checked values.

#include <boost/program_options.hpp>
#include <optional>
#include <string>
#include <vector>

#include "app/command_line.h"
#include "app/terminal.h"
#include "base/date.h"
#include "book/book.h"
#include "intake/records.h"
#include "text/note.h"

namespace codetrail {

struct NoteOptions {
  // What is known about the notes from outside; it holds for a record that does not say otherwise.
  std::optional<Date> date_of_service;
  std::optional<std::string> payer, discipline;

  std::vector<std::string> lexicons;
  InputFormat input = InputFormat::by_content;
  int jobs = 1;
  ColorChoice color = ColorChoice::automatic;
  std::vector<std::string> paths;  // never empty
};

boost::program_options::options_description note_options();

// Complains when a value is wrong.
std::optional<NoteOptions> read_note_options(const Arguments& arguments);

// Whether the book knows the payer; complains when it does not.
bool payer_is_known(const NoteOptions& options, const Book& book);

// The note with what the options know and the record did not.
Note completed(Note note, const NoteOptions& options);

}  // namespace codetrail
