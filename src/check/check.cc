#include "check/check.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "check/examples.h"
#include "check/phrases.h"

namespace codetrail {

std::vector<Problem> check_book(const Book& book) {
  std::vector<Problem> problems = check_examples(book);
  std::vector<Problem> about_phrases = check_phrases(book);
  problems.insert(problems.end(), std::make_move_iterator(about_phrases.begin()), std::make_move_iterator(about_phrases.end()));
  std::sort(problems.begin(), problems.end());
  return problems;
}

}  // namespace codetrail
