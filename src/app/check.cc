#include "check/check.h"

#include <algorithm>
#include <optional>
#include <string>
#include <variant>

#include "app/command_line.h"
#include "app/commands.h"
#include "app/knowledge.h"
#include "app/messages.h"
#include "app/output.h"
#include "book/load.h"

namespace codetrail {
namespace {

namespace po = boost::program_options;

const Usage usage = {
    .synopsis = "codetrail check [options]",
    .description = "Reads all knowledge, runs every example through the program, and says what is wrong and where.\n"
                   "Exit status: 0 no errors, 1 errors in examples or phrases, 4 the knowledge cannot be loaded.\n",
    .examples = "  codetrail check\n  codetrail check --lexicon my-folder\n  codetrail check --verbose\n",
    .takes_paths = false};

bool holds_errors(const std::vector<Problem>& problems) {
  return std::any_of(problems.begin(), problems.end(), [](const Problem& problem) { return !problem.is_warning; });
}

// 12345 as "12,345".
std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, ',');
  return digits;
}

std::string counted(std::size_t number, const std::string& thing) { return grouped(number) + " " + thing + (number == 1 ? "" : "s"); }

std::string summary(const Book& book, const std::vector<Problem>& problems) {
  std::size_t examples = 0;
  for (const Technique& technique : book.techniques) examples += technique.yes.size() + technique.no.size();
  std::size_t warnings = 0;
  for (const Problem& problem : problems) warnings += problem.is_warning;
  std::string outcome = "no problems";
  if (!problems.empty()) outcome = counted(problems.size() - warnings, "error") + ", " + counted(warnings, "warning");
  return "checked " + counted(book.techniques.size(), "technique") + ", " + counted(book.phrases.size(), "phrase") + ", " +
         counted(examples, "example") + ": " + outcome;
}

// Raw patterns say what a phrase cannot, and are harder to review.
Exit list_raw_patterns(const Book& book) {
  std::string list;
  for (const Phrase& phrase : book.phrases) {
    if (phrase.raw) list += book.place(phrase.source) + ": raw pattern: " + phrase.text + "\n";
  }
  Output output;
  output.write(list);
  return output.result();
}

}  // namespace

Exit run_check(const std::vector<std::string>& words) {
  po::options_description options("Options");
  options.add_options()("verbose,v", "list the raw patterns, too");
  add_lexicon_option(options);
  const auto parsed = parse_arguments(usage, options, words);
  if (const auto* exit = std::get_if<Exit>(&parsed)) return *exit;
  const po::variables_map& values = std::get<Arguments>(parsed).values;

  std::vector<Problem> problems;
  const std::optional<Book> book = load_knowledge(added_lexicons(values), &problems);
  if (!book) return Exit::unreadable;
  for (Problem& problem : check_book(*book)) problems.push_back(std::move(problem));
  list_problems(problems);
  remark(summary(*book, problems));
  const Exit listed = values.count("verbose") ? list_raw_patterns(*book) : Exit::done;
  return graver(listed, holds_errors(problems) ? Exit::findings : Exit::done);
}

}  // namespace codetrail
