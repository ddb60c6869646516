#include "text/boxes.h"

#include <algorithm>

namespace codetrail {
namespace {

using Marks = std::span<const MarkHits::BoxMark>;

// More than this between a word and a sign, and they do not belong together.
constexpr std::uint32_t beside = 3;

bool is_blank(char c) { return c == ' ' || c == '\t'; }

class LineOfBoxes {
 public:
  LineOfBoxes(const Document& document, const Book& book, Span line, Marks marks)
      : document_(document), book_(book), line_(line), marks_(marks) {}

  void read(std::vector<Box>* boxes) const {
    if (mark_follows_label()) read_labels_before(boxes);
    else read_labels_behind(boxes);
  }

 private:
  bool names_service(const PhraseHit& hit) const {
    const Use use = book_.phrases[hit.phrase].use;
    return hit.doubt == Doubt::none && (use == Use::technique || use == Use::shortform);
  }

  bool mark_follows_label() const {
    const Span first = marks_.front().span, last = marks_.back().span;
    const auto before = document_.hits_in({line_.begin, first.begin});
    const auto behind = document_.hits_in({last.end, line_.end});
    const bool service_before = std::any_of(before.begin(), before.end(), [&](const PhraseHit& hit) {
      return names_service(hit) && hit.span.end <= first.begin && first.begin - hit.span.end <= beside;
    });
    return service_before && std::none_of(behind.begin(), behind.end(), [&](const PhraseHit& hit) { return names_service(hit); });
  }

  // An option's words go on to the next mark or the line's end.
  void read_labels_behind(std::vector<Box>* boxes) const {
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      const Span mark = marks_[i].span;
      const std::uint32_t end = i + 1 < marks_.size() ? marks_[i + 1].span.begin : line_.end;
      const Span label{mark.end, std::max(mark.end, end)};
      boxes->push_back({marks_[i].state, mark, label, hull(mark, label)});
    }
  }

  void read_labels_before(std::vector<Box>* boxes) const {
    std::uint32_t begin = after_title(marks_.front().span.begin);
    for (const MarkHits::BoxMark& mark : marks_) {
      while (begin < mark.span.begin && is_blank(document_.text()[begin])) ++begin;
      const std::uint32_t end = after_figures(mark.span.end);
      boxes->push_back({mark.state, mark.span, {begin, mark.span.begin}, {begin, end}});
      begin = end;
    }
  }

  // "Modalities: HP [x]".
  std::uint32_t after_title(std::uint32_t mark) const {
    const std::size_t colon = document_.words({line_.begin, mark}).rfind(": ");
    return colon == std::string_view::npos ? line_.begin : line_.begin + static_cast<std::uint32_t>(colon) + 1;
  }

  std::uint32_t after_figures(std::uint32_t mark_end) const {
    std::uint32_t end = mark_end;
    for (const PhraseHit& hit : document_.hits_in({mark_end, line_.end})) {
      if (hit.span.begin > end + beside) break;
      if (book_.phrases[hit.phrase].use == Use::time) end = std::max(end, hit.span.end);
    }
    return end;
  }

  const Document& document_;
  const Book& book_;
  Span line_;
  Marks marks_;
};

}  // namespace

std::vector<Box> find_boxes(const Document& document, const MarkHits& marks, const Book& book) {
  std::vector<Box> boxes;
  const Marks all(marks.boxes);
  for (std::size_t first = 0; first < all.size();) {
    const std::uint32_t line = document.line_of(all[first].span.begin);
    std::size_t last = first + 1;
    while (last < all.size() && document.line_of(all[last].span.begin) == line) ++last;
    LineOfBoxes(document, book, document.lines[line].span, all.subspan(first, last - first)).read(&boxes);
    first = last;
  }
  return boxes;
}

}  // namespace codetrail
