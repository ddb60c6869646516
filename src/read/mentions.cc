#include "read/mentions.h"

#include <algorithm>

namespace codetrail {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// What stands beside a short form, or beside a word in another spelling, in its sentence.
class Company {
 public:
  Company(const Document& document, const std::vector<Figure>& figures, const Book& book)
      : document_(document), figures_(figures), book_(book) {}

  bool lets_count(const PhraseHit& hit, const ShortForm& form, std::uint32_t item) const {
    if (form.free || (form.at_start && opens_item(hit.span))) return true;
    const Span clause = around(hit.span);
    bool needed = form.near_minutes && has_minutes(clause), word = false;
    for (const PhraseHit& other : document_.hits_in(clause)) {
      if (other.span.overlaps(hit.span)) continue;
      const Phrase& phrase = book_.phrases[other.phrase];
      needed |= form.near_region && (phrase.use == Use::region || phrase.use == Use::side);
      needed |= form.near_technique && phrase.use == Use::technique && other.doubt == Doubt::none;
      needed |= form.near_sets && phrase.use == Use::time && book_.times[phrase.item].why == "repetitions";
      word |= form.near_words && phrase.use == Use::short_near && phrase.item == item;
      if (form.both ? needed && word : needed || word) return true;
    }
    return needed && !form.both;
  }

  // Whether the neighbours of a misspelt word make it sure. Where it is another word of the language, the note must
  // state minutes too, and name the place or the technique right beside it.
  bool bears_out(const PhraseHit& hit) const {
    if (hit.doubt == Doubt::none) return true;
    if (hit.doubt == Doubt::too_much) return false;
    const Span clause = around(hit.span);
    const bool is_a_word = hit.doubt == Doubt::needs_more;
    if (is_a_word && !states_minutes(clause)) return false;
    if (!is_a_word && has_minutes(clause)) return true;
    for (const PhraseHit& other : document_.hits_in(clause)) {
      if (other.span.overlaps(hit.span) || other.doubt != Doubt::none) continue;
      const Phrase& phrase = book_.phrases[other.phrase];
      const bool named = phrase.use == Use::region || phrase.use == Use::side || phrase.use == Use::technique;
      const bool sets = phrase.use == Use::time && book_.times[phrase.item].why == "repetitions";
      if (is_a_word ? named && stand_together(hit.span, other.span) : named || sets) return true;
    }
    return false;
  }

 private:
  // The sentence (a table's row with its cells is one), but no more than a line's worth to either side: some notes have no full stops.
  Span around(Span hit) const {
    constexpr std::uint32_t reach = 160;
    const Span sentence = document_.sentences.empty() ? hit : document_.sentences[document_.sentence_of(hit.begin)].span;
    return {std::max(sentence.begin, hit.begin > reach ? hit.begin - reach : 0), std::min(sentence.end, hit.end + reach)};
  }

  // Hardly more than "to the" between them.
  bool stand_together(Span a, Span b) const {
    constexpr std::uint32_t farthest = 9;
    const std::string_view between = document_.words({std::min(a.end, b.end), std::max(a.begin, b.begin)});
    return between.size() <= farthest && between.find_first_of(":,") == std::string_view::npos;
  }

  bool has_minutes(Span span) const {
    return has_figure(span, [](const Figure& figure) { return figure.kind != TimeKind::not_minutes; });
  }

  bool states_minutes(Span span) const {
    return has_figure(span, [](const Figure& figure) { return is_time(figure) && figure.kind != TimeKind::bare; });
  }

  template <class Claim>
  bool has_figure(Span span, Claim claim) const {
    auto figure = std::lower_bound(figures_.begin(), figures_.end(), span.begin,
                                   [](const Figure& f, std::uint32_t at) { return f.span.begin < at; });
    for (; figure != figures_.end() && figure->span.begin < span.end; ++figure)
      if (claim(*figure)) return true;
    return false;
  }

  bool opens_item(Span hit) const {
    const Span sentence = document_.sentences.empty() ? hit : document_.sentences[document_.sentence_of(hit.begin)].span;
    if (sentence.begin == hit.begin) return true;
    const Box* box = document_.box_of(hit);
    if (box && holds_no_word({box->label.begin, hit.begin})) return true;
    return holds_no_word({std::min(after_list_mark(sentence), hit.begin), hit.begin});
  }

  // "a) Manual 24'", "2. Manual".
  std::uint32_t after_list_mark(Span sentence) const {
    const std::string_view text = document_.words(sentence);
    std::size_t at = 0;
    while (at < text.size() && at < 3 && std::isalnum(static_cast<unsigned char>(text[at]))) ++at;
    const bool marked = at > 0 && at < text.size() && (text[at] == ')' || text[at] == '.');
    return sentence.begin + static_cast<std::uint32_t>(marked ? at + 1 : 0);
  }

  bool holds_no_word(Span span) const {
    const std::string_view words = document_.words(span);
    return std::none_of(words.begin(), words.end(), [](char c) { return std::isalnum(static_cast<unsigned char>(c)); });
  }

  const Document& document_;
  const std::vector<Figure>& figures_;
  const Book& book_;
};

}  // namespace

bool includes(const std::vector<std::string>& disciplines, const Facts& facts, const Book& book) {
  return disciplines.empty() || facts.discipline == "unknown" || contains(disciplines, facts.discipline) ||
         contains(disciplines, profession_of(facts.discipline, book));
}

std::vector<Mention> find_mentions(const Document& document, const std::vector<Figure>& figures, const Facts& facts, const Book& book) {
  const Company company(document, figures, book);
  std::vector<Mention> mentions;
  const auto add = [&](std::uint32_t technique, Span span, Source source, bool tentative) {
    Mention mention;
    mention.tentative = tentative;
    mention.technique = technique;
    mention.span = span;
    mention.source = source;
    mention.supports = book.techniques[technique].supports;
    mentions.push_back(std::move(mention));
  };
  for (const PhraseHit& hit : document.hits) {
    const Phrase& phrase = book.phrases[hit.phrase];
    if (!company.bears_out(hit)) {
      // A misread word is one where words beside it say that it was not done.
      const bool misread = phrase.use == Use::technique && hit.doubt == Doubt::needs_company;
      if (misread && (mentions.empty() || !mentions.back().span.overlaps(hit.span))) {
        add(phrase.item, hit.span, phrase.source, true);
        mentions.back().by_words_only = true;
      }
      continue;
    }
    if (phrase.use == Use::technique) {
      if (!mentions.empty() && mentions.back().span.overlaps(hit.span)) mentions.pop_back();  // a short form inside longer words
      add(phrase.item, hit.span, phrase.source, false);
    } else if (phrase.use == Use::shortform) {
      const bool taken = !mentions.empty() && mentions.back().span.overlaps(hit.span);
      if (taken && !mentions.back().tentative) continue;
      const ShortForm& form = book.shorts[phrase.item];
      const std::string& section = document.sections[document.section_of(hit.span.begin)].kind;
      const bool in_place = (form.sections.empty() || contains(form.sections, section)) && !contains(form.not_in, section);
      if (!in_place || !includes(form.disciplines, facts, book)) continue;
      const bool counts = company.lets_count(hit, form, phrase.item);
      if (counts && taken) mentions.pop_back();
      if (counts || (form.when_not_done && !taken)) add(phrase.part, hit.span, phrase.source, !counts);
    }
  }
  return mentions;
}

void drop_unsupported(std::vector<Mention>* mentions) {
  std::erase_if(*mentions, [](const Mention& mention) {
    const bool only_by_place = mention.status == Status::listed && mention.reason.by_section;
    const bool by_words = !mention.reason.by_section && mention.status != Status::examined && mention.status != Status::listed;
    return mention.tentative && (mention.status == Status::performed || only_by_place || (mention.by_words_only && !by_words));
  });
}

}  // namespace codetrail
