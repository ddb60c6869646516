#pragma once
// Which act each body part belongs to: "STM to L UT, LS and rhomboids, US to R knee".

#include <cstdint>
#include <vector>

#include "read/regions.h"
#include "read/service.h"
#include "text/document.h"

namespace codetrail {

struct Attachment {
  enum class Kind {
    act,       // named with a mention
    aside,     // told of beside a mention, not treated: a purpose, a finding, a posture
    loose,     // its sentence has no mention
    in_name,   // part of the name of an exercise ("heel slides") or of a machine
    unticked   // an option that was not chosen
  };
  Kind kind = Kind::loose;
  std::uint32_t mention = 0;  // in Reading::mentions; for `act` and `aside`
};

// One for each region. Body parts of a list go together; a list belongs to the mention of its sentence from which fewer marks and words
// part it, and to the one before it when both are as near.
std::vector<Attachment> attach_regions(const Document& document, const std::vector<RegionMention>& regions, const std::vector<Mention>& mentions,
                                       const Book& book);

}  // namespace codetrail
