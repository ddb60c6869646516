#include "read/headings.h"

#include <algorithm>

namespace codetrail {
namespace {

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) || (c & 0x80); }

bool has_letters(std::string_view text) { return std::any_of(text.begin(), text.end(), is_letter); }

// "TE (L.S., PTA) 23 min: ...": where a remark in parentheses right behind the title ends; `from` where there is none.
std::uint32_t behind_remark(std::string_view text, std::uint32_t from, std::uint32_t end) {
  constexpr std::size_t longest_remark = 32;
  std::uint32_t at = from;
  while (at < end && text[at] == ' ') ++at;
  if (at >= end || text[at] != '(') return from;
  const std::string_view remark = text.substr(at, std::min<std::size_t>(end - at, longest_remark));
  const std::size_t closed = remark.find(')');
  const bool has_digits = std::any_of(remark.begin(), remark.begin() + static_cast<std::ptrdiff_t>(std::min(closed, remark.size())),
                                      [](unsigned char c) { return std::isdigit(c); });
  return closed == std::string_view::npos || has_digits ? from : at + static_cast<std::uint32_t>(closed) + 1;
}

template <class Part>
auto first_at(const std::vector<Part>& parts, std::uint32_t at) {
  return std::lower_bound(parts.begin(), parts.end(), at, [](const Part& part, std::uint32_t place) { return part.span.begin < place; });
}

}  // namespace

bool goes_by_heading(const Code* code) {
  if (!code) return false;
  switch (code->family) {
    case Family::exercise:
    case Family::training: return true;
    case Family::modality:
    case Family::hands_on:
    case Family::evaluation:
    case Family::adjustment:
    case Family::needling:
    case Family::strapping:
    case Family::group:
    case Family::other: return false;
  }
  return false;
}

std::optional<ServiceHeading> find_heading(const Document& document, const Paragraph& paragraph, const std::vector<Mention>& mentions,
                                           const std::vector<Figure>& figures, const Book& book) {
  const std::string_view text = document.text();
  const auto first = first_at(mentions, paragraph.span.begin);
  if (first == mentions.end() || first->span.begin >= paragraph.span.end) return std::nullopt;
  const std::string_view before = document.words({paragraph.span.begin, first->span.begin});
  // A few words may name the service before its number: "Self-care 97535  Minutes: ___".
  constexpr std::size_t longest_name = 28;
  const bool number = book.techniques[first->technique].kind == Kind::code_number;
  const std::size_t last = before.find_last_not_of(' ');
  const bool is_pair = last != std::string_view::npos && before[last] == '/';  // "Balance/NMR 30 min"
  if (has_letters(before) && !((number || is_pair) && before.size() <= longest_name)) return std::nullopt;
  if (first->supports.empty()) return std::nullopt;
  const Technique& technique = book.techniques[first->technique];

  ServiceHeading heading;
  heading.code = first->supports.front().code;
  heading.mention = static_cast<std::uint32_t>(first - mentions.begin());
  // "97110 Therapeutic exercise" and "Manual therapy 97140" are one title in two words.
  std::uint32_t end = first->span.end;
  auto next = std::next(first);
  while (next != mentions.end() && next->span.begin < paragraph.span.end && !has_letters(document.words({end, next->span.begin})) &&
         (book.techniques[next->technique].kind == Kind::code_number || book.techniques[first->technique].kind == Kind::code_number) &&
         // "97110: UBE 5 min": behind the colon the list begins.
         (book.techniques[next->technique].kind != Kind::technique || document.words({end, next->span.begin}).find(':') == std::string_view::npos) &&
         !next->supports.empty() && next->supports.front().code == heading.code) {
    end = next->span.end;
    ++next;
  }

  constexpr std::uint32_t beside = 16;
  const std::uint32_t remark_end = behind_remark(text, end, paragraph.span.end);
  for (auto figure = first_at(figures, end); figure != figures.end() && figure->span.begin < paragraph.span.end; ++figure) {
    const std::uint32_t from = figure->span.begin >= remark_end ? remark_end : end;
    if (figure->span.begin - from > beside || has_letters(document.words({from, figure->span.begin}))) break;
    const bool time = figure->kind == TimeKind::minutes || figure->kind == TimeKind::together || figure->kind == TimeKind::clock ||
                      figure->kind == TimeKind::bare;
    if (!time) continue;
    heading.figure = static_cast<std::uint32_t>(figure - figures.begin());
    break;
  }
  const std::uint32_t title_end = heading.figure == 0xffffffff ? end : figures[heading.figure].span.end;
  heading.is_title_only = !has_letters(document.words({title_end, paragraph.span.end}));

  std::uint32_t behind = title_end;
  while (behind < paragraph.span.end && (text[behind] == ' ' || text[behind] == ')')) ++behind;
  heading.marked_behind = behind < paragraph.span.end && (text[behind] == ':' || (text[behind] == '-' && behind > title_end));

  std::uint32_t at = end;
  while (at < paragraph.span.end && (text[at] == ' ' || text[at] == ')')) ++at;
  const bool dash = text.substr(at, 3) == "\u2013" || text.substr(at, 3) == "\u2014";
  const auto next_box = std::lower_bound(document.boxes.begin(), document.boxes.end(), at, [](const Box& b,
      std::uint32_t place) { return b.mark.begin < place; });
  const bool box = next_box != document.boxes.end() && next_box->mark.begin == at;
  constexpr std::uint32_t wide_gap = 3;
  const bool marked = box || at - end >= wide_gap || at >= paragraph.span.end || text[at] == ':' || dash || (text[at] == '-' && at > end);
  const bool names_service = technique.kind == Kind::service || technique.kind == Kind::code_number;
  if (names_service && (marked || heading.figure != 0xffffffff)) return heading;
  // A technique opens a list too when a colon follows it directly, or it stands alone with its minutes.
  if (at < paragraph.span.end && text[at] == ':') return heading;
  if (heading.figure != 0xffffffff && heading.marked_behind) return heading;
  return std::nullopt;
}

}  // namespace codetrail
