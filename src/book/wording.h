#pragma once
// How notes are worded around the services they name: whether something was done, where, how long, when, by whom, and how it is spelled.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/count.h"
#include "book/code.h"
#include "book/source.h"

namespace codetrail {

// What became of a service that a note names (see GUIDE in lexicons/README.md).
enum class Status {
  performed, negated, declined, withheld, planned, historical, home, elsewhere, taught, examined, listed, conditional
};
inline constexpr int status_count = 12;
std::string_view name_of(Status status);
std::optional<Status> status_named(std::string_view name);

// How far a cue reaches from where it stands.
enum class Reach { after, before, both };
enum class Scope { clause, sentence, line, section, note };

struct Cue {
  std::string id;
  Status status = Status::performed;
  Reach reach = Reach::after;
  Scope scope = Scope::clause;
  Decibans points;       // weight for its status
  std::vector<std::string> sections;  // kinds of section in which it counts; empty: all
  std::vector<std::string> not_in;    // kinds of section in which it does not
  std::vector<std::string> disciplines;  // who treats; empty: anybody
  std::vector<Family> families;       // kinds of service that it speaks of ("no hands on"); empty: all
  bool this_visit = false;            // names this visit ("today"): with minutes beside it a sentence speaks for itself, whatever the section
  bool spares_brackets = false;       // not what stands in brackets of its own, as a circle is typed: "circle: ice / (heat)"
  bool nearest = false;               // speaks of one mention only: the last one before it, else what follows ("massage, ice prn")
  bool dose = false;                  // says how much, not that it was done
  bool findings = false;              // speaks of complaints and findings, never of services ("no numbness", "denies pain")
  bool measures = false;              // figures of a test: counts only for what can be measured
  Decibans says_more;                 // how much more it says of the reason than of whether it was done
  bool takes_back = false;            // what it speaks of is taken back wherever the note names it ("entry is in error")
  Source source;
};

// A section's title and what kind of section it opens.
struct Heading {
  std::string id;
  std::string section;      // id of a SectionKind
  bool line_only = false;   // with words after it on its line it holds for that line; the section around it goes on below
  bool ends_copy = false;   // marks the end of an enclosing section
  std::vector<std::string> not_in;  // kinds of section in which the words are no title ("Strength: squats 3x8" within a treatment)
  bool needs_mark = true;   // counts only at a line's start with a colon, dash, slash or line end after it
  Source source;
};

// What to expect in a kind of section: points for each status, by who treats.
struct SectionKind {
  std::string id;           // "plan"
  std::string name;
  struct Prior { std::vector<std::string> disciplines; Status status; Decibans points; Source source; };
  std::vector<Prior> priors;
  bool opened_by_service = false;  // a service's name as a title opens a section of this kind...
  bool encloses = false;           // titles inside it do not end it, only its end mark does (a block copied from an earlier note)
  bool amends = false;             // what is denied in it is denied for the whole note (an addendum)
  bool closed = false;             // ...unless it stands in a section of a closed kind (plan, goals)
  bool doubts_names = false;       // a service that is merely named in it is none
  bool brief = false;              // before running text a title of it holds for one sentence
  bool names_places = false;       // body parts named in it are those treated
  bool names_diagnosis = false;    // body parts named in it are those complained of
  Source source;
};

// A body area of the answer, and whether it lies in the middle of the body, where no side is the rule.
struct Area {
  std::string id;
  bool midline = false;
  std::string limb;   // "upper", "lower"; empty for the trunk and the head
  Source source;
};

struct RegionTerm {
  std::string id;
  std::vector<std::string> areas;   // GUIDE 5b areas: "cervical"
  std::string side;                 // "bilateral" for plurals of paired parts; else empty
  std::vector<std::string> spinal;  // spinal regions for adjustments: "sacral"; empty: as areas where these are spinal
  bool is_muscle = false;           // counts for needling
  bool is_paired = false;           // has two sides though its area is in the middle of the body
  std::string alone;                // id of the region that a short form means without a side and without a muscle in its list
  std::vector<std::string> touches; // neighbouring areas it overlaps (for separation of regions)
  Source source;
};

// A word for a side: left, right, bilateral, midline.
struct SideTerm {
  std::string side;
  Source source;
};

// How minutes and other figures are written. Patterns have named groups: `low`, `high`, `total`, `h1 m1 h2 m2 ap1 ap2` for
// clocks, `whole` for that of which the figure is a part.
enum class TimeKind {
  minutes,        // minutes of treatment, if nothing says otherwise
  together,       // one figure for all that the sentence names before it ("for a total of 20 min")
  session,        // length of the whole session: an upper bound
  total_timed,    // total of the timed codes
  total,          // total treatment time
  clock,          // from - to
  units,          // units that the author claims
  bare,           // a figure that is minutes only in a place for minutes ("(12)", "STM 12", a table's cell)
  remainder,      // what is left of a whole ("the other half", "the rest"); the words hold no figure
  uncounted,      // words that take a figure beside them out of the count ("not counted"); they hold none themselves
  amended,        // what a figure written earlier, `whole`, should have been: "should read 14, not 24"
  not_minutes     // a figure that is something else; `why` says what
};
struct TimeForm {
  std::string id;
  TimeKind kind = TimeKind::minutes;
  std::string why;   // for not_minutes: "hold", "symptom", "home", "repetitions", "rest", ...
  std::string says;  // a short phrase for people
  int scale = 1;     // minutes for one of what is written: 60 for hours
  int divide = 1;    // of which part: 2 for "half of the forty minute session"
  std::vector<std::string> disciplines;  // the form counts only where one of these treats; empty: anybody
  bool ahead = false;  // the words say that it is the time of what follows: "ten minutes of traction"
  Source source;
};

// Words for numbers: "fifteen" 15; "half" is a fraction of 1/2.
struct NumberWord {
  int value = 0;
  Source source;
};

// Abbreviations before whose full stop no sentence ends, words that part clauses, box marks and the like.
// `box_other`: a sign that is an empty box where the note ticks others in the same way ("___ US  _x_ IFC", "[o] ice  [v] heat").
// `box_cross`: a box ticked with a cross, or an empty one where the note ticks with hooks. `letter_ticked`, `letter_empty`: what is
// left of boxes when a form was scanned ("x US  o MHP"). `yes_word`, `no_word`: each behind a box of its own
// ("US: ( ) yes (x) no"). `answer_yes`, `answer_no`: behind a service's name ("US: Y", "ice - no").
// `minutes_column`, `today_column`: the title of a table's column of minutes, or of what was done in this visit;
// `total_row`: the title of a row of timed minutes. `manner`: words before the way in which something is done ("with").
// `aside`: body parts after it in its clause are told of and not treated ("to improve", "referring to"); `posture`: a body part right before
// it lies or moves so ("knee flexed"). `direction`: says which part of a body part ("post.", "distal").
// `work`: body parts after it were worked on ("focused on").
enum class TextMark {
  abbreviation, clause_break, joint, box_ticked, box_empty, box_unclear, box_other, box_cross,
  letter_ticked, letter_empty, answer_yes, answer_no, yes_word, no_word, bullet, spoken_period, spoken_comma, spoken_colon, spoken_line,
  correction, individual, minutes_column, today_column, total_row, manner, aside, posture, direction, work
};

// Who treats, who pays, as a note writes it.
struct RoleTerm {
  std::string discipline;
  std::string profession;       // for assistants: the profession they work in ("pt" for "pta"); else empty
  bool signature_only = false;  // means other things in running text
  bool own_visit = false;       // works in visits of its own: what it does in another profession's note is not part of that visit
  bool signs = true;            // may be who treats and signs; false for aides and students
  Source source;
};
// Words that say who gave what stands in their sentence, or in the lines below them up to the next such words.
struct GiverTerm {
  std::string discipline;
  bool below = false;
  Source source;
};
struct PayerTerm { std::string payer; Source source; };

// How a date is written. Patterns have groups `y`, `m`, `d` as the order needs; two-digit years count from 2000.
struct DateForm {
  enum class Order { mdy, ymd, dmy, month_name };
  std::string id;
  Order order = Order::mdy;
  int month = 0;        // for month_name: which month the pattern names
  bool label = false;   // the pattern includes words that say it is the date of service, or the phrases are such words
  bool other = false;   // the phrases are words that make it another day: a birth, an injury, the next visit
  bool entry = false;   // the phrases open the entry of a day in a text of several ("Visit 2 - 1/5/11")
  Source source;
};

// How else a word is written, and so how far such a writing can be trusted: it is simply the word ("mobilisation"), no word
// at all ("masage"), what a speech recogniser took for it ("message"), or what a scanner made of its letters ("rnassage").
enum class SpellingKind { same, typo, heard, scanned };

// One word with its other spellings.
struct Spelling {
  std::string word;
  bool alone = false;   // what was heard can stand for the word also outside a phrase of several words
  Source source;
};

// What is to be read in the place of one other spelling: the word, or its inflection.
struct Respelling {
  std::string word;
  SpellingKind kind = SpellingKind::typo;
};

// What words of a note say about the note or the visit as a whole.
enum class Shows {
  copied, dictated, late_entry, wellness, maintenance,  // a finding by themselves
  signature, order, diagnosis, complaint, goal,         // what a record holds
  deficit, function,                                    // what training is for
  modifier,                                             // a modifier that the author wrote
  code_number                                           // a number written as a code; the patterns' group `code` holds it
};
struct RemarkTerm {
  std::string id;
  Shows shows = Shows::copied;
  std::vector<std::string> sections;    // kinds of section in which it counts; empty: all
  std::vector<std::string> not_in;
  Source source;
};

}  // namespace codetrail
