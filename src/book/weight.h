#pragma once
// How much a reason counts: the sentences of trails and their points, as lexicons/weights.toml has them.

#include <string>

#include "base/count.h"
#include "book/source.h"

namespace codetrail {

// What learning from labelled notes may make of a number.
enum class Learned {
  no,         // it is set by hand
  upwards,    // it speaks for a code: never below 0
  downwards,  // it speaks against a code: never above 0
  freely,
  threshold   // it is no part of a sum but a score that learning finds
};

// A sentence that a step of a trail says, and what it adds to the score.
struct Weight {
  std::string id;              // "technique-strong"
  Decibans points;
  std::string says;
  Learned learned = Learned::no;
  Decibans usual;              // what it is drawn to when it is learned, and what it is where notes say nothing of it
  std::string above;           // id of a weaker reason of the same kind, which this one never falls below; may be empty
  std::string missing;         // what is not stated where the reason does not hold, for a coder: may hold {0}, the code's name; empty
                               // when it cannot be asked for
  std::string asks;            // the same as an open question to the author, without codes
  Source source;
};

// What speaks for or against a code before anything is read: how often notes that name it deliver it, or how often a profession
// delivers what its notes name.
struct Prior {
  std::string of;              // a code as techniques name it, or a profession
  Decibans points;
  Source source;
};

}  // namespace codetrail
