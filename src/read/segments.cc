#include "read/segments.h"

#include <algorithm>

namespace codetrail {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Brackets that hold more than this are a mistake of typing.
constexpr std::uint32_t widest_bracket = 160;

bool has_between(const std::vector<std::uint32_t>& cuts, std::uint32_t from, std::uint32_t to) {
  const auto cut = std::lower_bound(cuts.begin(), cuts.end(), from);
  return cut != cuts.end() && *cut <= to;
}

}  // namespace

Segments::Segments(const Document& document, const Book& book) : document_(document) {
  cut_at_signs();
  cut_at_joints(book);
  for (const Clause& clause : document.clauses) cuts_.push_back(clause.span.begin);
  std::sort(cuts_.begin(), cuts_.end());
  cuts_.erase(std::unique(cuts_.begin(), cuts_.end()), cuts_.end());
}

void Segments::cut_at_signs() {
  const std::string_view text = document_.text();
  std::uint32_t open = 0;
  bool is_open = false;
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool in_number = at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) && is_digit(text[at + 1]);
    const bool is_dash = c == '-' && at > 0 && at + 1 < text.size() && is_blank(text[at - 1]) && is_blank(text[at + 1]);
    const std::string_view sign = text.substr(at, 3);
    const bool is_long_dash = sign == "\u2013" || sign == "\u2014";
    if (c == '(') {
      open = at;
      is_open = true;
      cuts_.push_back(at);
    } else if (c == ')' && is_open && at - open <= widest_bracket) {
      is_open = false;
      brackets_.push_back({open, at + 1});
      cuts_.push_back(at + 1);
    } else if ((c == ',' && !in_number) || c == ';' || is_dash || is_long_dash) {
      cuts_.push_back(at + 1);
    }
  }
}

// "Received STM to L UT | and declined ice": a joining word before a cue begins something new, one before a name goes on with a list.
void Segments::cut_at_joints(const Book& book) {
  std::uint32_t joint_end = 0;
  for (const PhraseHit& hit : document_.hits) {
    const Phrase& phrase = book.phrases[hit.phrase];
    if (phrase.use == Use::mark && book.marks[phrase.item] == TextMark::joint) {
      joints_.push_back(hit.span);
      joint_end = hit.span.end;
    } else if (phrase.use == Use::mark && book.marks[phrase.item] == TextMark::spoken_comma) {
      cuts_.push_back(hit.span.end);
    } else if (phrase.use == Use::cue && joint_end != 0 && hit.span.begin == joint_end + 1) {
      cuts_.push_back(joints_.back().begin);
    }
  }
}

bool Segments::are_parted(Span a, Span b) const {
  return a.end <= b.begin ? has_between(cuts_, a.end, b.begin) : has_between(cuts_, b.end, a.begin);
}

Span Segments::around(std::uint32_t at) const {
  const Span sentence = document_.sentences[document_.sentence_of(at)].span;
  const auto after = std::upper_bound(cuts_.begin(), cuts_.end(), at);
  const std::uint32_t begin = after == cuts_.begin() ? sentence.begin : std::max(sentence.begin, *std::prev(after));
  return {std::min(begin, at), std::max(at, after == cuts_.end() ? sentence.end : std::min(sentence.end, *after))};
}

Span Segments::bracket_around(std::uint32_t at) const {
  const auto closing = std::upper_bound(brackets_.begin(), brackets_.end(), at, [](std::uint32_t place, Span b) { return place < b.end; });
  return closing != brackets_.end() && closing->begin <= at ? *closing : Span{};
}

bool Segments::are_joined(Span a, Span b) const {
  if (b.begin < a.end) return false;
  const std::string_view between = document_.words({a.end, b.begin});
  std::string_view rest = between;
  while (!rest.empty() && (is_blank(rest.front()) || rest.front() == ',' || rest.front() == '/' || rest.front() == '+' || rest.front() == '&')) rest.remove_prefix(1);
  while (!rest.empty() && (is_blank(rest.back()) || rest.back() == '/')) rest.remove_suffix(1);
  if (rest.empty()) return true;
  const std::uint32_t begin = a.end + static_cast<std::uint32_t>(rest.data() - between.data());
  const auto joint = std::lower_bound(joints_.begin(), joints_.end(), begin, [](Span j, std::uint32_t place) { return j.begin < place; });
  return joint != joints_.end() && joint->begin == begin && joint->size() == rest.size();
}

}  // namespace codetrail
