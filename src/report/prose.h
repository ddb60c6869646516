#pragma once
// Text with tones, and how it falls into rows of a given width. The text may be anybody's: it becomes harmless when a
// row is made, and widths are those of the harmless form.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "report/style.h"

namespace codetrail {

// A row of a wrapped text: bytes [begin, end), without blanks at a break; the next row starts at `next`.
struct Row {
  std::size_t begin = 0, end = 0, next = 0;
};

// One character of a row as shown.
struct Glyph {
  std::string shown;
  std::size_t columns = 0;
  std::uint32_t bytes = 1;  // of the text
};

// The character at `at`, which stands `column` columns from the row's start; tabs reach to the next multiple of eight.
Glyph glyph_at(std::string_view text, std::size_t at, std::size_t column);

// The row that starts at `begin`: its indent and as many words as fit into `columns`, or as much of a word that alone does
// not. It takes at least one character, so that rows end.
Row row_at(std::string_view text, std::size_t begin, std::size_t columns);

// Columns that the harmless form takes on one row.
std::size_t shown_width(std::string_view text);

// The text if it fits, else its beginning and "…"; never more than `columns` wide. In harmless form.
std::string shorten(std::string_view text, std::size_t columns);

class Prose {
 public:
  Prose() = default;
  Prose(std::string_view text, Tone tone = Tone::plain) { add(text, tone); }

  Prose& add(std::string_view text, Tone tone = Tone::plain);
  Prose& add(const Prose& other);
  // Blanks up to a column of the first row; two at least when the text is already there.
  Prose& pad_to(std::size_t column);

  bool empty() const { return text_.empty(); }
  std::size_t width() const { return shown_width(text_); }

  // The rows, each with a line end; the first is indented by `first` columns, the others by `rest`.
  std::string wrapped(const Style& style, std::size_t first, std::size_t rest) const;

 private:
  struct Part {
    std::size_t end;
    Tone tone;
  };

  std::string painted(const Style& style, const Row& row) const;

  std::string text_;
  std::vector<Part> parts_;
};

}  // namespace codetrail
