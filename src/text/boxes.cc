#include "text/boxes.h"

#include <algorithm>
#include <optional>

namespace codetrail {
namespace {

// More than this between a word and a sign, and they do not belong together.
constexpr std::uint32_t beside = 3;

bool is_blank(char c) { return c == ' ' || c == '\t'; }

struct Sign {
  Span span;
  BoxState state = BoxState::none;
  bool is_answer = false;   // stands behind its label for sure
  bool is_pair = false;     // and is made of two boxes, one for yes and one for no
};

bool names_service(const PhraseHit& hit, const Book& book) {
  const Use use = book.phrases[hit.phrase].use;
  return hit.doubt == Doubt::none && (use == Use::technique || use == Use::shortform);
}

// The signs of the whole note, as it uses them.
class Signs {
 public:
  Signs(const Document& document, const Book& book) : document_(document), book_(book) {
    for (const PhraseHit& hit : document.hits) {
      const Phrase& phrase = book.phrases[hit.phrase];
      if (phrase.use == Use::mark) take(book.marks[phrase.item], hit.span);
    }
    add_others();
    add_crosses();
    add_letters();
    std::sort(signs_.begin(), signs_.end(), [](const Sign& a, const Sign& b) { return a.span < b.span; });
    pair_answers();
  }

  const std::vector<Sign>& in_order() const { return signs_; }

 private:
  void take(TextMark mark, Span span) {
    switch (mark) {
      case TextMark::box_ticked: signs_.push_back({span, BoxState::ticked}); break;
      case TextMark::box_empty: signs_.push_back({span, BoxState::empty}); break;
      case TextMark::box_unclear: signs_.push_back({span, BoxState::unclear}); break;
      case TextMark::box_other: others_.push_back(span); break;
      case TextMark::box_cross: crosses_.push_back(span); break;
      case TextMark::letter_ticked: take_letter(span, BoxState::ticked); break;
      case TextMark::letter_empty: take_letter(span, BoxState::empty); break;
      case TextMark::answer_yes: take_answer(span, BoxState::ticked); break;
      case TextMark::answer_no: take_answer(span, BoxState::empty); break;
      default: break;
    }
  }

  // The word that a box of such a pair stands before.
  struct AnswerWord { std::uint32_t end = 0; bool says_yes = false; };

  std::optional<AnswerWord> answer_word(std::uint32_t after) const {
    for (const PhraseHit& hit : document_.hits_in({after, after + beside})) {
      const Phrase& phrase = book_.phrases[hit.phrase];
      if (phrase.use != Use::mark || hit.span.begin > after + 1) continue;
      if (book_.marks[phrase.item] == TextMark::yes_word) return AnswerWord{hit.span.end, true};
      if (book_.marks[phrase.item] == TextMark::no_word) return AnswerWord{hit.span.end, false};
    }
    return std::nullopt;
  }

  // "US: ( ) yes (x) no": two boxes that answer one question.
  void pair_answers() {
    std::vector<Sign> paired;
    for (std::size_t i = 0; i < signs_.size(); ++i) {
      paired.push_back(signs_[i]);
      const auto first = answer_word(signs_[i].span.end);
      if (!first || i + 1 == signs_.size() || signs_[i + 1].span.begin < first->end || signs_[i + 1].span.begin - first->end > beside) continue;
      const auto second = answer_word(signs_[i + 1].span.end);
      if (!second || first->says_yes == second->says_yes) continue;
      const BoxState yes = signs_[first->says_yes ? i : i + 1].state, no = signs_[first->says_yes ? i + 1 : i].state;
      const BoxState answer = yes == BoxState::ticked && no == BoxState::ticked ? BoxState::unclear : yes == BoxState::empty ? BoxState::empty : yes;
      paired.back() = {{signs_[i].span.begin, second->end}, answer, true, true};
      ++i;
    }
    signs_ = std::move(paired);
  }

  // A letter is a box's rest only directly before a service's name, and after nothing or a gap.
  void take_letter(Span span, BoxState state) {
    const std::string_view text = document_.text();
    const std::uint32_t line = document_.lines[document_.line_of(span.begin)].words;
    const bool parted = span.begin == line || (span.begin >= 2 && is_blank(text[span.begin - 1]) && is_blank(text[span.begin - 2]));
    const auto next = document_.hits_in({span.end, span.end + 1});
    if (parted && std::any_of(next.begin(), next.end(), [&](const PhraseHit& hit) { return names_service(hit, book_); })) letters_.push_back({span, state});
  }

  void take_answer(Span span, BoxState state) {
    constexpr std::uint32_t longest_name = 60;
    const std::uint32_t from = span.begin > longest_name ? span.begin - longest_name : 0;
    for (const PhraseHit& hit : document_.hits_in({from, span.end}))
      if (names_service(hit, book_) && (hit.span.end == span.begin || hit.span.end == span.begin + 1) && is_whole_answer(span.end, state)) {
        signs_.push_back({{hit.span.end, span.end}, state, true});
        return;
      }
  }

  // "US: no adverse reaction" answers something else.
  bool is_whole_answer(std::uint32_t end, BoxState state) const {
    const std::string_view behind = document_.words({end, std::max(end, document_.lines[document_.line_of(end)].span.end)});
    if (behind.empty() || std::string_view(",;.|)").find(behind.front()) != std::string_view::npos) return true;
    if (!is_blank(behind.front())) return false;
    const std::size_t word = behind.find_first_not_of(" \t");
    if (word != 1 || state == BoxState::ticked) return true;
    const auto next = document_.hits_in({end + 1, end + 2});
    return std::any_of(next.begin(), next.end(), [&](const PhraseHit& hit) { return names_service(hit, book_); });
  }

  // Signs such as "___" and "[o]" are empty boxes where the note ticks others in the same way: with the same first sign.
  void add_others() {
    std::string ticks;
    for (const Sign& sign : signs_)
      if (sign.state == BoxState::ticked) ticks += document_.text()[sign.span.begin];
    for (const Span other : others_)
      if (ticks.find(document_.text()[other.begin]) != std::string::npos) signs_.push_back({other, BoxState::empty});
  }

  // A cross ticks a box, but says no where hooks say yes.
  void add_crosses() {
    constexpr std::string_view hook = "\u2713", heavy_hook = "\u2714";
    const bool hooks = std::any_of(signs_.begin(), signs_.end(), [&](const Sign& sign) {
      return document_.words(sign.span).find(hook) != std::string_view::npos || document_.words(sign.span).find(heavy_hook) != std::string_view::npos;
    });
    for (const Span cross : crosses_) signs_.push_back({cross, hooks ? BoxState::empty : BoxState::ticked});
  }

  // One letter alone may be a list mark; both kinds in one note are a form.
  void add_letters() {
    const auto has = [&](BoxState state) {
      return std::any_of(letters_.begin(), letters_.end(), [&](const Sign& letter) { return letter.state == state; });
    };
    if (has(BoxState::ticked) && has(BoxState::empty)) signs_.insert(signs_.end(), letters_.begin(), letters_.end());
  }

  const Document& document_;
  const Book& book_;
  std::vector<Sign> signs_, letters_;
  std::vector<Span> others_, crosses_;
};

class LineOfBoxes {
 public:
  LineOfBoxes(const Document& document, const Book& book, Span line, const std::vector<Sign>& signs)
      : document_(document), book_(book), line_(line), signs_(signs) {}

  void read(std::vector<Box>* boxes) const {
    const bool has_pair = std::any_of(signs_.begin(), signs_.end(), [](const Sign& sign) { return sign.is_pair; });
    if (signs_.front().is_answer || has_pair || sign_follows_label()) read_labels_before(boxes);
    else read_labels_behind(boxes);
  }

 private:
  bool sign_follows_label() const {
    const Span first = signs_.front().span, last = signs_.back().span;
    const auto before = document_.hits_in({line_.begin, first.begin});
    const auto behind = document_.hits_in({last.end, line_.end});
    const bool words_before = std::any_of(before.begin(), before.end(), [&](const PhraseHit& hit) { return names_service(hit, book_); });
    return words_before && (stands_behind_service(first) || stands_behind_service(last)) && std::none_of(behind.begin(), behind.end(), [&](const PhraseHit& hit) { return names_service(hit, book_); });
  }

  bool stands_behind_service(Span sign) const {
    const auto before = document_.hits_in({line_.begin, sign.begin});
    return std::any_of(before.begin(), before.end(), [&](const PhraseHit& hit) {
      return names_service(hit, book_) && hit.span.end <= sign.begin && sign.begin - hit.span.end <= beside;
    });
  }

  // "[ ] d/c   Next visit: heel raises": a title with a colon behind a wide gap is no option's word.
  std::uint32_t before_title(std::uint32_t from, std::uint32_t end) const {
    const std::string_view text = document_.text();
    for (const PhraseHit& hit : document_.hits_in({from, std::max(from, end)})) {
      if (book_.phrases[hit.phrase].use != Use::heading || hit.span.begin < from + 2 || hit.span.end >= end) continue;
      if (text[hit.span.end] == ':' && is_blank(text[hit.span.begin - 1]) && is_blank(text[hit.span.begin - 2])) return hit.span.begin;
    }
    return end;
  }

  // An option's words go on to the next sign, a title or the line's end.
  void read_labels_behind(std::vector<Box>* boxes) const {
    for (std::size_t i = 0; i < signs_.size(); ++i) {
      const Span mark = signs_[i].span;
      const std::uint32_t end = i + 1 < signs_.size() ? signs_[i + 1].span.begin : line_.end;
      const Span label{mark.end, std::max(mark.end, before_title(mark.end, end))};
      boxes->push_back({signs_[i].state, mark, label, hull(mark, label)});
    }
  }

  void read_labels_before(std::vector<Box>* boxes) const {
    std::uint32_t begin = after_title(signs_.front().span.begin);
    for (const Sign& sign : signs_) {
      if (sign.span.begin < begin) continue;
      while (begin < sign.span.begin && is_blank(document_.text()[begin])) ++begin;
      const std::uint32_t end = after_figures(sign.span.end);
      boxes->push_back({sign.state, sign.span, {begin, sign.span.begin}, {begin, end}});
      begin = end;
    }
  }

  // "Modalities: HP [x]", but not "HP: [x]".
  std::uint32_t after_title(std::uint32_t sign) const {
    while (sign > line_.begin && (is_blank(document_.text()[sign - 1]) || document_.text()[sign - 1] == ':')) --sign;
    const std::size_t colon = document_.words({line_.begin, sign}).rfind(": ");
    return colon == std::string_view::npos ? line_.begin : line_.begin + static_cast<std::uint32_t>(colon) + 1;
  }

  std::uint32_t after_figures(std::uint32_t sign_end) const {
    std::uint32_t end = sign_end;
    for (const PhraseHit& hit : document_.hits_in({sign_end, line_.end})) {
      if (hit.span.begin > end + beside) break;
      if (book_.phrases[hit.phrase].use == Use::time) end = std::max(end, hit.span.end);
    }
    return end;
  }

  const Document& document_;
  const Book& book_;
  Span line_;
  const std::vector<Sign>& signs_;
};

}  // namespace

std::vector<Box> find_boxes(const Document& document, const Book& book) {
  std::vector<Box> boxes;
  const Signs signs(document, book);
  const std::vector<Sign>& all = signs.in_order();
  for (auto first = all.begin(); first != all.end();) {
    const std::uint32_t line = document.line_of(first->span.begin);
    const auto last = std::find_if(first, all.end(), [&](const Sign& sign) { return document.line_of(sign.span.begin) != line; });
    std::vector<Sign> on_line(first, last);
    // Where a line has boxes, a blank between them is a field: "[ ] Manual therapy __15__ min".
    if (!std::all_of(first, last, [](const Sign& sign) { return sign.is_answer; }))
      std::erase_if(on_line, [](const Sign& sign) { return sign.is_answer && !sign.is_pair; });
    LineOfBoxes(document, book, document.lines[line].span, on_line).read(&boxes);
    first = last;
  }
  return boxes;
}

}  // namespace codetrail
