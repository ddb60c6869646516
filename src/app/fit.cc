#include "measure/fit.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
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
#include "measure/fit_text.h"
#include "measure/rewrite_points.h"

namespace codetrail {
namespace {

namespace fs = std::filesystem;
namespace po = boost::program_options;

const Usage usage = {
    .synopsis = "codetrail fit [options] GOLD ...",
    .description = "Learns how much each reason counts from notes with known answers, and writes the numbers back into\n"
                   "weights.toml and priors.toml: comments, order and blanks stay. Prints the files it learned from, how\n"
                   "the numbers do on notes held out (cross-validation by note), and which of them change. The same\n"
                   "notes and knowledge give the same numbers. Keep notes for measuring apart: what was learned from\n"
                   "says little about others.\n",
    .examples = "  codetrail fit --dry-run corpora/gold\n"
                "  codetrail fit corpora/gold/dev-a.gold.jsonl corpora/gold/own-*.gold.jsonl\n"
                "  codetrail fit --lexicon my-folder my-notes.gold.jsonl\n"
                "\n"
                "Exit status: 0 learned, 2 wrong usage, 3 some lines could not be used and nothing was written, 4\n"
                "something cannot be read or written, 5 a mistake of the program.\n"};

po::options_description all_options() {
  po::options_description options("Options");
  options.add_options()
      ("dry-run,n", "only show what would change")
      ("folds", po::value<int>()->value_name("N")->default_value(FitOptions{}.folds), "parts of the notes, each held out once")
      ("ridge", po::value<double>()->value_name("R")->default_value(FitOptions{}.ridge, "2"), "how strongly numbers are drawn to the usual ones")
      ("jobs", po::value<int>()->value_name("N"), "threads; the output is the same for any number")
      ("color", po::value<std::string>()->value_name("WHEN"), "auto, always or never");
  add_lexicon_option(options);
  return options;
}

std::optional<FitOptions> read_fit_options(const po::variables_map& values) {
  const FitOptions options{values["folds"].as<int>(), values["ridge"].as<double>()};
  if (options.folds < 2 || options.folds > 1000) {
    wrong_usage("--folds must be between 2 and 1000");
    return std::nullopt;
  }
  if (!(options.ridge > 0 && options.ridge <= 1000)) {
    wrong_usage("--ridge must be above 0, and at most 1000");
    return std::nullopt;
  }
  return options;
}

using Changes = std::map<std::uint16_t, std::vector<NewPoints>>;  // by the book's files

Changes find_changes(const Lessons& lessons, const Fit& learned, const Book& book) {
  Changes changes;
  const auto change = [&](Source source, Decibans before, Decibans after) {
    if (before != after) changes[source.file].push_back({source.line, after});
  };
  for (std::size_t i = 0; i < lessons.scales.size(); ++i) change(lessons.scales[i].source, lessons.scales[i].points, learned.points[i]);
  for (const Weight& weight : book.weights)
    if (weight.learned == Learned::threshold && learned.accept_from) change(weight.source, weight.points, *learned.accept_from);
  return changes;
}

std::optional<std::string> read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  if (!in || !(text << in.rdbuf())) return std::nullopt;
  return text.str();
}

// Whole or not at all: a reader sees the old file or the new one.
bool replace_file(const std::string& path, const std::string& text) {
  const std::string beside = path + ".new";
  std::ofstream out(beside, std::ios::binary | std::ios::trunc);
  out << text;
  out.close();
  std::error_code error;
  if (out) fs::permissions(beside, fs::status(path, error).permissions(), error);
  if (out && !error) fs::rename(beside, path, error);
  if (out && !error) return true;
  fs::remove(beside, error);
  return false;
}

Exit write_changes(const Changes& changes, const Book& book, const std::vector<std::string>& added) {
  for (const auto& [file, numbers] : changes) {
    const std::string path = path_of(book.files[file], book, added);
    const std::optional<std::string> text = read_file(path);
    const std::optional<std::string> rewritten = text ? rewrite_points(*text, numbers) : std::nullopt;
    if (!rewritten || !replace_file(path, *rewritten)) {
      complain(path + ": cannot be rewritten");
      return Exit::unreadable;
    }
    remark("wrote " + path);
  }
  return Exit::done;
}

}  // namespace

Exit run_fit(const std::vector<std::string>& words) {
  const auto parsed = parse_arguments(usage, all_options(), words);
  if (const auto* exit = std::get_if<Exit>(&parsed)) return *exit;
  const Arguments& arguments = std::get<Arguments>(parsed);
  if (arguments.paths.empty()) return wrong_usage("no gold notes are given: name files or folders, or - for standard input");
  const std::optional<NoteOptions> options = read_note_options(arguments);
  const std::optional<FitOptions> fit_options = options ? read_fit_options(arguments.values) : std::nullopt;
  if (!fit_options) return Exit::usage;
  const std::optional<Book> book = load_knowledge(options->lexicons);
  if (!book) return Exit::unreadable;

  const Lessons lessons = find_lessons(options->paths, *book, options->jobs);
  if (const Exit faults = tell_gold_faults(lessons.input.unread, lessons.input.refused); faults != Exit::done) return faults;
  if (lessons.lessons.empty()) {
    complain("there is no note to learn from");
    return Exit::unreadable;
  }
  const Fit learned = fit(lessons, *fit_options);
  Output output;
  output.write(fit_text(lessons, learned, *fit_options, *book, output_style(options->color)));
  if (arguments.values.count("dry-run")) return output.result();
  return graver(output.result(), write_changes(find_changes(lessons, learned, *book), *book, options->lexicons));
}

}  // namespace codetrail
