#pragma once
// Which mentions and figures of one sentence belong together, before they become blocks: minutes behind what they measure ("STM
// 10 min"), before it ("10 min of STM"), again for the same ("5 min R"), or for all that was named ("total 15 min").

#include <vector>

#include "facts/facts.h"
#include "read/figures.h"
#include "read/service.h"
#include "text/document.h"

namespace codetrail {

// A mention or a figure, in order of the note.
struct Element {
  Span span;
  bool is_figure = false;
  std::uint32_t index = 0;   // in the mentions, in the figures
};

struct Group {
  Span span;
  std::vector<std::uint32_t> mentions;  // in order of the note; none where a figure has found nothing
  std::vector<std::uint32_t> figures;   // they add up
  std::vector<std::uint32_t> inside;    // figures that say again, or say of a part, what `figures` say
  bool is_whole = false;                // its figure covers what was named before it in the sentence, too
  bool joins_last = false;              // words behind the figure of the group before it, which belong to it
};

class Grouper {
 public:
  Grouper(const Document& document, const std::vector<Figure>& figures, const Facts& facts, const Book& book,
      const std::vector<Mention>& mentions)
      : document_(document), figures_(figures), book_(book), facts_(facts), mentions_(mentions) {}

  // The mentions and the figures that could be minutes in the span, in order.
  std::vector<Element> elements_in(Span span) const;

  // The groups of one sentence. Bare figures that are no minutes there are left out.
  std::vector<Group> group(const std::vector<Element>& elements, Span sentence) const;

  // Whether a figure without a unit is minutes beside that mention.
  bool bare_counts(std::uint32_t figure, std::uint32_t mention, bool beside_minutes) const;

  bool is_explicit(const Element& element) const { return element.is_figure && figures_[element.index].kind != TimeKind::bare; }
  std::string code_of(std::uint32_t mention) const;
  const Code* known_code_of(std::uint32_t mention) const { return book_.code(code_of(mention)); }
  // A wide gap stands before the figure, as before a column.
  bool stands_apart(std::uint32_t figure) const;
  Minutes sum_of(const std::vector<std::uint32_t>& figures) const;
  // Two figures for one stretch: the same minutes, give or take the one that a clock is rounded by.
  bool says_again(std::uint32_t figure, Minutes minutes) const;

 private:
  struct State;
  void read_mention(const Element& element, State* state) const;
  void read_behind(const std::vector<Element>& elements, std::size_t at, State* state) const;
  bool follows_closely(const std::vector<Element>& elements, std::size_t at, const State& state) const;
  bool is_in_parentheses_of(Span figure, std::uint32_t at) const;
  bool has_dose_in(Span span) const;
  void set_dosed_apart(std::uint32_t figure, State* state) const;
  void split_leading(std::uint32_t figure, State* state) const;
  void read_again(const std::vector<Element>& elements, std::size_t at, State* state) const;
  void fold_empty(State* state) const;
  void finish(Span sentence, State* state) const;
  bool is_separated(Span between) const;
  bool takes_bare_minutes(const Mention& mention) const;
  bool stands_in_column(std::uint32_t figure, std::uint32_t behind) const;
  bool has_minutes_in(Span span) const;
  bool stands_in_cell(std::uint32_t figure) const;
  bool ends_words(std::uint32_t at) const;

  const Document& document_;
  const std::vector<Figure>& figures_;
  const Book& book_;
  const Facts& facts_;
  const std::vector<Mention>& mentions_;
};

}  // namespace codetrail
