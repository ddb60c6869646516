#pragma once
// All knowledge as values: what `lexicons/` says, loaded once, never changed, passed
// around by const reference. Every item knows the line it was read from. How the files are written:
// lexicons/README.md.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/pattern_set.h"
#include "book/code.h"
#include "book/payer.h"
#include "book/source.h"
#include "book/technique.h"
#include "book/weight.h"
#include "book/wording.h"

namespace codetrail {

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
