#include "report/prose.h"

#include <algorithm>

#include "base/unicode.h"
#include "report/printable.h"

namespace codetrail {

namespace {

constexpr std::size_t tab_stop = 8;

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// Rows narrower than this would be unreadable, whatever the indent.
constexpr std::size_t narrowest_row = 16;

std::size_t room(std::size_t columns, std::size_t indent) { return columns > indent + narrowest_row ? columns - indent : narrowest_row; }

}  // namespace

Glyph glyph_at(std::string_view text, std::size_t at, std::size_t column) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte >= 0x20 && byte < 0x7f) return {std::string(1, text[at]), 1, 1};
  if (byte == '\t') {
    const std::size_t columns = tab_stop - column % tab_stop;
    return {std::string(columns, ' '), columns, 1};
  }
  const CodePoint point = decode_at(text, at);
  std::string shown = printable(point.value);
  const std::size_t columns = display_width(shown);
  return {std::move(shown), columns, point.bytes};
}

Row row_at(std::string_view text, std::size_t begin, std::size_t columns) {
  std::size_t at = begin, column = 0;
  std::size_t word_end = begin, word_begin = begin;  // the last break: before these blanks, and behind them
  bool in_word = false;
  while (at < text.size()) {
    const Glyph glyph = glyph_at(text, at, column);
    const bool blank = is_blank(text[at]);
    if (blank && in_word) word_end = at;
    // Blanks may hang over the edge: they are dropped there.
    if (!blank && column + glyph.columns > columns && at > begin) {
      if (word_end > begin) return {begin, word_end, word_begin};
      // The first word does not fit behind its indent: it does without, before it is broken.
      return word_begin > begin ? row_at(text, word_begin, columns) : Row{begin, at, at};
    }
    in_word = !blank;
    at += glyph.bytes;
    column += glyph.columns;
    if (blank) word_begin = at;
  }
  std::size_t end = text.size();
  while (end > begin && is_blank(text[end - 1])) --end;
  return {begin, end, text.size()};
}

std::size_t shown_width(std::string_view text) {
  std::size_t column = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Glyph glyph = glyph_at(text, at, column);
    column += glyph.columns;
    at += glyph.bytes;
  }
  return column;
}

std::string shorten(std::string_view text, std::size_t columns) {
  std::string shown;
  std::size_t column = 0, kept = 0;  // `kept`: bytes of `shown` that leave room for the dots
  for (std::size_t at = 0; at < text.size();) {
    const Glyph glyph = glyph_at(text, at, column);
    if (column + glyph.columns > columns) {
      shown.resize(kept);
      while (!shown.empty() && shown.back() == ' ') shown.pop_back();
      return columns == 0 ? "" : shown + "…";
    }
    shown += glyph.shown;
    column += glyph.columns;
    if (column < columns) kept = shown.size();
    at += glyph.bytes;
  }
  return shown;
}

Prose& Prose::add(std::string_view text, Tone tone) {
  text_ += text;
  parts_.push_back({text_.size(), tone});
  return *this;
}

Prose& Prose::add(const Prose& other) {
  const std::size_t before = text_.size();
  text_ += other.text_;
  for (const Part& part : other.parts_) parts_.push_back({before + part.end, part.tone});
  return *this;
}

Prose& Prose::pad_to(std::size_t column) {
  const std::size_t here = width();
  return add(std::string(here < column ? column - here : 2, ' '));
}

std::string Prose::wrapped(const Style& style, std::size_t first, std::size_t rest) const {
  std::string out;
  std::size_t indent = first;
  for (std::size_t begin = 0; begin < text_.size();) {
    const Row row = row_at(text_, begin, room(style.columns(), indent));
    out.append(indent, ' ').append(painted(style, row)).append("\n");
    begin = row.next;
    indent = rest;
  }
  return out;
}

std::string Prose::painted(const Style& style, const Row& row) const {
  std::string out;
  std::size_t begin = row.begin, column = 0;
  for (const Part& part : parts_) {
    const std::size_t end = std::min(part.end, row.end);
    std::string shown;
    while (begin < end) {
      const Glyph glyph = glyph_at(text_, begin, column);
      shown += glyph.shown;
      column += glyph.columns;
      begin += glyph.bytes;
    }
    out += style.paint(shown, part.tone);
  }
  return out;
}

}  // namespace codetrail
