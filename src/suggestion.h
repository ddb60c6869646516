#pragma once
// The answer: everything that any report may show. Reports compute nothing. The JSON form is described in
// DESIGN terms by tests/schema/suggestion.schema.json.

#include <optional>
#include <string>
#include <vector>

#include "base/count.h"
#include "coding/candidate.h"
#include "facts/facts.h"
#include "read/service.h"

namespace codetrail {

enum class CodeStatus { supported, incomplete, not_supported };
std::string_view name_of(CodeStatus status);

// A line of a claim: one code may need two, with and without CQ.
struct ClaimLine {
  Units units;
  std::vector<std::string> modifiers;
};

// A fact that the note does not state and that would settle a code.
struct Gap {
  std::string id;     // of the finding or the weight it comes from
  std::string says;   // to a coder: what is not stated
  std::string asks;   // to the author: an open question, without codes; empty when there is nothing to ask
};

struct CodeAnswer {
  std::string code, name;
  CodeStatus status = CodeStatus::not_supported;
  Decibans score;                          // the trail's sum
  std::optional<TimeSpent> minutes;        // absent: unknown
  std::vector<std::string> minutes_shared_with;
  std::optional<Units> units, units_other_method;   // absent: cannot be known
  bool tie = false;                        // the last unit is the clinician's choice
  std::vector<ClaimLine> lines;
  std::vector<std::string> modifiers;      // those of all lines
  std::vector<Region> regions;
  std::vector<std::string> contested;      // rival codes
  bool payable = true;
  std::vector<std::string> lacks;          // finding identifiers
  std::vector<Gap> missing;                // the fewest facts, if any, that would complete it and lift it to where nobody must look
  bool needs_person = false;
  std::vector<Rival> rivals;
  std::vector<Evidence> evidence;          // of delivery: techniques and minutes
  Trail trail;
};

struct NotSupported {
  std::string code;
  Status status = Status::negated;
  Evidence evidence;
  std::optional<Evidence> cue;
};

struct NoCode {
  std::string name;
  Status status = Status::performed;
  Evidence evidence;
};

struct LedgerLine {
  TimeMention time;
  std::string counts_for;                  // code of an answer; empty when none
};

struct Finding {
  std::string id, severity;                // severity: error, warning, note
  std::vector<std::string> codes;
  bool settled = false;
  std::string says;
  Source source;
  std::vector<Evidence> evidence;
};

struct Totals {
  std::optional<Minutes> timed_minutes;
  std::optional<Units> timed_units;
  std::string method;                      // "cms" or "midpoint"
  std::optional<Units> other_method_units;
};

struct BookRef {
  std::string version, sha256;
  std::vector<std::string> layers;
};

struct NoteRef {
  std::string id, sha256;
};

struct Suggestion {
  std::string id;
  Facts facts;
  std::string provider;                    // may be empty
  std::vector<NoteRef> notes;
  BookRef book;
  std::string program;                     // its version
  std::vector<CodeAnswer> codes;           // delivered first by score, then the rest
  std::vector<NotSupported> not_supported; // in order of the note
  std::vector<NoCode> no_code;
  std::vector<LedgerLine> minutes;         // in order of the note
  std::vector<Finding> findings;
  Totals totals;

  // Every piece of evidence that anything above points to, without doubles, in order of the note.
  std::vector<Evidence> all_evidence() const;
};

}  // namespace codetrail
