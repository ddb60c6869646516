#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "app/command_line.h"
#include "app/commands.h"
#include "app/knowledge.h"
#include "app/messages.h"
#include "app/note_options.h"
#include "app/output.h"
#include "base/ordered_work.h"
#include "book/load.h"
#include "intake/records.h"
#include "measure/book_comparison.h"
#include "suggester.h"

namespace codetrail {
namespace {

namespace po = boost::program_options;

const Usage usage = {
    .synopsis = "codetrail diff [options] OLD_BOOK NEW_BOOK NOTES ...",
    .description = "Answers the same notes with two versions of the knowledge and lists every code that flips, with the\n"
                   "steps that moved it, what decided first, and how often each code changed. A book is a folder of\n"
                   "knowledge files such as lexicons; --lexicon adds a folder to both. A code flips when it is gained,\n"
                   "lost, completed (incomplete before) or opened (incomplete now); other changes are counted.\n",
    .examples = "  codetrail diff lexicons-2024 lexicons corpora/gold\n"
                "  codetrail diff --json old/lexicons new/lexicons notes.jsonl > flips.json\n"
                "\n"
                "Exit status: 0 nothing flips, 1 something flips, 2 wrong usage, 3 some records gave no answer, 4\n"
                "something cannot be read or written, 5 a mistake of the program. Of several the highest counts.\n"};

constexpr std::size_t paths_of_books = 2;

std::optional<Book> load_folder(const std::string& folder, const std::vector<std::string>& added) {
  std::vector<std::string> folders = {folder};
  folders.insert(folders.end(), added.begin(), added.end());
  Result<Book> book = load_book(folders);
  if (book) return *std::move(book);
  list_problems(book.problems());
  return std::nullopt;
}

struct Books {
  Book older, newer;
};

std::vector<CodeChange> compare_note(const Note& note, const Books& books) {
  return compare_answers(suggest(note, books.older), books.older, suggest(note, books.newer), books.newer);
}

// Tells what gives no answer, and how grave that is.
Exit refuse(const Record& record) {
  if (const auto* quarantined = std::get_if<Quarantined>(&record)) {
    complain(fmt::format("{}: {}: {}", quarantined->where, name_of(quarantined->reason), quarantined->message));
    return Exit::quarantined;
  }
  const Unread& unread = std::get<Unread>(record);
  complain(unread.path + ": " + unread.message);
  return unread.is_failure ? Exit::unreadable : Exit::done;
}

Exit compare_all(const NoteOptions& options, const Books& books, BookComparison* comparison) {
  Exit exit = Exit::done;
  Records records(options.paths, options.input);
  run_in_order(options.jobs, [&]() -> std::optional<Work> {
    std::optional<Record> record = records.next();
    if (!record) return std::nullopt;
    const auto* note = std::get_if<Note>(&*record);
    const std::size_t bytes = note ? note->text.size() : 0;
    auto run = [&, record = *std::move(record)]() -> Delivery {
      const auto* given = std::get_if<Note>(&record);
      if (!given) return [&, record] { exit = graver(exit, refuse(record)); return true; };
      return [comparison, changes = compare_note(completed(*given, options), books)] { comparison->add(changes); return true; };
    };
    return Work{std::move(run), bytes};
  });
  return exit;
}

}  // namespace

Exit run_diff(const std::vector<std::string>& words) {
  po::options_description all = note_options();
  all.add_options()("json", "everything for programs, also changes that are no flips");
  const auto parsed = parse_arguments(usage, all, words);
  if (const auto* exit = std::get_if<Exit>(&parsed)) return *exit;
  Arguments arguments = std::get<Arguments>(parsed);
  if (arguments.paths.size() <= paths_of_books) return wrong_usage("diff needs the folder of the old book, that of the new one, and notes");
  const std::string older = arguments.paths[0], newer = arguments.paths[1];
  arguments.paths.erase(arguments.paths.begin(), arguments.paths.begin() + paths_of_books);
  const std::optional<NoteOptions> options = read_note_options(arguments);
  if (!options) return Exit::usage;
  std::optional<Book> old_book = load_folder(older, options->lexicons);
  std::optional<Book> new_book = load_folder(newer, options->lexicons);
  if (!old_book || !new_book) return Exit::unreadable;
  if (!payer_is_known(*options, *new_book)) return Exit::usage;

  BookComparison comparison;
  comparison.old_book = {old_book->version, old_book->sha256, old_book->layers};
  comparison.new_book = {new_book->version, new_book->sha256, new_book->layers};
  const Books books{*std::move(old_book), *std::move(new_book)};
  Exit exit = compare_all(*options, books, &comparison);
  if (comparison.notes == 0) {
    complain("there is no note to compare");
    return graver(exit, Exit::unreadable);
  }
  Output output;
  output.write(arguments.values.count("json") ? comparison_json(comparison) : comparison_text(comparison));
  if (comparison.flips() > 0) exit = graver(exit, Exit::findings);
  return graver(exit, output.result());
}

}  // namespace codetrail
