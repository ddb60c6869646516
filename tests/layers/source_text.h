#pragma once
// C++ source as far as the tests of the architecture look at it: which files there are, what they include, and
// what stands in their string literals. Comments are passed over.

#include <string>
#include <string_view>
#include <vector>

namespace codetrail {

struct SourceFile {
  std::string path;   // from src: "base/span.h"
  std::string bytes;
};

// All .h and .cc files below src, in order of their paths.
std::vector<SourceFile> read_sources();

// The folder of a path from src; a file that lies directly in src is a layer of its own, by its name.
std::string_view layer_of(std::string_view path);

struct Include {
  int line = 0;          // from 1
  std::string header;    // what stands between the quotes or brackets
  bool is_ours = false;  // in quotes

  bool operator==(const Include&) const = default;
};

// A string literal as the compiler sees it: escapes resolved, neighbours joined. Names of headers are none.
struct Literal {
  int line = 0;  // where it begins, from 1
  std::string text;

  bool operator==(const Literal&) const = default;
};

struct SourceText {
  std::vector<Include> includes;
  std::vector<Literal> literals;
};

SourceText read_source(std::string_view bytes);

}  // namespace codetrail
