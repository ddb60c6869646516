#include "layers/source_text.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace codetrail {
namespace {

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// Walks once over the bytes of a file. What is neither comment, literal nor directive only parts neighbours.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  SourceText read() {
    while (!at_end()) {
      if (starts("//")) {
        skip_past("\n");
      } else if (starts("/*")) {
        skip_past("*/");
      } else if (peek() == '#' && line_is_blank_so_far()) {
        read_directive();
      } else if (starts("R\"") && !after_word()) {
        read_raw();
      } else if (peek() == '"') {
        read_quoted();
      } else if (peek() == '\'' && !after_word()) {
        read_character();
      } else {
        read_code();
      }
    }
    return std::move(found_);
  }

 private:
  bool at_end() const { return at_ >= bytes_.size(); }
  char peek() const { return bytes_[at_]; }
  bool starts(std::string_view what) const { return bytes_.substr(at_).starts_with(what); }

  char take() {
    if (peek() == '\n') ++line_;
    return bytes_[at_++];
  }

  void skip_past(std::string_view end) {
    while (!at_end() && !starts(end)) take();
    for (std::size_t i = 0; i < end.size() && !at_end(); ++i) take();
  }

  // Whether a word ends here, as in 1'000 and in u8"text", whose prefix is let go.
  bool after_word() const { return at_ > 0 && is_word(bytes_[at_ - 1]); }

  bool line_is_blank_so_far() const {
    const std::size_t begin = bytes_.rfind('\n', at_) + 1;
    return bytes_.substr(begin, at_ - begin).find_first_not_of(" \t") == std::string_view::npos;
  }

  void read_directive() {
    const int line = line_;
    std::string_view rest = bytes_.substr(at_ + 1, bytes_.find('\n', at_) - at_ - 1);
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
    take();
    if (!rest.starts_with("include")) return;  // the rest of #define and the like is read as code
    const std::size_t open = rest.find_first_of("<\"");
    if (open != std::string_view::npos) {
      const bool ours = rest[open] == '"';
      const std::size_t close = rest.find(ours ? '"' : '>', open + 1);
      found_.includes.push_back({line, std::string(rest.substr(open + 1, close - open - 1)), ours});
    }
    skip_past("\n");
  }

  void read_raw() {
    const int line = line_;
    at_ += 2;
    const std::size_t open = bytes_.find('(', at_);
    const std::string end = ")" + std::string(bytes_.substr(at_, open - at_)) + "\"";
    at_ = std::min(open, bytes_.size() - 1) + 1;
    std::string text;
    while (!at_end() && !starts(end)) text += take();
    at_ = std::min(at_ + end.size(), bytes_.size());
    add(line, text);
  }

  void read_quoted() {
    const int line = line_;
    take();
    std::string text;
    while (!at_end() && peek() != '"' && peek() != '\n') {
      const char c = take();
      text += c == '\\' && !at_end() ? read_escape() : std::string(1, c);
    }
    if (!at_end()) take();
    add(line, text);
  }

  std::string read_escape() {
    const char c = take();
    switch (c) {
      case 'n': return "\n";
      case 't': return "\t";
      case 'r': return "\r";
      case '\n': return "";
      case 'x': return read_byte();
      case 'u': return read_code_point(4);
      case 'U': return read_code_point(8);
      default: return std::string(1, c);  // quotes, backslashes, NUL; the rest is not used
    }
  }

  std::string read_byte() { return std::string(1, static_cast<char>(read_hexadecimal(bytes_.size()))); }

  std::string read_code_point(std::size_t digits) {
    const std::uint32_t c = read_hexadecimal(digits);
    const auto tail = [c](int shift) { return static_cast<char>(0x80 | (c >> shift & 0x3f)); };
    if (c < 0x80) return {static_cast<char>(c)};
    if (c < 0x800) return {static_cast<char>(0xc0 | c >> 6), tail(0)};
    if (c < 0x10000) return {static_cast<char>(0xe0 | c >> 12), tail(6), tail(0)};
    return {static_cast<char>(0xf0 | c >> 18), tail(12), tail(6), tail(0)};
  }

  std::uint32_t read_hexadecimal(std::size_t most_digits) {
    const std::string_view digits = bytes_.substr(at_, most_digits);
    std::uint32_t value = 0;
    at_ += static_cast<std::size_t>(std::from_chars(digits.data(), digits.data() + digits.size(), value, 16).ptr - digits.data());
    return value;
  }

  void read_character() {
    take();
    while (!at_end() && peek() != '\'' && peek() != '\n') {
      if (take() == '\\' && !at_end()) take();
    }
    if (!at_end()) take();
    joins_ = false;
  }

  void read_code() {
    const char c = take();
    if (c != ' ' && c != '\t' && c != '\n') joins_ = false;
  }

  void add(int line, const std::string& text) {
    if (joins_) {
      found_.literals.back().text += text;
    } else {
      found_.literals.push_back({line, text});
    }
    joins_ = true;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  int line_ = 1;
  bool joins_ = false;  // only blanks and comments since the last literal
  SourceText found_;
};

}  // namespace

std::vector<SourceFile> read_sources() {
  const std::filesystem::path root = std::filesystem::path(CODETRAIL_SOURCE_DIR) / "src";
  std::vector<SourceFile> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    const auto extension = entry.path().extension();
    if (!entry.is_regular_file() || (extension != ".h" && extension != ".cc")) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files.push_back({entry.path().lexically_relative(root).generic_string(),
                     std::string(std::istreambuf_iterator<char>(in), {})});
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

std::string_view layer_of(std::string_view path) { return path.substr(0, path.find_first_of("/.")); }

SourceText read_source(std::string_view bytes) { return Reader(bytes).read(); }

}  // namespace codetrail
