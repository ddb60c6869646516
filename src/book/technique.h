#pragma once
// What may be done in a session, and which code it speaks for.

#include <string>
#include <vector>

#include "book/source.h"

namespace codetrail {

// How strongly a technique speaks for a code.
enum class Strength { strong, contested, weak, rival };

struct Support {
  std::string code;
  Strength strength = Strength::strong;

  bool operator==(const Support&) const = default;
};

// A condition under which a technique supports other codes than usual. All parts that are given must hold.
struct When {
  std::vector<std::string> disciplines;    // who treats: "dc"
  std::vector<std::string> headings;       // code of the service heading it stands under: "97112"
  std::vector<std::string> beside;         // ids of techniques in the same block
  std::vector<std::string> near;           // words in the same clause (phrases)
  std::vector<Support> supports;
  Source source;
};

// What a technique is, beyond its code.
enum class Kind { technique, service, evaluation, test, code_number };
// technique: something done. service: the mere name of a service ("manual therapy"), which leaves the technique
// unnamed. evaluation: an evaluation. test: a test or measure that bears a service's name ("distraction test"), never a service.
// code_number: a number written in the note.

struct Technique {
  std::string id;
  std::string name;
  Kind kind = Kind::technique;
  std::vector<Support> supports;     // empty: a service without a code
  std::vector<When> when;
  bool actor_open = false;           // its name does not say whether the therapist or the patient does it
  bool teaches = false;              // teaching is the service: that it was shown, and is for home, says nothing against it
  bool measured = false;             // tests of the same name exist (a range of motion), beside exercise and training, which always have them
  std::vector<std::string> regions;  // areas that the name itself implies: "cervical" for suboccipital release
  std::vector<std::string> yes, no;  // examples that must, must not yield a performed service
  std::vector<Source> yes_source, no_source;
  Source source;
};

// An ambiguous short form and what lets it count.
struct ShortForm {
  std::vector<std::string> disciplines;   // empty: anybody
  std::vector<std::string> sections;      // kinds; empty: all
  std::vector<std::string> not_in;        // kinds in which it does not count
  bool near_minutes = false, near_region = false, near_technique = false, near_sets = false;  // any one set must hold...
  bool near_words = false;                // ...or one of its `near` words (phrases with use `near`)
  bool both = false;                      // ...and one of these words, not or
  bool at_start = false;                  // ...or it opens the line, or item, or stands behind a box
  bool when_not_done = false;             // ...or something says that it was not done ("refused ice")
  bool free = false;                      // no neighbour needed
  Source source;
};

}  // namespace codetrail
