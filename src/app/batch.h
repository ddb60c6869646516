#pragma once
// All notes of the input through the line, in order, on several threads. A note that fails is set aside and the others go on:
// records in are answers plus quarantined.

#include <functional>
#include <optional>
#include <string>

#include "app/exit_code.h"
#include "app/note_options.h"
#include "app/output.h"
#include "book/book.h"
#include "intake/record.h"
#include "suggestion.h"

namespace codetrail {

// How a batch shows each answer.
struct Presentation {
  std::function<std::string(const Suggestion&, const Note&)> render;  // called on any thread
  std::string between;                                                // written between two answers
  std::string fail_on;                                                // severity from which findings count as failure; empty: none
};

// Whether it is empty or the name of a severity.
bool is_severity(const std::string& name);

// Whether the answer holds an unsettled finding of that severity or a graver one.
bool has_finding(const Suggestion& suggestion, const std::string& fail_on);

// Records come from `next`. Answers go to the output; what did not become an answer is told on standard error, and so is the sum when
// there was more than one record.
Exit run_batch(const std::function<std::optional<Record>()>& next, const NoteOptions& options, const Book& book,
               const Presentation& presentation, Output& output);

}  // namespace codetrail
