#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/command_line.h"
#include "app/commands.h"
#include "app/gold_faults.h"
#include "app/knowledge.h"
#include "app/messages.h"
#include "app/note_options.h"
#include "app/output.h"
#include "app/terminal.h"
#include "measure/evaluation.h"
#include "measure/evaluation_json.h"
#include "measure/evaluation_text.h"

namespace codetrail {
namespace {

namespace po = boost::program_options;

const Usage usage = {
    .synopsis = "codetrail eval [options] GOLD ...",
    .description = "Measures the program on notes with known answers: precision and recall of the codes, exact sets,\n"
                   "statuses, minutes, units, places, what was not delivered, findings; by code, style, discipline and\n"
                   "difficulty; and the list of errors. GOLD is a file in JSON Lines in the form of corpora/README.md,\n"
                   "packed or not, a folder of these, or - for standard input. Date, payer and profession of each label\n"
                   "are given facts. A line in another form is told with its place and not measured.\n",
    .examples = "  codetrail eval corpora/gold/own-a.gold.jsonl\n"
                "  codetrail eval --ids-only closed.gold.jsonl\n"
                "  codetrail eval --json --lexicon my-folder corpora/gold > figures.json\n"
                "\n"
                "Exit status: 0 measured, 2 wrong usage, 3 some lines could not be measured, 4 something cannot be\n"
                "read or written, 5 a mistake of the program. Of several the highest counts.\n"};

po::options_description all_options() {
  po::options_description options("Options");
  options.add_options()
      ("json", "figures and errors for programs, as tests/schema/evaluation.schema.json describes them")
      ("ids-only", "no word of any note: of notes with errors only the identifiers, for sets nobody may read")
      ("jobs", po::value<int>()->value_name("N"), "threads; the output is the same for any number")
      ("color", po::value<std::string>()->value_name("WHEN"), "auto, always or never");
  add_lexicon_option(options);
  return options;
}

}  // namespace

Exit run_eval(const std::vector<std::string>& words) {
  const auto parsed = parse_arguments(usage, all_options(), words);
  if (const auto* exit = std::get_if<Exit>(&parsed)) return *exit;
  const Arguments& arguments = std::get<Arguments>(parsed);
  if (arguments.paths.empty()) return wrong_usage("no gold notes are given: name files or folders, or - for standard input");
  const std::optional<NoteOptions> options = read_note_options(arguments);
  if (!options) return Exit::usage;
  const std::optional<Book> book = load_knowledge(options->lexicons);
  if (!book) return Exit::unreadable;

  const Evaluation evaluation = evaluate(options->paths, *book, options->jobs);
  const Exit told = tell_gold_faults(evaluation.unread, evaluation.refused);
  if (evaluation.notes.empty()) {
    complain("there is no note to measure");
    return graver(told, Exit::unreadable);
  }
  const bool with_words = arguments.values.count("ids-only") == 0;
  Output output;
  output.write(arguments.values.count("json") ? evaluation_json(evaluation, with_words)
                                              : evaluation_text(evaluation, with_words, output_style(options->color)));
  return graver(told, output.result());
}

}  // namespace codetrail
