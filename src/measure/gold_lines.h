#pragma once
// The lines of gold files, one after the other, with their places. Files may be packed, folders are searched, "-" is standard input.

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/problem.h"
#include "intake/bytes.h"
#include "intake/files.h"
#include "intake/lines.h"
#include "intake/record.h"

namespace codetrail {

struct GoldLine {
  std::string path;  // as shown to people
  std::uint32_t number = 0;
  std::string json;
};

class GoldLines {
 public:
  // A line, a line that is too long to be one, or an input that gave none or no more.
  using Piece = std::variant<GoldLine, Problem, Unread>;

  explicit GoldLines(std::vector<std::string> paths) : paths_(paths.begin(), paths.end()) {}

  // Nothing after the last. Blank lines are passed over.
  std::optional<Piece> next();

 private:
  struct Input {
    Input(std::string shown, std::unique_ptr<Bytes> source) : path(std::move(shown)), bytes(std::move(source)) {}

    std::string path;
    std::unique_ptr<Bytes> bytes;
    Lines lines{*bytes, most_line_bytes};
  };

  std::optional<Piece> next_of_input();

  std::deque<std::string> paths_;
  std::deque<Found> found_;
  std::unique_ptr<Input> input_;  // null between inputs
};

}  // namespace codetrail
