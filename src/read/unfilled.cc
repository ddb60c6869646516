#include "read/unfilled.h"

#include <algorithm>
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

// The lines of a form, to see which titles nothing was written under.
class Form {
 public:
  Form(const Document& document, const Book& book, const std::vector<Mention>& mentions) : document_(document), book_(book), mentions_(mentions) {}

  // "Neuro Re-ed" above "Manual: STM 12 min" or above boxes of which none is ticked. In a mere list of services no title has
  // anything below it, and none is empty.
  bool leaves_empty(const Block& block) const {
    const std::uint32_t line = document_.line_of(mentions_[block.mentions.front()].span.begin);
    if (!is_title(line)) return false;
    const std::uint32_t below = line + 1;
    if (below >= document_.lines.size()) return false;
    return has_empty_boxes(below) || (code_of_title(below) != code_of_title(line) && opens_with_service(below) && (names_work(below) || names_work(below + 1)));
  }

 private:
  auto mentions_in(std::uint32_t line) const {
    const Span span = document_.lines[line].span;
    const auto begins_before = [](const Mention& mention, std::uint32_t at) { return mention.span.begin < at; };
    const auto first = std::lower_bound(mentions_.begin(), mentions_.end(), span.begin, begins_before);
    return std::pair(first, std::lower_bound(first, mentions_.end(), span.end, begins_before));
  }

  bool is_name(const Mention& mention) const {
    const Kind kind = book_.techniques[mention.technique].kind;
    return kind == Kind::service || kind == Kind::code_number;
  }

  // Names of one service, and at most a word such as "Minutes:" besides.
  bool is_title(std::uint32_t line) const {
    const auto [first, last] = mentions_in(line);
    if (first == last || !std::all_of(first, last, [&](const Mention& m) { return is_name(m) && m.status == Status::performed; })) return false;
    constexpr std::ptrdiff_t most_letters = 8;
    std::ptrdiff_t letters = 0;
    std::uint32_t at = document_.lines[line].span.begin;
    const auto count = [&](std::uint32_t end) {
      const std::string_view between = document_.words({at, std::max(at, end)});
      letters += std::count_if(between.begin(), between.end(), [](unsigned char c) { return std::isalnum(c); });
    };
    for (auto mention = first; mention != last; ++mention) {
      count(mention->span.begin);
      at = mention->span.end;
    }
    count(document_.lines[line].span.end);
    return letters <= most_letters;
  }

  bool opens_with_service(std::uint32_t line) const {
    const auto [first, last] = mentions_in(line);
    return first != last && is_name(*first) && first->span.begin == document_.lines[line].words;
  }

  std::string code_of_title(std::uint32_t line) const {
    const auto [first, last] = mentions_in(line);
    return first == last || first->supports.empty() ? std::string() : first->supports.front().code;
  }

  bool names_work(std::uint32_t line) const {
    if (line >= document_.lines.size()) return false;
    const auto [first, last] = mentions_in(line);
    return std::any_of(first, last, [&](const Mention& m) { return !is_name(m) && m.status == Status::performed; });
  }

  // Rows of boxes down to the first line that has none.
  bool has_empty_boxes(std::uint32_t line) const {
    const std::uint32_t first = line;
    for (; line < document_.lines.size(); ++line) {
      const Span span = document_.lines[line].span;
      auto box = std::lower_bound(document_.boxes.begin(), document_.boxes.end(), span.begin, [](const Box& b, std::uint32_t at) { return b.mark.begin < at; });
      if (box == document_.boxes.end() || box->mark.begin >= span.end || opens_with_service(line)) return line > first;
      for (; box != document_.boxes.end() && box->mark.begin < span.end; ++box)
        if (box->state != BoxState::empty) return false;
    }
    return line > first;
  }

  const Document& document_;
  const Book& book_;
  const std::vector<Mention>& mentions_;
};

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

  const Weight& weight = book.weight("title-empty");
  const Form form(document, book, *mentions);
  std::vector<bool> is_empty(blocks->size(), false);
  for (std::size_t i = 0; i < blocks->size(); ++i)
    is_empty[i] = !(*blocks)[i].mentions.empty() && !(*blocks)[i].time && form.leaves_empty((*blocks)[i]);
  for (std::size_t i = 0; i < blocks->size(); ++i)
    if (is_empty[i]) strike(Status::listed, {EvidenceRole::section, (*mentions)[(*blocks)[i].mentions.front()].span, weight.source}, &(*blocks)[i], mentions);

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
    strike(Status::listed, {EvidenceRole::section, (*mentions)[block.mentions.front()].span, weight.source}, &block, mentions);
  }
}

}  // namespace codetrail
