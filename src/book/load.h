#pragma once
// Reads knowledge folders into a Book, or says everything that is wrong with them.

#include <string>
#include <vector>

#include "base/problem.h"
#include "book/book.h"

namespace codetrail {

// A file by its path as people know it, and its bytes.
struct KnowledgeFile {
  std::string path;
  std::string bytes;
};

// A larger file is refused before it is parsed.
inline constexpr std::size_t largest_knowledge_file = 16 << 20;

// What folders are called in answers: a folder's own name, so that the same knowledge has the same hash wherever it is kept;
// the whole path for one whose name an earlier folder has.
std::vector<std::string> layer_names(const std::vector<std::string>& folders);

// All `.toml` and `.tsv` files below the folders, in path order within a folder, folders in the order given (later
// folders add to earlier ones; an item with the same id replaces the earlier one). Paths begin with the layer's name.
// Problems name files that cannot be read.
Result<std::vector<KnowledgeFile>> read_folders(const std::vector<std::string>& folders);

// The whole book. A file belongs to the layer with whose name its path begins, else to the first. On failure all problems
// of all files (a file with a syntax error gives only that one).
// Warnings do not fail; they are appended to `warnings` when it is given.
Result<Book> load_book(const std::vector<KnowledgeFile>& files, const std::vector<std::string>& layers,
                       std::vector<Problem>* warnings = nullptr);

// Both of the above.
Result<Book> load_book(const std::vector<std::string>& folders, std::vector<Problem>* warnings = nullptr);

}  // namespace codetrail
