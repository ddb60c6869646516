#include "report/note_view.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "report/labels.h"
#include "report/note_lines.h"
#include "report/printable.h"
#include "report/prose.h"

namespace codetrail {

namespace {

constexpr char no_sign = ' ', fact_sign = '=', cue_sign = '^', refused_sign = 'x';

// A sign for each byte of the note; what is painted later covers what is below.
class Signs {
 public:
  Signs(const Suggestion& suggestion, std::string_view text) : text_(text), signs_(text.size(), no_sign) {
    facts(suggestion);
    refused(suggestion);
    delivered(suggestion);
  }

  char at(std::size_t byte) const { return signs_[byte]; }
  bool has(char sign) const { return signs_.find(sign) != signs_.npos; }

 private:
  // Several letters take turns, so that figures that codes share show all of them.
  void paint(Span span, std::string_view letters) {
    std::size_t turn = 0;
    for (std::size_t at = span.begin; at < span.end && at < text_.size();) {
      const std::uint32_t bytes = decode_at(text_, at).bytes;
      std::fill_n(signs_.begin() + static_cast<std::ptrdiff_t>(at), bytes, letters[turn++ % letters.size()]);
      at += bytes;
    }
  }
  void paint(Span span, char sign) { paint(span, std::string_view(&sign, 1)); }

  void facts(const Suggestion& suggestion) {
    const auto mark = [&](const std::vector<Evidence>& evidence) {
      for (const Evidence& piece : evidence) paint(piece.span, fact_sign);
    };
    mark(suggestion.facts.date_evidence);
    mark(suggestion.facts.payer_evidence);
    mark(suggestion.facts.discipline_evidence);
    mark(suggestion.facts.disagreement_evidence);
    for (const Finding& finding : suggestion.findings) mark(finding.evidence);
    // Figures that count for nothing are in the ledger; here they would only distract.
    for (const LedgerLine& line : suggestion.minutes) {
      if (!line.counts_for.empty()) paint(line.time.evidence.span, fact_sign);
    }
  }

  void refused(const Suggestion& suggestion) {
    for (const NotSupported& mention : suggestion.not_supported) {
      if (mention.cue) paint(mention.cue->span, cue_sign);
    }
    for (const NotSupported& mention : suggestion.not_supported) paint(mention.evidence.span, refused_sign);
    for (const NoCode& mention : suggestion.no_code) paint(mention.evidence.span, refused_sign);
  }

  void delivered(const Suggestion& suggestion) {
    std::map<Span, std::string> owners;
    for (const CodeAnswer& answer : suggestion.codes) {
      if (answer.status == CodeStatus::not_supported) continue;
      const char letter = letter_of(suggestion, answer);
      const auto own = [&](const std::vector<Evidence>& evidence) {
        for (const Evidence& piece : evidence) {
          std::string& letters = owners[piece.span];
          if (letters.find(letter) == letters.npos) letters += letter;
        }
      };
      own(answer.evidence);
      if (answer.minutes) own(answer.minutes->evidence);
      for (const Step& step : answer.trail) own(step.evidence);
    }
    // Long stretches first, so that the shorter ones inside them stay visible.
    std::vector<std::pair<Span, std::string>> order(owners.begin(), owners.end());
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    for (const auto& [span, letters] : order) paint(span, letters);
  }

  std::string_view text_;
  std::string signs_;
};

class NoteView {
 public:
  NoteView(const Suggestion& suggestion, const Note& note, const Style& style)
      : suggestion_(suggestion), text_(note.text), style_(style), signs_(suggestion, text_), lines_(text_) {
    number_width_ = std::max<std::size_t>(3, std::to_string(lines_.count()).size());
  }

  std::string write() && {
    for (std::size_t number = 1; number <= lines_.count(); ++number) line(number);
    legend();
    return std::move(out_);
  }

 private:
  void line(std::size_t number);
  void row(std::string_view line_text, std::size_t line_begin, const Row& row);
  void legend();
  Tone tone_of_sign(char sign) const;

  const Suggestion& suggestion_;
  std::string_view text_;
  const Style& style_;
  Signs signs_;
  NoteLines lines_;
  std::size_t number_width_ = 3;
  std::string out_;
};

Tone NoteView::tone_of_sign(char sign) const {
  if (sign == no_sign) return Tone::plain;
  if (sign == fact_sign) return Tone::marked_fact;
  if (sign == cue_sign || sign == refused_sign) return Tone::marked_bad;
  for (const CodeAnswer& answer : suggestion_.codes) {
    if (letter_of(suggestion_, answer) != sign) continue;
    return answer.status == CodeStatus::supported ? Tone::marked_good : Tone::marked_doubtful;
  }
  return Tone::plain;
}

void NoteView::line(std::size_t number) {
  const Span span = lines_.line(number);
  const std::string_view line_text = text_.substr(span.begin, span.size());
  const std::size_t room = style_.columns() - number_width_ - 3;
  std::string gutter = fmt::format("{:>{}} │", number, number_width_);
  std::size_t begin = 0;
  do {
    const Row next = row_at(line_text, begin, room);
    out_ += style_.paint(gutter, Tone::quiet);
    row(line_text, span.begin, next);
    gutter = std::string(number_width_, ' ') + " │";
    begin = next.next;
  } while (begin < line_text.size());
}

// The words, and below them, where there is no colour to tell, their signs.
void NoteView::row(std::string_view line_text, std::size_t line_begin, const Row& row) {
  std::string words, signs, stretch;
  char sign = no_sign;
  std::size_t column = 0;
  for (std::size_t at = row.begin; at < row.end;) {
    const Glyph glyph = glyph_at(line_text, at, column);
    const char here = signs_.at(line_begin + at);
    if (here != sign) {
      words += style_.paint(stretch, tone_of_sign(sign));
      stretch.clear();
      sign = here;
    }
    stretch += glyph.shown;
    signs.append(glyph.columns, here);
    column += glyph.columns;
    at += glyph.bytes;
  }
  words += style_.paint(stretch, tone_of_sign(sign));
  if (!words.empty()) out_ += " ";
  out_ += words + "\n";

  signs.resize(signs.find_last_not_of(no_sign) + 1);
  if (!style_.color && !signs.empty()) out_ += std::string(number_width_ + 3, ' ') + signs + "\n";
}

void NoteView::legend() {
  Prose legend;
  const auto add = [&](std::string_view sign, Tone tone, std::string_view means) {
    if (!legend.empty()) legend.add(" · ", Tone::quiet);
    legend.add(sign, style_.color ? tone : Tone::strong).add(" ").add(means, Tone::quiet);
  };
  for (const CodeAnswer& answer : suggestion_.codes) {
    if (answer.status == CodeStatus::not_supported) continue;
    const char letter = letter_of(suggestion_, answer);
    add(std::string(1, letter), tone_of_sign(letter), answer.code);
  }
  if (signs_.has(refused_sign)) add("x", Tone::marked_bad, "not counted");
  if (signs_.has(cue_sign)) add("^", Tone::marked_bad, "why not");
  if (signs_.has(fact_sign)) add("=", Tone::marked_fact, "facts and findings");
  if (legend.empty()) return;
  out_ += "\n" + legend.wrapped(style_, 0, 0);
}

}  // namespace

char letter_of(const Suggestion& suggestion, const CodeAnswer& answer) {
  if (answer.status == CodeStatus::not_supported) return '-';
  char letter = 'A';
  for (const CodeAnswer& each : suggestion.codes) {
    if (&each == &answer) break;
    if (each.status != CodeStatus::not_supported && letter != '*') letter = letter == 'Z' ? '*' : static_cast<char>(letter + 1);
  }
  return letter;
}

std::string view_note(const Suggestion& suggestion, const Note& note, const Style& style) { return NoteView(suggestion, note, style).write(); }

}  // namespace codetrail
