#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/command_line.h"
#include "app/commands.h"
#include "app/knowledge.h"
#include "app/messages.h"
#include "app/output.h"
#include "base/hash.h"
#include "intake/objects.h"
#include "measure/card.h"
#include "measure/reported.h"

namespace codetrail {
namespace {

namespace po = boost::program_options;

const Usage usage = {
    .synopsis = "codetrail card [options] EVALUATION",
    .description = "Prints a model card in Markdown: intended use and limits, what the numbers were fitted on, how right\n"
                   "the program is by code, discipline and style with intervals, calibration, rules that rest on one\n"
                   "source, versions and hashes, under the headings of the source attributes of ONC's HTI-1 rule.\n"
                   "EVALUATION is what codetrail eval --json wrote, or - for standard input.\n",
    .examples = "  codetrail eval --json --ids-only corpora/gold > figures.json\n"
                "  codetrail card figures.json > card.md\n"
                "  codetrail card --fitted-on corpora/gold/dev-a.gold.jsonl figures.json\n"
                "\n"
                "Exit status: 0 done, 1 the figures are those of another book, and the card says so, 2 wrong usage, 4\n"
                "something cannot be read or written, 5 a mistake of the program.\n"};

po::options_description all_options() {
  po::options_description options("Options");
  options.add_options()("fitted-on", po::value<std::vector<std::string>>()->value_name("GOLD"),
                        "a gold file that the weights were fitted on; may be repeated");
  add_lexicon_option(options);
  return options;
}

// The hash is over the records as they stand, a line end behind each.
std::optional<FittedOn> describe_gold(const std::string& path) {
  Objects objects(path);
  FittedOn file{path, "", 0};
  std::string all;
  while (const std::optional<JsonText> text = objects.next()) {
    all += text->json + "\n";
    ++file.notes;
  }
  if (!objects.failure().empty()) {
    complain(path + ": " + objects.failure());
    return std::nullopt;
  }
  file.sha256 = sha256(all);
  return file;
}

std::optional<Reported> read_figures(const std::string& path) {
  Objects objects(path);
  const std::optional<JsonText> text = objects.next();
  const std::string shown = path == "-" ? "stdin" : path;
  if (!objects.failure().empty()) {
    complain(shown + ": " + objects.failure());
    return std::nullopt;
  }
  Result<Reported> reported = read_evaluation(text ? text->json : "", shown);
  if (reported) return *std::move(reported);
  list_problems(reported.problems());
  return std::nullopt;
}

}  // namespace

Exit run_card(const std::vector<std::string>& words) {
  const auto parsed = parse_arguments(usage, all_options(), words);
  if (const auto* exit = std::get_if<Exit>(&parsed)) return *exit;
  const Arguments& arguments = std::get<Arguments>(parsed);
  if (arguments.paths.size() != 1) return wrong_usage("card needs one evaluation, as `codetrail eval --json` writes it");
  const std::optional<Book> book = load_knowledge(added_lexicons(arguments.values));
  if (!book) return Exit::unreadable;
  const std::optional<Reported> reported = read_figures(arguments.paths.front());
  if (!reported) return Exit::unreadable;
  std::vector<FittedOn> fitted_on;
  if (arguments.values.count("fitted-on")) {
    for (const std::string& path : arguments.values["fitted-on"].as<std::vector<std::string>>()) {
      const std::optional<FittedOn> file = describe_gold(path);
      if (!file) return Exit::unreadable;
      fitted_on.push_back(*file);
    }
  }
  Output output;
  output.write(model_card(*reported, *book, fitted_on));
  if (is_of_book(*reported, *book)) return output.result();
  complain("the figures were measured with other knowledge than that of this card");
  return graver(Exit::findings, output.result());
}

}  // namespace codetrail
