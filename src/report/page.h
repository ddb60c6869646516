#pragma once
// A page in the making: sections between rules, labelled fields, and quotes of the note with their places. It knows the note
// and the book, so that evidence shows as words and a source as path and line.

#include <string>
#include <string_view>

#include "book/book.h"
#include "report/note_lines.h"
#include "report/prose.h"
#include "report/style.h"
#include "text/evidence.h"
#include "text/note.h"

namespace codetrail {

class Page {
 public:
  Page(const Note& note, const Book& book, const Style& style);

  void section(std::string_view title);  // a rule, then the title
  void rule();
  void blank() { out_ += '\n'; }
  void print(const Prose& prose, std::size_t first = 0, std::size_t rest = 0);
  // A row with a second text at the right edge, or below where both do not fit.
  void print_apart(const Prose& left, const Prose& right);
  // The label in a column of its own, the value beside it.
  void field(std::string_view label, const Prose& value);
  void field(std::string_view label, std::string_view value) { field(label, Prose(value)); }
  // Rows that are finished already.
  void print_rows(std::string_view rows) { out_ += rows; }

  // `line 2  "MFR"  lexicons/techniques/manual.toml:41`: all words, however many, behind `before`.
  void quote(const Evidence& evidence, std::size_t indent, Prose before = {});
  std::string place(Source source) const { return book_.place(source); }

  std::string take() && { return std::move(out_); }

 private:
  const Note& note_;
  const Book& book_;
  const Style& style_;
  NoteLines lines_;
  std::string out_;
};

}  // namespace codetrail
