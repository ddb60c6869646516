#include "read/cue_hits.h"

#include <algorithm>

#include "read/mentions.h"

namespace codetrail {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

bool begins_before(const CueHit& hit, std::uint32_t at) { return hit.span.begin < at; }

// Cues further away than any scope reaches are not looked at.
constexpr std::uint32_t farthest = 3000;

// The part of the mention's section that is near enough.
Span near_section(const Document& document, Span mention) {
  const Span body = document.sections[document.section_of(mention.begin)].body;
  const std::uint32_t near = mention.begin > farthest ? mention.begin - farthest : 0;
  return {std::max(near, std::min(body.begin, mention.begin)), std::min(body.end, mention.end + farthest)};
}

}  // namespace

CueHits::CueHits(const Document& document, const std::vector<Figure>& figures, const Facts& facts, const Book& book,
                 const std::vector<Mention>& mentions)
    : document_(document), figures_(figures), facts_(facts), book_(book), mentions_(mentions), segments_(document, book) {
  for (const PhraseHit& hit : document.hits) {
    const Phrase& phrase = book.phrases[hit.phrase];
    if (phrase.use != Use::cue || inside_a_mention(hit.span)) continue;
    CueHit cue{hit.span, &book.cues[phrase.item], phrase.source, book.cues[phrase.item].scope};
    if (cue.scope == Scope::note && is_said_of_a_mention(hit.span)) cue.scope = Scope::clause;
    if (cue.scope == Scope::note) add_for_whole_note(cue);
    else cues_.push_back(cue);
  }
}

std::array<Spoken, status_count> CueHits::strongest_for(const Mention& mention, bool with_whole_note) const {
  std::array<Spoken, status_count> strongest{};
  const auto hear = [&](const CueHit& hit, Decibans points) {
    Spoken& so_far = strongest[static_cast<std::size_t>(hit.cue->status)];
    const Decibans names = points + hit.cue->says_more;
    if (points <= Decibans(0)) return;
    if (!so_far.hit || names > so_far.names) so_far = {&hit, std::max(so_far.points, points), names};
    else so_far.points = std::max(so_far.points, points);
  };
  if (with_whole_note)
    for (const CueHit& hit : whole_note_)
      if (speaks_of(*hit.cue, mention)) hear(hit, hit.cue->points);
  const Span near = near_section(document_, mention.span);
  for (auto hit = std::lower_bound(cues_.begin(), cues_.end(), near.begin, begins_before); hit != cues_.end() && hit->span.begin < near.end; ++hit)
    if (is_in_force(*hit->cue, mention) && in_scope(*hit, mention)) hear(*hit, left_of(*hit, mention));
  return strongest;
}

const Cue* CueHits::at(Span span) const {
  const auto hit = std::lower_bound(cues_.begin(), cues_.end(), span.begin, begins_before);
  return hit != cues_.end() && hit->span == span ? hit->cue : nullptr;
}

bool CueHits::name_this_visit(Span span, const Mention& mention) const {
  bool today = false;
  for (auto hit = std::lower_bound(cues_.begin(), cues_.end(), span.begin, begins_before); hit != cues_.end() && hit->span.begin < span.end; ++hit) {
    today |= hit->cue->this_visit;
    const bool against = hit->cue->status != Status::performed && hit->cue->status != Status::examined;
    if (against && is_in_force(*hit->cue, mention)) return false;
  }
  return today;
}

bool CueHits::speak_against(Span span, const Mention& mention) const {
  for (auto hit = std::lower_bound(cues_.begin(), cues_.end(), span.begin, begins_before); hit != cues_.end() && hit->span.begin < span.end; ++hit) {
    const bool against = hit->cue->status != Status::performed && hit->cue->status != Status::examined;
    if (against && is_in_force(*hit->cue, mention) && in_scope(*hit, mention)) return true;
  }
  return false;
}

bool CueHits::is_parted(Span a, Span b) const {
  const std::span<const PhraseHit> hits = document_.hits_in(a.end <= b.begin ? Span{a.end, b.begin} : Span{b.end, std::max(b.end, a.begin)});
  return std::any_of(hits.begin(), hits.end(), [&](const PhraseHit& hit) {
    const Phrase& phrase = book_.phrases[hit.phrase];
    return phrase.use == Use::mark && book_.marks[phrase.item] == TextMark::clause_break;
  });
}

CueHits::Between CueHits::between(Span a, Span b) const {
  const Span gap = a.end <= b.begin ? Span{a.end, b.begin} : Span{b.end, a.begin};
  Between found;
  if (gap.begin >= gap.end) return found;
  bool inside = false;
  std::uint32_t skip_until = gap.begin;
  std::span<const PhraseHit> hits = document_.hits_in(gap);
  std::size_t next = 0;
  for (std::uint32_t at = gap.begin; at < gap.end; ++at) {
    while (next < hits.size() && hits[next].span.begin <= at) {
      const Use use = book_.phrases[hits[next].phrase].use;
      if (use == Use::technique || use == Use::region || use == Use::side || use == Use::shortform) {
        skip_until = std::max(skip_until, hits[next].span.end);
        ++found.names;
      }
      ++next;
    }
    const char c = document_.text()[at];
    found.commas += c == ',' || c == ':';
    const bool letter = std::isalpha(static_cast<unsigned char>(c)) || (c & 0x80);
    found.words += at >= skip_until && letter && !inside;
    inside = letter;
  }
  return found;
}

Decibans CueHits::lost_on_the_way(Span a, Span b) const {
  const Between found = between(a, b);
  // One joining word a member ("and", "or") belongs to the list.
  if (found.names > 0 && found.words <= found.names) return Decibans(0);
  return Decibans(found.words * book_.weight("cue-word-between").points.value + found.commas * book_.weight("cue-comma-between").points.value);
}

// Of what is said of the whole document once is enough.
void CueHits::add_for_whole_note(const CueHit& hit) {
  const std::string& section = document_.sections[document_.section_of(hit.span.begin)].kind;
  const bool in_place = (hit.cue->sections.empty() || contains(hit.cue->sections, section)) && !contains(hit.cue->not_in, section);
  if (!in_place || !includes(hit.cue->disciplines, facts_, book_)) return;
  if (std::none_of(whole_note_.begin(), whole_note_.end(), [&](const CueHit& h) { return h.cue == hit.cue; })) whole_note_.push_back(hit);
}

// "Mech tx held today" speaks of the traction, not of the visit: the words run into a service's name or follow it at once.
bool CueHits::is_said_of_a_mention(Span words) const {
  const auto after = std::upper_bound(mentions_.begin(), mentions_.end(), words.begin, [](std::uint32_t at, const Mention& m) { return at < m.span.begin; });
  if (after == mentions_.begin()) return false;
  const Span before = std::prev(after)->span;
  return before.overlaps(words) || (before.end <= words.begin && words.begin - before.end <= 1);
}

bool CueHits::inside_a_mention(Span span) const {
  const auto after = std::upper_bound(mentions_.begin(), mentions_.end(), span.begin,
                                      [](std::uint32_t at, const Mention& m) { return at < m.span.begin; });
  return after != mentions_.begin() && std::prev(after)->span.covers(span) && std::prev(after)->span.size() > span.size();
}

bool CueHits::can_be_measured(const Mention& mention) const {
  const Technique& technique = book_.techniques[mention.technique];
  if (technique.measured || mention.supports.empty()) return technique.measured;
  const Code* code = book_.code(mention.supports.front().code);
  return code && (code->family == Family::exercise || code->family == Family::training);
}

bool CueHits::speaks_of(const Cue& cue, const Mention& mention) const {
  if (cue.findings && book_.techniques[mention.technique].kind != Kind::test) return false;
  if (cue.families.empty()) return true;
  const Code* code = mention.supports.empty() ? nullptr : book_.code(mention.supports.front().code);
  return code && std::find(cue.families.begin(), cue.families.end(), code->family) != cue.families.end();
}

bool CueHits::is_in_force(const Cue& cue, const Mention& mention) const {
  if ((cue.measures && !can_be_measured(mention)) || !speaks_of(cue, mention)) return false;
  const std::string& section = document_.sections[document_.section_of(mention.span.begin)].kind;
  if (!cue.sections.empty() && !contains(cue.sections, section)) return false;
  return !contains(cue.not_in, section) && includes(cue.disciplines, facts_, book_);
}

bool CueHits::another_between(Span mention, Span cue) const {
  const auto next = std::lower_bound(mentions_.begin(), mentions_.end(), mention.end, [](const Mention& m, std::uint32_t at) { return m.span.begin < at; });
  return next != mentions_.end() && next->span.end <= cue.begin;
}

// "Scar massage when closed, gait training": the words belong to what stands close before them.
bool CueHits::speaks_of_what_is_before(Span cue) const {
  constexpr std::uint32_t close = 24;
  const auto next = std::lower_bound(mentions_.begin(), mentions_.end(), cue.begin, [](const Mention& m, std::uint32_t at) { return m.span.begin < at; });
  return next != mentions_.begin() && std::prev(next)->span.end + close >= cue.begin &&
         document_.clause_of(std::prev(next)->span.begin) == document_.clause_of(cue.begin);
}

const Mention* CueHits::last_before(std::uint32_t at, std::uint32_t from) const {
  const auto after = std::lower_bound(mentions_.begin(), mentions_.end(), at, [](const Mention& m, std::uint32_t place) { return m.span.begin < place; });
  return after != mentions_.begin() && std::prev(after)->span.begin >= from ? &*std::prev(after) : nullptr;
}

const Mention* CueHits::first_after(std::uint32_t at, std::uint32_t to) const {
  const auto next = std::lower_bound(mentions_.begin(), mentions_.end(), at, [](const Mention& m, std::uint32_t place) { return m.span.begin < place; });
  return next != mentions_.end() && next->span.begin < to ? &*next : nullptr;
}

// Whether the stretch says by itself that something was done: by a verb, or by minutes or a dose.
bool CueHits::tells_of_delivery(Span span, bool by_dose) const {
  for (auto hit = std::lower_bound(cues_.begin(), cues_.end(), span.begin, begins_before); hit != cues_.end() && hit->span.begin < span.end; ++hit)
    if (hit->cue->status == Status::performed && !hit->cue->this_visit && (by_dose || !hit->cue->dose)) return true;
  return by_dose && has_time(figures_, span);
}

// "Declined ice, no e-stim": words in the stretch that give another reason than the cue's why the mention was not done.
bool CueHits::has_another_reason(Span span, const CueHit& other, const Mention& mention) const {
  for (auto hit = std::lower_bound(cues_.begin(), cues_.end(), span.begin, begins_before); hit != cues_.end() && hit->span.begin < span.end; ++hit) {
    const bool denies = hit->cue->status != Status::performed && hit->cue->status != other.cue->status;
    const bool reaches = hit->span.end <= mention.span.begin ? hit->cue->reach != Reach::before : hit->cue->reach != Reach::after;
    if (denies && hit->scope == Scope::clause && reaches && is_in_force(*hit->cue, mention)) return true;
  }
  return false;
}

// "Scar massage 5 min, then shown how to do it at home", "at home he is better and today we did massage": what reaches over a whole
// sentence leaves alone what another clause tells of, or what is said of this visit.
bool CueHits::is_told_apart(const CueHit& hit, const Mention& mention) const {
  const Status status = hit.cue->status;
  if (status == Status::negated || status == Status::declined || status == Status::withheld) return false;
  const Clause& theirs = document_.clauses[document_.clause_of(hit.span.begin)];
  const Clause& own = document_.clauses[document_.clause_of(mention.span.begin)];
  if (theirs.span != own.span) return tells_of_delivery(own.span, true) && !tells_of_delivery(theirs.span, true);
  const Span part = segments_.around(mention.span.begin), other = segments_.around(hit.span.begin);
  if (!tells_of_delivery(part, true)) return false;
  if (names_today(part)) return !names_today(other);
  // "Previously 3x8, now lunges 3x12".
  return status == Status::historical && tells_of_delivery(other, true) && !first_after(other.begin, other.end);
}

bool CueHits::names_today(Span span) const {
  for (auto hit = std::lower_bound(cues_.begin(), cues_.end(), span.begin, begins_before); hit != cues_.end() && hit->span.begin < span.end; ++hit)
    if (hit->cue->this_visit) return true;
  return false;
}

// "STM 10 min to L UT, ice declined", "declined ice, completed bridges": words that have a service of their own beside them leave
// alone what tells of its delivery in another part of the sentence. At the head of a list ("HEP: bridges, SLR 2x10") they go on.
bool CueHits::has_its_own(const CueHit& hit, const Mention& mention) const {
  if (!segments_.are_parted(hit.span, mention.span)) return false;
  if (is_told_apart(hit, mention)) return true;
  const Status status = hit.cue->status;
  const bool denies = status == Status::negated || status == Status::declined || status == Status::withheld;
  const Span part = segments_.around(hit.span.begin);
  const Mention* before = last_before(hit.span.begin, part.begin);
  const Mention* after = first_after(hit.span.end, part.end);
  // "Declined the walk, agreed to seated exercise: ...".
  if (denies && hit.cue->reach == Reach::after && mention.span.begin >= part.end &&
      tells_of_delivery({segments_.around(mention.span.begin).begin, mention.span.begin}, false)) return true;
  const bool trails = before && hit.cue->reach != Reach::after;
  if (!trails && !(after && hit.cue->reach != Reach::before)) return false;
  if (has_another_reason(segments_.around(mention.span.begin), hit, mention)) return true;
  if (mention.span.begin < part.begin) {
    const Span list{document_.clauses[document_.clause_of(mention.span.begin)].span.begin, part.begin};
    return tells_of_delivery(list, true) && (denies || !tells_of_delivery(part, true));
  }
  if (tells_of_delivery(part, true)) return false;
  return tells_of_delivery({part.end, segments_.around(mention.span.begin).end}, denies || trails);
}

// "Lunges 3x10 (no weight), bike 8 min", "MHP (declined)": what stands in brackets speaks of what stands before them. There a dose
// is only compared with the last visit's.
bool CueHits::is_beyond_bracket(const CueHit& hit, const Mention& mention) const {
  const Span bracket = segments_.bracket_around(hit.span.begin);
  if (bracket.empty() || bracket.covers(mention.span)) return false;
  if (mention.span.begin >= bracket.end || hit.cue->reach == Reach::after) return true;
  const Mention* nearest = last_before(bracket.begin, 0);
  if (nearest->span != mention.span && !segments_.are_joined(mention.span, nearest->span)) return true;
  return hit.cue->status == Status::historical && tells_of_delivery({segments_.around(mention.span.begin).begin, bracket.begin}, true);
}

// "Massage today, declined ice": of a word that speaks both ways, the nearer side counts.
bool CueHits::takes_an_object(const CueHit& hit, const Mention& mention) const {
  if (hit.cue->reach != Reach::before) return false;
  const auto same = [&](const CueHit& other) { return other.span == hit.span && other.cue->reach == Reach::after; };
  const auto twin = std::lower_bound(cues_.begin(), cues_.end(), hit.span.begin, begins_before);
  if (twin == cues_.end() || std::none_of(twin, cues_.end() - twin > 3 ? twin + 3 : cues_.end(), same)) return false;
  const Mention* object = first_after(hit.span.end, segments_.around(hit.span.begin).end);
  return object && gap(hit.span, object->span) < gap(mention.span, hit.span);
}

// "Instead of US and heat we did STM" speaks of the next service and of what is joined to it.
bool CueHits::is_past_the_next(const CueHit& hit, const Mention& mention) const {
  if (!hit.cue->nearest || hit.cue->reach != Reach::after || mention.span.begin < hit.span.end) return false;
  const Mention* next = first_after(hit.span.end, mention.span.begin + 1);
  while (next && next->span.begin < mention.span.begin) {
    const Mention* following = next + 1;
    if (!segments_.are_joined(next->span, following->span)) return true;
    next = following;
  }
  return false;
}

// "Massage? No." and "Gait training attempted. Pt refused.": a few words that name no service speak of the sentence before them.
bool CueHits::answers(const CueHit& hit, const Mention& mention) const {
  constexpr int most_words = 5;
  const Status status = hit.cue->status;
  if (status != Status::negated && status != Status::declined && status != Status::withheld) return false;
  const std::uint32_t sentence = document_.sentence_of(hit.span.begin);
  if (sentence == 0 || sentence - 1 != document_.sentence_of(mention.span.begin)) return false;
  const Span answer = document_.sentences[sentence].span, question = document_.sentences[sentence - 1].span;
  if (document_.sentences[sentence].paragraph != document_.sentences[sentence - 1].paragraph || first_after(answer.begin, answer.end)) return false;
  const std::string_view words = document_.words(answer);
  return hit.cue->reach != Reach::after && std::count(words.begin(), words.end(), ' ') < most_words && !tells_of_delivery(question, true);
}

// "Didn't need cues for bridges 3x10", "without shoes, balance 6 min", "instead of the gym, treated in the room": what was not is
// named by other words between, and the service has minutes or a dose beside it.
bool CueHits::denies_something_else(const CueHit& hit, const Mention& mention) const {
  const Status status = hit.cue->status;
  const bool denies = status == Status::negated || status == Status::declined || status == Status::withheld;
  if (!denies || hit.cue->findings || hit.cue->reach != Reach::after || mention.span.begin < hit.span.end) return false;
  const Mention* first = first_after(hit.span.end, mention.span.begin + 1);
  const Between found = between(hit.span, first->span);
  const bool parted = found.commas > 0 || segments_.are_parted(hit.span, first->span);
  if (found.words == 0 || !(parted || (found.words > 1 && status == Status::negated))) return false;
  if (hit.cue->nearest && parted) return true;
  // Minutes behind a further verb are those of what the verb brings: "instead of the usual heat we did massage 10 min".
  Span own{mention.span.begin, segments_.around(mention.span.begin).end};
  for (auto verb = std::lower_bound(cues_.begin(), cues_.end(), mention.span.end, begins_before); verb != cues_.end() && verb->span.begin < own.end; ++verb) {
    if (verb->cue->status != Status::performed || verb->cue->dose || verb->cue->reach != Reach::after) continue;
    own.end = verb->span.begin;
    break;
  }
  return tells_of_delivery(own, true);
}

// "Self-care training 25 min with her sister: signs of infection, when to go to the ER, stockings at night": what a service's own
// minutes and a colon introduce tells what it consisted of. A refusal behind the colon is the answer to the head.
bool CueHits::is_below_timed_head(const CueHit& hit, const Mention& mention) const {
  constexpr std::uint32_t longest_head = 80;
  const Status status = hit.cue->status;
  if (status == Status::negated || status == Status::declined || status == Status::withheld) return false;
  if (hit.span.begin < mention.span.end) return false;
  const std::string_view between = document_.words({mention.span.end, std::min(hit.span.begin, mention.span.end + longest_head)});
  std::size_t colon = between.find(": ");
  if (colon == std::string_view::npos) return false;
  const Span head{mention.span.end, mention.span.end + static_cast<std::uint32_t>(colon)};
  return hit.span.begin > head.end + 2 && has_time(figures_, head);
}

// "STM R calf 10 min, discussed ice at night", "Swedish 60 min, back in two weeks": in a list of what was given, a service with minutes of its
// own is done, whatever is said behind the next comma of home or of other days. Refusals and denials still reach back, and so does
// what follows the comma at once: "ice 15 min, at home".
bool CueHits::trails_a_timed_service(const CueHit& hit, const Mention& mention) const {
  const Status status = hit.cue->status;
  if (status != Status::home && status != Status::planned && status != Status::elsewhere && status != Status::taught) return false;
  if (hit.span.begin < mention.span.end || !segments_.are_parted(hit.span, mention.span)) return false;
  if (document_.words({segments_.around(hit.span.begin).begin, hit.span.begin}).find_first_not_of(" ,") == std::string_view::npos) return false;
  const SectionKind* kind = book_.section(document_.sections[document_.section_of(mention.span.begin)].kind);
  const Span rest{mention.span.end, segments_.around(mention.span.begin).end};
  return kind && kind->opened_by_service && has_time(figures_, rest);
}

bool CueHits::is_about_another(const CueHit& hit, const Mention& mention) const {
  return trails_a_timed_service(hit, mention) || is_below_timed_head(hit, mention) || denies_something_else(hit, mention) ||
         has_its_own(hit, mention) || is_beyond_bracket(hit, mention) || takes_an_object(hit, mention) || is_past_the_next(hit, mention);
}

bool CueHits::in_scope(const CueHit& hit, const Mention& mention) const {
  const bool before = hit.span.end <= mention.span.begin;
  const bool after = hit.span.begin >= mention.span.end;
  const bool near = hit.scope == Scope::clause || hit.scope == Scope::sentence;
  if (near && document_.sentence_of(hit.span.begin) != document_.sentence_of(mention.span.begin)) return answers(hit, mention);
  if (hit.cue->spares_brackets && !segments_.bracket_around(mention.span.begin).empty()) return false;
  if (hit.cue->findings && is_parted(hit.span, mention.span)) return false;
  if (before && (hit.cue->reach == Reach::before || (hit.cue->nearest && hit.cue->reach == Reach::both && speaks_of_what_is_before(hit.span)))) return false;
  if (after && (hit.cue->reach == Reach::after || (hit.cue->nearest && another_between(mention.span, hit.span)))) return false;
  if (near && hit.cue->status != Status::performed && is_about_another(hit, mention)) return false;
  const std::uint32_t a = hit.span.begin, b = mention.span.begin;
  switch (hit.scope) {
    case Scope::clause: return gap(hit.span, mention.span) <= clause_reach && document_.clause_of(a) == document_.clause_of(b);
    case Scope::sentence: return gap(hit.span, mention.span) <= sentence_reach && document_.sentence_of(a) == document_.sentence_of(b);
    case Scope::line: return document_.paragraph_of(a) == document_.paragraph_of(b);
    case Scope::section: return document_.section_of(a) == document_.section_of(b);
    case Scope::note: return true;
  }
  return false;
}

Decibans CueHits::left_of(const CueHit& hit, const Mention& mention) const {
  // Lists of findings ("no wheezes, rales or rhonchi") name what no book of services knows: a denial keeps its force over them.
  const bool lists_findings = book_.techniques[mention.technique].kind == Kind::test && hit.cue->status == Status::negated;
  return hit.scope == Scope::clause && !lists_findings ? hit.cue->points - lost_on_the_way(hit.span, mention.span) : hit.cue->points;
}

}  // namespace codetrail
