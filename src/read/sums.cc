#include "read/sums.h"

#include <algorithm>
#include <cctype>

namespace codetrail {
namespace {

using Parts = std::vector<std::size_t>;  // indices into the figures

// Reads sums in one list of figures.
class SumReader {
 public:
  SumReader(const Document& document, const std::vector<Mention>& mentions, std::vector<Figure>* figures)
      : document_(document), mentions_(mentions), figures_(*figures) {}

  void run() {
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      if (!may_be_whole(figures_[i])) continue;
      Parts parts = parts_behind(i);
      if (parts.empty()) parts = parts_before(i);
      if (!parts.empty()) split(i, parts);
    }
  }

 private:
  static bool may_be_whole(const Figure& figure) {
    if (figure.other_day || figure.low != figure.high || figure.low.value == 0) return false;
    return figure.kind == TimeKind::minutes || figure.kind == TimeKind::together || figure.kind == TimeKind::total
        || figure.kind == TimeKind::total_timed || figure.kind == TimeKind::session;
  }

  // In one paragraph, and near: a list of minutes is no longer than that.
  bool is_beside(std::size_t a, std::size_t b) const {
    constexpr std::uint32_t farthest = 400;
    return gap(figures_[a].span, figures_[b].span) <= farthest
        && document_.paragraph_of(figures_[a].span.begin) == document_.paragraph_of(figures_[b].span.begin)
        && document_.section_of(figures_[a].span.begin) == document_.section_of(figures_[b].span.begin);
  }

  // Behind words of its own, and the end of a member of the list.
  bool is_part(std::size_t number, std::uint32_t from) const {
    const Figure& figure = figures_[number];
    if (figure.kind != TimeKind::bare || figure.other_day || figure.low != figure.high) return false;
    if (from >= figure.span.begin) return false;
    const std::string_view before = document_.words({from, figure.span.begin});
    if (std::none_of(before.begin(), before.end(), [](unsigned char c) { return std::isalpha(c); })) return false;
    std::string_view behind = document_.text().substr(figure.span.end);
    behind.remove_prefix(std::min(behind.find_first_not_of(" \t"), behind.size()));
    constexpr std::string_view ends = ",;).=+/&|\n";
    return behind.empty() || ends.find(behind.front()) != std::string_view::npos || behind.starts_with("and ");
  }

  bool names_a_service(Span span) const {
    const auto first = std::lower_bound(mentions_.begin(), mentions_.end(), span.begin,
        [](const Mention& m, std::uint32_t at) { return m.span.begin < at; });
    return first != mentions_.end() && first->span.begin < span.end;
  }

  // The first figures behind the whole that add up to it exactly, two or more.
  Parts parts_behind(std::size_t whole) const {
    Parts parts;
    Minutes left = figures_[whole].low;
    std::uint32_t from = figures_[whole].span.end;
    for (std::size_t i = whole + 1; i < figures_.size() && is_beside(whole, i); ++i) {
      if (figures_[i].kind == TimeKind::not_minutes || figures_[i].kind == TimeKind::units) continue;
      if (!is_part(i, from) || figures_[i].low > left) return {};
      left -= figures_[i].low;
      parts.push_back(i);
      from = figures_[i].span.end;
      if (left.value > 0) continue;
      return parts.size() > 1 && names_a_service({figures_[whole].span.end, from}) ? parts : Parts();
    }
    return {};
  }

  Parts parts_before(std::size_t whole) const {
    Parts parts;
    Minutes left = figures_[whole].low;
    for (std::size_t i = whole; i > 0 && is_beside(whole, i - 1); --i) {
      const std::size_t at = i - 1;
      if (figures_[at].kind == TimeKind::not_minutes || figures_[at].kind == TimeKind::units) continue;
      const std::uint32_t line = document_.paragraphs[document_.paragraph_of(figures_[at].span.begin)].span.begin;
      const std::uint32_t from = at > 0 && is_beside(whole, at - 1) ? figures_[at - 1].span.end : line;
      if (!is_part(at, from) || figures_[at].low > left) return {};
      left -= figures_[at].low;
      parts.push_back(at);
      if (left.value > 0) continue;
      return parts.size() > 1 && names_a_service({from, figures_[whole].span.begin}) ? parts : Parts();
    }
    return {};
  }

  void split(std::size_t whole, const Parts& parts) {
    for (const std::size_t part : parts) figures_[part].kind = TimeKind::minutes;
    if (figures_[whole].kind == TimeKind::total_timed) return;
    figures_[whole].kind = TimeKind::total;
    figures_[whole].basis = TimeBasis::total;
    figures_[whole].ahead = false;
  }

  const Document& document_;
  const std::vector<Mention>& mentions_;
  std::vector<Figure>& figures_;
};

}  // namespace

void read_sums(const Document& document, const std::vector<Mention>& mentions, std::vector<Figure>* figures) {
  SumReader(document, mentions, figures).run();
}

}  // namespace codetrail
