#include <cstddef>
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
#include "intake/objects.h"
#include "intake/records.h"
#include "measure/note_shelf.h"
#include "measure/replay.h"
#include "measure/replay_report.h"

namespace codetrail {
namespace {

namespace po = boost::program_options;

const Usage usage = {
    .synopsis = "codetrail replay [options] SUGGESTIONS NOTE ...",
    .description = "Makes recorded suggestions again from their notes and says that they are identical, or lists every\n"
                   "difference with its cause: note (another text), book (other knowledge), version (of the program),\n"
                   "options (date, payer, profession or provider given otherwise), record (none of these: it was changed\n"
                   "after it was written). SUGGESTIONS is what suggest --format json or jsonl wrote; notes are files,\n"
                   "records or folders, found by their id, or else by what stands in them. What was given on the first\n"
                   "run is taken from the record, unless the notes or the options say otherwise.\n",
    .examples = "  codetrail replay answer.json note.txt\n"
                "  codetrail replay answers.jsonl notes.jsonl.gz\n"
                "  codetrail replay --json --lexicon my-folder answers.jsonl notes/\n"
                "\n"
                "Exit status: 0 all identical, 1 at least one differs, 2 wrong usage, 3 some records or notes could\n"
                "not be used, 4 something cannot be read or written, 5 a mistake of the program. Of several the\n"
                "highest counts.\n"};

// All notes of the input; what is none is told.
NoteShelf read_notes(const NoteOptions& options, Exit* exit) {
  NoteShelf shelf;
  Records records(options.paths, options.input);
  while (std::optional<Record> record = records.next()) {
    if (auto* note = std::get_if<Note>(&*record)) {
      const std::string id = note->id;
      if (shelf.add(completed(std::move(*note), options))) continue;
      complain("two notes have the id " + id + "; the first is used");
      *exit = graver(*exit, Exit::quarantined);
    } else if (const auto* quarantined = std::get_if<Quarantined>(&*record)) {
      complain(fmt::format("{}: {}: {}", quarantined->where, name_of(quarantined->reason), quarantined->message));
      *exit = graver(*exit, Exit::quarantined);
    } else if (const auto* unread = std::get_if<Unread>(&*record)) {
      complain(unread->path + ": " + unread->message);
      if (unread->is_failure) *exit = graver(*exit, Exit::unreadable);
    }
  }
  return shelf;
}

// One record's replay, or why there is none.
using Outcome = std::variant<Replay, Problem>;

Outcome replay_text_of(const JsonText& text, const std::string& path, const NoteShelf& shelf, const Book& book) {
  if (text.json.empty()) return Problem{path, text.line, 0, "the record is larger than 40 MiB", "", false};
  const Result<RecordedSuggestion> recorded = read_suggestion(text.json, path, text.line);
  if (!recorded) return recorded.problems().front();
  const Note* note = shelf.find(recorded->note_id, recorded->note_sha256);
  if (!note) return Problem{path, text.line, 0, "its note is not among the notes", "", false};
  return replay(*recorded, *note, book);
}

// Takes outcomes in order and keeps count.
class Ledger {
 public:
  explicit Ledger(bool as_json) : as_json_(as_json) {}

  bool take(const Outcome& outcome) {
    if (const auto* problem = std::get_if<Problem>(&outcome)) {
      ++unusable_;
      list_problems({*problem});
      return true;
    }
    const Replay& replay = std::get<Replay>(outcome);
    ++(replay.is_identical() ? identical_ : different_);
    return output_.write(as_json_ ? replay_json(replay) : replay_text(replay));
  }

  Exit sum_up() const {
    if (identical_ + different_ + unusable_ != 1) {
      remark(fmt::format("{} suggestions: {} identical, {} different, {} not replayed", identical_ + different_ + unusable_, identical_,
                         different_, unusable_));
    }
    Exit exit = output_.result();
    if (different_ > 0) exit = graver(exit, Exit::findings);
    if (unusable_ > 0) exit = graver(exit, Exit::quarantined);
    return exit;
  }

 private:
  bool as_json_;
  Output output_;
  std::size_t identical_ = 0, different_ = 0, unusable_ = 0;
};

Exit replay_all(const std::string& path, const NoteShelf& shelf, const Book& book, int jobs, bool as_json) {
  Objects objects(path);
  Ledger ledger(as_json);
  const std::string shown = path == "-" ? "stdin" : path;
  run_in_order(jobs, [&]() -> std::optional<Work> {
    std::optional<JsonText> text = objects.next();
    if (!text) return std::nullopt;
    const std::size_t bytes = text->json.size();
    auto run = [&, text = *std::move(text)]() -> Delivery {
      return [&ledger, outcome = replay_text_of(text, shown, shelf, book)] { return ledger.take(outcome); };
    };
    return Work{std::move(run), bytes};
  });
  const Exit exit = ledger.sum_up();
  if (objects.failure().empty()) return exit;
  complain(shown + ": " + objects.failure());
  return graver(exit, Exit::unreadable);
}

}  // namespace

Exit run_replay(const std::vector<std::string>& words) {
  po::options_description all = note_options();
  all.add_options()("json", "one object a line for programs, as tests/schema/replay.schema.json describes it");
  const auto parsed = parse_arguments(usage, all, words);
  if (const auto* exit = std::get_if<Exit>(&parsed)) return *exit;
  Arguments arguments = std::get<Arguments>(parsed);
  if (arguments.paths.size() < 2) return wrong_usage("replay needs the suggestions and then their notes");
  const std::string suggestions = arguments.paths.front();
  arguments.paths.erase(arguments.paths.begin());
  const std::optional<NoteOptions> options = read_note_options(arguments);
  if (!options) return Exit::usage;
  const std::optional<Book> book = load_knowledge(options->lexicons);
  if (!book) return Exit::unreadable;
  if (!payer_is_known(*options, *book)) return Exit::usage;

  Exit exit = Exit::done;
  const NoteShelf shelf = read_notes(*options, &exit);
  return graver(exit, replay_all(suggestions, shelf, *book, options->jobs, arguments.values.count("json") > 0));
}

}  // namespace codetrail
