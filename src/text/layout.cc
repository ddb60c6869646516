#include "text/layout.h"

#include <algorithm>

namespace codetrail {
namespace {

// Pages narrower than this are lists, wider ones were not wrapped by hand or program.
constexpr std::uint32_t narrowest_page = 50, widest_page = 130;
constexpr std::uint32_t tab_width = 8;

bool is_blank(char c) { return c == ' ' || c == '\t'; }

Line make_line(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  Line line{{begin, end}, begin, 0, true};
  for (; line.words < end && is_blank(text[line.words]); ++line.words)
    line.indent += text[line.words] == '\t' ? tab_width - line.indent % tab_width : 1;
  line.is_blank = line.words == end;
  return line;
}

// In letters, as a page counts them.
std::uint32_t width_of(std::string_view text, Span span) {
  const std::string_view words = text.substr(span.begin, span.size());
  return static_cast<std::uint32_t>(std::count_if(words.begin(), words.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::uint32_t first_word_size(std::string_view text, const Line& line) {
  std::uint32_t at = line.words;
  while (at < line.span.end && !is_blank(text[at])) ++at;
  return width_of(text, {line.words, at});
}

std::uint32_t trimmed_end(std::string_view text, Span span) {
  while (span.end > span.begin && is_blank(text[span.end - 1])) --span.end;
  return span.end;
}

// "Balance beam | dynamic balance | CGA | 12".
bool is_table_row(std::string_view text, const Line& line) {
  const std::string_view words = text.substr(line.span.begin, line.span.size());
  return std::count(words.begin(), words.end(), '|') >= 2;
}

bool opens_line(const Line& line, const std::vector<Span>& places) {
  const auto place = std::lower_bound(places.begin(), places.end(), line.span.begin,
                                      [](Span p, std::uint32_t at) { return p.begin < at; });
  return place != places.end() && place->begin < line.span.end && place->begin <= line.words;
}

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  std::uint32_t begin = 0;
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t at = 0; at < size; ++at) {
    if (text[at] != '\n' && text[at] != '\r') continue;
    lines.push_back(make_line(text, begin, at));
    if (text[at] == '\r' && at + 1 < size && text[at + 1] == '\n') ++at;
    begin = at + 1;
  }
  if (begin < size || lines.empty()) lines.push_back(make_line(text, begin, size));
  return lines;
}

std::vector<Paragraph> find_paragraphs(std::string_view text, const std::vector<Line>& lines, const std::vector<Span>& openers,
                                       const std::vector<Span>& bullets) {
  std::uint32_t page = 0;
  for (const Line& line : lines) page = std::max(page, width_of(text, {line.span.begin, trimmed_end(text, line.span)}));
  const auto is_full = [&](std::size_t i) {
    return width_of(text, {lines[i - 1].span.begin, trimmed_end(text, lines[i - 1].span)}) + 1 + first_word_size(text, lines[i]) > page;
  };
  // A page was wrapped when most of its lines that another one follows are as long as they can be; a list has one longest line.
  std::size_t followed = 0, full_lines = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].is_blank || lines[i - 1].is_blank) continue;
    ++followed;
    full_lines += is_full(i);
  }
  const bool may_wrap = page >= narrowest_page && page <= widest_page && full_lines >= 2 && 2 * full_lines >= followed;

  std::vector<Paragraph> paragraphs;
  bool after_blank = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.is_blank) {
      after_blank = true;
      continue;
    }
    const bool is_item = opens_line(line, bullets);
    bool continues = false;
    if (i > 0 && !paragraphs.empty() && !after_blank && !is_item && !is_table_row(text, line) && !opens_line(line, openers)) {
      const std::uint32_t end = trimmed_end(text, lines[i - 1].span);
      const bool broken_word = end > lines[i - 1].span.begin + 1 && text[end - 1] == '-' && !is_blank(text[end - 2]);
      continues = broken_word || (may_wrap && is_full(i));
    }
    if (continues) paragraphs.back().span.end = line.span.end;
    else paragraphs.push_back({line.span, line.indent, is_item, after_blank});
    after_blank = false;
  }
  return paragraphs;
}

}  // namespace codetrail
