#pragma once
// Every note of gold files, once, through a study of the caller's.

#include <functional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "book/book.h"
#include "intake/record.h"
#include "measure/gold.h"

namespace codetrail {

// A line of a gold file that is not studied, and everything that is wrong with it.
struct RefusedLine {
  std::vector<Problem> problems;  // at least one; all of one place
  bool internal = false;          // not the line's fault: the program failed at it
};

// What became of the input.
struct GoldInput {
  std::vector<std::string> files;     // that gave at least one line, in their order
  std::vector<RefusedLine> refused;
  std::vector<Unread> unread;
};

// Looks at a note on any thread. What it gives runs on the calling thread, in order of the input.
using GoldStudy = std::function<std::function<void()>(const GoldNote& gold, const std::string& path)>;

// The same for any number of jobs. A line with the id of an earlier one is refused: a note that counts twice makes figures look surer
// than they are.
GoldInput study_gold(const std::vector<std::string>& paths, const Book& book, int jobs, const GoldStudy& study);

}  // namespace codetrail
