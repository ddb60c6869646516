#pragma once
// Codes that the note mentions, each with the trail that says how sure it is that the code's service was delivered.

#include <string>
#include <vector>

#include "base/count.h"
#include "read/service.h"

namespace codetrail {

// One reason with its weight. The sentence can be read aloud and never quotes the note.
struct Step {
  std::string says;
  Decibans points;
  std::vector<Evidence> evidence;
  Source source;                     // the weight's line
};
using Trail = std::vector<Step>;

Decibans total(const Trail& trail);
// 1 / (1 + 10^(-score/10))
double probability(Decibans score);

struct Rival {
  std::string code;
  Decibans margin;                   // this candidate's score over the rival's
  std::string because;
};

struct Candidate {
  std::string code;                  // valid for the date and payer
  std::string written_as;            // by the techniques, before dates and payers; usually the same
  std::vector<std::uint32_t> services;      // in Reading::services; empty when nothing was delivered
  std::vector<std::uint32_t> not_delivered; // in Reading::mentions
  Trail reasons;                     // all that hold, also those that weigh nothing
  Trail trail;                       // those that move the score; never empty
  std::vector<Rival> rivals;
  std::vector<std::string> contested;       // codes that others would give for the same words
  bool code_contested = false;              // the code of that day is a convention (20561 before 2020)
};

}  // namespace codetrail
