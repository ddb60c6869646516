// Finds the knowledge files below folders and reads their bytes.

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "book/load.h"

namespace codetrail {
namespace {

namespace fs = std::filesystem;

std::string without_end_slash(std::string folder) {
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  return folder;
}

bool is_knowledge(const fs::path& path) { return path.extension() == ".toml" || path.extension() == ".tsv"; }

std::vector<std::string> paths_below(const std::string& folder, std::vector<Problem>& problems) {
  std::vector<std::string> paths;
  std::error_code failure;
  fs::recursive_directory_iterator at(folder, fs::directory_options::follow_directory_symlink, failure), end;
  while (!failure && at != end) {
    std::error_code unknown;
    if (is_knowledge(at->path()) && !at->is_directory(unknown)) paths.push_back(at->path().generic_string());
    at.increment(failure);
  }
  if (failure) problems.push_back({folder, 0, 0, "the folder cannot be read: " + failure.message(), "", false});
  else if (paths.empty()) problems.push_back({folder, 0, 0, "the folder holds no .toml or .tsv file", "", false});
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

std::vector<std::string> layer_names(const std::vector<std::string>& folders) {
  std::vector<std::string> names;
  for (const std::string& folder : folders) {
    const std::string root = without_end_slash(folder);
    const std::string name = fs::absolute(root).lexically_normal().filename().generic_string();
    const bool is_taken = name.empty() || std::find(names.begin(), names.end(), name) != names.end();
    names.push_back(is_taken ? root : name);
  }
  return names;
}

Result<std::vector<KnowledgeFile>> read_folders(const std::vector<std::string>& folders) {
  std::vector<KnowledgeFile> files;
  std::vector<Problem> problems;
  const std::vector<std::string> names = layer_names(folders);
  for (std::size_t i = 0; i < folders.size(); ++i) {
    const std::string root = without_end_slash(folders[i]);
    for (const std::string& path : paths_below(root, problems)) {
      std::error_code failure;
      const std::uintmax_t size = fs::file_size(path, failure);
      // One byte more than the limit is enough for `load_book` to refuse the file.
      std::string bytes(failure ? 0 : std::min<std::uintmax_t>(size, largest_knowledge_file + 1), '\0');
      std::ifstream in(path, std::ios::binary);
      if (failure || !in.read(bytes.data(), static_cast<std::streamsize>(bytes.size())))
        problems.push_back({path, 0, 0, "the file cannot be read", "", false});
      files.push_back({names[i] + "/" + fs::path(path).lexically_relative(root).generic_string(), std::move(bytes)});
    }
  }
  if (!problems.empty()) return problems;
  return files;
}

}  // namespace codetrail
