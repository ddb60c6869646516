#include "text/restored.h"

#include <algorithm>

#include "text/scanned.h"

namespace codetrail {
namespace {

// No phrase of practice is longer than what is read to both sides of a repair.
constexpr std::uint32_t reach = 120, longest_word = 40;
constexpr std::size_t most_meanings = 3;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The digit for which a scanner takes the letter; the character itself when it is none of these.
char digit_like(char c) {
  switch (c) {
    case 'l':
    case 'i':
    case '|': return '1';
    case 'o': return '0';
    case 's': return '5';
    default: return c;
  }
}

// A figure with its letters read as digits; nothing when it has none, or other ones, or the author wrote a capital L: a
// lower-case one looks like a digit, a capital is a vertebra or a side. Letters alone are a figure where they can be no word: "lO".
std::string as_digits(std::string_view text, const Folded& folded, Span figure) {
  std::string digits;
  bool has_digit = false, has_letter = false, has_capital_o = false;
  for (std::uint32_t at = figure.begin; at < figure.end; ++at) {
    const char c = folded.text[at];
    const char written = text[folded.original({at, at + 1}).begin];
    if (written == 'L') return {};
    has_digit |= is_digit(c);
    has_capital_o |= at > figure.begin && written == 'O';
    has_letter |= !is_digit(c);
    digits += digit_like(c);
  }
  const bool is_figure = std::all_of(digits.begin(), digits.end(), is_digit);
  return is_figure && (has_digit || has_capital_o) && has_letter ? digits : std::string();
}

// Where a line's end with its hyphen stands between letters.
void find_joints(const std::string& text, std::vector<Repair>* repairs) {
  for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', end + 1)) {
    std::size_t hyphen = end;
    while (hyphen > 0 && (text[hyphen - 1] == ' ' || text[hyphen - 1] == '\r')) --hyphen;
    if (hyphen < 2 || text[hyphen - 1] != '-' || !is_letter(text[hyphen - 2])) continue;
    std::size_t next = end + 1;
    while (next < text.size() && (text[next] == ' ' || text[next] == '\t')) ++next;
    if (next >= text.size() || !is_letter(text[next])) continue;
    Repair& joint = repairs->emplace_back();
    joint.kind = Repair::Kind::joint;
    joint.span = {static_cast<std::uint32_t>(hyphen - 1), static_cast<std::uint32_t>(next)};
  }
}

// Leaves the first of overlapping repairs, the longest where two begin together; those of one span stay.
void drop_overlapping(std::vector<Repair>* repairs) {
  std::stable_sort(repairs->begin(), repairs->end(), [](const Repair& a, const Repair& b) {
    return std::pair(a.span.begin, b.span.end) < std::pair(b.span.begin, a.span.end);
  });
  std::vector<Repair> kept;
  for (Repair& repair : *repairs)
    if (kept.empty() || kept.back().span.end <= repair.span.begin || kept.back().span == repair.span) kept.push_back(std::move(repair));
  *repairs = std::move(kept);
}

// The stretch around a repair, between blanks where there are any near.
Span around(std::string_view text, Span span) {
  const auto size = static_cast<std::uint32_t>(text.size());
  std::uint32_t begin = span.begin > reach ? span.begin - reach : 0;
  for (std::uint32_t i = 0; i < longest_word && begin > 0 && !is_blank(text[begin - 1]); ++i) --begin;
  std::uint32_t end = std::min(size, span.end + reach);
  for (std::uint32_t i = 0; i < longest_word && end < size && !is_blank(text[end]); ++i) ++end;
  return {static_cast<std::uint32_t>(code_point_begin(text, begin)), static_cast<std::uint32_t>(code_point_begin(text, end))};
}

// One reading of a stretch.
class Writer {
 public:
  explicit Writer(const Folded& folded) : folded_(folded) {}

  Restored write(Span stretch, const std::vector<const Repair*>& repairs) {
    std::uint32_t at = stretch.begin;
    for (const Repair* repair : repairs) {
      copy({at, repair->span.begin});
      Repair placed = *repair;
      placed.span = folded_.original(repair->span);
      placed.at.begin = static_cast<std::uint32_t>(made_.folded.text.size());
      for (char c : repair->text) add(c, repair->span.begin);
      placed.at.end = static_cast<std::uint32_t>(made_.folded.text.size());
      made_.repairs.push_back(std::move(placed));
      at = repair->span.end;
    }
    copy({at, stretch.end});
    made_.folded.origin.push_back(origin(stretch.end));
    return std::move(made_);
  }

 private:
  std::uint32_t origin(std::uint32_t at) const { return folded_.origin.empty() ? at : folded_.origin[at]; }

  void add(char c, std::uint32_t from) {
    made_.folded.text += c;
    made_.folded.origin.push_back(origin(from));
  }

  void copy(Span span) {
    for (std::uint32_t at = span.begin; at < span.end; ++at) add(folded_.text[at], at);
  }

  const Folded& folded_;
  Restored made_;
};

// Repairs are in order both of the note and of the restored text.
std::span<const Repair> touched(const std::vector<Repair>& repairs, Span span, Span Repair::*where) {
  const auto first = std::lower_bound(repairs.begin(), repairs.end(), span.begin,
                                      [where](const Repair& repair, std::uint32_t at) { return (repair.*where).end <= at; });
  const auto last = std::lower_bound(first, repairs.end(), span.end,
                                     [where](const Repair& repair, std::uint32_t at) { return (repair.*where).begin < at; });
  return {first, last};
}

// Whether a word of some length stands in the span outside the doubtful repairs.
bool has_word_of_its_own(std::span<const Repair> repairs, Span span, std::string_view text) {
  constexpr std::uint32_t shortest = 3;
  std::uint32_t run = 0;
  for (std::uint32_t at = span.begin; at < span.end; ++at) {
    const bool is_guessed =
        std::any_of(repairs.begin(), repairs.end(), [&](const Repair& repair) { return repair.is_doubtful() && repair.span.contains(at); });
    run = !is_guessed && is_word_character(text, code_point_begin(text, at)) ? run + 1 : 0;
    if (run >= shortest) return true;
  }
  return false;
}

}  // namespace

std::vector<Repair> find_repairs(std::string_view text, const Folded& folded, const std::vector<Hit>& spellings,
                                 const std::vector<Hit>& figures, const Book& book) {
  std::vector<Repair> repairs;
  for (const Hit& hit : spellings) {
    const Phrase& phrase = book.phrases[hit.pattern];
    const Respelling& respelling = book.respellings[phrase.part];
    repairs.push_back({Repair::Kind::word, hit.span, {}, respelling.word, respelling.kind, book.spellings[phrase.item].alone, phrase.source});
  }
  for (const Hit& hit : figures) {
    const Phrase& phrase = book.phrases[hit.pattern];
    const Pattern& pattern = book.patterns.pattern(hit.pattern);
    Groups groups;
    if (!pattern.match_at(folded.text, hit.span.begin, hit.span.end, &groups)) continue;
    const auto figure = groups[static_cast<std::size_t>(pattern.group_number("figure")) - 1];
    std::string digits = figure ? as_digits(text, folded, *figure) : std::string();
    if (!digits.empty()) repairs.push_back({Repair::Kind::figure, *figure, {}, std::move(digits), SpellingKind::scanned, false, phrase.source});
  }
  const auto quality = std::find_if(book.findings.begin(), book.findings.end(), [](const FindingText& f) { return f.id == "text-quality"; });
  const Source rule = quality == book.findings.end() ? Source{} : quality->source;
  for (Repair& repair : find_scanned_words(text, folded, rule)) repairs.push_back(std::move(repair));
  find_joints(folded.text, &repairs);
  drop_overlapping(&repairs);
  return repairs;
}

std::vector<Restored> restore(const Folded& folded, const std::vector<Repair>& repairs) {
  std::vector<Restored> all;
  for (std::size_t first = 0, next = 0; first < repairs.size(); first = next) {
    Span stretch = around(folded.text, repairs[first].span);
    std::vector<std::vector<const Repair*>> readings(1);
    for (std::size_t meaning = 0; next < repairs.size() && repairs[next].span.begin < stretch.end; ++next) {
      const Repair& repair = repairs[next];
      stretch = hull(stretch, around(folded.text, repair.span));
      meaning = next > first && repairs[next - 1].span == repair.span ? meaning + 1 : 0;
      if (meaning == 0) {
        for (auto& reading : readings) reading.push_back(&repair);
      } else if (meaning < most_meanings) {
        if (meaning >= readings.size()) readings.push_back(readings.front());
        readings[meaning].back() = &repair;
      }
    }
    for (const auto& reading : readings) all.push_back(Writer(folded).write(stretch, reading));
  }
  return all;
}

bool rests_on_repair(const Restored& restored, Span match) {
  const std::span<const Repair> repairs = touched(restored.repairs, match, &Repair::at);
  return !repairs.empty() && std::all_of(repairs.begin(), repairs.end(), [&](const Repair& repair) { return match.covers(repair.at); });
}

std::span<const Repair> repairs_in(const Restored& restored, Span in_note) { return touched(restored.repairs, in_note, &Repair::span); }

Doubt doubt_of(const Restored& restored, Span in_note, std::string_view text) {
  const std::span<const Repair> repairs = repairs_in(restored, in_note);
  Doubt doubt = Doubt::none;
  for (const Repair& repair : repairs) {
    if (!repair.is_doubtful()) continue;
    // What was heard as several words is no word of the language.
    const std::string_view written = text.substr(repair.span.begin, repair.span.size());
    const bool is_a_word = repair.spelling == SpellingKind::heard && std::none_of(written.begin(), written.end(), is_blank);
    doubt = std::max(doubt, !is_a_word ? Doubt::needs_company : repair.alone ? Doubt::needs_more : Doubt::too_much);
  }
  return doubt == Doubt::none || has_word_of_its_own(repairs, in_note, text) ? Doubt::none : doubt;
}

}  // namespace codetrail
