#include "read/regions.h"

#include <algorithm>

namespace codetrail {
namespace {

// A region or a side, in order of the note.
struct Word {
  Span span;
  const RegionTerm* region = nullptr;   // null for a side
  std::uint32_t term = 0;
  std::string side;                     // a side's own; a region's once it is known
  Source source;
};

std::vector<Word> find_words(const Document& document, const Book& book) {
  std::vector<Word> words;
  for (const PhraseHit& hit : document.hits) {
    const Phrase& phrase = book.phrases[hit.phrase];
    if (phrase.use == Use::region) {
      const RegionTerm& term = book.regions[phrase.item];
      words.push_back({hit.span, &term, phrase.item, term.side, phrase.source});
    } else if (phrase.use == Use::side) {
      words.push_back({hit.span, nullptr, 0, book.sides[phrase.item].side, phrase.source});
    }
  }
  // A side's letter inside a region's words ("L4", "L/S") is a part of them. Regions do not overlap each other, so the
  // last one that begins before the side ends is the only one that can hold it.
  std::vector<Span> regions;
  for (const Word& word : words)
    if (word.region) regions.push_back(word.span);
  std::erase_if(words, [&](const Word& word) {
    if (word.region) return false;
    const auto after = std::lower_bound(regions.begin(), regions.end(), word.span.end, [](Span r, std::uint32_t at) { return r.begin < at; });
    return after != regions.begin() && std::prev(after)->overlaps(word.span);
  });
  return words;
}

// A side belongs to the region after it when hardly a word stands between ("R of neck").
constexpr int words_between_side_and_region = 2;
constexpr std::uint32_t nearest_bytes = 40;

// Gives each side word to its regions.
class Sider {
 public:
  Sider(const Document& document, const Book& book, std::vector<Word>* words)
      : document_(document), book_(book), directions_(find_marks_of(TextMark::direction, document, book)),
        corrections_(find_marks_of(TextMark::correction, document, book)), words_(*words) {}

  void run() {
    for (std::size_t i = 0; i < words_.size(); ++i)
      if (!words_[i].region) place(i);
  }

 private:
  bool together(const Word& a, const Word& b) const {
    return document_.sentence_of(a.span.begin) == document_.sentence_of(b.span.begin);
  }

  static Span between(const Word& a, const Word& b) { return {a.span.end, std::max(a.span.end, b.span.begin)}; }

  // The middle of the body: a side of its neighbour is not its own.
  bool is_middle(const Word& word) const {
    if (word.region->is_muscle || word.region->is_paired) return false;
    return std::all_of(word.region->areas.begin(), word.region->areas.end(), [&](const std::string& id) {
      const Area* area = book_.area(id);
      return area && area->midline;
    });
  }

  bool is_on_limb(const Word& word) const {
    const Area* area = book_.area(word.region->areas.front());
    return area && !area->limb.empty();
  }

  bool leads(std::size_t side) const {
    if (side + 1 >= words_.size() || !words_[side + 1].region || !together(words_[side], words_[side + 1])) return false;
    const Span gap = between(words_[side], words_[side + 1]);
    return gap.size() <= nearest_bytes && document_.words(gap).find_first_of(",;:/+&") == std::string_view::npos &&
           count_words(document_, gap, directions_) <= words_between_side_and_region;
  }

  bool continues_list(std::size_t i) const {
    return i + 1 < words_.size() && words_[i + 1].region && together(words_[i], words_[i + 1]) &&
           is_list_gap(document_, between(words_[i], words_[i + 1]), directions_) && !has_technique(between(words_[i], words_[i + 1]));
  }

  // A technique's name that stands or goes on behind a region is the end of its list ("suboccipital release, C2-3 R").
  bool ends_list(std::size_t i) const { return has_technique({words_[i].span.begin, words_[i + 1].span.begin}); }

  bool has_technique(Span gap) const {
    const auto hits = document_.hits_in(gap);
    return std::any_of(hits.begin(), hits.end(), [&](const PhraseHit& hit) { return book_.phrases[hit.phrase].use == Use::technique; });
  }

  void place(std::size_t side) {
    if (leads(side)) place_after(side);
    else place_before(side);
  }

  void place_after(std::size_t side) {
    std::size_t i = side + 1;
    words_[i].side = words_[side].side;
    for (; continues_list(i); ++i)
      if (words_[i + 1].side.empty() && !is_middle(words_[i + 1])) words_[i + 1].side = words_[side].side;
  }

  void place_before(std::size_t side) {
    const std::string taken_back = corrected_side(side);
    const std::uint32_t clause = document_.clause_of(words_[side].span.begin);
    if (taken_back.empty() && side > 0 && !is_near_behind(side)) return;
    for (std::size_t i = side; i-- > 0;) {
      Word& word = words_[i];
      if (!taken_back.empty() && !word.region) continue;
      const bool is_free = word.region && (word.side.empty() || word.side == taken_back);
      const bool is_here = taken_back.empty() ? document_.clause_of(word.span.begin) == clause : together(word, words_[side]);
      if (!is_free || !is_here || (i + 1 < side && words_[i + 1].region && ends_list(i))) break;
      if (i + 1 == side || !is_middle(word)) word.side = words_[side].side;
    }
    // "Plantar fascia R / gastroc": what follows in the list and has no side.
    const bool has_own = side + 2 < words_.size() && !words_[side + 2].region && together(words_[side], words_[side + 2]);
    if (side > 0 && words_[side - 1].region && continues_list(side) && !has_own && words_[side + 1].side.empty() && is_on_limb(words_[side + 1]))
      words_[side + 1].side = words_[side].side;
  }

  // "Shoulder, right", "hip and knee on the left": further off a side belongs to a word that is no body part.
  bool is_near_behind(std::size_t side) const {
    constexpr int most_words = 4, most_words_behind_comma = 0;
    const Span gap = between(words_[side - 1], words_[side]);
    const bool has_comma = document_.words(gap).find(',') != std::string_view::npos;
    return count_words(document_, gap, directions_) <= (has_comma ? most_words_behind_comma : most_words);
  }

  // The side before words of correction that this one replaces ("on the left, correction, on both sides"); empty when there is none.
  std::string corrected_side(std::size_t side) const {
    for (std::size_t i = side; i-- > 0 && together(words_[i], words_[side]);) {
      if (words_[i].region) return "";
      const bool corrected = std::any_of(corrections_.begin(), corrections_.end(), [&](Span c) { return between(words_[i], words_[side]).covers(c); });
      return corrected ? words_[i].side : "";
    }
    return "";
  }

  const Document& document_;
  const Book& book_;
  const std::vector<Span> directions_, corrections_;
  std::vector<Word>& words_;
};

// "LS" is a muscle with a side or among muscles ("UT, LS, rhomboids") and the low back where it stands alone.
void settle_short_forms(const Document& document, const Book& book, std::vector<Word>* words) {
  const std::vector<Span> directions = find_marks_of(TextMark::direction, document, book);
  std::vector<std::size_t> regions;
  for (std::size_t i = 0; i < words->size(); ++i)
    if ((*words)[i].region) regions.push_back(i);
  const auto is_muscle_beside = [&](std::size_t a, std::size_t b, std::size_t other) {
    const Word &left = (*words)[regions[a]], &right = (*words)[regions[b]];
    const Word& neighbour = (*words)[regions[other]];
    return neighbour.region->is_muscle && neighbour.region->alone.empty() &&
           is_list_gap(document, {left.span.end, std::max(left.span.end, right.span.begin)}, directions);
  };
  std::vector<std::size_t> others;
  for (std::size_t i = 0; i < regions.size(); ++i) {
    const Word& word = (*words)[regions[i]];
    if (word.region->alone.empty() || !word.side.empty()) continue;
    const bool among_muscles = (i > 0 && is_muscle_beside(i - 1, i, i - 1)) || (i + 1 < regions.size() && is_muscle_beside(i, i + 1, i + 1));
    if (!among_muscles) others.push_back(regions[i]);
  }
  for (const std::size_t i : others) {
    Word& word = (*words)[i];
    const auto other = std::find_if(book.regions.begin(), book.regions.end(), [&](const RegionTerm& r) { return r.id == word.region->alone; });
    if (other == book.regions.end()) continue;
    word.region = &*other;
    word.term = static_cast<std::uint32_t>(other - book.regions.begin());
  }
}

std::string side_or_default(const Word& word, const std::string& area, const Book& book) {
  if (!word.side.empty()) return word.side;
  const Area* known = book.area(area);
  return known && known->midline ? "midline" : "unstated";
}

}  // namespace

std::vector<Span> find_marks_of(TextMark kind, const Document& document, const Book& book) {
  std::vector<Span> marks;
  for (const PhraseHit& hit : document.hits) {
    const Phrase& phrase = book.phrases[hit.phrase];
    if (phrase.use == Use::mark && book.marks[phrase.item] == kind) marks.push_back(hit.span);
  }
  return marks;
}

int count_words(const Document& document, Span stretch, const std::vector<Span>& directions) {
  int words = 0;
  bool inside = false;
  auto direction = std::lower_bound(directions.begin(), directions.end(), stretch.begin, [](Span d, std::uint32_t at) { return d.end <= at; });
  for (std::uint32_t at = stretch.begin; at < stretch.end; ++at) {
    while (direction != directions.end() && direction->end <= at) ++direction;
    const bool is_direction = direction != directions.end() && direction->contains(at);
    const char c = document.text()[at];
    const bool letter = !is_direction && (std::isalnum(static_cast<unsigned char>(c)) || (c & 0x80));
    words += letter && !inside;
    inside = letter;
  }
  return words;
}

bool is_list_gap(const Document& document, Span gap, const std::vector<Span>& directions) {
  constexpr std::uint32_t longest_gap = 60;
  if (gap.size() > longest_gap) return false;
  // "and", "or", "the": what may stand between members of a list besides separators.
  const bool has_separator = document.words(gap).find_first_of(",&+/") != std::string_view::npos;
  const int joining_words = has_separator || gap.size() <= 5 ? 1 : 0;
  return count_words(document, gap, directions) <= joining_words;
}

std::vector<RegionMention> find_regions(const Document& document, const Book& book) {
  std::vector<Word> words = find_words(document, book);
  Sider(document, book, &words).run();
  settle_short_forms(document, book, &words);
  std::vector<RegionMention> found;
  for (const Word& word : words) {
    if (!word.region) continue;
    RegionMention mention{{}, word.term, !word.side.empty(), word.span, {EvidenceRole::region, word.span, word.source}};
    for (const std::string& area : word.region->areas) mention.regions.push_back({area, side_or_default(word, area, book)});
    found.push_back(std::move(mention));
  }
  return found;
}

}  // namespace codetrail
