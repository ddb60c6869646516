#pragma once
// A recorded suggestion made again from its note, and every difference with its cause. An auditor who has the note and the book of the
// day finds the same answer, byte for byte, or is told what is another one now.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "book/book.h"
#include "text/note.h"

namespace codetrail {

// A record of `suggest --format json` or jsonl, as far as it is needed to make it again.
struct RecordedSuggestion {
  std::string json;          // all of it
  std::string note_id, note_sha256;
  Note given;                // what was known from outside: date, payer, profession, provider; without a text
  bool with_text = true;     // whether it holds words of the note
};

// Messages name fields and never repeat what stands in them.
Result<RecordedSuggestion> read_suggestion(std::string_view json, const std::string& path, std::uint32_t line);

// Why an answer differs from its record. `record`: note, book, version and what was given are the same, so the record was changed after it was
// written, or the program broke its promise.
enum class Cause { note, book, version, options, record };
std::string_view name_of(Cause cause);
std::string_view about(Cause cause);   // a clause for people: "the note is another one"

// One place in which the answer differs. Values are as in JSON; empty where there is nothing, and for the note's own words.
struct Difference {
  std::string path;                    // "codes[97140].units"
  std::string recorded, now;
  std::vector<Cause> causes;           // one where the place tells it, else all that hold
};

struct Replay {
  std::string id;                      // of the note
  std::vector<Cause> causes;           // that hold for the whole; empty when identical
  std::vector<Difference> differences;

  bool is_identical() const { return differences.empty(); }
};

// What stands in `note` counts before what the record says was given, as on the first run; both are told apart as `options`.
Replay replay(const RecordedSuggestion& recorded, const Note& note, const Book& book);

}  // namespace codetrail
