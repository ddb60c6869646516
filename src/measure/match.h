#pragma once
// Which delivered code of an answer stands for which labelled one.

#include <optional>
#include <vector>

#include "measure/gold.h"
#include "suggestion.h"

namespace codetrail {

struct Matching {
  std::vector<const CodeAnswer*> answers;  // one for each labelled code; null: missed
  std::vector<const CodeAnswer*> extras;   // delivered by the answer alone; optional codes are not among them

  bool is_exact() const;
};

// Labelled codes choose in their order: the code itself, else the first of its rivals that is there and still free. An optional
// code that no label chose counts for nothing. Points into `suggestion`.
Matching match_codes(const GoldNote& gold, const Suggestion& suggestion);

bool is_delivered(const CodeAnswer& answer);
// Whether a label takes this code for delivered, as its own or as a rival.
bool is_labelled(const GoldNote& gold, const std::string& code);
bool is_optional(const GoldNote& gold, const std::string& code);

}  // namespace codetrail
