#include "read/attachment.h"

#include <algorithm>
#include <optional>

namespace codetrail {
namespace {

constexpr int most_words = 9;       // more words part no further
constexpr int comma = 10;           // parts more than any words
constexpr int clause_end = 20;      // "then", "but", the gap between two columns

// How far a body part is from a mention: absent when none stands on that side in the sentence.
using Distance = std::optional<int>;

class Attacher {
 public:
  Attacher(const Document& document, const std::vector<RegionMention>& regions, const std::vector<Mention>& mentions, const Book& book)
      : document_(document), regions_(regions), mentions_(mentions), book_(book), directions_(find_marks_of(TextMark::direction, document, book)),
        asides_(find_marks_of(TextMark::aside, document, book)), postures_(find_marks_of(TextMark::posture, document, book)) {}

  std::vector<Attachment> run() {
    std::vector<Attachment> found(regions_.size());
    std::size_t first = 0;
    while (first < regions_.size()) {
      std::size_t last = first + 1;
      while (last < regions_.size() && in_one_sentence(regions_[first].span, regions_[last].span)) ++last;
      attach_sentence(first, last, &found);
      first = last;
    }
    return found;
  }

 private:
  bool in_one_sentence(Span a, Span b) const { return document_.sentence_of(a.begin) == document_.sentence_of(b.begin); }

  // How strongly the words between two places part them.
  int parting(std::uint32_t from, std::uint32_t to) const {
    const Span gap{from, std::max(from, to)};
    const int words = std::min(count_words(document_, gap, directions_), most_words);
    if (document_.clause_of(from > 0 ? from - 1 : 0) != document_.clause_of(to)) return clause_end + words;
    return (document_.words(gap).find(',') != std::string_view::npos ? comma : 0) + words;
  }

  // Members of a list are hardly parted, whatever stands between them.
  int parting_of_neighbours(std::size_t a, std::size_t b) const {
    const Span gap{regions_[a].span.end, std::max(regions_[a].span.end, regions_[b].span.begin)};
    return is_list_gap(document_, gap, directions_) ? 1 : parting(gap.begin, gap.end);
  }

  const Mention* mention_before(std::uint32_t at) const {
    const auto after = first_mention(at);
    if (after == mentions_.begin()) return nullptr;
    const Mention& mention = *std::prev(after);
    return document_.sentence_of(mention.span.begin) == document_.sentence_of(at) ? &mention : nullptr;
  }

  const Mention* mention_after(std::uint32_t at) const {
    const auto after = first_mention(at);
    return after != mentions_.end() && document_.sentence_of(after->span.begin) == document_.sentence_of(at) ? &*after : nullptr;
  }

  std::vector<Mention>::const_iterator first_mention(std::uint32_t at) const {
    return std::lower_bound(mentions_.begin(), mentions_.end(), at, [](const Mention& m, std::uint32_t place) { return m.span.begin < place; });
  }

  const Mention* mention_around(Span span) const {
    const auto after = std::upper_bound(mentions_.begin(), mentions_.end(), span.begin,
                                        [](std::uint32_t place, const Mention& m) { return place < m.span.begin; });
    return after != mentions_.begin() && std::prev(after)->span.covers(span) ? &*std::prev(after) : nullptr;
  }

  // "Heel slides" tell of no heel.
  bool is_exercise(const Mention& mention) const {
    const Code* code = mention.supports.empty() ? nullptr : book_.code(mention.supports.front().code);
    return code && (code->family == Family::exercise || code->family == Family::training);
  }

  bool is_unticked(Span span) const {
    const Box* box = document_.box_of(span);
    return box && box->state == BoxState::empty;
  }

  bool is_aside(Span region, std::uint32_t since) const {
    const auto begins_before = [](Span mark, std::uint32_t at) { return mark.begin < at; };
    const auto posture = std::lower_bound(postures_.begin(), postures_.end(), region.end, begins_before);
    const bool has_posture = posture != postures_.end() && posture->begin <= region.end + 2;
    const auto mark = std::lower_bound(asides_.begin(), asides_.end(), region.begin, begins_before);
    const bool is_told_of = mark != asides_.begin() && std::prev(mark)->begin >= since &&
                            document_.clause_of(std::prev(mark)->begin) == document_.clause_of(region.begin);
    return has_posture || is_told_of;
  }

  void attach_sentence(std::size_t first, std::size_t last, std::vector<Attachment>* found) const {
    std::vector<Distance> back(last - first), ahead(last - first);
    for (std::size_t i = first; i < last; ++i) {
      const Mention* before = mention_before(regions_[i].span.begin);
      if (!before) continue;
      const bool chained = i > first && regions_[i - 1].span.begin > before->span.begin && back[i - 1 - first];
      back[i - first] = chained ? std::max(*back[i - 1 - first], parting_of_neighbours(i - 1, i)) : parting(before->span.end, regions_[i].span.begin);
    }
    for (std::size_t i = last; i-- > first;) {
      const Mention* after = mention_after(regions_[i].span.end);
      if (!after) continue;
      const bool chained = i + 1 < last && regions_[i + 1].span.begin < after->span.begin && ahead[i + 1 - first];
      ahead[i - first] = chained ? std::max(*ahead[i + 1 - first], parting_of_neighbours(i, i + 1)) : parting(regions_[i].span.end, after->span.begin);
    }
    for (std::size_t i = first; i < last; ++i) (*found)[i] = attach(regions_[i].span, back[i - first], ahead[i - first]);
  }

  Attachment attach(Span region, Distance back, Distance ahead) const {
    if (is_unticked(region)) return {};
    if (const Mention* around = mention_around(region)) {
      if (is_exercise(*around)) return {};
      return {Attachment::Kind::act, number_of(*around)};
    }
    // A column before a mention belongs to another one.
    const bool is_before = ahead && *ahead < clause_end && (!back || *ahead < *back);
    if (!is_before && !back) return {Attachment::Kind::loose, 0};
    const Mention& mention = is_before ? *mention_after(region.end) : *mention_before(region.begin);
    const std::uint32_t since = is_before ? document_.sentences[document_.sentence_of(region.begin)].span.begin : mention.span.end;
    return {is_aside(region, since) ? Attachment::Kind::aside : Attachment::Kind::act, number_of(mention)};
  }

  std::uint32_t number_of(const Mention& mention) const { return static_cast<std::uint32_t>(&mention - mentions_.data()); }

  const Document& document_;
  const std::vector<RegionMention>& regions_;
  const std::vector<Mention>& mentions_;
  const Book& book_;
  const std::vector<Span> directions_, asides_, postures_;
};

}  // namespace

std::vector<Attachment> attach_regions(const Document& document, const std::vector<RegionMention>& regions, const std::vector<Mention>& mentions,
                                       const Book& book) {
  return Attacher(document, regions, mentions, book).run();
}

}  // namespace codetrail
