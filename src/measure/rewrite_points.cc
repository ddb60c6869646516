#include "measure/rewrite_points.h"

#include <algorithm>

#include "base/span.h"

namespace codetrail {
namespace {

constexpr std::string_view field = "points", blanks = " \t", digits = "0123456789";

// The digits behind `points =` in a line, with their sign; empty when it sets none.
Span number_in(std::string_view line) {
  const std::string_view code = line.substr(0, line.find('#'));
  for (std::size_t at = code.find(field); at != code.npos; at = code.find(field, at + 1)) {
    const std::size_t equals = code.find_first_not_of(blanks, at + field.size());
    if (equals == code.npos || code[equals] != '=') continue;
    const std::size_t begin = code.find_first_not_of(blanks, equals + 1);
    if (begin == code.npos) continue;
    const std::size_t first = code[begin] == '-' || code[begin] == '+' ? begin + 1 : begin;
    const std::size_t end = std::min(code.find_first_not_of(digits, first), code.size());
    if (end > first) return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  return {};
}

}  // namespace

std::optional<std::string> rewrite_points(std::string_view text, std::vector<NewPoints> numbers) {
  std::sort(numbers.begin(), numbers.end(), [](const NewPoints& a, const NewPoints& b) { return a.line < b.line; });
  std::string rewritten;
  std::uint32_t line_number = 0;
  auto next = numbers.begin();
  bool is_open = false;  // the table of `next` has begun
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    const std::string_view line = text.substr(begin, end - begin);
    begin = end;
    ++line_number;
    if (is_open && line.starts_with('[')) return std::nullopt;
    is_open |= next != numbers.end() && next->line == line_number;
    const Span number = is_open ? number_in(line) : Span{};
    if (number.empty()) {
      rewritten += line;
      continue;
    }
    rewritten.append(line.substr(0, number.begin)).append(std::to_string(next->points.value)).append(line.substr(number.end));
    is_open = false;
    ++next;
  }
  if (next != numbers.end()) return std::nullopt;
  return rewritten;
}

}  // namespace codetrail
