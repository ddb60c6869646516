#include "read/template_text.h"

#include <algorithm>

namespace codetrail {
namespace {

bool refuses(const Mention& mention, const Document& document) {
  const bool was_refused = mention.status == Status::negated || mention.status == Status::withheld || mention.status == Status::declined;
  return was_refused && mention.reason.cue && !document.box_of(mention.span);
}

}  // namespace

void overrule_ticks(const Document& document, std::vector<Mention>* mentions) {
  for (Mention& mention : *mentions) {
    const Box* box = document.box_of(mention.span);
    if (!box || box->state != BoxState::ticked || mention.status != Status::performed) continue;
    const auto refusal = std::find_if(mentions->begin(), mentions->end(), [&](const Mention& other) {
      return other.technique == mention.technique && refuses(other, document);
    });
    if (refusal == mentions->end()) continue;
    mention.status = refusal->status;
    mention.reason = refusal->reason;
  }
}

}  // namespace codetrail
