#pragma once
// What the speaker takes back: "ultrasound, no sorry, then soft tissue mobilization", "twenty minutes, I mean twenty five".

#include <vector>

#include "read/figures.h"
#include "read/regions.h"
#include "read/service.h"
#include "text/document.h"

namespace codetrail {

struct Corrections {
  struct Taken { std::uint32_t index = 0; Evidence cue; };
  std::vector<Taken> mentions, figures, regions;  // each in order, indices into what was given
};

// What stands right before words of correction and is replaced by the same kind of thing right after them.
Corrections find_corrections(const Document& document, const std::vector<Mention>& mentions, const std::vector<Figure>& figures,
                             const std::vector<RegionMention>& regions, const Book& book);

// Removes figures and regions that were taken back.
void take_back(const Corrections& corrections, std::vector<Figure>* figures, std::vector<RegionMention>* regions);
// Gives mentions that were taken back the status negated.
void take_back(const Corrections& corrections, std::vector<Mention>* mentions);

}  // namespace codetrail
