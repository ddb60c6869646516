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

int count_words(std::string_view text) {
  int words = 0;
  bool inside = false;
  for (char c : text) {
    const bool letter = std::isalnum(static_cast<unsigned char>(c)) || (c & 0x80);
    words += letter && !inside;
    inside = letter;
  }
  return words;
}

bool is_list_gap(std::string_view gap, int joining_words) {
  const bool separators = gap.find_first_of(",&+/") != std::string_view::npos;
  return count_words(gap) <= (separators ? joining_words : joining_words - (gap.size() > 5 ? 1 : 0));
}

// A side belongs to the region after it when hardly a word stands between ("R post. shoulder").
constexpr int words_between_side_and_region = 2;
// "and", "or", "the": what may stand between members of a list besides separators.
constexpr int joining_words = 1;
constexpr std::uint32_t nearest_bytes = 40;

class Sider {
 public:
  Sider(const Document& document, std::vector<Word>* words) : document_(document), words_(*words) {}

  void run() {
    for (std::size_t i = 0; i < words_.size(); ++i)
      if (!words_[i].region) place(i);
  }

 private:
  bool together(const Word& a, const Word& b) const {
    return document_.sentence_of(a.span.begin) == document_.sentence_of(b.span.begin);
  }

  std::string_view between(const Word& a, const Word& b) const {
    return a.span.end <= b.span.begin ? document_.words({a.span.end, b.span.begin}) : std::string_view();
  }

  bool leads(std::size_t side) const {
    if (side + 1 >= words_.size() || !words_[side + 1].region || !together(words_[side], words_[side + 1])) return false;
    const std::string_view gap = between(words_[side], words_[side + 1]);
    return gap.size() <= nearest_bytes && gap.find_first_of(",;:.") == std::string_view::npos &&
           count_words(gap) <= words_between_side_and_region;
  }

  void place(std::size_t side) {
    if (leads(side)) {
      std::size_t i = side + 1;
      words_[i].side = words_[side].side;
      while (i + 1 < words_.size() && words_[i + 1].region && together(words_[i], words_[i + 1]) &&
             is_list_gap(between(words_[i], words_[i + 1]), joining_words)) {
        ++i;
        if (words_[i].side.empty()) words_[i].side = words_[side].side;
      }
      return;
    }
    const std::uint32_t clause = document_.clause_of(words_[side].span.begin);
    for (std::size_t i = side; i-- > 0;) {
      if (!words_[i].region || document_.clause_of(words_[i].span.begin) != clause || !words_[i].side.empty()) break;
      words_[i].side = words_[side].side;
    }
  }

  const Document& document_;
  std::vector<Word>& words_;
};

std::string side_or_default(const Word& word, const std::string& area, const Book& book) {
  if (!word.side.empty()) return word.side;
  const auto known = std::find_if(book.areas.begin(), book.areas.end(), [&](const Area& a) { return a.id == area; });
  return known != book.areas.end() && known->midline ? "midline" : "unstated";
}

}  // namespace

std::vector<RegionMention> find_regions(const Document& document, const Book& book) {
  std::vector<Word> words = find_words(document, book);
  Sider(document, &words).run();
  std::vector<RegionMention> found;
  for (const Word& word : words) {
    if (!word.region) continue;
    RegionMention mention{{}, word.term, word.span, {EvidenceRole::region, word.span, word.source}};
    for (const std::string& area : word.region->areas) mention.regions.push_back({area, side_or_default(word, area, book)});
    found.push_back(std::move(mention));
  }
  return found;
}

}  // namespace codetrail
