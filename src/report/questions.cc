#include "report/questions.h"

#include <algorithm>
#include <vector>

#include "report/printable.h"

namespace codetrail {

std::string to_questions(const Suggestion& suggestion) {
  std::vector<std::string> questions;
  for (const CodeAnswer& answer : suggestion.codes) {
    for (const Gap& gap : answer.missing) {
      if (!gap.asks.empty() && std::find(questions.begin(), questions.end(), gap.asks) == questions.end()) questions.push_back(gap.asks);
    }
  }
  const std::string note = printable(suggestion.id);
  if (questions.empty()) return "Note " + note + ": no questions.\n";
  std::string text = "Questions about note " + note + ". Each may also be answered with \"not performed\" or \"cannot determine\".\n"
                     "An answer is an addendum with today's date.\n\n";
  for (std::size_t i = 0; i < questions.size(); ++i) text += std::to_string(i + 1) + ". " + printable(questions[i]) + "\n";
  return text;
}

}  // namespace codetrail
