#pragma once
// Input cut at its line ends, in memory that does not grow with the input: a line beyond the limit is passed over and only
// its number remains.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "intake/bytes.h"

namespace codetrail {

struct InputLine {
  std::string_view bytes;    // without its line end; valid until the next call
  std::uint64_t number = 0;  // from 1
  bool is_too_long = false;  // `bytes` is empty then
};

class Lines {
 public:
  Lines(Bytes& bytes, std::size_t most_bytes_a_line) : bytes_(bytes), most_(most_bytes_a_line) {}

  // A last line without line end counts, unless the input broke off.
  std::optional<InputLine> next();

  // The first bytes of the input, at least `wanted` unless it ends before, without consuming them. Only before `next`.
  std::string_view peek(std::size_t wanted);
  // All that is left, or nothing when that is more than `most` bytes.
  std::optional<std::string> rest(std::size_t most);

 private:
  bool fill();  // one read more; false at the end

  Bytes& bytes_;
  std::size_t most_;
  std::string buffer_;
  std::size_t begin_ = 0;
  std::uint64_t number_ = 0;
};

}  // namespace codetrail
