#include "base/problem.h"

#include <algorithm>

#include "base/unicode.h"

namespace codetrail {
namespace {

// Blanks as wide as the first `count` code points of a line; tabs stay tabs, so
// that the caret stands right whatever their width.
std::string blank_copy(std::string_view line, std::size_t count) {
  std::string blanks;
  std::size_t end = 0;
  while (end < line.size() && count_code_points(line.substr(0, end + 1)) <= count) ++end;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= end; ++i) {
    if (i < end && line[i] != '\t') continue;
    blanks.append(display_width(line.substr(begin, i - begin)), ' ');
    if (i < end) blanks += '\t';
    begin = i + 1;
  }
  return blanks;
}

}  // namespace

std::string describe(const Problem& problem) {
  std::string text = problem.path;
  if (problem.line > 0) text += ":" + std::to_string(problem.line);
  if (problem.line > 0 && problem.column > 0) text += ":" + std::to_string(problem.column);
  if (!text.empty()) text += ": ";
  text += problem.is_warning ? "warning: " : "error: ";
  text += problem.message;
  if (problem.excerpt.empty()) return text;
  text += "\n  " + problem.excerpt;
  if (problem.column > 0) text += "\n  " + blank_copy(problem.excerpt, problem.column - 1) + "^";
  return text;
}

}  // namespace codetrail
