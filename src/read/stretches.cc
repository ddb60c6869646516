#include "read/stretches.h"

#include <algorithm>

namespace codetrail {
namespace {

constexpr std::uint32_t none = 0xffffffff;

using Elements = std::vector<Element>;

// The groups of all sentences that the elements stand in.
std::vector<Group> groups_of(const Document& document, const Grouper& grouper, const Elements& elements) {
  std::vector<Group> groups;
  for (std::size_t begin = 0; begin < elements.size();) {
    const std::uint32_t sentence = document.sentence_of(elements[begin].span.begin);
    std::size_t end = begin;
    while (end < elements.size() && document.sentence_of(elements[end].span.begin) == sentence) ++end;
    const Elements part(elements.begin() + static_cast<std::ptrdiff_t>(begin), elements.begin() + static_cast<std::ptrdiff_t>(end));
    const bool only_figures = std::all_of(part.begin(), part.end(), [](const Element& e) { return e.is_figure; });
    if (only_figures) {
      for (const Element& element : part)
        if (grouper.is_explicit(element)) groups.push_back({document.sentences[sentence].span, {}, {element.index}, {}, true, false});
    } else {
      for (Group& group : grouper.group(part, document.sentences[sentence].span)) groups.push_back(std::move(group));
    }
    begin = end;
  }
  return groups;
}

// Reads a heading's line: which groups are another service's, and which minutes are the heading's own.
class HeadingReader {
 public:
  HeadingReader(const Document& document, const std::vector<Figure>& figures, const Book& book, const std::vector<Mention>& mentions,
      const Grouper& grouper,
                const ServiceHeading& heading)
      : document_(document), figures_(figures), book_(book), mentions_(mentions), grouper_(grouper), heading_(heading),
        line_(document.line_of(mentions[heading.mention].span.begin)) {}

  HeadingLine read(const Elements& elements, Span line) {
    const std::uint32_t own = own_figure();
    Elements inner;
    std::copy_if(elements.begin(), elements.end(), std::back_inserter(inner), [&](const Element& e) { return !e.is_figure
        || e.index != own; });
    const std::vector<Group> groups = groups_of(document_, grouper_, inner);
    const std::uint32_t end = first_foreign(groups, own != none, line.end);
    HeadingLine result;
    result.group.span = {line.begin, end};
    for (const Element& element : inner) {
      if (element.span.begin >= end) result.rest.push_back(element);
      else if (!element.is_figure) result.group.mentions.push_back(element.index);
    }
    take_minutes(groups, own, end, &result.group);
    return result;
  }

 private:
  // The figure beside the title, if it is minutes there.
  std::uint32_t own_figure() const {
    if (heading_.figure == none) return none;
    const bool counts = figures_[heading_.figure].kind != TimeKind::bare || grouper_.bare_counts(heading_.figure, heading_.mention, false);
    return counts ? heading_.figure : none;
  }

  // A service's name, hands and machines, and what stands on a line of its own are not the heading's.
  bool is_foreign(std::uint32_t number) const {
    const Mention& mention = mentions_[number];
    const std::string code = grouper_.code_of(number);
    if (code.empty() || code == heading_.code) return false;
    const Kind kind = book_.techniques[mention.technique].kind;
    if (kind == Kind::service || kind == Kind::code_number || document_.line_of(mention.span.begin) > line_) return true;
    const bool may_be = std::any_of(mention.supports.begin(), mention.supports.end(),
        [&](const Support& s) { return s.code == heading_.code; });
    return !may_be && !(goes_by_heading(book_.code(code)) && goes_by_heading(book_.code(heading_.code)));
  }

  bool is_timed(std::uint32_t mention) const {
    const Code* code = grouper_.known_code_of(mention);
    return code && code->counting == Counting::timed;
  }

  // Where the first group of another service with minutes of its own begins. A figure that the heading waits for covers what of
  // the heading stands before it, too.
  std::uint32_t first_foreign(const std::vector<Group>& groups, bool has_minutes, std::uint32_t end) const {
    for (const Group& group : groups) {
      if (group.figures.empty() || group.mentions.empty()) continue;
      const Span figure = figures_[group.figures.front()].span;
      const bool leads = figure.begin < mentions_[group.mentions.front()].span.begin;
      if (leads && is_foreign(group.mentions.front())) return figure.begin;
      if (leads || !is_foreign(group.mentions.back())) continue;
      std::size_t first = group.mentions.size() - 1;
      while (first > 0 && is_foreign(group.mentions[first - 1])) --first;
      const bool shares = first > 1 || (first == 1 && group.mentions.front() != heading_.mention);
      if (shares && !has_minutes && is_timed(group.mentions.back())) continue;
      return mentions_[group.mentions[first]].span.begin;
    }
    return end;
  }

  // The figure beside the title holds all others. Without one the parts add up, unless the last figure is their sum.
  void take_minutes(const std::vector<Group>& groups, std::uint32_t own, std::uint32_t end, Group* heading) const {
    std::vector<std::uint32_t> parts;
    bool ends_in_sum = false;
    for (const Group& group : groups) {
      for (std::uint32_t figure : group.figures) {
        if (figures_[figure].span.begin >= end) continue;
        parts.push_back(figure);
        ends_in_sum = group.is_whole || grouper_.stands_apart(figure);
      }
      for (std::uint32_t figure : group.inside)
        if (figures_[figure].span.begin < end) heading->inside.push_back(figure);
    }
    if (own != none) {
      heading->figures = {own};
      heading->inside.insert(heading->inside.end(), parts.begin(), parts.end());
      return;
    }
    const std::vector<std::uint32_t> before(parts.begin(), parts.empty() ? parts.end() : std::prev(parts.end()));
    if (ends_in_sum && !before.empty() && grouper_.sum_of({parts.back()}) >= grouper_.sum_of(before)) {
      heading->figures = {parts.back()};
      heading->inside.insert(heading->inside.end(), before.begin(), before.end());
    } else {
      heading->figures = parts;
    }
  }

  const Document& document_;
  const std::vector<Figure>& figures_;
  const Book& book_;
  const std::vector<Mention>& mentions_;
  const Grouper& grouper_;
  const ServiceHeading& heading_;
  std::uint32_t line_;
};

}  // namespace

HeadingLine read_heading_line(const Document& document, const std::vector<Figure>& figures, const Book& book,
    const std::vector<Mention>& mentions,
                              const Grouper& grouper, const ServiceHeading& heading, const std::vector<Element>& elements, Span line) {
  return HeadingReader(document, figures, book, mentions, grouper, heading).read(elements, line);
}

std::optional<Stretch> find_stretch(const Document& document, const std::vector<Figure>& figures, const Grouper& grouper,
    const std::vector<Element>& elements,
                                    std::size_t from, Span paragraph) {
  const auto covers = [&](std::size_t i) {
    if (!grouper.is_explicit(elements[i])) return false;
    const std::uint32_t sentence = document.sentence_of(elements[i].span.begin);
    for (std::size_t k = i; k > 0 && document.sentence_of(elements[k - 1].span.begin) == sentence; --k)
      if (!elements[k - 1].is_figure || grouper.is_explicit(elements[k - 1])) return false;
    const bool mention_follows = i + 1 < elements.size() && !elements[i + 1].is_figure;
    if (figures[elements[i].index].kind == TimeKind::clock) {
      // A clock in a sentence of its own belongs to what stands before it, if anything does.
      const bool alone = i + 1 >= elements.size() || document.sentence_of(elements[i + 1].span.begin) != sentence;
      const bool first = std::none_of(elements.begin(), elements.begin() + static_cast<std::ptrdiff_t>(i),
          [](const Element& e) { return !e.is_figure; });
      return !alone || first;
    }
    constexpr std::uint32_t longest_title = 60;
    const std::uint32_t end = std::min({elements[i].span.end + longest_title, document.sentences[sentence].span.end, paragraph.end});
    const std::size_t colon = document.words({elements[i].span.end, std::max(elements[i].span.end, end)}).find(':');
    return mention_follows && colon != std::string_view::npos;
  };
  std::size_t cover = from;
  while (cover < elements.size() && !covers(cover)) ++cover;
  if (cover == elements.size()) return std::nullopt;
  const std::uint32_t section = document.section_of(elements[std::min(cover + 1, elements.size() - 1)].span.begin);
  std::size_t end = cover + 1;
  while (end < elements.size() && !covers(end) && document.section_of(elements[end].span.begin) == section) ++end;
  return Stretch{cover, end, {elements[cover].span.begin, end < elements.size() ? elements[end].span.begin : paragraph.end}};
}

StretchParts read_stretch_parts(const Document& document, const std::vector<Figure>& figures, const Book& book, const Grouper& grouper,
                                const std::vector<Element>& within, std::uint32_t cover, Span span) {
  StretchParts result;
  const std::vector<Group> groups = groups_of(document, grouper, within);
  std::vector<std::uint32_t> parts;
  std::size_t groups_with_time = 0;
  for (const Group& group : groups) {
    const bool again = group.figures.size() == 1 && grouper.says_again(group.figures.front(), figures[cover].low);
    if (group.figures.empty() || again) continue;
    parts.insert(parts.end(), group.figures.begin(), group.figures.end());
    ++groups_with_time;
  }
  // Between the parts time passes that nobody counts: they need not fill the stretch.
  const int filled = grouper.sum_of(parts).value, whole = figures[cover].low.value;
  const bool fills = filled <= whole + 1 && 10 * filled >= 7 * whole;
  result.is_sum = groups_with_time > 1 && fills && figures[cover].kind == TimeKind::clock;
  result.is_sum |= groups_with_time > 1 && grouper.says_again(cover, grouper.sum_of(parts));
  if (result.is_sum) {
    result.groups = groups;
    return result;
  }
  // Machines that run beside it have minutes of their own; other figures tell of a part of the stretch.
  const auto is_untimed = [&](const Group& group) {
    if (group.mentions.empty() || group.figures.empty()) return false;
    const Code* code = book.code(grouper.code_of(group.mentions.back()));
    return code && code->counting == Counting::untimed && !grouper.says_again(group.figures.front(), figures[cover].low);
  };
  Group all{span, {}, {cover}, {}, false, false};
  std::vector<Group> apart;
  for (const Group& group : groups) {
    if (is_untimed(group)) {
      apart.push_back(group);
      continue;
    }
    all.mentions.insert(all.mentions.end(), group.mentions.begin(), group.mentions.end());
    all.inside.insert(all.inside.end(), group.figures.begin(), group.figures.end());
    all.inside.insert(all.inside.end(), group.inside.begin(), group.inside.end());
  }
  if (all.mentions.empty()) {
    result.groups = apart;
    return result;
  }
  result.groups.push_back(std::move(all));
  result.groups.insert(result.groups.end(), apart.begin(), apart.end());
  return result;
}

}  // namespace codetrail
