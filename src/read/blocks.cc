#include "read/blocks.h"

#include <algorithm>

#include "read/block_list.h"
#include "read/grouping.h"
#include "read/headings.h"
#include "read/stretches.h"

namespace codetrail {
namespace {

constexpr std::uint32_t none = Blocks::no_block;

using Elements = std::vector<Element>;

// Builds blocks paragraph by paragraph, from the first to the last word.
class Builder {
 public:
  Builder(const Document& document, const std::vector<Figure>& figures, const Facts& facts, const Book& book,
      std::vector<Mention>* mentions)
      : document_(document), figures_(figures), book_(book), mentions_(*mentions), grouper_(document, figures, facts, book, *mentions),
        blocks_(document, figures, grouper_, mentions) {}

  Blocks build() {
    for (const Paragraph& paragraph : document_.paragraphs) read_paragraph(paragraph);
    return blocks_.take();
  }

 private:
  void read_paragraph(const Paragraph& paragraph) {
    const Elements elements = grouper_.elements_in(paragraph.span);
    const std::uint32_t section = document_.section_of(paragraph.span.begin);
    if (section != section_) leads_lines_ = false;
    if (section != section_) leading_ = none;
    if (section != section_ || (paragraph.after_blank && paragraph.indent <= heading_indent_)) heading_ = none;
    if (section != section_) blocks_in_section_ = false;
    section_ = section;
    if (elements.empty()) {
      if (paragraph.indent <= heading_indent_ && !paragraph.is_item) heading_seen_text_ = true;
      return;
    }
    first_in_paragraph_ = blocks_.size();
    if (stands_alone(paragraph, elements) && (leads_lines_ || !blocks_in_section_)) {
      leading_ = elements.front().index;
      return;
    }
    if (leading_ != none && lead_in(paragraph, elements)) return;
    leading_ = none;
    const std::optional<ServiceHeading> heading = find_heading(document_, paragraph, mentions_, figures_, book_);
    blocks_in_section_ |= std::any_of(elements.begin(), elements.end(), [](const Element& e) { return !e.is_figure; });
    // "Gait: not attempted. AP, QS, LAQ x10": a title that was refused on its own line gives its code to nothing behind it.
    const bool leads = heading && (heading->is_title_only || mentions_[heading->mention].status == Status::performed);
    if (leads) return open_heading(paragraph, *heading, elements);
    if (heading) heading_ = none;
    read_lines(paragraph, elements);
  }

  // Nothing but minutes on a line.
  bool stands_alone(const Paragraph& paragraph, const Elements& elements) const {
    constexpr std::uint32_t most_other_bytes = 3;
    return elements.size() == 1 && grouper_.is_explicit(elements.front())
        && paragraph.span.size() <= elements.front().span.size() + most_other_bytes;
  }

  // "15 min" on a line of its own above the first services is the time of the line below it, and so are the next ones.
  bool lead_in(const Paragraph& paragraph, const Elements& elements) {
    const std::uint32_t cover = leading_;
    leading_ = none;
    const auto is_explicit = [&](const Element& e) { return grouper_.is_explicit(e); };
    const auto names = [](const Element& e) { return !e.is_figure; };
    if (std::any_of(elements.begin(), elements.end(), is_explicit) || std::none_of(elements.begin(), elements.end(), names)) return false;
    const StretchParts parts = read_stretch_parts(document_, figures_, book_, grouper_, elements, cover, paragraph.span);
    for (const Group& group : parts.groups) blocks_.add(group, none);
    heading_ = none;
    leads_lines_ = blocks_in_section_ = true;
    return true;
  }

  // A line such as "Ther Ex (28 min): ..." or "Manual 10 min" is one block, up to another service with minutes of its own; what
  // stands below it belongs to it.
  void open_heading(const Paragraph& paragraph, const ServiceHeading& heading, const Elements& elements) {
    const HeadingLine line = read_heading_line(document_, figures_, book_, mentions_, grouper_, heading, elements, paragraph.span);
    heading_ = blocks_.add_heading(line.group, heading.code);
    heading_indent_ = paragraph.indent;
    heading_seen_text_ = false;
    // With words after the title the line is complete in itself; only items further in belong to it too.
    heading_is_title_ = heading.is_title_only;
    if (line.rest.empty()) return;
    heading_ = none;
    read_sentences(line.rest, none);
  }

  // "O: TE 24 min: SLR, bridges, tandem stance": a sentence that a service's name opens is one block, unless it names
  // another service.
  bool open_heading_in_sentence(const Elements& elements, Span sentence) {
    const Section& section = document_.sections[document_.section_of(elements.front().span.begin)];
    Paragraph words;
    words.span = {std::max(sentence.begin, std::min(section.body.begin, elements.front().span.begin)), sentence.end};
    const std::optional<ServiceHeading> heading = find_heading(document_, words, mentions_, figures_, book_);
    if (!heading || !heading->marked_behind || mentions_[heading->mention].status != Status::performed) return false;
    const auto first = std::find_if(elements.begin(), elements.end(), [](const Element& e) { return !e.is_figure; });
    if (first->index != heading->mention) return false;
    const HeadingLine line = read_heading_line(document_, figures_, book_, mentions_, grouper_, *heading, elements, words.span);
    const bool names_another = std::any_of(line.group.mentions.begin(), line.group.mentions.end(), [&](std::uint32_t mention) {
      return mention != heading->mention && book_.techniques[mentions_[mention].technique].kind == Kind::service &&
             !mentions_[mention].supports.empty() && grouper_.code_of(mention) != heading->code;
    });
    if (names_another) return false;
    blocks_.add_heading(line.group, heading->code);
    if (!line.rest.empty()) read_sentences(line.rest, none);
    return true;
  }

  bool under_heading(const Paragraph& paragraph) const {
    if (heading_ == none) return false;
    if (paragraph.indent > heading_indent_ || paragraph.is_item) return true;
    return heading_is_title_ && !heading_seen_text_;
  }

  void read_lines(const Paragraph& paragraph, const Elements& elements) {
    const std::uint32_t parent = under_heading(paragraph) ? heading_ : none;
    if (parent == none) heading_ = none;
    std::size_t begin = 0;
    while (begin < elements.size()) {
      const std::optional<Stretch> stretch = find_stretch(document_, figures_, grouper_, elements, begin, paragraph.span);
      const std::size_t first = stretch ? stretch->cover : elements.size();
      if (first > begin) read_sentences({elements.begin() + static_cast<std::ptrdiff_t>(begin),
          elements.begin() + static_cast<std::ptrdiff_t>(first)}, parent);
      if (!stretch) return;
      read_stretch(*stretch, elements, parent);
      begin = stretch->end;
    }
  }

  // "10:00-10:20 ...": the clock, or minutes with a colon behind them, cover what follows.
  void read_stretch(const Stretch& stretch, const Elements& elements, std::uint32_t parent) {
    const std::uint32_t cover = elements[stretch.cover].index;
    const Elements within(elements.begin() + static_cast<std::ptrdiff_t>(stretch.cover) + 1,
        elements.begin() + static_cast<std::ptrdiff_t>(stretch.end));
    const StretchParts parts = read_stretch_parts(document_, figures_, book_, grouper_, within, cover, stretch.span);
    const std::uint32_t first = blocks_.size();
    for (const Group& group : parts.groups) blocks_.add(group, parent);
    if (parts.is_sum && first < blocks_.size()) blocks_.lies_inside(cover, first);
  }

  void read_sentences(const Elements& elements, std::uint32_t parent) {
    std::size_t begin = 0;
    while (begin < elements.size()) {
      const std::uint32_t sentence = document_.sentence_of(elements[begin].span.begin);
      std::size_t end = begin;
      while (end < elements.size() && document_.sentence_of(elements[end].span.begin) == sentence) ++end;
      read_sentence({elements.begin() + static_cast<std::ptrdiff_t>(begin), elements.begin() + static_cast<std::ptrdiff_t>(end)},
          document_.sentences[sentence].span, parent);
      begin = end;
    }
  }

  void read_sentence(const Elements& elements, Span sentence, std::uint32_t parent) {
    const bool any_mention = std::any_of(elements.begin(), elements.end(), [](const Element& e) { return !e.is_figure; });
    if (!any_mention) {
      for (const Element& element : elements) blocks_.give_to_last(element.index, sentence);
      return;
    }
    if (ends_line(elements)) {
      // "...; 12 min" at the end of a line belongs to what stands before it, and the next line begins anew.
      blocks_.give_to_last(elements.front().index, elements.front().span);
      read_sentence({std::next(elements.begin()), elements.end()}, {elements[1].span.begin, sentence.end}, parent);
      return;
    }
    if (parent == none && open_heading_in_sentence(elements, sentence)) return;
    const std::uint32_t first = reaches_back(sentence) ? first_in_paragraph_ : blocks_.size();
    for (const Group& group : grouper_.group(elements, sentence)) {
      if (group.is_whole) blocks_.add_whole(group, first, parent);
      else if (group.joins_last && blocks_.size() > first) blocks_.join_last(group);
      else if (group.mentions.empty() && !group.figures.empty()) blocks_.give_to_last(group.figures.front(), sentence);
      else blocks_.add(group, parent);
    }
  }

  bool ends_line(const Elements& elements) const {
    if (elements.size() < 2 || !grouper_.is_explicit(elements.front()) || blocks_.size() <= first_in_paragraph_) return false;
    const Span between{elements[0].span.end, elements[1].span.begin};
    return between.begin < between.end && document_.words(between).find('\n') != std::string_view::npos;
  }

  // Sentences that only a semicolon parts are items of one list: a sum behind the last one speaks of all.
  bool reaches_back(Span sentence) const {
    std::uint32_t at = sentence.begin;
    while (at > 0 && document_.text()[at - 1] == ' ') --at;
    return at > 0 && document_.text()[at - 1] == ';' && blocks_.size() > first_in_paragraph_;
  }

  const Document& document_;
  const std::vector<Figure>& figures_;
  const Book& book_;
  std::vector<Mention>& mentions_;
  Grouper grouper_;
  BlockList blocks_;
  std::uint32_t heading_ = none, heading_indent_ = 0, section_ = none, first_in_paragraph_ = 0;
  bool heading_seen_text_ = false, heading_is_title_ = false;
  std::uint32_t leading_ = none;      // the figure on the line above, where it is the time of what stands below it
  bool leads_lines_ = false, blocks_in_section_ = false;
};

}  // namespace

Blocks find_blocks(const Document& document, const std::vector<Figure>& figures, const Facts& facts, const Book& book,
    std::vector<Mention>* mentions) {
  return Builder(document, figures, facts, book, mentions).build();
}

}  // namespace codetrail
