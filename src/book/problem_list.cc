#include "book/problem_list.h"

#include <algorithm>

namespace codetrail {

std::string ProblemList::place(Spot spot) const {
  std::string text = (*files_)[spot.file].path;
  if (spot.line > 0) text += ":" + std::to_string(spot.line);
  if (spot.line > 0 && spot.column > 0) text += ":" + std::to_string(spot.column);
  return text;
}

std::vector<Problem> ProblemList::sorted(bool warnings) const {
  std::vector<Entry> entries;
  std::copy_if(entries_.begin(), entries_.end(), std::back_inserter(entries), [&](const Entry& e) { return e.is_warning == warnings; });
  std::sort(entries.begin(), entries.end());
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  std::vector<Problem> problems;
  for (const Entry& entry : entries) {
    const std::string path = files_->empty() ? "" : (*files_)[entry.spot.file].path;
    problems.push_back({path, entry.spot.line, entry.spot.column, entry.message, line(entry.spot), entry.is_warning});
  }
  return problems;
}

std::string ProblemList::line(Spot spot) const {
  if (spot.line == 0) return {};
  std::string_view rest = (*files_)[spot.file].bytes;
  for (std::uint32_t number = 1; number < spot.line; ++number) {
    std::size_t end = rest.find('\n');
    if (end == rest.npos) return {};
    rest.remove_prefix(end + 1);
  }
  rest = rest.substr(0, rest.find('\n'));
  if (rest.ends_with('\r')) rest.remove_suffix(1);
  return std::string(rest);
}

}  // namespace codetrail
