#include "text/sentences.h"

#include <algorithm>

namespace codetrail {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

Span trimmed(std::string_view text, Span span) {
  while (span.begin < span.end && is_blank(text[span.begin])) ++span.begin;
  while (span.end > span.begin && is_blank(text[span.end - 1])) --span.end;
  return span;
}

// Whether the full stop is one of a row of dots that leads the eye to a figure ("Swedish, R arm . . . . . 14", "Swedish .......... 14").
bool is_leader(std::string_view text, std::uint32_t at, Span paragraph) {
  constexpr int shortest_row = 4;
  const auto is_dot = [&](std::uint32_t i) { return text[i] == '.'; };
  int dots = 1;
  for (std::uint32_t i = at; dots < shortest_row && i > paragraph.begin && (is_dot(i - 1) || (is_blank(text[i - 1]) && i > paragraph.begin + 1 && is_dot(i - 2))); --i) dots += is_dot(i - 1);
  for (std::uint32_t i = at + 1; dots < shortest_row && i < paragraph.end && (is_dot(i) || (is_blank(text[i]) && i + 1 < paragraph.end && is_dot(i + 1))); ++i) dots += is_dot(i);
  return dots >= shortest_row;
}

// Whether the full stop at `at` ends a sentence. An abbreviation goes on before a small letter or a figure, and a title ("Dr.")
// before anything; a single letter is an initial or a part of an abbreviation.
bool is_full_stop(std::string_view text, std::uint32_t at, Span paragraph, const std::vector<Span>& abbreviations) {
  if (at + 1 < paragraph.end && !is_blank(text[at + 1])) return false;
  std::uint32_t next = at + 1;
  while (next < paragraph.end && is_blank(text[next])) ++next;
  if (next >= paragraph.end) return true;
  if (is_leader(text, at, paragraph)) return false;
  std::uint32_t word = at;
  while (word > paragraph.begin && !is_blank(text[word - 1])) --word;
  // "Dr H. Miller", but "referred by Dr H. 45 min massage".
  const bool initial = at - word == 1 && is_upper(text[word]);
  if (initial) return text[next] >= '0' && text[next] <= '9';
  if (!one_ends_at(abbreviations, at)) return true;
  const bool title = is_upper(text[word]) && !is_upper(text[word + 1]);  // "Dr. Lee", but "MFR to LB. Plan: ..."
  return is_upper(text[next]) && !title;
}

class Cutter {
 public:
  Cutter(const Document& document, const MarkHits& marks) : document_(document), marks_(marks) {}

  std::vector<Sentence> cut() {
    for (std::uint32_t p = 0; p < document_.paragraphs.size(); ++p) cut_paragraph(p);
    return std::move(sentences_);
  }

 private:
  void cut_paragraph(std::uint32_t number) {
    const std::string_view text = document_.text();
    const Span paragraph = document_.paragraphs[number].span;
    begin_ = paragraph.begin;
    paragraph_ = number;
    for (std::uint32_t at = paragraph.begin; at < paragraph.end; ++at) {
      if (const std::uint32_t end = stop_ending_before(at); end != 0) close(end);
      if (opens_section(at) || opens_box(at)) close(at);
      const char c = text[at];
      if (c == ';' || c == '!' || c == '?') close(at + 1);
      else if (c == '.' && is_full_stop(text, at, paragraph, marks_.abbreviations)) close(at + 1);
    }
    close(paragraph.end);
  }

  // The end of a spoken full stop that ends here, else 0.
  std::uint32_t stop_ending_before(std::uint32_t at) {
    while (stop_ < marks_.stops.size() && marks_.stops[stop_].end < at) ++stop_;
    return stop_ < marks_.stops.size() && marks_.stops[stop_].end == at ? at : 0;
  }

  bool opens_section(std::uint32_t at) {
    // A section that goes on after an interruption begins at its body; its title lies further back.
    const auto start = [](const Section& s) { return s.heading.empty() || s.heading.end < s.body.begin - std::min(s.body.begin, 40u) ? s.body.begin : s.heading.begin; };
    while (section_ < document_.sections.size() && start(document_.sections[section_]) < at) ++section_;
    return section_ > 0 && section_ < document_.sections.size() && start(document_.sections[section_]) == at;
  }

  bool opens_box(std::uint32_t at) {
    while (box_ < document_.boxes.size() && document_.boxes[box_].span.begin < at) ++box_;
    return box_ < document_.boxes.size() && document_.boxes[box_].span.begin == at;
  }

  void close(std::uint32_t end) {
    const Span span = trimmed(document_.text(), {begin_, end});
    if (!span.empty()) sentences_.push_back({span, paragraph_, document_.section_of(span.end - 1)});
    begin_ = end;
  }

  const Document& document_;
  const MarkHits& marks_;
  std::vector<Sentence> sentences_;
  std::uint32_t begin_ = 0, paragraph_ = 0;
  std::size_t stop_ = 0, section_ = 0, box_ = 0;
};

// Wide gaps stand between columns, not between words that belong together.
constexpr std::uint32_t wide_gap = 3;

void cut_clauses(const Document& document, const MarkHits& marks, std::uint32_t sentence, std::size_t* next_break,
                 std::vector<Clause>* clauses) {
  const std::string_view text = document.text();
  const Span span = document.sentences[sentence].span;
  std::uint32_t begin = span.begin;
  const auto close = [&](std::uint32_t end) {
    const Span clause = trimmed(text, {begin, end});
    if (!clause.empty()) clauses->push_back({clause, sentence});
    begin = end;
  };
  for (std::uint32_t at = span.begin; at < span.end; ++at) {
    while (*next_break < marks.clause_breaks.size() && marks.clause_breaks[*next_break].begin < at) ++*next_break;
    if (*next_break < marks.clause_breaks.size() && marks.clause_breaks[*next_break].begin == at) close(at);
    if (text[at] == '\t') close(at);
    if (text[at] == ' ' && at >= span.begin + wide_gap - 1 && text[at - 1] == ' ' && text[at - 2] == ' ') close(at);
  }
  close(span.end);
}

}  // namespace

std::vector<Sentence> split_sentences(const Document& document, const MarkHits& marks) { return Cutter(document, marks).cut(); }

std::vector<Clause> split_clauses(const Document& document, const MarkHits& marks) {
  std::vector<Clause> clauses;
  std::size_t next_break = 0;
  for (std::uint32_t i = 0; i < document.sentences.size(); ++i) cut_clauses(document, marks, i, &next_break, &clauses);
  return clauses;
}

}  // namespace codetrail
