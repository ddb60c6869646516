#pragma once
// The blocks of a note as they are written down, one after another, and what each figure has become of.

#include "read/blocks.h"
#include "read/grouping.h"

namespace codetrail {

class BlockList {
 public:
  static constexpr std::uint32_t none = Blocks::no_block;

  BlockList(const Document& document, const std::vector<Figure>& figures, const Grouper& grouper, std::vector<Mention>* mentions)
      : document_(document), figures_(figures), grouper_(grouper), mentions_(*mentions), block_of_figure_(figures.size(), none),
          inside_(figures.size(), false) {}

  std::uint32_t size() const { return static_cast<std::uint32_t>(blocks_.size()); }
  Block& last() { return blocks_.back(); }

  // A block of the group, under the heading's block `parent` (or none).
  std::uint32_t add(const Group& group, std::uint32_t parent);

  // A block of a heading's line: its mentions go by the code of the heading.
  std::uint32_t add_heading(const Group& group, const std::string& code);

  // A group whose figure covers what was named before it as well, back to the block `first`.
  void add_whole(const Group& group, std::uint32_t first, std::uint32_t parent);

  // Words behind the last block's figure that belong to it.
  void join_last(const Group& group);

  // The figure lies inside the minutes of the block.
  void lies_inside(std::uint32_t figure, std::uint32_t block);

  // A sentence that holds only a figure gives it to what stands right before it. False when nothing there waits for one.
  bool give_to_last(std::uint32_t figure, Span sentence);

  Blocks take() { return {std::move(blocks_), std::move(block_of_figure_), std::move(inside_)}; }

 private:
  void put(std::uint32_t mention, std::uint32_t block);
  void add_minutes(std::uint32_t figure, std::uint32_t block);
  std::uint32_t first_covered(const Group& group, std::uint32_t first) const;
  void swallow(std::uint32_t first, std::uint32_t figure);

  const Document& document_;
  const std::vector<Figure>& figures_;
  const Grouper& grouper_;
  std::vector<Mention>& mentions_;
  std::vector<Block> blocks_;
  std::vector<std::uint32_t> block_of_figure_;
  std::vector<bool> inside_;
  std::uint32_t covered_ = 0;   // blocks before this one are covered by a sum already
};

}  // namespace codetrail
