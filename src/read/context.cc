#include "read/context.h"

#include <algorithm>
#include <array>
#include <map>

#include "facts/dates.h"
#include "read/mentions.h"

namespace codetrail {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

struct CueHit {
  Span span;
  const Cue* cue = nullptr;
  Source source;
};

// Points for each status, with the strongest single reason for it.
class Scales {
 public:
  void add(Status status, Decibans points, std::optional<Evidence> cue, Source source, bool by_section) {
    Pan& pan = pans_[static_cast<std::size_t>(status)];
    pan.points += points;
    if (!pan.reason || points > pan.strongest) {
      pan.strongest = points;
      pan.reason = Reason{cue, source, by_section};
    }
  }

  void drop(Status status) { pans_[static_cast<std::size_t>(status)] = {}; }

  // The heaviest status; of equals the one that claims less, so performed comes last.
  void settle(Mention* mention) const {
    std::size_t best = 0;
    for (std::size_t i = 1; i < pans_.size(); ++i)
      if (pans_[i].points > pans_[best].points || (pans_[i].points == pans_[best].points && best == 0 && pans_[i].reason)) best = i;
    Decibans second(-1000);
    for (std::size_t i = 0; i < pans_.size(); ++i)
      if (i != best) second = std::max(second, pans_[i].points);
    mention->status = static_cast<Status>(best);
    mention->margin = pans_[best].points - second;
    if (pans_[best].reason) mention->reason = *pans_[best].reason;
  }

 private:
  struct Pan {
    Decibans points, strongest;
    std::optional<Reason> reason;
  };
  std::array<Pan, status_count> pans_;
};

// How far words can be apart and still speak of each other, in bytes: notes without full stops are cut here.
constexpr std::uint32_t clause_reach = 200, sentence_reach = 400;

class Weigher {
 public:
  Weigher(const Document& document, const std::vector<Figure>& figures, const Facts& facts, const Book& book,
          const std::vector<Mention>& mentions)
      : document_(document), figures_(figures), facts_(facts), book_(book), mentions_(mentions) {
    for (const DateMention& date : find_dates(document, book))
      if (date.opens_line && !date.other_day) entries_.push_back(date);
    const bool has_today = std::any_of(entries_.begin(), entries_.end(), [&](const DateMention& d) { return facts.date_of_service == d.date; });
    if (!has_today) entries_.clear();
    for (const PhraseHit& hit : document.hits) {
      const Phrase& phrase = book.phrases[hit.phrase];
      if (phrase.use != Use::cue || inside_a_mention(hit.span)) continue;
      const CueHit cue{hit.span, &book.cues[phrase.item], phrase.source};
      if (cue.cue->scope == Scope::note) add_for_whole_note(cue);
      else cues_.push_back(cue);
    }
  }

  void weigh(Mention* mention) const {
    Scales scales;
    weigh_day(*mention, &scales);
    weigh_section(*mention, &scales);
    weigh_box(*mention, &scales);
    weigh_minutes(*mention, &scales);
    weigh_cues(*mention, &scales);
    // An evaluation examines; that it stands among findings says nothing against it.
    if (book_.techniques[mention->technique].kind == Kind::evaluation) scales.drop(Status::examined);
    scales.settle(mention);
  }

  // Whether the words at that place are a cue that takes a service back altogether.
  bool takes_back(Span cue) const {
    const auto hit = std::lower_bound(cues_.begin(), cues_.end(), cue.begin, [](const CueHit& h, std::uint32_t at) { return h.span.begin < at; });
    return hit != cues_.end() && hit->span == cue && hit->cue->takes_back;
  }

 private:
  // Of cues about the whole document the strongest of each status is enough.
  void add_for_whole_note(const CueHit& hit) {
    const std::string& section = document_.sections[document_.section_of(hit.span.begin)].kind;
    const bool in_place = (hit.cue->sections.empty() || contains(hit.cue->sections, section)) && !contains(hit.cue->not_in, section);
    if (!in_place || !includes(hit.cue->disciplines, facts_, book_)) return;
    const auto known = std::find_if(whole_note_.begin(), whole_note_.end(), [&](const CueHit& h) { return h.cue->status == hit.cue->status; });
    if (known == whole_note_.end()) whole_note_.push_back(hit);
    else if (hit.cue->points > known->cue->points) *known = hit;
  }

  bool inside_a_mention(Span span) const {
    const auto after = std::upper_bound(mentions_.begin(), mentions_.end(), span.begin,
                                        [](std::uint32_t at, const Mention& m) { return at < m.span.begin; });
    return after != mentions_.begin() && std::prev(after)->span.covers(span) && std::prev(after)->span.size() > span.size();
  }

  // A title that is itself a service's name is no word about its neighbours.
  bool is_mention(Span title) const {
    const auto at = std::lower_bound(mentions_.begin(), mentions_.end(), title.begin,
                                     [](const Mention& m, std::uint32_t place) { return m.span.begin < place; });
    return at != mentions_.end() && at->span.begin == title.begin;
  }

  void weigh_section(const Mention& mention, Scales* scales) const {
    const Section& section = document_.sections[document_.section_of(mention.span.begin)];
    const SectionKind* kind = book_.section(section.kind);
    if (!kind) return;
    // An evaluation examines and assesses: that it stands there says nothing against it.
    const bool evaluation = book_.techniques[mention.technique].kind == Kind::evaluation;
    std::optional<Evidence> heading;
    if (!section.heading.empty() && !is_mention(section.heading)) heading = Evidence{EvidenceRole::section, section.heading, section.source};
    std::array<const SectionKind::Prior*, status_count> chosen{};
    for (const SectionKind::Prior& prior : kind->priors) {
      // An unknown profession takes the priors that hold for anybody.
      if (!prior.disciplines.empty() && (facts_.discipline == "unknown" || !includes(prior.disciplines, facts_, book_))) continue;
      const SectionKind::Prior*& slot = chosen[static_cast<std::size_t>(prior.status)];
      if (!slot || !prior.disciplines.empty()) slot = &prior;
    }
    for (const SectionKind::Prior* prior : chosen)
      if (prior && (!evaluation || kind->closed || prior->status == Status::performed)) scales->add(prior->status, prior->points, heading, prior->source, true);
  }

  // In a text of several dated entries only the one of the date of service speaks of this visit.
  void weigh_day(const Mention& mention, Scales* scales) const {
    if (entries_.size() < 2 || !facts_.date_of_service) return;
    const auto after = std::upper_bound(entries_.begin(), entries_.end(), mention.span.begin,
                                        [](std::uint32_t at, const DateMention& d) { return at < d.span.begin; });
    if (after == entries_.begin() || std::prev(after)->date == *facts_.date_of_service) return;
    const DateMention& day = *std::prev(after);
    const Weight& weight = book_.weight("entry-of-another-day");
    const Status status = day.date < *facts_.date_of_service ? Status::historical : Status::planned;
    scales->add(status, weight.points, Evidence{EvidenceRole::cue, day.span, day.source}, weight.source, false);
  }

  void weigh_box(const Mention& mention, Scales* scales) const {
    const Box* box = document_.box_of(mention.span);
    if (!box) return;
    const std::string_view weight = box->state == BoxState::ticked ? "box-ticked" : box->state == BoxState::empty ? "box-empty" : "box-unclear";
    const Weight& points = book_.weight(weight);
    const Status status = box->state == BoxState::empty ? Status::listed : Status::performed;
    scales->add(status, points.points, Evidence{EvidenceRole::cue, box->mark, points.source}, points.source, false);
  }

  // Minutes in the sentence speak for delivery; what parts them from the mention takes some of their force, a list does not.
  void weigh_minutes(const Mention& mention, Scales* scales) const {
    const std::uint32_t sentence = document_.sentence_of(mention.span.begin);
    const Weight& weight = book_.weight("minutes-beside");
    const std::uint32_t from = mention.span.begin > clause_reach ? mention.span.begin - clause_reach : 0;
    auto figure = std::lower_bound(figures_.begin(), figures_.end(), from, [](const Figure& f, std::uint32_t at) { return f.span.begin < at; });
    const Figure* nearest = nullptr;
    Decibans most;
    for (; figure != figures_.end() && figure->span.begin < mention.span.end + clause_reach; ++figure) {
      const bool minutes = figure->kind == TimeKind::minutes || figure->kind == TimeKind::clock || figure->kind == TimeKind::together;
      if (!minutes || document_.sentence_of(figure->span.begin) != sentence) continue;
      const Decibans left = weight.points - lost_on_the_way(figure->span, mention.span);
      if (left <= most) continue;
      most = left;
      nearest = &*figure;
    }
    if (nearest) scales->add(Status::performed, most, Evidence{EvidenceRole::minutes, nearest->span, nearest->source}, weight.source, false);
  }

  bool can_be_measured(const Mention& mention) const {
    const Technique& technique = book_.techniques[mention.technique];
    if (technique.measured || mention.supports.empty()) return technique.measured;
    const Code* code = book_.code(mention.supports.front().code);
    return code && (code->family == Family::exercise || code->family == Family::training);
  }

  bool is_in_force(const Cue& cue, const Mention& mention) const {
    if (cue.measures && !can_be_measured(mention)) return false;
    const std::string& section = document_.sections[document_.section_of(mention.span.begin)].kind;
    if (!cue.sections.empty() && !contains(cue.sections, section)) return false;
    return !contains(cue.not_in, section) && includes(cue.disciplines, facts_, book_);
  }

  bool in_scope(const CueHit& hit, const Mention& mention) const {
    const bool before = hit.span.end <= mention.span.begin;
    const bool after = hit.span.begin >= mention.span.end;
    if (before && hit.cue->reach == Reach::before) return false;
    if (after && hit.cue->reach == Reach::after) return false;
    const std::uint32_t a = hit.span.begin, b = mention.span.begin;
    switch (hit.cue->scope) {
      case Scope::clause: return gap(hit.span, mention.span) <= clause_reach && document_.clause_of(a) == document_.clause_of(b);
      case Scope::sentence: return gap(hit.span, mention.span) <= sentence_reach && document_.sentence_of(a) == document_.sentence_of(b);
      case Scope::line: return document_.paragraph_of(a) == document_.paragraph_of(b);
      case Scope::section: return document_.section_of(a) == document_.section_of(b);
      case Scope::note: return true;
    }
    return false;
  }

  // Words and commas between a cue and a mention that are not other mentions, regions or sides: a list keeps a cue's force.
  Decibans lost_on_the_way(Span a, Span b) const {
    const Span between = a.end <= b.begin ? Span{a.end, b.begin} : Span{b.end, a.begin};
    if (between.begin >= between.end) return Decibans(0);
    int words = 0, commas = 0, skipped = 0;
    bool inside = false;
    std::uint32_t skip_until = between.begin;
    std::span<const PhraseHit> hits = document_.hits_in(between);
    std::size_t next = 0;
    for (std::uint32_t at = between.begin; at < between.end; ++at) {
      while (next < hits.size() && hits[next].span.begin <= at) {
        const Use use = book_.phrases[hits[next].phrase].use;
        if (use == Use::technique || use == Use::region || use == Use::side || use == Use::shortform) {
          skip_until = std::max(skip_until, hits[next].span.end);
          ++skipped;
        }
        ++next;
      }
      const char c = document_.text()[at];
      commas += c == ',' || c == ':';
      const bool letter = std::isalnum(static_cast<unsigned char>(c)) || (c & 0x80);
      words += at >= skip_until && letter && !inside;
      inside = letter;
    }
    // One joining word a member ("and", "or") belongs to the list.
    if (skipped > 0 && words <= skipped) return Decibans(0);
    const Weight& per_word = book_.weight("cue-word-between");
    const Weight& per_comma = book_.weight("cue-comma-between");
    return Decibans(words * per_word.points.value + commas * per_comma.points.value);
  }

  void weigh_cues(const Mention& mention, Scales* scales) const {
    const std::uint32_t sentence = document_.sentence_of(mention.span.begin);
    const auto first = std::lower_bound(cues_.begin(), cues_.end(), section_begin(mention),
                                        [](const CueHit& h, std::uint32_t at) { return h.span.begin < at; });
    std::array<Decibans, status_count> strongest{};
    std::array<const CueHit*, status_count> which{};
    for (const CueHit& hit : whole_note_) {
      strongest[static_cast<std::size_t>(hit.cue->status)] = hit.cue->points;
      which[static_cast<std::size_t>(hit.cue->status)] = &hit;
    }
    for (auto hit = first; hit != cues_.end() && hit->span.begin < section_end(mention); ++hit) {
      if (!is_in_force(*hit->cue, mention) || !in_scope(*hit, mention)) continue;
      const bool near = hit->cue->scope == Scope::clause || hit->cue->scope == Scope::sentence;
      if (near && document_.sentence_of(hit->span.begin) != sentence) continue;
      const Decibans lost = hit->cue->scope == Scope::clause ? lost_on_the_way(hit->span, mention.span) : Decibans(0);
      const Decibans left = hit->cue->points - lost;
      if (left <= Decibans(0)) continue;
      const auto status = static_cast<std::size_t>(hit->cue->status);
      // Several cues of one status say one thing; the strongest speaks.
      if (left > strongest[status]) {
        strongest[status] = left;
        which[status] = &*hit;
      }
    }
    for (std::size_t i = 0; i < which.size(); ++i)
      if (which[i])
        scales->add(static_cast<Status>(i), strongest[i], Evidence{EvidenceRole::cue, which[i]->span, which[i]->source}, which[i]->source, false);
  }

  // Cues further away than any scope reaches are not looked at.
  static constexpr std::uint32_t farthest = 3000;
  std::uint32_t section_begin(const Mention& mention) const {
    const Span body = document_.sections[document_.section_of(mention.span.begin)].body;
    const std::uint32_t near = mention.span.begin > farthest ? mention.span.begin - farthest : 0;
    return std::max(near, std::min(body.begin, mention.span.begin));
  }
  std::uint32_t section_end(const Mention& mention) const {
    return std::min(document_.sections[document_.section_of(mention.span.begin)].body.end, mention.span.end + farthest);
  }

  const Document& document_;
  const std::vector<Figure>& figures_;
  const Facts& facts_;
  const Book& book_;
  const std::vector<Mention>& mentions_;
  std::vector<DateMention> entries_;  // days that open an entry, where one of them is the date of service
  std::vector<CueHit> cues_;
  std::vector<CueHit> whole_note_;   // cues about the document as a whole ("no visit on this date")
};

// What is taken back in one place is taken back everywhere.
void take_back_everywhere(const std::vector<bool>& takes_back, std::vector<Mention>* mentions) {
  std::map<std::uint32_t, Reason> taken;
  for (std::size_t i = 0; i < mentions->size(); ++i)
    if (takes_back[i]) taken.emplace((*mentions)[i].technique, (*mentions)[i].reason);
  for (Mention& mention : *mentions) {
    const auto reason = taken.find(mention.technique);
    if (reason == taken.end() || mention.status != Status::performed) continue;
    mention.status = Status::negated;
    mention.reason = reason->second;
  }
}

}  // namespace

void decide_statuses(const Document& document, const std::vector<Figure>& figures, const Facts& facts, const Book& book,
                     std::vector<Mention>* mentions) {
  const Weigher weigher(document, figures, facts, book, *mentions);
  std::vector<Mention> decided = *mentions;
  std::vector<bool> takes_back;
  for (Mention& mention : decided) {
    weigher.weigh(&mention);
    takes_back.push_back(mention.reason.cue && weigher.takes_back(mention.reason.cue->span));
  }
  take_back_everywhere(takes_back, &decided);
  *mentions = std::move(decided);
}

}  // namespace codetrail
