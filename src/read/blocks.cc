#include "read/blocks.h"

#include <algorithm>

#include "read/headings.h"

namespace codetrail {
namespace {

constexpr std::uint32_t none = Blocks::no_block;

// A mention or a figure, in order of the note.
struct Element {
  Span span;
  bool is_figure = false;
  std::uint32_t index = 0;   // in the mentions, in the figures
};

// Builds blocks paragraph by paragraph, from the first to the last word.
class Builder {
 public:
  Builder(const Document& document, const std::vector<Figure>& figures, const Book& book, std::vector<Mention>* mentions)
      : document_(document), figures_(figures), book_(book), mentions_(*mentions), block_of_figure_(figures.size(), none),
        inside_(figures.size(), false) {}

  Blocks build() {
    for (std::uint32_t i = 0; i < document_.paragraphs.size(); ++i) read_paragraph(i);
    result_.figure_block = std::move(block_of_figure_);
    result_.figure_inside = std::move(inside_);
    return std::move(result_);
  }

 private:
  std::vector<Element> elements_in(Span span) const {
    std::vector<Element> elements;
    const auto begins_before = [](const auto& part, std::uint32_t at) { return part.span.begin < at; };
    auto mention = std::lower_bound(mentions_.begin(), mentions_.end(), span.begin, begins_before);
    for (; mention != mentions_.end() && mention->span.begin < span.end; ++mention)
      elements.push_back({mention->span, false, static_cast<std::uint32_t>(mention - mentions_.begin())});
    auto figure = std::lower_bound(figures_.begin(), figures_.end(), span.begin, begins_before);
    for (; figure != figures_.end() && figure->span.begin < span.end; ++figure)
      if (is_time(*figure)) elements.push_back({figure->span, true, static_cast<std::uint32_t>(figure - figures_.begin())});
    std::sort(elements.begin(), elements.end(), [](const Element& a, const Element& b) { return a.span < b.span; });
    return elements;
  }

  void read_paragraph(std::uint32_t number) {
    const Paragraph& paragraph = document_.paragraphs[number];
    const std::vector<Element> elements = elements_in(paragraph.span);
    const std::uint32_t section = document_.section_of(paragraph.span.begin);
    if (section != section_ || (paragraph.after_blank && paragraph.indent <= heading_indent_)) heading_ = none;
    section_ = section;
    if (elements.empty()) {
      if (paragraph.indent <= heading_indent_ && !paragraph.is_item) heading_seen_text_ = true;
      return;
    }
    const std::optional<ServiceHeading> heading = find_heading(document_, paragraph, mentions_, figures_, book_);
    if (heading) open_heading(paragraph, *heading, elements);
    else read_sentences(paragraph, elements);
  }

  // A line such as "Ther Ex (28 min): ..." or "Manual 10 min" is one block; what stands below it belongs to it.
  void open_heading(const Paragraph& paragraph, const ServiceHeading& heading, const std::vector<Element>& elements) {
    Block block;
    block.span = paragraph.span;
    block.heading_code = heading.code;
    const auto number = static_cast<std::uint32_t>(result_.blocks.size());
    for (const Element& element : elements) {
      if (element.is_figure) continue;
      put(element.index, number, &block);
      mentions_[element.index].heading_code = heading.code;
    }
    std::uint32_t own = heading.figure;
    if (own == none) own = last_usable_figure(elements);
    for (const Element& element : elements) {
      if (!element.is_figure) continue;
      block_of_figure_[element.index] = number;
      inside_[element.index] = element.index != own;
    }
    if (own != none) block.time = time_of(own);
    result_.blocks.push_back(std::move(block));
    heading_ = number;
    heading_indent_ = paragraph.indent;
    heading_code_ = heading.code;
    heading_seen_text_ = false;
    // With words after the title the line is complete in itself; only items further in belong to it too.
    heading_is_title_ = heading.is_title_only;
  }

  // "O: TE 24 min: SLR, bridges, tandem stance": a sentence that a service's name opens is one block, unless it names
  // another service with minutes of its own.
  bool open_heading_in_sentence(const std::vector<Element>& elements, Span sentence) {
    const Section& section = document_.sections[document_.section_of(elements.front().span.begin)];
    Paragraph words;
    words.span = {std::max(sentence.begin, std::min(section.body.begin, elements.front().span.begin)), sentence.end};
    const std::optional<ServiceHeading> heading = find_heading(document_, words, mentions_, figures_, book_);
    if (!heading || !heading->marked_behind || mentions_[heading->mention].status != Status::performed) return false;
    int figures = 0;
    for (const Element& element : elements) {
      figures += element.is_figure && figures_[element.index].kind != TimeKind::bare;
      const bool other_service = !element.is_figure && element.index != heading->mention && book_.techniques[mentions_[element.index].technique].kind == Kind::service &&
                                 !mentions_[element.index].supports.empty() && mentions_[element.index].supports.front().code != heading->code;
      if (other_service) return false;
    }
    if (figures > 1) return false;
    open_heading(words, *heading, elements);
    heading_ = none;
    return true;
  }

  // In a heading's line the last figure that is no bare number covers the line ("cues throughout. 28 min").
  std::uint32_t last_usable_figure(const std::vector<Element>& elements) const {
    std::uint32_t figure = none, bare = none;
    for (const Element& element : elements) {
      if (!element.is_figure) continue;
      if (figures_[element.index].kind == TimeKind::bare) bare = element.index;
      else figure = element.index;
    }
    return figure != none ? figure : bare;
  }

  bool under_heading(const Paragraph& paragraph) const {
    if (heading_ == none) return false;
    if (paragraph.indent > heading_indent_ || paragraph.is_item) return true;
    return heading_is_title_ && !heading_seen_text_;
  }

  void read_sentences(const Paragraph& paragraph, const std::vector<Element>& elements) {
    const std::uint32_t parent = under_heading(paragraph) ? heading_ : none;
    if (parent == none) heading_ = none;
    std::size_t begin = 0;
    while (begin < elements.size()) {
      const std::uint32_t sentence = document_.sentence_of(elements[begin].span.begin);
      std::size_t end = begin;
      while (end < elements.size() && document_.sentence_of(elements[end].span.begin) == sentence) ++end;
      read_sentence({elements.begin() + begin, elements.begin() + end}, document_.sentences[sentence].span, parent);
      begin = end;
    }
  }

  void read_sentence(const std::vector<Element>& elements, Span sentence, std::uint32_t parent) {
    const bool any_mention = std::any_of(elements.begin(), elements.end(), [](const Element& e) { return !e.is_figure; });
    if (!any_mention) {
      for (const Element& element : elements) add_to_previous(element.index, sentence);
      return;
    }
    if (parent == none && open_heading_in_sentence(elements, sentence)) return;
    const std::size_t first_in_sentence = result_.blocks.size();
    const bool figure_first = elements.front().is_figure && figures_[elements.front().index].kind != TimeKind::bare;
    std::uint32_t from = sentence.begin;
    std::vector<std::uint32_t> open;   // mentions that wait for their figure
    std::uint32_t waiting_figure = none;
    for (const Element& element : elements) {
      if (!element.is_figure) {
        open.push_back(element.index);
        continue;
      }
      if (figures_[element.index].kind == TimeKind::bare && !bare_counts(element.index, open)) continue;
      if (figure_first) {
        if (!open.empty()) {
          close({from, element.span.begin}, &open, waiting_figure, parent);
          from = element.span.begin;
        } else if (waiting_figure != none) {
          close({from, element.span.begin}, &open, waiting_figure, parent);
        }
        waiting_figure = element.index;
      } else if (figures_[element.index].kind == TimeKind::together) {
        gather(first_to_gather(first_in_sentence, open), {from, element.span.end}, &open, element.index, parent);
        from = element.span.end;
      } else if (open.empty()) {
        add_again(first_in_sentence, {from, element.span.end}, element.index);
        from = element.span.end;
      } else {
        close({from, element.span.end}, &open, element.index, parent);
        from = element.span.end;
      }
    }
    if (figure_first) close({from, sentence.end}, &open, waiting_figure, parent);
    else if (!open.empty()) finish({from, sentence.end}, &open, first_in_sentence, parent);
    else if (result_.blocks.size() > first_in_sentence) result_.blocks.back().span.end = sentence.end;
  }

  // "x 10" or "(12)" is minutes beside something whose minutes are written so: not beside an exercise, where it counts repetitions.
  bool bare_counts(std::uint32_t figure, const std::vector<std::uint32_t>& open) const {
    constexpr std::uint32_t nearest = 48;
    if (open.empty() || figures_[figure].low.value < 2 || figures_[figure].high.value > 120) return false;
    const Mention& mention = mentions_[open.back()];
    if (figures_[figure].under_minutes) return true;
    if (figures_[figure].fills_cell) return takes_bare_minutes(mention);
    const std::uint32_t distance = gap(mention.span, figures_[figure].span);
    if (distance > nearest) return false;
    if (book_.times[figures_[figure].form].why == "plain") {
      // A figure without any sign stands right after a service's name or a code's number, or it is something else.
      const Kind kind = book_.techniques[mention.technique].kind;
      return distance <= 4 && (kind == Kind::service || kind == Kind::code_number);
    }
    return takes_bare_minutes(mention);
  }

  bool takes_bare_minutes(const Mention& mention) const {
    if (book_.techniques[mention.technique].kind == Kind::service) return true;
    const Code* code = mention.supports.empty() ? nullptr : book_.code(mention.supports.front().code);
    return code && (code->family == Family::modality || code->family == Family::hands_on);
  }

  void put(std::uint32_t mention, std::uint32_t block, Block* into) {
    mentions_[mention].block = block;
    if (mentions_[mention].status == Status::performed) into->mentions.push_back(mention);
  }

  TimeSpent time_of(std::uint32_t number) const {
    const Figure& figure = figures_[number];
    return {figure.low, figure.high, figure.basis, {{EvidenceRole::minutes, figure.span, figure.source}}};
  }

  void close(Span span, std::vector<std::uint32_t>* open, std::uint32_t figure, std::uint32_t parent) {
    if (open->empty() && figure == none) return;
    Block block;
    block.span = span;
    block.parent = parent == none ? Block::no_parent : parent;
    const auto number = static_cast<std::uint32_t>(result_.blocks.size());
    for (std::uint32_t mention : *open) {
      put(mention, number, &block);
      if (parent != none) mentions_[mention].heading_code = heading_code_;
    }
    open->clear();
    if (figure != none) {
      block_of_figure_[figure] = number;
      block.time = time_of(figure);
    }
    result_.blocks.push_back(std::move(block));
  }

  static void add_minutes(const TimeSpent& more, std::optional<TimeSpent>* time) {
    if (!*time) {
      *time = more;
      return;
    }
    (*time)->low = std::min((*time)->low + more.low, most_minutes);
    (*time)->high = std::min((*time)->high + more.high, most_minutes);
    (*time)->evidence.insert((*time)->evidence.end(), more.evidence.begin(), more.evidence.end());
  }

  // A figure right after another one is more time for the same mentions ("STM 10 min L, 5 min R").
  void add_again(std::size_t first, Span span, std::uint32_t figure) {
    if (result_.blocks.size() <= first) return;
    Block& block = result_.blocks.back();
    block.span.end = span.end;
    block_of_figure_[figure] = static_cast<std::uint32_t>(result_.blocks.size() - 1);
    add_minutes(time_of(figure), &block.time);
  }

  std::string code_of(std::uint32_t mention) const {
    return mentions_[mention].supports.empty() ? "" : mentions_[mention].supports.front().code;
  }

  // A sum does not reach back over blocks that have minutes of their own and are another code's, nor over an earlier sum.
  std::size_t first_to_gather(std::size_t first, const std::vector<std::uint32_t>& open) const {
    std::size_t from = result_.blocks.size();
    while (from > std::max(first, gathered_)) {
      const Block& block = result_.blocks[from - 1];
      const bool same = std::all_of(block.mentions.begin(), block.mentions.end(), [&](std::uint32_t mention) {
        return std::any_of(open.begin(), open.end(), [&](std::uint32_t other) { return code_of(other) == code_of(mention); });
      });
      if (block.time && !same && !open.empty()) break;
      --from;
    }
    return from;
  }

  // "... for a total of 22 minutes" covers all blocks of the sentence; their own figures lie inside it.
  void gather(std::size_t first, Span span, std::vector<std::uint32_t>* open, std::uint32_t figure, std::uint32_t parent) {
    close({span.begin, span.end}, open, none, parent);
    if (result_.blocks.size() <= first) {
      add_to_previous(figure, span);
      return;
    }
    gathered_ = first + 1;
    Block& all = result_.blocks[first];
    for (std::size_t i = first + 1; i < result_.blocks.size(); ++i)
      all.mentions.insert(all.mentions.end(), result_.blocks[i].mentions.begin(), result_.blocks[i].mentions.end());
    const auto begins_before = [](const auto& part, std::uint32_t at) { return part.span.begin < at; };
    for (auto m = std::lower_bound(mentions_.begin(), mentions_.end(), all.span.begin, begins_before);
         m != mentions_.end() && m->span.begin < span.end; ++m)
      m->block = static_cast<std::uint32_t>(first);
    for (auto f = std::lower_bound(figures_.begin(), figures_.end(), all.span.begin, begins_before);
         f != figures_.end() && f->span.begin < span.end; ++f) {
      const auto number = static_cast<std::size_t>(f - figures_.begin());
      if (block_of_figure_[number] == none || number == figure) continue;
      block_of_figure_[number] = static_cast<std::uint32_t>(first);
      inside_[number] = true;
    }
    result_.blocks.resize(first + 1);
    Block& kept = result_.blocks[first];
    kept.span.end = span.end;
    kept.time = time_of(figure);
    block_of_figure_[figure] = static_cast<std::uint32_t>(first);
  }

  // Words after the last figure belong to its block when no comma or full stop parts them from it; else they are without minutes.
  void finish(Span span, std::vector<std::uint32_t>* open, std::size_t first, std::uint32_t parent) {
    const bool joined = result_.blocks.size() > first && result_.blocks.back().time &&
                        document_.words({span.begin, mentions_[open->front()].span.begin}).find_first_of(",;+&") == std::string_view::npos &&
                        mentions_[open->front()].span.begin - span.begin < 30;
    if (!joined) {
      close(span, open, none, parent);
      return;
    }
    Block& block = result_.blocks.back();
    block.span.end = span.end;
    for (std::uint32_t mention : *open) put(mention, static_cast<std::uint32_t>(result_.blocks.size() - 1), &block);
    open->clear();
  }

  // A sentence that holds only a figure ("10 min.", "that was twenty two minutes") gives it to what stands right before it.
  void add_to_previous(std::uint32_t figure, Span sentence) {
    if (result_.blocks.empty() || figures_[figure].kind == TimeKind::bare) return;
    const auto number = static_cast<std::uint32_t>(result_.blocks.size() - 1);
    Block& block = result_.blocks[number];
    const std::uint32_t here = document_.sentence_of(sentence.begin);
    const std::uint32_t there = document_.sentence_of(block.span.end > block.span.begin ? block.span.end - 1 : block.span.begin);
    // In one paragraph a remark or two may stand between; from one to the next nothing.
    const bool same_paragraph = document_.sentences[here].paragraph == document_.sentences[there].paragraph;
    const bool near = here - there <= (same_paragraph ? 3 : 1) && document_.section_of(block.span.begin) == document_.section_of(sentence.begin);
    // A line of other words has a subject of its own, even one that the book does not know.
    constexpr std::uint32_t longest_remark = 40;
    const bool only_time = sentence.size() - figures_[figure].span.size() <= longest_remark;
    if (!near || (!same_paragraph && !only_time) || block.time || block.mentions.empty()) return;
    block_of_figure_[figure] = number;
    block.time = time_of(figure);
    block.span.end = sentence.end;
  }

  const Document& document_;
  const std::vector<Figure>& figures_;
  const Book& book_;
  std::vector<Mention>& mentions_;
  Blocks result_;
  std::vector<std::uint32_t> block_of_figure_;
  std::vector<bool> inside_;
  std::uint32_t heading_ = none, heading_indent_ = 0, section_ = none;
  std::string heading_code_;
  bool heading_seen_text_ = false, heading_is_title_ = false;
  std::size_t gathered_ = 0;   // blocks before this one are covered by a sum already
};

}  // namespace

Blocks find_blocks(const Document& document, const std::vector<Figure>& figures, const Book& book, std::vector<Mention>* mentions) {
  return Builder(document, figures, book, mentions).build();
}

}  // namespace codetrail
