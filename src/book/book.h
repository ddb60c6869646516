#pragma once
// All knowledge as values: what `lexicons/` says, loaded once, never changed, passed
// around by const reference. Every item knows the line it was read from. How the files are written:
// lexicons/README.md.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/count.h"
#include "base/date.h"
#include "base/pattern_set.h"
#include "book/source.h"
#include "book/weight.h"

namespace codetrail {

// What became of a service that a note names (see GUIDE in lexicons/README.md).
enum class Status {
  performed, negated, declined, withheld, planned, historical, home, elsewhere, taught, examined, listed, conditional
};
inline constexpr int status_count = 12;
std::string_view name_of(Status status);
std::optional<Status> status_named(std::string_view name);

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

// What a phrase of the book is for.
enum class Use {
  technique, technique_not,  // item: techniques
  shortform, short_near,     // item: shorts
  cue, cue_not,              // item: cues
  heading, region, region_not, side, side_not, time, number, mark, role, payer, date, tissue, when_near, exam_word,
  giver,                     // item: givers
  remark, remark_not,        // item: remarks
  spelling, spelling_not,    // item: spellings; part of the first: respellings
  scanned_figure             // the group `figure` holds digits that a scanner may have taken for letters
};

struct Phrase {
  Use use = Use::technique;
  std::uint32_t item = 0;      // in the vector of the use
  std::uint32_t part = 0;      // for when_near: which `when`; for shortform: the technique it means
  bool upper = false;          // the note must have it in capitals
  bool raw = false;            // written as RE2
  std::string text;            // as the file has it
  Source source;
};

struct FindingText {
  std::string id;              // GUIDE section 8
  std::string severity;        // "error", "warning", "note"
  std::string says;            // may hold {0}, {1}: codes or figures
  std::string asks;            // the open question that it leaves to the author; may be empty, may hold {1}, a code's name
  Source source;
};

// What a payer may ask. Each is the name of a field in lexicons/rules/profiles.toml.
enum class Asks {
  units,                 // "cms" or "midpoint"
  edits,                 // "all" pairs, only those with an adjustment ("cmt"), or "none"
  kept_edits,            // a day: pairs that were edited then still are
  limits,                // "all" or "none"
  discipline_modifiers,  // "always" or "never": GP and GO
  assistant_modifiers,   // "always" or "never": CQ and CO
  assistant_half,        // "therapist": a last unit with 8 minutes of the therapist's own is the therapist's; else "any"
  separation_line,       // where a modifier that separates may stand: "column2" or "either"
  active_care,           // the modifier for adjustments that are no maintenance; "none"
  instead,               // about a code: the code that is taken for it
  not_payable,           // about a code: why it is not taken, a short clause; no value: it is taken
  providers_refused,     // who is not covered
  providers_only,        // about a profession: the only codes covered
  record,                // findings about the record that are raised
  threshold              // dollars of a year above which KX is asked; a reminder
};

// One thing that a payer asks from some day on.
struct Term {
  Asks asks = Asks::units;
  std::string about;                // a code or a profession; empty for most
  std::vector<std::string> values;
  bool assumed = false;             // a common default, not this payer's own rule
  std::optional<Date> from;         // absent: as far back as is known
  std::string basis;                // where it was read, for people
  Ground ground = Ground::none;
  std::optional<Date> reviewed;     // when somebody last held it against its source
  Source source;
};

// A payer, or a kind of payers. A profile inherits from another and overrides: whatever it asks itself comes before what its parents ask.
struct PayerProfile {
  std::string id;                   // "medicare"
  std::string name;                 // for people
  std::string inherits;             // may be empty
  std::vector<Term> terms;          // those of its parents first; within one profile by day. A later one overrides
  Source source;
};

// A pair of codes that are not paid together (NCCI procedure-to-procedure).
struct PairEdit {
  std::string column1, column2;
  int indicator = 0;                    // 0: no modifier helps; 1: a modifier may; 9: void
  std::optional<Date> from;             // unknown when not published
  std::optional<Date> to;               // last day in force
  bool from_is_bound = false;           // `from` is only the earliest possible day
  Date table;                           // first day of the quarter in whose table the row was read
  Source source;
};

// How many units of a code one patient may have on one day.
struct UnitLimit {
  std::string code;
  int units = 0;
  int indicator = 0;                    // adjudication: 1 a line, 2 a day, 3 a day unless records show more
  Date table;                           // first day of the quarter in whose table it was read; holds until the next one
  Source source;
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

// Which codes a kind of provider gives without question: provider-scope.
struct ScopeRule {
  std::string discipline;
  std::vector<std::string> codes;       // within scope; empty: all but `never`
  std::vector<std::string> never;
  Ground ground = Ground::none;
  Source source;
};

struct Book {
  std::string version;
  std::string sha256;                   // over all files, in path order
  std::vector<std::string> layers;      // folders, in the order loaded
  std::vector<std::string> files;       // paths as shown to people: "lexicons/techniques/manual.toml"

  std::vector<Code> codes;
  std::vector<Technique> techniques;
  std::vector<ShortForm> shorts;
  std::vector<Cue> cues;
  std::vector<Heading> headings;
  std::vector<SectionKind> sections;
  std::vector<Area> areas;
  std::vector<RegionTerm> regions;
  std::vector<SideTerm> sides;
  std::vector<TimeForm> times;
  std::vector<NumberWord> numbers;
  std::map<std::string, int, std::less<>> number_values;  // "twenty five" -> 25: words folded, single blanks between them
  std::vector<TextMark> marks;          // item of a phrase with use `mark` counts here
  std::vector<Spelling> spellings;
  std::vector<Respelling> respellings;
  std::vector<RoleTerm> roles;
  std::vector<GiverTerm> givers;
  std::vector<PayerTerm> payers;
  std::vector<DateForm> dates;
  std::vector<Weight> weights;
  std::vector<Prior> priors;
  std::vector<FindingText> findings;
  std::vector<PayerProfile> profiles;   // inheritance already resolved
  std::vector<PairEdit> edits;          // sorted by columns
  std::vector<UnitLimit> limits;        // sorted by code, then table
  std::vector<RemarkTerm> remarks;
  std::vector<ScopeRule> scopes;

  std::vector<Phrase> phrases;          // one for each pattern, by its number
  PatternSet patterns;

  const Code* code(std::string_view code) const;               // null when outside the book
  const Technique* technique(std::string_view id) const;
  const Weight& weight(std::string_view id) const;             // must exist: the loader asks for all that src uses
  const Prior* prior(std::string_view of) const;               // of a code or a profession; null when the book has none
  const FindingText& finding(std::string_view id) const;       // likewise
  const PayerProfile& profile(std::string_view payer) const;        // falls back to "unknown"
  const SectionKind* section(std::string_view id) const;
  const Area* area(std::string_view id) const;
  std::string place(Source source) const;                      // "lexicons/codes.toml:12"
};

}  // namespace codetrail
