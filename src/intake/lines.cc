#include "intake/lines.h"

namespace codetrail {
namespace {

constexpr std::size_t read_size = std::size_t{64} << 10;

}  // namespace

bool Lines::fill() {
  buffer_.erase(0, begin_);
  begin_ = 0;
  const std::size_t held = buffer_.size();
  buffer_.resize(held + read_size);
  const std::size_t got = bytes_.read(std::span<char>(buffer_.data() + held, read_size));
  buffer_.resize(held + got);
  return got > 0;
}

std::optional<InputLine> Lines::next() {
  std::size_t searched = 0;  // bytes after begin_ that hold no line end
  bool too_long = false;
  for (;;) {
    const std::size_t end = buffer_.find('\n', begin_ + searched);
    const std::size_t length = (end == std::string::npos ? buffer_.size() : end) - begin_;
    too_long = too_long || length > most_;
    if (end != std::string::npos) {
      const std::string_view line = std::string_view(buffer_).substr(begin_, length);
      begin_ = end + 1;
      return InputLine{too_long ? std::string_view{} : line, ++number_, too_long};
    }
    if (too_long) begin_ = buffer_.size();
    searched = buffer_.size() - begin_;
    if (fill()) continue;
    if ((buffer_.empty() && !too_long) || !bytes_.failure().empty()) return std::nullopt;
    begin_ = buffer_.size();
    return InputLine{too_long ? std::string_view{} : std::string_view(buffer_), ++number_, too_long};
  }
}

std::string_view Lines::peek(std::size_t wanted) {
  while (buffer_.size() < wanted && fill()) {
  }
  return buffer_;
}

std::optional<std::string> Lines::rest(std::size_t most) {
  while (buffer_.size() - begin_ <= most && fill()) {
  }
  if (buffer_.size() - begin_ > most) return std::nullopt;
  std::string all = buffer_.substr(begin_);
  buffer_.clear();
  begin_ = 0;
  return all;
}

}  // namespace codetrail
