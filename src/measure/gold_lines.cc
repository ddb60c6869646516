#include "measure/gold_lines.h"

#include <string_view>
#include <utility>

#include "intake/unpack.h"

namespace codetrail {
namespace {

constexpr std::string_view utf8_mark = "\xef\xbb\xbf";

}  // namespace

std::optional<GoldLines::Piece> GoldLines::next() {
  for (;;) {
    if (input_) {
      if (std::optional<Piece> piece = next_of_input()) return piece;
      continue;
    }
    if (found_.empty()) {
      if (paths_.empty()) return std::nullopt;
      for (Found& one : find_files(paths_.front())) found_.push_back(std::move(one));
      paths_.pop_front();
      continue;
    }
    Found one = std::move(found_.front());
    found_.pop_front();
    if (auto* unread = std::get_if<Unread>(&one)) return std::move(*unread);
    const std::string& path = std::get<std::string>(one);
    input_ = std::make_unique<Input>(path == "-" ? "stdin" : path, unpack(open_file(path)));
  }
}

// Nothing when the input is used up; it is closed then.
std::optional<GoldLines::Piece> GoldLines::next_of_input() {
  while (const std::optional<InputLine> line = input_->lines.next()) {
    const auto number = static_cast<std::uint32_t>(line->number);
    if (line->is_too_long) return Problem{input_->path, number, 0, "the record is larger than 40 MiB", "", false};
    std::string_view text = line->bytes;
    if (number == 1 && text.starts_with(utf8_mark)) text.remove_prefix(utf8_mark.size());
    if (text.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    return GoldLine{input_->path, number, std::string(text)};
  }
  const std::unique_ptr<Input> input = std::move(input_);
  if (input->bytes->failure().empty()) return std::nullopt;
  return Unread{input->path, input->bytes->failure()};
}

}  // namespace codetrail
