#include "report/note_lines.h"

#include <algorithm>

#include "text/layout.h"

namespace codetrail {

NoteLines::NoteLines(std::string_view text) : lines_(split_lines(text)) {}

std::size_t NoteLines::number_at(std::uint32_t byte) const {
  const auto after =
      std::upper_bound(lines_.begin(), lines_.end(), byte, [](std::uint32_t at, const Line& line) { return at < line.span.begin; });
  return std::max<std::size_t>(1, static_cast<std::size_t>(after - lines_.begin()));
}

}  // namespace codetrail
