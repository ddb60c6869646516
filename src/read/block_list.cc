#include "read/block_list.h"

#include <algorithm>

namespace codetrail {

void BlockList::put(std::uint32_t mention, std::uint32_t block) {
  mentions_[mention].block = block;
  if (mentions_[mention].status == Status::performed) blocks_[block].mentions.push_back(mention);
}

void BlockList::add_minutes(std::uint32_t number, std::uint32_t block) {
  const Figure& figure = figures_[number];
  block_of_figure_[number] = block;
  std::optional<TimeSpent>& time = blocks_[block].time;
  const Evidence evidence{EvidenceRole::minutes, figure.span, figure.source};
  if (!time) {
    time = TimeSpent{figure.low, figure.high, figure.basis, {evidence}};
    return;
  }
  time->low = std::min(time->low + figure.low, most_minutes);
  time->high = std::min(time->high + figure.high, most_minutes);
  time->evidence.push_back(evidence);
}

void BlockList::lies_inside(std::uint32_t figure, std::uint32_t block) {
  block_of_figure_[figure] = block;
  inside_[figure] = true;
}

std::uint32_t BlockList::add(const Group& group, std::uint32_t parent) {
  const std::uint32_t number = size();
  blocks_.emplace_back();
  blocks_.back().span = group.span;
  blocks_.back().parent = parent == none ? Block::no_parent : parent;
  for (std::uint32_t mention : group.mentions) {
    put(mention, number);
    if (parent != none) mentions_[mention].heading_code = blocks_[parent].heading_code;
  }
  for (std::uint32_t figure : group.figures) add_minutes(figure, number);
  for (std::uint32_t figure : group.inside) lies_inside(figure, number);
  return number;
}

std::uint32_t BlockList::add_heading(const Group& group, const std::string& code) {
  const std::uint32_t number = add(group, none);
  blocks_[number].heading_code = code;
  for (std::uint32_t mention : group.mentions) mentions_[mention].heading_code = code;
  return number;
}

void BlockList::join_last(const Group& group) {
  blocks_.back().span.end = group.span.end;
  for (std::uint32_t mention : group.mentions) put(mention, size() - 1);
}

// A sum does not reach back over blocks that have minutes of their own and are another code's, nor over an earlier sum, nor over
// more minutes than it has.
std::uint32_t BlockList::first_covered(const Group& group, std::uint32_t first) const {
  Minutes left = grouper_.sum_of(group.figures);
  std::uint32_t from = size();
  while (from > std::max(first, covered_)) {
    const Block& block = blocks_[from - 1];
    const bool same = std::all_of(block.mentions.begin(), block.mentions.end(), [&](std::uint32_t mention) {
      return std::any_of(group.mentions.begin(), group.mentions.end(),
          [&](std::uint32_t other) { return grouper_.code_of(other) == grouper_.code_of(mention); });
    });
    if (block.time && !same && !group.mentions.empty()) break;
    if (block.time && block.time->low > left) break;
    if (block.time) left -= block.time->low;
    --from;
  }
  return from;
}

// Makes the blocks from `first` on one block, with that figure.
void BlockList::swallow(std::uint32_t first, std::uint32_t figure) {
  for (std::uint32_t i = first + 1; i < size(); ++i)
    blocks_[first].mentions.insert(blocks_[first].mentions.end(), blocks_[i].mentions.begin(), blocks_[i].mentions.end());
  const Span span{blocks_[first].span.begin, blocks_.back().span.end};
  const auto begins_before = [](const auto& part, std::uint32_t at) { return part.span.begin < at; };
  for (auto m = std::lower_bound(mentions_.begin(), mentions_.end(), span.begin, begins_before); m != mentions_.end()
      && m->span.begin < span.end; ++m)
    m->block = first;
  for (auto f = std::lower_bound(figures_.begin(), figures_.end(), span.begin, begins_before); f != figures_.end()
      && f->span.begin < span.end; ++f) {
    const auto number = static_cast<std::uint32_t>(f - figures_.begin());
    if (number != figure && block_of_figure_[number] != none) lies_inside(number, first);
  }
  blocks_.resize(first + 1);
  blocks_[first].span = span;
  blocks_[first].time.reset();
  add_minutes(figure, first);
}

void BlockList::add_whole(const Group& group, std::uint32_t first, std::uint32_t parent) {
  const std::uint32_t from = first_covered(group, first);
  const std::uint32_t own = add(group, parent);
  if (group.mentions.empty() && from == own) {
    // Nothing stands before it that it could cover: it is a sentence of its own.
    block_of_figure_[group.figures.front()] = none;
    blocks_.pop_back();
    give_to_last(group.figures.front(), group.span);
    return;
  }
  swallow(from, group.figures.front());
  covered_ = from + 1;
}

bool BlockList::give_to_last(std::uint32_t figure, Span sentence) {
  if (blocks_.empty() || figures_[figure].kind == TimeKind::bare || blocks_.back().mentions.empty()) return false;
  Block& block = blocks_.back();
  const std::uint32_t here = document_.sentence_of(sentence.begin);
  const std::uint32_t there = document_.sentence_of(block.span.end > block.span.begin ? block.span.end - 1 : block.span.begin);
  // In one paragraph a remark or two may stand between; from one to the next nothing.
  const bool same_paragraph = document_.sentences[here].paragraph == document_.sentences[there].paragraph;
  const bool near = here - there <= (same_paragraph ? 3 : 1)
      && document_.section_of(mentions_[block.mentions.front()].span.begin) == document_.section_of(sentence.begin);
  // A line of other words has a subject of its own, even one that the book does not know.
  constexpr std::uint32_t longest_remark = 40;
  const bool only_time = sentence.size() - std::min(sentence.size(), figures_[figure].span.size()) <= longest_remark;
  if (!near || (!same_paragraph && !only_time)) return false;
  if (block.time) {
    if (!same_paragraph) return false;
    if (grouper_.says_again(figure, block.time->low)) {
      lies_inside(figure, size() - 1);
      return true;
    }
    // "Back 20 min; legs 15 min": the list goes on.
    std::uint32_t at = sentence.begin;
    while (at > 0 && document_.text()[at - 1] == ' ') --at;
    const bool goes_on = at > 0 && document_.text()[at - 1] == ';' && figures_[figure].kind == TimeKind::minutes;
    if (!goes_on || !only_time) return false;
    add_minutes(figure, size() - 1);
    block.span.end = sentence.end;
    return true;
  }
  add_minutes(figure, size() - 1);
  block.span.end = sentence.end;
  return true;
}

}  // namespace codetrail
