#include "app/batch.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <variant>

#include "app/messages.h"
#include "base/ordered_work.h"
#include "suggester.h"

namespace codetrail {
namespace {

constexpr std::array<std::string_view, 3> severities = {"note", "warning", "error"};

std::size_t rank(std::string_view severity) {
  for (std::size_t i = 0; i < severities.size(); ++i) {
    if (severities[i] == severity) return i;
  }
  return severities.size() - 1;
}

struct Answer {
  std::string text;
  bool fails = false;
};
using Outcome = std::variant<Answer, Quarantined, Unread>;

// Whatever goes wrong here is the program's mistake. What was thrown may hold words of the note and is not shown.
Outcome answer_note(const Note& note, const Book& book, const Presentation& presentation) {
  try {
    const Suggestion suggestion = suggest(note, book);
    return Answer{presentation.render(suggestion, note), has_finding(suggestion, presentation.fail_on)};
  } catch (...) {
    return Quarantined{Refusal::internal_error, note.id, "the program failed at this note; please report it"};
  }
}

Outcome outcome_of(Record record, const NoteOptions& options, const Book& book, const Presentation& presentation) {
  if (auto* note = std::get_if<Note>(&record)) return answer_note(completed(std::move(*note), options), book, presentation);
  if (auto* quarantined = std::get_if<Quarantined>(&record)) return std::move(*quarantined);
  return std::move(std::get<Unread>(record));
}

// Takes outcomes in order and keeps count.
class Tally {
 public:
  Tally(const Presentation& presentation, Output& output) : presentation_(presentation), output_(output) {}

  bool take(const Outcome& outcome) {
    if (const auto* answer = std::get_if<Answer>(&outcome)) return show(*answer);
    if (const auto* quarantined = std::get_if<Quarantined>(&outcome)) {
      ++quarantined_;
      if (quarantined->reason == Refusal::internal_error) exit_ = graver(exit_, Exit::internal);
      complain(fmt::format("{}: {}: {}", quarantined->where, name_of(quarantined->reason), quarantined->message));
    } else if (const auto* unread = std::get_if<Unread>(&outcome)) {
      failures_ += unread->is_failure;
      complain(unread->path + ": " + unread->message);
    }
    return true;
  }

  void sum_up() const {
    const std::size_t records = answered_ + quarantined_;
    if (records < 2) return;
    std::string line = fmt::format("{} notes: {} answered, {} quarantined", records, answered_, quarantined_);
    if (failures_ > 0) line += fmt::format("; {} {} not read to the end", failures_, failures_ == 1 ? "input" : "inputs");
    remark(line);
  }

  Exit result() const {
    Exit result = graver(exit_, output_.result());
    if (quarantined_ > 0) result = graver(result, Exit::quarantined);
    if (failures_ > 0) result = graver(result, Exit::unreadable);
    return result;
  }

 private:
  bool show(const Answer& answer) {
    if (answered_ > 0 && !output_.write(presentation_.between)) return false;
    ++answered_;
    if (answer.fails) exit_ = graver(exit_, Exit::findings);
    return output_.write(answer.text);
  }

  const Presentation& presentation_;
  Output& output_;
  std::size_t answered_ = 0, quarantined_ = 0, failures_ = 0;
  Exit exit_ = Exit::done;
};

}  // namespace

bool is_severity(const std::string& name) {
  return name.empty() || std::find(severities.begin(), severities.end(), name) != severities.end();
}

bool has_finding(const Suggestion& suggestion, const std::string& fail_on) {
  if (fail_on.empty()) return false;
  for (const Finding& finding : suggestion.findings) {
    if (!finding.settled && rank(finding.severity) >= rank(fail_on)) return true;
  }
  return false;
}

Exit run_batch(const std::function<std::optional<Record>()>& next, const NoteOptions& options, const Book& book,
               const Presentation& presentation, Output& output) {
  Tally tally(presentation, output);
  run_in_order(options.jobs, [&]() -> std::optional<Work> {
    std::optional<Record> record = next();
    if (!record) return std::nullopt;
    const auto* note = std::get_if<Note>(&*record);
    const std::size_t bytes = note ? note->text.size() : 0;
    auto run = [&, record = *std::move(record)]() mutable -> Delivery {
      return [&tally, outcome = outcome_of(std::move(record), options, book, presentation)] { return tally.take(outcome); };
    };
    return Work{std::move(run), bytes};
  });
  tally.sum_up();
  return tally.result();
}

}  // namespace codetrail
