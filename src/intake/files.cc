#include "intake/files.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

namespace codetrail {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 6> endings = {".txt", ".jsonl", ".ndjson", ".json", ".gz", ".zst"};

bool holds_notes(const fs::path& path) {
  const std::string ending = path.extension().string();
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

Unread skipped(const fs::path& path, const char* why) { return {path.string(), why, false}; }

void walk(const fs::path& folder, std::vector<Found>& found) {
  std::error_code error;
  std::vector<fs::path> entries;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) entries.push_back(at->path());
  if (error) {
    found.push_back(Unread{folder.string(), "cannot be listed: " + error.message()});
    return;
  }
  std::sort(entries.begin(), entries.end());
  for (const fs::path& entry : entries) {
    const fs::file_status here = fs::symlink_status(entry, error);
    const fs::file_status target = fs::status(entry, error);
    if (entry.filename().string().front() == '.') {
      found.push_back(skipped(entry, "skipped: hidden"));
    } else if (fs::is_directory(here)) {
      walk(entry, found);
    } else if (fs::is_directory(target)) {
      found.push_back(skipped(entry, "skipped: a link to a folder"));
    } else if (fs::exists(here) && !fs::exists(target)) {
      found.push_back(Unread{entry.string(), "cannot be opened: the link leads nowhere"});
    } else if (!fs::is_regular_file(target)) {
      found.push_back(skipped(entry, "skipped: not a regular file"));
    } else if (!holds_notes(entry)) {
      found.push_back(skipped(entry, "skipped: not .txt .jsonl .ndjson .json .gz or .zst"));
    } else {
      found.push_back(entry.string());
    }
  }
}

}  // namespace

std::vector<Found> find_files(const std::string& path) {
  std::error_code error;
  if (path == "-" || !fs::is_directory(path, error)) return {path};
  std::vector<Found> found;
  walk(path, found);
  const bool any = std::any_of(found.begin(), found.end(), [](const Found& one) {
    const auto* unread = std::get_if<Unread>(&one);
    return !unread || unread->is_failure;
  });
  if (!any) found.push_back(Unread{path, "holds no files that notes come in"});
  return found;
}

}  // namespace codetrail
