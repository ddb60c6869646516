#include "measure/match.h"

#include <algorithm>

namespace codetrail {
namespace {

bool holds(const std::vector<std::string>& codes, const std::string& code) { return std::find(codes.begin(), codes.end(), code) != codes.end(); }

}  // namespace

bool Matching::is_exact() const { return extras.empty() && std::find(answers.begin(), answers.end(), nullptr) == answers.end(); }

bool is_delivered(const CodeAnswer& answer) { return answer.status != CodeStatus::not_supported; }

bool is_labelled(const GoldNote& gold, const std::string& code) {
  return std::any_of(gold.codes.begin(), gold.codes.end(),
                     [&](const GoldCode& label) { return label.code == code || holds(label.also_accept, code); });
}

bool is_optional(const GoldNote& gold, const std::string& code) { return holds(gold.optional_codes, code); }

Matching match_codes(const GoldNote& gold, const Suggestion& suggestion) {
  std::vector<const CodeAnswer*> free;
  for (const CodeAnswer& answer : suggestion.codes) {
    if (is_delivered(answer)) free.push_back(&answer);
  }
  const auto take = [&](const std::string& code) -> const CodeAnswer* {
    const auto found = std::find_if(free.begin(), free.end(), [&](const CodeAnswer* answer) { return answer->code == code; });
    if (found == free.end()) return nullptr;
    const CodeAnswer* const answer = *found;
    free.erase(found);
    return answer;
  };

  Matching matching;
  for (const GoldCode& label : gold.codes) {
    const CodeAnswer* answer = take(label.code);
    for (const std::string& rival : label.also_accept) {
      if (!answer) answer = take(rival);
    }
    matching.answers.push_back(answer);
  }
  std::erase_if(free, [&](const CodeAnswer* answer) { return is_optional(gold, answer->code); });
  matching.extras = std::move(free);
  return matching;
}

}  // namespace codetrail
