#pragma once
// The note as it lies on the page: lines, and the paragraphs that they were before a program wrapped them.

#include <string_view>
#include <vector>

#include "text/document.h"

namespace codetrail {

std::vector<Line> split_lines(std::string_view text);

// Joins lines that were only wrapped: the next line's first word would not have fitted any more, or a
// hyphen breaks a word at the line's end. `starts` are places where a list mark or a heading opens a line;
// such a line never continues the one before.
std::vector<Paragraph> find_paragraphs(std::string_view text, const std::vector<Line>& lines, const std::vector<Span>& openers,
                                       const std::vector<Span>& bullets);

}  // namespace codetrail
