#include "intake/objects.h"

#include <string_view>

#include "intake/record.h"
#include "intake/unpack.h"

namespace codetrail {
namespace {

constexpr std::string_view blanks = " \t\r\n";

}  // namespace

Objects::Objects(const std::string& path) : bytes_(unpack(open_file(path))), lines_(*bytes_, most_line_bytes) {}

std::optional<JsonText> Objects::next() {
  if (ended_) return std::nullopt;
  if (!started_ && is_one_over_many_lines()) {
    ended_ = true;
    const std::optional<std::string> all = lines_.rest(most_line_bytes);
    if (!bytes_->failure().empty()) return std::nullopt;
    return JsonText{all.value_or(""), 1};
  }
  started_ = true;
  while (const std::optional<InputLine> line = lines_.next()) {
    const auto number = static_cast<std::uint32_t>(line->number);
    if (line->is_too_long) return JsonText{"", number};
    if (line->bytes.find_first_not_of(blanks) != std::string_view::npos) return JsonText{std::string(line->bytes), number};
  }
  ended_ = true;
  return std::nullopt;
}

// A pretty printer breaks the line behind the first brace; one record a line never does.
bool Objects::is_one_over_many_lines() {
  constexpr std::size_t enough = 4096;
  const std::string_view head = lines_.peek(enough);
  const std::size_t brace = head.find_first_not_of(blanks);
  if (brace == std::string_view::npos || head[brace] != '{') return false;
  const std::size_t next = head.find_first_not_of(blanks, brace + 1);
  return next != std::string_view::npos && head.substr(brace, next - brace).find('\n') != std::string_view::npos;
}

}  // namespace codetrail
