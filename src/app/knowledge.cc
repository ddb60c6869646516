#include "app/knowledge.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include "app/messages.h"
#include "book/load.h"

namespace codetrail {
namespace {

namespace fs = std::filesystem;
namespace po = boost::program_options;

bool is_folder(const fs::path& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

}  // namespace

std::string own_lexicons() {
  if (const char* const given = std::getenv("CODETRAIL_LEXICONS"); given && *given) return given;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const fs::path installed = program.parent_path().parent_path() / "share/codetrail/lexicons";
  if (!error && is_folder(installed)) return installed.string();
  const fs::path in_tree = fs::path(CODETRAIL_SOURCE_DIR) / "lexicons";
  return is_folder(in_tree) ? in_tree.string() : "";
}

void add_lexicon_option(po::options_description& options) {
  options.add_options()("lexicon", po::value<std::vector<std::string>>()->value_name("DIR"),
                        "a folder of your own knowledge on top of the program's; may be repeated");
}

std::vector<std::string> added_lexicons(const po::variables_map& values) {
  if (!values.count("lexicon")) return {};
  return values["lexicon"].as<std::vector<std::string>>();
}

std::optional<Book> load_knowledge(const std::vector<std::string>& added, std::vector<Problem>* warnings) {
  std::vector<std::string> folders = {own_lexicons()};
  if (folders[0].empty()) {
    complain("cannot find the knowledge folder `lexicons`; set CODETRAIL_LEXICONS to its path");
    return std::nullopt;
  }
  folders.insert(folders.end(), added.begin(), added.end());
  Result<Book> book = load_book(folders, warnings);
  if (book) return *std::move(book);
  list_problems(book.problems());
  return std::nullopt;
}

std::string path_of(const std::string& shown, const Book& book, const std::vector<std::string>& added) {
  std::vector<std::string> folders = {own_lexicons()};
  folders.insert(folders.end(), added.begin(), added.end());
  std::string path;
  std::size_t longest = 0;
  for (std::size_t i = 0; i < book.layers.size() && i < folders.size(); ++i) {
    const std::string& layer = book.layers[i];
    if (!shown.starts_with(layer + "/") || layer.size() < longest) continue;
    longest = layer.size();
    path = (fs::path(folders[i]) / shown.substr(layer.size() + 1)).string();
  }
  return path;
}

}  // namespace codetrail
