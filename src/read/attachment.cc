#include "read/attachment.h"

#include <algorithm>
#include <optional>
#include <string>

namespace codetrail {
namespace {

constexpr int most_words = 9;       // more words part no further
constexpr int comma = 10;           // parts more than any words
constexpr int clause_end = 20;      // "then", "but"
constexpr int column_gap = 40;      // between two columns of a table

// How far a body part is from a mention: absent when none stands on that side in the sentence.
using Distance = std::optional<int>;

class Attacher {
 public:
  Attacher(const Document& document, const std::vector<RegionMention>& regions, const std::vector<Mention>& mentions, const Book& book)
      : document_(document), regions_(regions), mentions_(mentions), book_(book), directions_(find_marks_of(TextMark::direction, document, book)),
        asides_(find_marks_of(TextMark::aside, document, book)), postures_(find_marks_of(TextMark::posture, document, book)),
        works_(find_marks_of(TextMark::work, document, book)) {}

  std::vector<Attachment> run() {
    std::vector<Attachment> found(regions_.size());
    std::size_t first = 0;
    while (first < regions_.size()) {
      std::size_t last = first + 1;
      while (last < regions_.size() && in_one_sentence(regions_[first].span, regions_[last].span)) ++last;
      attach_sentence(first, last, &found);
      first = last;
    }
    continue_acts(&found);
    return found;
  }

 private:
  bool in_one_sentence(Span a, Span b) const { return document_.sentence_of(a.begin) == document_.sentence_of(b.begin); }

  // How strongly the words between two places part them.
  int parting(std::uint32_t from, std::uint32_t to) const {
    const Span gap{from, std::max(from, to)};
    const int words = std::min(count_words(document_, gap, directions_), most_words);
    const std::string_view between = document_.words(gap);
    if (between.find("   ") != std::string_view::npos || between.find('\t') != std::string_view::npos) return column_gap + words;
    if (document_.clause_of(from > 0 ? from - 1 : 0) != document_.clause_of(to)) return clause_end + words;
    // "1) US L knee 2) STM": a list's number parts like a comma.
    const bool has_number = between.find(')') != std::string_view::npos && between.find('(') == std::string_view::npos;
    return (has_number || between.find(',') != std::string_view::npos ? comma : 0) + words;
  }

  // Members of a list are hardly parted, whatever stands between them.
  int parting_of_neighbours(std::size_t a, std::size_t b) const {
    const Span gap{regions_[a].span.end, std::max(regions_[a].span.end, regions_[b].span.begin)};
    return is_list_gap(document_, gap, directions_) ? 1 : parting(gap.begin, gap.end);
  }

  const Mention* mention_before(std::uint32_t at) const {
    const auto after = first_mention(at);
    constexpr int most_options = 20;
    int options = 0;
    for (auto mention = after; mention != mentions_.begin() && options < most_options; ++options) {
      --mention;
      if (document_.sentence_of(mention->span.begin) != document_.sentence_of(at)) return nullptr;
      if (!is_unticked(mention->span)) return &*mention;
    }
    return nullptr;
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

  std::optional<Family> family_of(const Mention& mention) const {
    const Code* code = mention.supports.empty() ? nullptr : book_.code(mention.supports.front().code);
    return code ? std::optional(code->family) : std::nullopt;
  }

  // "Heel slides" tell of no heel.
  bool is_exercise(const Mention& mention) const {
    const auto family = family_of(mention);
    return family == Family::exercise || family == Family::training;
  }

  // What stands behind a colon or a wide gap is no longer the option's label ("[ ] MFR    Area: R QL").
  bool is_unticked(Span span) const {
    const Box* box = document_.box_of(span);
    if (!box || box->state != BoxState::empty) return false;
    constexpr std::uint32_t longest_label = 120;
    if (span.begin > box->label.begin + longest_label) return false;
    const std::string_view before = document_.words({box->label.begin, std::max(box->label.begin, span.begin)});
    const std::size_t first = before.find_first_not_of(' ');
    return first == std::string_view::npos || (before.find(':') == std::string_view::npos && before.find("   ", first) == std::string_view::npos);
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

  bool has_aside_in(Span stretch) const {
    const auto mark = std::lower_bound(asides_.begin(), asides_.end(), stretch.begin, [](Span a, std::uint32_t at) { return a.begin < at; });
    return mark != asides_.end() && mark->begin < stretch.end;
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
    if (is_unticked(region)) return {Attachment::Kind::unticked, 0};
    if (const Mention* around = mention_around(region)) {
      // "ES" is a current and a muscle; where it is the one it is not the other.
      if (is_exercise(*around) || (around->span == region && family_of(*around) == Family::modality)) return {Attachment::Kind::in_name, number_of(*around)};
      return {Attachment::Kind::act, number_of(*around)};
    }
    // A column before a mention belongs to another one.
    const bool is_before = ahead && *ahead < column_gap && (!back || *ahead < *back);
    if (!is_before && !back) return {Attachment::Kind::loose, 0};
    const Mention& mention = is_before ? *mention_after(region.end) : *mention_before(region.begin);
    const std::uint32_t since = is_before ? document_.sentences[document_.sentence_of(region.begin)].span.begin : mention.span.end;
    // "Softer over R shin following MLD".
    const bool is_result = is_before && has_aside_in({region.end, std::max(region.end, mention.span.begin)});
    return {is_result || is_aside(region, since) ? Attachment::Kind::aside : Attachment::Kind::act, number_of(mention)};
  }

  // A sentence without a mention may go on with the act before it: "...; both calves light only; neck to finish", "tapot. upper back, 45 min",
  // "Worked neck, both shoulders".
  void continue_acts(std::vector<Attachment>* found) const {
    std::optional<std::uint32_t> last_continued;   // the sentence that last went on with an act
    std::size_t first = 0;
    while (first < regions_.size()) {
      std::size_t last = first + 1;
      while (last < regions_.size() && in_one_sentence(regions_[first].span, regions_[last].span)) ++last;
      const std::uint32_t here = document_.sentence_of(regions_[first].span.begin);
      if (const Mention* act = act_before(here)) {
        const Span sentence = document_.sentences[here].span;
        const bool goes_on = is_next_to(*act, here, last_continued) && (is_fragment(sentence) || (follows_semicolon(sentence.begin) && !has_figures(sentence)));
        for (std::size_t i = first; i < last; ++i) {
          if ((*found)[i].kind != Attachment::Kind::loose || is_aside(regions_[i].span, sentence.begin)) continue;
          if (goes_on || has_work_before(sentence, regions_[i].span.begin)) (*found)[i] = {Attachment::Kind::act, number_of(*act)};
        }
        if (goes_on) last_continued = here;
      }
      first = last;
    }
  }

  // The act that a sentence without a mention may tell more of; null when there is none, or the sentence tells of tests or refusals.
  const Mention* act_before(std::uint32_t sentence) const {
    constexpr std::uint32_t furthest = 3;   // sentences
    const Span words = document_.sentences[sentence].span;
    const auto next = first_mention(words.begin);
    if (next == mentions_.begin() || (next != mentions_.end() && next->span.begin < words.end)) return nullptr;
    const Mention& before = *std::prev(next);
    const bool is_near = sentence - document_.sentence_of(before.span.begin) <= furthest &&
                         document_.section_of(before.span.begin) == document_.section_of(words.begin);
    return is_near && before.status == Status::performed && is_done_by_hand(before) && !tells_of_findings(words) ? &before : nullptr;
  }

  // Whether only sentences that went on with the act stand between it and this one, all in one paragraph.
  bool is_next_to(const Mention& act, std::uint32_t sentence, std::optional<std::uint32_t> last_continued) const {
    const std::uint32_t there = document_.sentence_of(act.span.begin);
    if (document_.sentences[there].paragraph != document_.sentences[sentence].paragraph) return false;
    return sentence == there + 1 || (last_continued && *last_continued > there && *last_continued + 1 == sentence);
  }

  bool has_work_before(Span sentence, std::uint32_t at) const {
    const auto mark = std::lower_bound(works_.begin(), works_.end(), sentence.begin, [](Span w, std::uint32_t place) { return w.begin < place; });
    return mark != works_.end() && mark->begin < at;
  }

  bool is_done_by_hand(const Mention& mention) const {
    const auto family = family_of(mention);
    return family == Family::hands_on || family == Family::adjustment || family == Family::needling;
  }

  // What tells of tests, of the past or of refusals.
  bool tells_of_findings(Span sentence) const {
    const auto hits = document_.hits_in(sentence);
    return std::any_of(hits.begin(), hits.end(), [&](const PhraseHit& hit) {
      const Phrase& phrase = book_.phrases[hit.phrase];
      return phrase.use == Use::exam_word || (phrase.use == Use::cue && book_.cues[phrase.item].status != Status::performed);
    });
  }

  bool follows_semicolon(std::uint32_t at) const {
    const std::size_t last = document_.text().substr(0, at).find_last_not_of(' ');
    return last != std::string_view::npos && document_.text()[last] == ';';
  }

  // Figures that are no part of a body part's name ("L3") and no minutes.
  bool has_figures(Span sentence) const {
    std::string words(document_.words(sentence));
    for (const PhraseHit& hit : document_.hits_in(sentence)) {
      const Use use = book_.phrases[hit.phrase].use;
      if (use != Use::region && use != Use::time) continue;
      const std::size_t from = hit.span.begin - sentence.begin;
      std::fill(words.begin() + from, words.begin() + std::min<std::size_t>(from + hit.span.size(), words.size()), ' ');
    }
    return std::any_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  // Hardly more than body parts, sides and minutes.
  bool is_fragment(Span sentence) const {
    constexpr std::uint32_t most_other_bytes = 10;
    std::uint32_t named = 0;
    for (const PhraseHit& hit : document_.hits_in(sentence)) {
      const Use use = book_.phrases[hit.phrase].use;
      if (use == Use::region || use == Use::side || use == Use::time) named += hit.span.size();
    }
    return named + most_other_bytes >= sentence.size();
  }

  std::uint32_t number_of(const Mention& mention) const { return static_cast<std::uint32_t>(&mention - mentions_.data()); }

  const Document& document_;
  const std::vector<RegionMention>& regions_;
  const std::vector<Mention>& mentions_;
  const Book& book_;
  const std::vector<Span> directions_, asides_, postures_, works_;
};

}  // namespace

std::vector<Attachment> attach_regions(const Document& document, const std::vector<RegionMention>& regions, const std::vector<Mention>& mentions,
                                       const Book& book) {
  return Attacher(document, regions, mentions, book).run();
}

}  // namespace codetrail
