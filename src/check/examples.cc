#include "check/examples.h"

#include <string>

#include "suggester.h"
#include "text/note.h"

namespace codetrail {
namespace {

// How the line reads an example, as far as one technique goes.
struct Seen {
  bool is_performed = false;
  std::string statuses;  // of its other mentions: "planned, home"; empty when it is not mentioned otherwise
};

Seen look_for(std::size_t technique, const std::string& example, const Book& book) {
  Note note;
  note.id = "example";
  note.text = example;
  Seen seen;
  for (const Mention& mention : read_note(note, book).mentions) {
    if (mention.technique != technique) continue;
    const std::string status(name_of(mention.status));
    if (mention.status == Status::performed) {
      seen.is_performed = true;
    } else if (seen.statuses.find(status) == std::string::npos) {
      seen.statuses += (seen.statuses.empty() ? "" : ", ") + status;
    }
  }
  return seen;
}

Problem problem_at(Source source, const std::string& example, std::string message, const Book& book) {
  Problem problem;
  problem.path = book.files[source.file];
  problem.line = source.line;
  problem.message = std::move(message);
  problem.excerpt = example;
  return problem;
}

}  // namespace

std::vector<Problem> check_examples(const Book& book) {
  std::vector<Problem> problems;
  for (std::size_t i = 0; i < book.techniques.size(); ++i) {
    const Technique& technique = book.techniques[i];
    for (std::size_t k = 0; k < technique.yes.size(); ++k) {
      const Seen seen = look_for(i, technique.yes[k], book);
      if (seen.is_performed || (technique.kind == Kind::test && !seen.statuses.empty())) continue;
      const std::string instead = seen.statuses.empty() ? "it is not found" : "it is read as " + seen.statuses;
      problems.push_back(problem_at(technique.yes_source[k], technique.yes[k],
                                    "this `yes` of \"" + technique.id + "\" does not yield it as performed: " + instead, book));
    }
    for (std::size_t k = 0; k < technique.no.size(); ++k) {
      const Seen seen = look_for(i, technique.no[k], book);
      if (!seen.is_performed && (technique.kind != Kind::test || seen.statuses.empty())) continue;
      problems.push_back(
          problem_at(technique.no_source[k], technique.no[k], "this `no` of \"" + technique.id + "\" yields it as performed", book));
    }
  }
  return problems;
}

}  // namespace codetrail
