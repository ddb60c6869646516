#pragma once
// The same notes answered with two books: which codes flip, by which step, and how often. Whoever changes knowledge sees what the change
// does before it counts.

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "book/book.h"
#include "suggestion.h"

namespace codetrail {

// A reason that one of two trails of a code lacks, or that weighs otherwise in it.
struct StepChange {
  std::string says;
  std::optional<Decibans> before, after;   // absent: the trail has no such step
  std::vector<std::string> sources;        // lines of the book by which its words were read, of the later trail when it has the step

  int moved() const { return (after ? after->value : 0) - (before ? before->value : 0); }  // decibans
};

// How the answer about a code changed. The first four are flips: the code is named where it was not, or no longer, or is complete or
// not. `otherwise`: units, minutes, places, modifiers or payment; `score`: nothing but the score and its steps.
enum class Change { gained, lost, completed, opened, otherwise, score };
inline constexpr std::size_t change_count = 6;
std::string_view name_of(Change change);
bool is_flip(Change change);

struct CodeChange {
  std::string note, code;
  Change change = Change::score;
  std::optional<CodeStatus> before, after; // absent: the answer does not mention the code
  Decibans score_before, score_after;      // 0 where it is not mentioned
  std::vector<StepChange> steps;           // what decided first
  std::vector<std::string> lacks_before, lacks_after;
};

// What two answers to one note say differently about its codes, in order of the later answer, then those that it no longer mentions.
std::vector<CodeChange> compare_answers(const Suggestion& before, const Book& old_book, const Suggestion& after, const Book& new_book);

struct BookComparison {
  BookRef old_book, new_book;
  std::size_t notes = 0, notes_changed = 0;
  std::vector<CodeChange> changes;         // in order of the notes

  void add(std::vector<CodeChange> of_one_note);
  std::size_t flips() const;
};

// Of each code that changed anywhere, how often it did so in each way.
using ChangeCounts = std::array<std::size_t, change_count>;
std::map<std::string, ChangeCounts> count_by_code(const BookComparison& comparison);

// The pages. Neither holds words of a note.
std::string comparison_text(const BookComparison& comparison);
std::string comparison_json(const BookComparison& comparison);   // `codetrail/book-comparison/1`

}  // namespace codetrail
