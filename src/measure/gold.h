#pragma once
// A note with the answer of a careful coder, as corpora/README.md describes the format. What the program is measured against.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/count.h"
#include "base/problem.h"
#include "book/book.h"
#include "suggestion.h"
#include "text/note.h"

namespace codetrail {

struct MinutesRange {
  Minutes low, high;  // equal when the label is one figure

  bool operator==(const MinutesRange&) const = default;
};

// A code whose service was delivered.
struct GoldCode {
  std::string code;
  std::vector<std::string> also_accept;   // rivals that are as right, where the wording is contested
  CodeStatus status = CodeStatus::supported;
  std::optional<MinutesRange> minutes;    // absent: not stated
  std::vector<std::string> minutes_shared_with;
  std::optional<Units> units;             // absent: cannot be known for this code
  std::vector<std::string> regions;       // "shoulder:left"
  std::vector<std::string> modifiers, lacks;
  std::vector<std::string> evidence;      // at least one; each stands in the note
};

// A mention of what was not delivered.
struct GoldRefusal {
  std::string quote;                      // stands in the note
  std::string code;
  Status status = Status::negated;        // never performed
};

struct GoldNote {
  Note note;                              // with the date, the payer and the profession as given facts
  std::string style, difficulty;
  std::vector<GoldCode> codes;            // no code twice
  std::vector<GoldRefusal> not_supported;
  std::vector<std::string> findings;      // identifiers
  std::vector<std::string> optional_codes;  // may be listed or left out
};

// One line of a gold file. Without a note: everything that is wrong with the line, in messages that name fields and never
// repeat what stands in them.
Result<GoldNote> read_gold(std::string_view json, const std::string& path, std::uint32_t line, const Book& book);

}  // namespace codetrail
