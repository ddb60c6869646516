#include "report/page.h"

#include <fmt/format.h>

namespace codetrail {

namespace {

constexpr std::size_t field_indent = 2, value_column = 14;

}  // namespace

Page::Page(const Note& note, const Book& book, const Style& style) : note_(note), book_(book), style_(style), lines_(note.text) {}

void Page::section(std::string_view title) {
  if (!out_.empty()) blank();
  rule();
  print({title, Tone::strong});
}

void Page::rule() {
  std::string line;
  for (std::size_t i = 0; i < style_.columns(); ++i) line += "─";
  out_ += style_.paint(line, Tone::quiet) + "\n";
}

void Page::print(const Prose& prose, std::size_t first, std::size_t rest) { out_ += prose.wrapped(style_, first, rest); }

void Page::print_apart(const Prose& left, const Prose& right) {
  const std::size_t needed = left.width() + 2 + right.width();
  if (needed <= style_.columns()) {
    Prose row = left;
    print(row.pad_to(style_.columns() - right.width()).add(right));
  } else {
    print(left, 0, field_indent);
    print(right, field_indent, field_indent);
  }
}

void Page::field(std::string_view label, const Prose& value) {
  Prose row(label, Tone::quiet);
  print(row.pad_to(value_column - field_indent).add(value), field_indent, value_column);
}

void Page::quote(const Evidence& evidence, std::size_t indent, Prose before) {
  const std::string_view words = std::string_view(note_.text).substr(evidence.span.begin, evidence.span.size());
  before.add(fmt::format("line {}", lines_.number_at(evidence.span.begin)), Tone::quiet);
  before.add(fmt::format("  \"{}\"", words));
  before.add("  ").add(place(evidence.source), Tone::quiet);
  print(before, indent, indent + 2);
}

}  // namespace codetrail
