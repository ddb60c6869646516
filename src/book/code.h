#pragma once
// The codes of the book, and what a rule of it rests on.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/count.h"
#include "base/date.h"
#include "book/source.h"

namespace codetrail {

// What a rule of the book rests on, as far as it could be read up: two or more sources that do not copy each other, one, or
// nothing that could be read.
enum class Ground { several, one, none };
std::string_view name_of(Ground ground);

// How units of a code are counted.
enum class Counting { timed, untimed, own_clock, muscles, spinal_regions };

// What a code is about; decides what a supporting note must name.
enum class Family { modality, hands_on, exercise, training, evaluation, adjustment, needling, strapping, group, other };
std::optional<Family> family_named(std::string_view name);
const std::vector<std::string>& families();  // their names

// What training is for, where a record says it: a deficit of balance, movement or posture, or an activity.
enum class Purpose { any, deficit, function };

struct Code {
  std::string code;              // "97140"
  std::string name;              // our own words
  Counting counting = Counting::untimed;
  Family family = Family::other;
  bool needs_region = false;     // a supporting note names a body part
  std::optional<Date> from;      // first valid day, if known to matter
  std::optional<Date> to;        // last valid day
  std::string before;            // what such a service was coded with before `from`; may be empty
  bool before_contested = false; // the earlier code is a convention, not a rule
  std::string after;             // what replaces it after `to`; may be empty
  // For codes that go by the number of muscles or spinal regions: the code from that number on, in rising order.
  struct ByCount { int at_least = 0; std::string code; };
  std::vector<ByCount> by_count;
  // Exercise and training in the same session are part of it (a group, a pool), unless they are said to be apart.
  bool absorbs = false;
  // What it is called where no spinal region is treated: for adjustments of the limbs.
  std::string off_spine;
  std::string more;              // the code of every further set after the first, each with minutes of its own (needling)
  std::string joins;                 // the code of the same set where that is named as well and this has no minutes of its own
  Purpose purpose = Purpose::any;
  bool unlisted = false;         // has no meaning of its own: whoever uses it says what was done
  std::string refused;           // why it never stands on the claim of such a visit, a short clause; empty for most
  std::string basis;             // where its numbers and days come from, for people
  Ground ground = Ground::several;  // of its days
  Source source;
};

}  // namespace codetrail
