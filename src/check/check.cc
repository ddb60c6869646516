#include "check/check.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "check/examples.h"
#include "check/phrases.h"
#include "check/spellings.h"

namespace codetrail {

std::vector<Problem> check_book(const Book& book) {
  std::vector<Problem> problems = check_examples(book);
  for (std::vector<Problem> more : {check_phrases(book), check_spellings(book)})
    problems.insert(problems.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  std::sort(problems.begin(), problems.end());
  return problems;
}

}  // namespace codetrail
