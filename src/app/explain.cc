#include <variant>

#include "app/commands.h"
#include "app/note_command.h"

namespace codetrail {
namespace {

const Usage usage = {
    .synopsis = "codetrail explain [options] [file or folder ...]",
    .description = "Writes a worksheet for each note: its lines with the evidence marked, each code with every step\n"
                   "and its points, the minutes, what was named and does not count, and the fingerprints of note and\n"
                   "knowledge.\n",
    .examples = "  codetrail explain note.txt\n"
                "  codetrail explain --payer medicare note.txt | less -R\n"
                "  echo \"STM to L UT x 15 min.\" | codetrail explain -\n"};

}  // namespace

Exit run_explain(const std::vector<std::string>& words) {
  const auto parsed = parse_arguments(usage, note_options(), words);
  if (const auto* exit = std::get_if<Exit>(&parsed)) return *exit;
  Reporting reporting;
  reporting.format = format_named("worksheet");
  return run_note_command(std::get<Arguments>(parsed), reporting);
}

}  // namespace codetrail
