#pragma once
// The cues of a note and which of them speak of a mention: reach, scope, kind of service, distance.

#include <array>
#include <vector>

#include "facts/facts.h"
#include "read/figures.h"
#include "read/segments.h"
#include "read/service.h"
#include "text/document.h"

namespace codetrail {

// How far words can be apart and still speak of each other, in bytes: notes without full stops are cut here.
inline constexpr std::uint32_t clause_reach = 200, sentence_reach = 400;

struct CueHit {
  Span span;
  const Cue* cue = nullptr;
  Source source;
  Scope scope = Scope::clause;
};

// What cues of one status say of a mention: the most points, less what the words between take, and the cue that says most of the reason.
struct Spoken {
  const CueHit* hit = nullptr;
  Decibans points, names;
};

class CueHits {
 public:
  // Keeps references to all of these.
  CueHits(const Document& document, const std::vector<Figure>& figures, const Facts& facts, const Book& book,
          const std::vector<Mention>& mentions);

  // For each status the cue that speaks most strongly for it: several cues of one status say one thing.
  std::array<Spoken, status_count> strongest_for(const Mention& mention, bool with_whole_note) const;

  // The cue at that place; null when there is none.
  const Cue* at(Span span) const;

  // Whether a word within the span says that something was done, or how much.
  bool tell_of_delivery(Span span) const { return tells_of_delivery(span, true) || names_today(span); }

  // Whether words within the span name this visit, and none in force for the mention speaks for another status.
  bool name_this_visit(Span span, const Mention& mention) const;

  // Whether words within the span say of the mention that it was not done, or not in this visit.
  bool speak_against(Span span, const Mention& mention) const;

  // Whether a word such as "but" stands between.
  bool is_parted(Span a, Span b) const;

  // What words and commas between two places take, in decibans: other mentions, regions and sides do not count, for a list keeps
  // a cue's force.
  Decibans lost_on_the_way(Span a, Span b) const;

 private:
  // What stands between two places: words and commas, without the names of services and places, which are counted apart.
  struct Between { int words = 0, commas = 0, names = 0; };
  Between between(Span a, Span b) const;

  void add_for_whole_note(const CueHit& hit);
  bool is_said_of_a_mention(Span words) const;
  bool inside_a_mention(Span span) const;
  bool can_be_measured(const Mention& mention) const;
  bool speaks_of(const Cue& cue, const Mention& mention) const;
  bool is_in_force(const Cue& cue, const Mention& mention) const;
  bool another_between(Span mention, Span cue) const;
  bool speaks_of_what_is_before(Span cue) const;
  bool in_scope(const CueHit& hit, const Mention& mention) const;
  const Mention* last_before(std::uint32_t at, std::uint32_t from) const;
  const Mention* first_after(std::uint32_t at, std::uint32_t to) const;
  bool tells_of_delivery(Span span, bool by_dose) const;
  bool has_another_reason(Span span, const CueHit& other, const Mention& mention) const;
  bool is_told_apart(const CueHit& hit, const Mention& mention) const;
  bool names_today(Span span) const;
  bool has_its_own(const CueHit& hit, const Mention& mention) const;
  bool is_beyond_bracket(const CueHit& hit, const Mention& mention) const;
  bool takes_an_object(const CueHit& hit, const Mention& mention) const;
  bool is_past_the_next(const CueHit& hit, const Mention& mention) const;
  bool denies_something_else(const CueHit& hit, const Mention& mention) const;
  bool is_below_timed_head(const CueHit& hit, const Mention& mention) const;
  bool trails_a_timed_service(const CueHit& hit, const Mention& mention) const;
  bool is_about_another(const CueHit& hit, const Mention& mention) const;
  bool answers(const CueHit& hit, const Mention& mention) const;
  Decibans left_of(const CueHit& hit, const Mention& mention) const;

  const Document& document_;
  const std::vector<Figure>& figures_;
  const Facts& facts_;
  const Book& book_;
  const std::vector<Mention>& mentions_;
  Segments segments_;
  std::vector<CueHit> cues_;         // in order of the note
  std::vector<CueHit> whole_note_;   // cues about the document as a whole ("no visit on this date"), each once
};

}  // namespace codetrail
