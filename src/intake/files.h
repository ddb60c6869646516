#pragma once
// Paths as given on the command line, turned into files.

#include <string>
#include <variant>
#include <vector>

#include "intake/record.h"

namespace codetrail {

// A file to read, or a remark on why something is not read.
using Found = std::variant<std::string, Unread>;

// The path itself, or, for a folder, all files below it in order of their paths. In a folder only endings that notes come with
// are read (.txt .jsonl .ndjson .json .gz .zst); other files and hidden ones are remarked on. Links to folders are not followed.
std::vector<Found> find_files(const std::string& path);

}  // namespace codetrail
