// The folders of src are layers: a file includes its own folder and those to its left. A library from outside is
// included in one place, so that one place knows it.

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layers/source_text.h"

namespace codetrail {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// From left to right.
constexpr std::array<std::string_view, 19> layers = {
    "base", "book",  "policy", "text",  "facts",  "read",    "coding", "suggestion", "rules", "suggester",
    "check", "intake", "store", "audit", "report", "measure", "serve",  "capi",       "app",
};

// Where the headers of a library may be included: in these files, or below these folders.
struct Library {
  std::string_view headers;  // how their names begin
  std::vector<std::string_view> places;
};

const std::vector<Library>& libraries() {
  static const std::vector<Library> all = {
      {"boost/program_options", {"app/"}},
      {"fcntl.h", {"app/", "intake/"}},
      {"fmt/", {""}},
      {"nlohmann/", {"measure/", "report/"}},
      {"openssl/", {"base/hash.cc"}},
      {"re2/", {"base/pattern_set.cc"}},
      {"simdjson.h", {"intake/"}},
      {"sys/", {"app/", "intake/"}},
      {"toml++/", {"book/"}},
      {"unicode/", {"base/unicode.cc"}},
      {"unistd.h", {"app/", "intake/"}},
      {"zlib.h", {"intake/"}},
      {"zstd.h", {"intake/"}},
  };
  return all;
}

// The layer's place from the left; past the end when there is no such layer.
std::size_t place_of(std::string_view layer) { return std::ranges::find(layers, layer) - layers.begin(); }

// Headers of the standard library have neither folder nor ending.
bool is_standard(std::string_view header) { return header.find_first_of("/.") == std::string_view::npos; }

std::string fault_of(const SourceFile& file, const Include& include) {
  if (include.is_ours) {
    const std::size_t from = place_of(layer_of(file.path)), to = place_of(layer_of(include.header));
    if (to == layers.size()) return "is not written with its path from src";
    return to > from ? "points to a layer on the right" : "";
  }
  if (is_standard(include.header)) return "";
  for (const Library& library : libraries()) {
    if (!include.header.starts_with(library.headers)) continue;
    const bool allowed = std::ranges::any_of(library.places, [&](auto place) { return file.path.starts_with(place); });
    return allowed ? "" : "belongs to a library that has its own place";
  }
  return "belongs to a library that has no place yet";
}

// Every include that breaks the order, as a compiler would say it.
std::vector<std::string> find_faults(std::span<const SourceFile> files) {
  std::vector<std::string> faults;
  for (const SourceFile& file : files) {
    if (place_of(layer_of(file.path)) == layers.size()) faults.push_back(file.path + ": lies in no layer");
    for (const Include& include : read_source(file.bytes).includes) {
      const std::string fault = fault_of(file, include);
      if (!fault.empty()) faults.push_back(file.path + ":" + std::to_string(include.line) + ": " + include.header + " " + fault);
    }
  }
  return faults;
}

std::vector<std::string> faults_of(std::string path, std::string bytes) {
  const SourceFile file{std::move(path), std::move(bytes)};
  return find_faults(std::span(&file, 1));
}

TEST(Layers, HoldInTheSource) {
  const auto sources = read_sources();
  ASSERT_GE(sources.size(), 20u);
  EXPECT_THAT(find_faults(sources), IsEmpty());
}

TEST(Layers, OwnFolderAndFoldersToTheLeftAreFree) {
  EXPECT_THAT(faults_of("text/document.cc", "#include \"text/note.h\"\n#include \"base/span.h\"\n#include <vector>\n"), IsEmpty());
  EXPECT_THAT(faults_of("suggester.cc", "#include \"suggester.h\"\n#include \"suggestion.h\"\n#include \"rules/judge.h\"\n"), IsEmpty());
}

TEST(Layers, AnArrowToTheRightIsAFault) {
  EXPECT_THAT(faults_of("text/document.cc", "#include \"base/span.h\"\n#include \"rules/judge.h\"\n"),
              ElementsAre("text/document.cc:2: rules/judge.h points to a layer on the right"));
  EXPECT_THAT(faults_of("rules/judge.cc", "#include \"suggester.h\"\n"), ElementsAre(HasSubstr("on the right")));
}

TEST(Layers, APathNotFromSrcIsAFault) {
  EXPECT_THAT(faults_of("text/document.cc", "#include \"note.h\"\n"), ElementsAre(HasSubstr("path from src")));
  EXPECT_THAT(faults_of("text/document.cc", "#include \"../rules/judge.h\"\n"), ElementsAre(HasSubstr("path from src")));
}

TEST(Layers, AFolderWithoutAPlaceIsAFault) {
  EXPECT_THAT(faults_of("helpers/strings.cc", ""), ElementsAre("helpers/strings.cc: lies in no layer"));
}

TEST(Layers, ALibraryOutsideItsPlaceIsAFault) {
  EXPECT_THAT(faults_of("base/pattern_set.cc", "#include <re2/re2.h>\n"), IsEmpty());
  EXPECT_THAT(faults_of("read/context.cc", "#include <re2/re2.h>\n"), ElementsAre(HasSubstr("its own place")));
  EXPECT_THAT(faults_of("base/pattern_set.h", "#include <re2/re2.h>\n"), ElementsAre(HasSubstr("its own place")));
  EXPECT_THAT(faults_of("text/tokens.cc", "#include <unicode/uchar.h>\n"), ElementsAre(HasSubstr("its own place")));
  EXPECT_THAT(faults_of("check/examples.cc", "#include <boost/program_options.hpp>\n"), ElementsAre(HasSubstr("its own place")));
}

TEST(Layers, AnUnknownLibraryIsAFault) {
  EXPECT_THAT(faults_of("read/context.cc", "#include <absl/strings/str_cat.h>\n"), ElementsAre(HasSubstr("no place yet")));
}

// Two types of one name in one namespace are one type to the linker, which then takes the members of either: a program that works
// until it is optimised as a whole.
std::vector<std::string> types_defined_twice(std::span<const SourceFile> files) {
  std::map<std::string, std::string> first;
  std::vector<std::string> faults;
  for (const SourceFile& file : files) {
    if (!file.path.ends_with(".h")) continue;
    std::istringstream lines(file.bytes);
    for (std::string line; std::getline(lines, line);) {
      std::istringstream words(line);
      std::string kind, name;
      words >> kind >> name;
      const bool defines = line.starts_with(kind) && (kind == "struct" || kind == "class") && line.find(';') == std::string::npos;
      if (!defines) continue;
      const auto [known, is_new] = first.emplace(name, file.path);
      if (!is_new) faults.push_back(file.path + " defines " + name + ", as " + known->second + " does");
    }
  }
  return faults;
}

TEST(Types, HaveOneDefinitionEach) { EXPECT_THAT(types_defined_twice(read_sources()), IsEmpty()); }

TEST(Types, OfOneNameAreAFault) {
  const std::vector<SourceFile> files = {{"read/a.h", "struct Group {\n};\n"}, {"measure/b.h", "struct Group;\nclass Group {\n};\n"}};
  EXPECT_THAT(types_defined_twice(files), ElementsAre("measure/b.h defines Group, as read/a.h does"));
}

}  // namespace
}  // namespace codetrail
