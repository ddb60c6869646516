#include "app/note_command.h"

#include <deque>
#include <optional>
#include <utility>
#include <variant>

#include "app/knowledge.h"
#include "intake/records.h"

namespace codetrail {
namespace {

// Puts records that were read ahead before the rest.
class Lookahead {
 public:
  explicit Lookahead(Records& records) : records_(records) {}

  // Reads on until there are two records or no more. A file that cannot be read is no record.
  bool has_several() {
    std::size_t count = 0;
    while (count < 2) {
      std::optional<Record> record = records_.next();
      if (!record) return false;
      if (!std::holds_alternative<Unread>(*record)) ++count;
      ahead_.push_back(*std::move(record));
    }
    return true;
  }

  std::optional<Record> next() {
    if (ahead_.empty()) return records_.next();
    std::optional<Record> record = std::move(ahead_.front());
    ahead_.pop_front();
    return record;
  }

 private:
  Records& records_;
  std::deque<Record> ahead_;
};

Presentation presentation_of(const Reporting& reporting, const NoteOptions& options, const Book& book) {
  const ReportOptions report{output_style(options.color), reporting.with_text};
  Presentation presentation;
  presentation.render = [&book, report, write = reporting.format->write](const Suggestion& suggestion, const Note& note) {
    return write(suggestion, note, book, report);
  };
  if (reporting.format->for_people) presentation.between = "\n\n";
  presentation.fail_on = reporting.fail_on;
  return presentation;
}

}  // namespace

Exit run_note_command(const Arguments& arguments, const Reporting& reporting) {
  const std::optional<NoteOptions> options = read_note_options(arguments);
  if (!options) return Exit::usage;
  const std::optional<Book> book = load_knowledge(options->lexicons);
  if (!book) return Exit::unreadable;
  if (!payer_is_known(*options, *book)) return Exit::usage;

  Records records(options->paths, options->input);
  Lookahead source(records);
  const bool makes_one_file = reporting.format->for_people || reporting.format->one_line;
  if (!makes_one_file && source.has_several()) {
    return wrong_usage("--format " + std::string(reporting.format->name) + " is for one note; for several use --format jsonl");
  }
  Output output;
  return run_batch([&] { return source.next(); }, *options, *book, presentation_of(reporting, *options, *book), output);
}

}  // namespace codetrail
