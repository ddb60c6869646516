#pragma once
// The numbers of a note's lines, from 1, as an editor counts them and as every report and the JSON name them.

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "text/document.h"

namespace codetrail {

class NoteLines {
 public:
  explicit NoteLines(std::string_view text);

  std::size_t count() const { return lines_.size(); }                      // at least 1
  Span line(std::size_t number) const { return lines_[number - 1].span; }  // without its end
  std::size_t number_at(std::uint32_t byte) const;                         // a line's end belongs to its line

 private:
  std::vector<Line> lines_;
};

}  // namespace codetrail
