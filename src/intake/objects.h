#pragma once
// The JSON objects of one input: one a line, or a single one over many lines, as a pretty printer writes it. Files may be packed; "-"
// is standard input.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "intake/bytes.h"
#include "intake/lines.h"

namespace codetrail {

struct JsonText {
  std::string json;         // as it stands; empty for one that is larger than most_line_bytes
  std::uint32_t line = 1;   // where it begins
};

class Objects {
 public:
  explicit Objects(const std::string& path);

  // Nothing after the last. Blank lines are passed over.
  std::optional<JsonText> next();

  // After the end: why it came too early; empty when all was read.
  const std::string& failure() const { return bytes_->failure(); }

 private:
  bool is_one_over_many_lines();

  std::unique_ptr<Bytes> bytes_;
  Lines lines_;
  bool started_ = false, ended_ = false;
};

}  // namespace codetrail
