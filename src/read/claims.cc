#include "read/claims.h"

#include <algorithm>

namespace codetrail {

std::vector<UnitsClaim> find_claims(const Document& document, const std::vector<Figure>& figures, const std::vector<Mention>& mentions) {
  constexpr std::uint32_t nearest = 40;
  std::vector<UnitsClaim> claims;
  for (const Figure& figure : figures) {
    if (figure.kind != TimeKind::units) continue;
    const auto after = std::lower_bound(mentions.begin(), mentions.end(), figure.span.end,
                                        [](const Mention& m, std::uint32_t at) { return m.span.begin < at; });
    const Mention* owner = nullptr;
    // "97140 x 2" holds its own code; otherwise the mention before it, else the one after it.
    if (after != mentions.begin() && gap(std::prev(after)->span, figure.span) <= nearest) owner = &*std::prev(after);
    else if (after != mentions.end() && gap(after->span, figure.span) <= nearest) owner = &*after;
    if (!owner || owner->supports.empty() || owner->status != Status::performed) continue;
    if (document.sentence_of(owner->span.begin) != document.sentence_of(figure.span.begin)) continue;
    claims.push_back({owner->supports.front().code, Units(figure.low.value), {EvidenceRole::code, figure.span, figure.source}});
  }
  return claims;
}

}  // namespace codetrail
