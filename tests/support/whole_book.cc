#include "support/whole_book.h"

#include <cstdlib>
#include <iostream>

#include "book/load.h"

namespace codetrail {

const Book& whole_book() {
  static const Book book = [] {
    Result<Book> loaded = load_book({std::string(CODETRAIL_SOURCE_DIR) + "/lexicons"});
    if (loaded) return *std::move(loaded);
    std::cerr << describe(loaded.problems().front()) << "\n";
    std::abort();
  }();
  return book;
}

}  // namespace codetrail
