#include "read/unfilled.h"

#include <map>

namespace codetrail {
namespace {

void strike(Status status, const Evidence& why, Block* block, std::vector<Mention>* mentions) {
  for (std::uint32_t number : block->mentions) {
    (*mentions)[number].status = status;
    (*mentions)[number].reason = Reason{why, why.source, false};
  }
  block->mentions.clear();
}

// What stands below each title: the title's own block counts for itself.
struct Below {
  std::vector<bool> something_done, something_refused;
};

std::size_t title_of(const std::vector<Block>& blocks, std::size_t block) {
  return blocks[block].parent == Block::no_parent ? block : blocks[block].parent;
}

Below look_below(const Book& book, const std::vector<Block>& blocks, const std::vector<Mention>& mentions) {
  Below below{std::vector<bool>(blocks.size(), false), std::vector<bool>(blocks.size(), false)};
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    for (std::uint32_t number : blocks[i].mentions) {
      const Kind kind = book.techniques[mentions[number].technique].kind;
      if (kind == Kind::technique || kind == Kind::evaluation) below.something_done[title_of(blocks, i)] = true;
    }
    if (blocks[i].time) below.something_done[i] = true;
  }
  for (const Mention& mention : mentions)
    if (mention.status != Status::performed && mention.block < blocks.size()) below.something_refused[title_of(blocks, mention.block)] = true;
  return below;
}

}  // namespace

void strike_unfilled(const Document& document, const Book& book, std::vector<Block>* blocks, std::vector<Mention>* mentions) {
  // "NMR - 0 min".
  std::map<std::string, Evidence> without_minutes;
  for (Block& block : *blocks) {
    if (!block.time || block.time->high != Minutes(0)) continue;
    for (std::uint32_t number : block.mentions)
      if (!(*mentions)[number].supports.empty()) without_minutes.emplace((*mentions)[number].supports.front().code, block.time->evidence.front());
    strike(Status::listed, block.time->evidence.front(), &block, mentions);
  }

  const Below below = look_below(book, *blocks, *mentions);
  for (std::size_t i = 0; i < blocks->size(); ++i) {
    Block& block = (*blocks)[i];
    if (block.heading_code.empty() || below.something_done[i] || block.mentions.empty()) continue;
    // A title that nothing follows, and a charge of no minutes for it.
    if (const auto charge = without_minutes.find(block.heading_code); charge != without_minutes.end()) {
      strike(Status::listed, charge->second, &block, mentions);
      continue;
    }
    const bool has_blank = document.words(block.span).find("__") != std::string_view::npos;
    if (!below.something_refused[i] && !has_blank) continue;
    const Weight& weight = book.weight("title-empty");
    strike(Status::listed, {EvidenceRole::section, (*mentions)[block.mentions.front()].span, weight.source}, &block, mentions);
  }
}

}  // namespace codetrail
