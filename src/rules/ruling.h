#pragma once
// What a rule says: findings, and what they do to the answers. A rule changes nothing itself; `judge` applies rulings
// in one order.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/visit.h"
#include "suggestion.h"

namespace codetrail {

// Something that a supporting note would state and this one does not, by its finding's identifier.
struct Lack {
  CandidateNumber candidate = 0;
  std::string finding;
};

struct AddedModifier {
  CandidateNumber candidate = 0;
  std::string modifier;
  std::optional<Units> units;   // how many of the code's units need it; absent: all
};

struct Ruling {
  std::vector<Finding> findings;
  std::vector<Lack> lacks;
  std::vector<AddedModifier> modifiers;
  std::vector<CandidateNumber> not_payable;
};

// A sentence of the book with its {0}, {1}... filled.
std::string fill(std::string_view says, const std::vector<std::string>& figures);

// A finding in the words that lexicons/findings.toml has for `wording` (usually the identifier itself; some findings
// have several wordings). `figures` fill {0}, {1}... Its source is the wording's line until a rule names a better one.
Finding raise(const Book& book, std::string_view id, std::string_view wording, std::vector<std::string> codes,
              const std::vector<std::string>& figures);
// The same for one code with its own wording: {0} is the code, {1} its name.
Finding raise(const Visit& visit, std::string_view id, CandidateNumber candidate);

// Adds a lack of a code and the finding that says so.
void lack(const Visit& visit, std::string_view id, CandidateNumber candidate, Ruling& ruling);

// "97110, 97112".
std::string list_of(const std::vector<std::string>& codes);

}  // namespace codetrail
