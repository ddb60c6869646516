#pragma once
// What the note says was (or was not) done: mentions, and the services they join into.

#include <optional>
#include <string>
#include <vector>

#include "base/count.h"
#include "base/span.h"
#include "book/book.h"
#include "text/evidence.h"

namespace codetrail {

// Why a mention has its status: the words (a cue or a section's heading) and the line of the book.
struct Reason {
  std::optional<Evidence> cue;    // absent: nothing spoke, the default held
  Source source;                  // the cue's or the section's line
  bool by_section = false;
};

// A technique, exercise, modality, evaluation or code number named in the note.
struct Mention {
  std::uint32_t technique = 0;    // in Book::techniques
  Span span;
  Source source;                  // the phrase's line
  bool tentative = false;         // a mention only if it was not done: too short a word to claim a service by itself
  bool by_words_only = false;     // ...and only where words say so, not the section
  Status status = Status::performed;
  Decibans margin;                // how clearly: best status over the second
  Reason reason;
  std::uint32_t block = 0;        // in Reading::blocks
  std::string heading_code;       // code of the service heading it stands under; empty when none
  std::vector<Support> supports;  // after the book's conditions
};

// How long something took, as the note says it. `low` equals `high` when the note gives one figure.
enum class TimeBasis { stated, range, clock, fraction, total, session, shared };
std::string_view name_of(TimeBasis basis);

struct TimeSpent {
  Minutes low, high;              // 0 <= low <= high <= most_minutes
  TimeBasis basis = TimeBasis::stated;
  std::vector<Evidence> evidence;
};

// A body area and side: "shoulder", "left". Written "shoulder:left".
struct Region {
  std::string area, side;

  auto operator<=>(const Region&) const = default;
};
std::string name_of(const Region& region);

struct RegionFound {
  Region region;
  std::vector<std::string> spinal;   // spinal regions for adjustments
  std::vector<std::string> touches;  // neighbouring areas that it overlaps
  Evidence evidence;
};

// Words that belong together: one service act with its places and its minutes.
struct Block {
  Span span;
  std::vector<std::uint32_t> mentions;     // in Reading::mentions, performed ones
  std::optional<TimeSpent> time;           // the block's own figure
  std::uint32_t parent = no_parent;        // the heading's block that this one lies under
  static constexpr std::uint32_t no_parent = 0xffffffff;
  std::string heading_code;                // set when the block is a service heading
};

// One code's share of a block: what was delivered together.
struct Service {
  std::string code;                        // by the techniques, before dates and payers
  std::vector<std::uint32_t> mentions;     // in Reading::mentions; at least one
  std::optional<TimeSpent> time;           // absent: not stated
  std::vector<std::string> shared_with;    // other codes that the same figure covers
  std::vector<RegionFound> regions;
  std::vector<std::string> rivals;         // codes that other sources would give
  bool is_contested = false;
  bool technique_named = true;             // false: only a service's name or a code number
  std::uint32_t block = 0;
  std::string given_by;                    // discipline when the note names another person than the author: "pta", "aide"
  std::optional<Evidence> given_by_evidence;
  std::optional<Minutes> assistant_minutes;  // share of a PTA / OTA when stated apart
  int count = 0;                           // muscles, or spinal regions; 0 when it does not apply
  std::string time_group;                  // block key: services with different keys have separate clocks
};

// What each figure in minutes counts for, or why it does not.
struct TimeMention {
  Minutes low, high;
  TimeBasis basis = TimeBasis::stated;
  Evidence evidence;
  std::string counts_for;        // code, before dates and payers; empty when none
  std::string why_not;           // short words for people when it counts for nothing; empty otherwise
};

// Units that the author wrote for a code ("97140 x 2").
struct UnitsClaim {
  std::string code;
  Units units;
  Evidence evidence;
};

// A stretch of the day that the note gives by the clock, in minutes from midnight or noon.
struct ClockStretch {
  Evidence evidence;
  int from = 0, to = 0;   // from < to
};

// A number that the author wrote as a code, and that no code of the book has.
struct OtherCode {
  std::string code;
  Evidence evidence;
};

// Words that say something about the note or the visit as a whole.
struct Remark {
  Shows shows = Shows::copied;
  Evidence evidence;
};

struct Reading {
  std::vector<Mention> mentions;           // in order of the note
  std::vector<Block> blocks;
  std::vector<Service> services;           // delivered ones, in order of the note
  std::vector<TimeMention> times;          // the ledger
  std::vector<UnitsClaim> claims;
  std::optional<TimeSpent> total_timed;    // as the note states it
  std::optional<TimeSpent> total;          // total treatment time as stated
  std::optional<TimeSpent> session;        // length of the session, an upper bound
  std::vector<Evidence> contradictions;    // done and not done
  std::vector<Evidence> unclear_boxes;
  std::vector<Evidence> conflicting_minutes;  // a table's minutes that are not what the text says
  std::vector<ClockStretch> clocks;        // in order of the note
  std::vector<OtherCode> other_codes;      // in order of the note
  std::vector<Remark> remarks;             // in order of the note
  bool damaged_text = false;               // characters or words are not what was written: lost, misread by a scanner, misheard
  std::vector<Evidence> damage;            // where, as far as the book knows the words
  std::vector<RegionFound> complaints;     // places of which a complaint, a finding or a diagnosis speaks
  std::vector<RegionFound> diagnosed;      // places that a diagnosis names, each with its side
};

}  // namespace codetrail
