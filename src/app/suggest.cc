#include <string>
#include <variant>
#include <vector>

#include "app/commands.h"
#include "app/note_command.h"

namespace codetrail {
namespace {

namespace po = boost::program_options;

const Usage usage = {
    .synopsis = "codetrail suggest [options] [file or folder ...]",
    .description = "Says which billing codes the words of each note support, with units, modifiers, conflicts and\n"
                   "gaps. Notes are text files, records in JSON Lines, or folders of these, packed with gzip or zstd\n"
                   "or not; - is standard input. Answers come in the order of the notes.\n",
    .examples = "  codetrail suggest note.txt\n"
                "  codetrail suggest --payer medicare --discipline pt --dos 2024-03-01 note.txt\n"
                "  pbpaste | codetrail suggest -\n"
                "  codetrail suggest --format jsonl notes.jsonl.gz > answers.jsonl\n"
                "\n"
                "Exit status: 0 done, 1 findings at or above --fail-on, 2 wrong usage, 3 some records gave no\n"
                "answer, 4 something cannot be read or written, 5 a mistake of the program. Of several the highest\n"
                "counts.\n"};

std::string format_names() {
  std::string names;
  for (const Format& format : formats()) names += (names.empty() ? "" : ", ") + std::string(format.name);
  return names;
}

po::options_description all_options() {
  po::options_description options = note_options();
  const std::string formats_help = format_names();
  options.add_options()
      ("format", po::value<std::string>()->default_value("text")->value_name("F"), formats_help.c_str())
      ("no-text", "leave the words of the note out of json, jsonl and prov: offsets and the note's hash remain")
      ("fail-on", po::value<std::string>()->value_name("SEVERITY"),
       "exit with 1 when a note has an open finding as grave as this: error, warning or note");
  return options;
}

}  // namespace

Exit run_suggest(const std::vector<std::string>& words) {
  const auto parsed = parse_arguments(usage, all_options(), words);
  if (const auto* exit = std::get_if<Exit>(&parsed)) return *exit;
  const Arguments& arguments = std::get<Arguments>(parsed);

  Reporting reporting;
  const std::string name = arguments.values["format"].as<std::string>();
  reporting.format = format_named(name);
  if (!reporting.format) return wrong_usage("--format does not know \"" + name + "\" (known: " + format_names() + ")");
  reporting.with_text = arguments.values.count("no-text") == 0;
  if (!reporting.with_text && reporting.format->for_people) return wrong_usage("--no-text goes with --format json, jsonl or prov");
  if (arguments.values.count("fail-on")) reporting.fail_on = arguments.values["fail-on"].as<std::string>();
  if (!is_severity(reporting.fail_on)) return wrong_usage("--fail-on is error, warning or note");
  return run_note_command(arguments, reporting);
}

}  // namespace codetrail
