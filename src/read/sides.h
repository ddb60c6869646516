#pragma once
// Sides that a service's words leave open and the note does not.

#include <optional>
#include <vector>

#include "read/attachment.h"
#include "read/regions.h"
#include "read/service.h"
#include "text/document.h"

namespace codetrail {

// A body part of a service while it is read.
struct Place {
  RegionFound found;
  bool sided = false;                  // a side is written
  std::optional<std::uint32_t> term;   // in Book::regions; absent when the technique's name implies the place
};

// Names a part once where it is named with and without its side. A paired part without a side takes the one side that this service, then
// the visit's other services, then diagnosis and complaint name for that part, else for that limb. `places` are those of each service.
void settle_sides(const Document& document, const std::vector<RegionMention>& regions, const std::vector<Attachment>& attachments, const Book& book,
                  std::vector<std::vector<Place>>* places);

}  // namespace codetrail
