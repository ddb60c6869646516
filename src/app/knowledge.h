#pragma once
// The book that the program works with: its own knowledge and what the user adds.

#include <boost/program_options.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "book/book.h"

namespace codetrail {

// The folder of the program's own knowledge: CODETRAIL_LEXICONS when it is set, else beside the installed program, else in the source
// tree. Empty when there is none.
std::string own_lexicons();

// The option --lexicon DIR, which may be repeated, and its values.
void add_lexicon_option(boost::program_options::options_description& options);
std::vector<std::string> added_lexicons(const boost::program_options::variables_map& values);

// Own knowledge with the folders in `added` on top. Without a book every problem has been told on standard error. Warnings go to
// `warnings` when it is given.
std::optional<Book> load_knowledge(const std::vector<std::string>& added, std::vector<Problem>* warnings = nullptr);

// Where a file of the book lies on disk, by its path as people are shown it ("lexicons/weights.toml").
std::string path_of(const std::string& shown, const Book& book, const std::vector<std::string>& added);

}  // namespace codetrail
