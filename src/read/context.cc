#include "read/context.h"

#include <algorithm>
#include <array>
#include <charconv>
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
  Scope scope = Scope::clause;
};

// Points for each status, with the strongest single reason for it. `names` is how much a reason says about which status it is,
// where it is only sure that the service was not delivered.
class Scales {
 public:
  void add(Status status, Decibans points, Decibans names, std::optional<Evidence> cue, Source source, bool by_section) {
    Pan& pan = pans_[static_cast<std::size_t>(status)];
    pan.points += points;
    if (!pan.reason || names > pan.names) {
      pan.names = names;
      pan.reason = Reason{cue, source, by_section};
    }
  }

  void drop(Status status) { pans_[static_cast<std::size_t>(status)] = {}; }

  // First whether it was done: the heaviest status decides; of equals the one that claims less. Then, where it was not, which
  // status it is: the words beside it name that better than the section around it.
  void settle(Mention* mention) const {
    std::size_t heaviest = 0;
    for (std::size_t i = 1; i < pans_.size(); ++i)
      if (pans_[i].points > pans_[heaviest].points || (pans_[i].points == pans_[heaviest].points && heaviest == 0 && pans_[i].reason)) heaviest = i;
    Decibans second(-1000);
    for (std::size_t i = 0; i < pans_.size(); ++i)
      if (i != heaviest) second = std::max(second, pans_[i].points);
    mention->margin = pans_[heaviest].points - second;
    const std::size_t status = heaviest == performed ? heaviest : best_named();
    mention->status = static_cast<Status>(status);
    if (pans_[status].reason) mention->reason = *pans_[status].reason;
  }

 private:
  struct Pan {
    Decibans points, names;
    std::optional<Reason> reason;
  };
  static constexpr std::size_t performed = static_cast<std::size_t>(Status::performed);

  Decibans named(std::size_t status) const {
    const Pan& pan = pans_[status];
    if (!pan.reason || pan.reason->by_section) return pan.names;
    // What hangs on a condition is a plan as well, and what others do is often done at home: one says more than the other.
    const auto with = [&](Status general) {
      const Pan& other = pans_[static_cast<std::size_t>(general)];
      return other.reason ? pan.names + std::max(other.names, Decibans(0)) : pan.names;
    };
    if (status == static_cast<std::size_t>(Status::conditional)) return with(Status::planned);
    if (status == static_cast<std::size_t>(Status::elsewhere)) return with(Status::home);
    return pan.names;
  }

  std::size_t best_named() const {
    std::size_t best = performed;
    for (std::size_t i = 0; i < pans_.size(); ++i) {
      if (i == performed || !pans_[i].reason || pans_[i].points <= Decibans(0)) continue;
      if (best == performed || named(i) > named(best)) best = i;
    }
    return best;
  }

  std::array<Pan, status_count> pans_;
};

// How far words can be apart and still speak of each other, in bytes: notes without full stops are cut here.
constexpr std::uint32_t clause_reach = 200, sentence_reach = 400;

// A line that another profession's name opens, with a colon or figure after it.
struct OthersLine { Span line, role; };

// "5/2 " or "5-12 " at the start of the words.
struct Day { int month = 0, day = 0; std::uint32_t size = 0; };

std::optional<Day> day_at(std::string_view words) {
  Day day;
  const char* end = words.data() + words.size();
  const auto month = std::from_chars(words.data(), end, day.month);
  if (month.ec != std::errc() || month.ptr == end || (*month.ptr != '/' && *month.ptr != '-')) return std::nullopt;
  const auto number = std::from_chars(month.ptr + 1, end, day.day);
  const bool ends = number.ptr == end || *number.ptr == ' ' || *number.ptr == '\t';
  if (number.ec != std::errc() || !ends || day.month < 1 || day.month > 12 || day.day < 1 || day.day > 31) return std::nullopt;
  day.size = static_cast<std::uint32_t>(number.ptr - words.data());
  return day;
}

bool has_own_visits(const std::string& discipline, const Book& book) {
  return std::any_of(book.roles.begin(), book.roles.end(), [&](const RoleTerm& role) { return role.discipline == discipline && role.own_visit; });
}

std::vector<OthersLine> find_others_lines(const Document& document, const Facts& facts, const Book& book) {
  std::vector<OthersLine> lines;
  const std::string own = profession_of(facts.discipline, book);
  if (!has_own_visits(own, book)) return lines;
  for (const PhraseHit& hit : document.hits) {
    const Phrase& phrase = book.phrases[hit.phrase];
    if (phrase.use != Use::role) continue;
    const std::string theirs = profession_of(book.roles[phrase.item].discipline, book);
    const Line& line = document.lines[document.line_of(hit.span.begin)];
    if (theirs == own || !has_own_visits(theirs, book) || hit.span.begin != line.words) continue;
    constexpr std::uint32_t near = 12;
    const std::string_view after = document.words({hit.span.end, std::min(line.span.end, hit.span.end + near)});
    if (after.find_first_of(":0123456789") != std::string_view::npos) lines.push_back({line.span, hit.span});
  }
  return lines;
}

class Weigher {
 public:
  Weigher(const Document& document, const std::vector<Figure>& figures, const Facts& facts, const Book& book,
          const std::vector<Mention>& mentions)
      : document_(document), figures_(figures), facts_(facts), book_(book), mentions_(mentions) {
    others_lines_ = find_others_lines(document, facts, book);
    for (const DateMention& date : find_dates(document, book))
      if (date.opens_line && !date.other_day) entries_.push_back(date);
    add_card_entries(document, facts);
    const bool has_today = std::any_of(entries_.begin(), entries_.end(), [&](const DateMention& d) { return facts.date_of_service == d.date; });
    if (!has_today) entries_.clear();
    for (const PhraseHit& hit : document.hits) {
      const Phrase& phrase = book.phrases[hit.phrase];
      if (phrase.use != Use::cue || inside_a_mention(hit.span)) continue;
      CueHit cue{hit.span, &book.cues[phrase.item], phrase.source, book.cues[phrase.item].scope};
      if (cue.scope == Scope::note && is_said_of_a_mention(hit.span)) cue.scope = Scope::clause;
      if (cue.scope == Scope::note) add_for_whole_note(cue);
      else cues_.push_back(cue);
    }
  }

  void weigh(Mention* mention) const {
    Scales scales;
    weigh_day(*mention, &scales);
    weigh_author(*mention, &scales);
    weigh_section(*mention, &scales);
    weigh_box(*mention, &scales);
    weigh_minutes(*mention, &scales);
    weigh_cues(*mention, &scales);
    weigh_kind(*mention, &scales);
    scales.settle(mention);
  }

  // Whether what was decided of the mention holds for the service altogether: the cue takes it back, or stands in an amendment.
  bool takes_back(const Mention& mention) const {
    if (mention.status != Status::negated || !mention.reason.cue) return false;
    const SectionKind* section = book_.section(document_.sections[document_.section_of(mention.span.begin)].kind);
    if (section && section->amends) return true;
    const Span cue = mention.reason.cue->span;
    const auto hit = std::lower_bound(cues_.begin(), cues_.end(), cue.begin, [](const CueHit& h, std::uint32_t at) { return h.span.begin < at; });
    return hit != cues_.end() && hit->span == cue && hit->cue->takes_back;
  }

 private:
  // Lines of a card that open with a day and no year ("5/2  LBP 6/10 ..."): the year is that of the visit.
  void add_card_entries(const Document& document, const Facts& facts) {
    if (!facts.date_of_service) return;
    for (const Line& line : document.lines) {
      const std::optional<Day> day = day_at(document.words({line.words, line.span.end}));
      const auto known = std::find_if(entries_.begin(), entries_.end(), [&](const DateMention& d) { return line.span.covers(d.span); });
      if (!day || known != entries_.end()) continue;
      DateMention entry;
      entry.span = {line.words, line.words + day->size};
      entry.date = *facts.date_of_service;
      entry.date.month = day->month;
      entry.date.day = day->day;
      entry.opens_line = true;
      entries_.push_back(entry);
    }
    std::sort(entries_.begin(), entries_.end(), [](const DateMention& a, const DateMention& b) { return a.span < b.span; });
  }

  // Of what is said of the whole document once is enough.
  void add_for_whole_note(const CueHit& hit) {
    const std::string& section = document_.sections[document_.section_of(hit.span.begin)].kind;
    const bool in_place = (hit.cue->sections.empty() || contains(hit.cue->sections, section)) && !contains(hit.cue->not_in, section);
    if (!in_place || !includes(hit.cue->disciplines, facts_, book_)) return;
    if (std::none_of(whole_note_.begin(), whole_note_.end(), [&](const CueHit& h) { return h.cue == hit.cue; })) whole_note_.push_back(hit);
  }

  // "Mech tx held today" speaks of the traction, not of the visit: the words run into a service's name or follow it at once.
  bool is_said_of_a_mention(Span words) const {
    const auto after = std::upper_bound(mentions_.begin(), mentions_.end(), words.begin, [](std::uint32_t at, const Mention& m) { return at < m.span.begin; });
    if (after == mentions_.begin()) return false;
    const Span before = std::prev(after)->span;
    return before.overlaps(words) || (before.end <= words.begin && words.begin - before.end <= 1);
  }

  // Fee slips print all codes of a clinic; a charge has minutes or units beside it.
  bool in_list_of_codes(const Mention& mention) const {
    constexpr int fewest = 4;
    const Span line = document_.lines[document_.line_of(mention.span.begin)].span;
    const auto begins_before = [](const auto& part, std::uint32_t at) { return part.span.begin < at; };
    int numbers = 0;
    for (auto m = std::lower_bound(mentions_.begin(), mentions_.end(), line.begin, begins_before); m != mentions_.end() && m->span.begin < line.end; ++m)
      numbers += book_.techniques[m->technique].kind == Kind::code_number;
    if (numbers < fewest) return false;
    for (auto f = std::lower_bound(figures_.begin(), figures_.end(), line.begin, begins_before); f != figures_.end() && f->span.begin < line.end; ++f)
      if (f->kind != TimeKind::not_minutes && f->kind != TimeKind::bare) return false;
    return true;
  }

  // A test is never a service. An evaluation examines; that it stands among findings says nothing against it.
  void weigh_kind(const Mention& mention, Scales* scales) const {
    const Kind kind = book_.techniques[mention.technique].kind;
    if (kind == Kind::code_number && in_list_of_codes(mention)) {
      const Weight& weight = book_.weight("number-in-a-list");
      scales->add(Status::listed, weight.points, weight.points, Evidence{EvidenceRole::cue, mention.span, weight.source}, weight.source, false);
    }
    if (kind == Kind::evaluation) scales->drop(Status::examined);
    if (kind != Kind::test) return;
    scales->drop(Status::performed);
    const Weight& weight = book_.weight("named-as-test");
    scales->add(Status::examined, weight.points, weight.points, Evidence{EvidenceRole::cue, mention.span, weight.source}, weight.source, false);
  }

  // How much a section says about why something was not done, beside words that speak of the mention itself.
  Decibans named_by_section(const SectionKind::Prior& prior) const {
    return prior.status == Status::performed ? prior.points : prior.points + book_.weight("reason-by-section").points;
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
      if (prior && (!evaluation || kind->closed || prior->status == Status::performed)) 
        scales->add(prior->status, prior->points, named_by_section(*prior), heading, prior->source, true);
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
    scales->add(status, weight.points, weight.points, Evidence{EvidenceRole::cue, day.span, day.source}, weight.source, false);
  }

  // "OTR 11:00-11:20: dressing" in a physical therapist's note.
  void weigh_author(const Mention& mention, Scales* scales) const {
    const auto line = std::find_if(others_lines_.begin(), others_lines_.end(), [&](const auto& other) { return other.line.covers(mention.span); });
    if (line == others_lines_.end()) return;
    const Weight& weight = book_.weight("line-of-another-profession");
    scales->add(Status::elsewhere, weight.points, weight.points, Evidence{EvidenceRole::cue, line->role, weight.source}, weight.source, false);
  }

  void weigh_box(const Mention& mention, Scales* scales) const {
    const Box* box = document_.box_of(mention.span);
    if (!box) return;
    // In a plan or a home programme a tick chooses what is to be done.
    const SectionKind* section = book_.section(document_.sections[document_.section_of(mention.span.begin)].kind);
    if (section && section->closed && box->state == BoxState::ticked) return;
    const std::string_view weight = box->state == BoxState::ticked ? "box-ticked" : box->state == BoxState::empty ? "box-empty" : "box-unclear";
    const Weight& points = book_.weight(weight);
    const Status status = box->state == BoxState::empty ? Status::listed : Status::performed;
    scales->add(status, points.points, points.points, Evidence{EvidenceRole::cue, box->mark, points.source}, points.source, false);
  }

  // Whether a word such as "but" stands between.
  bool is_parted(Span a, Span b) const {
    const std::span<const PhraseHit> hits = document_.hits_in(a.end <= b.begin ? Span{a.end, b.begin} : Span{b.end, std::max(b.end, a.begin)});
    return std::any_of(hits.begin(), hits.end(), [&](const PhraseHit& hit) {
      const Phrase& phrase = book_.phrases[hit.phrase];
      return phrase.use == Use::mark && book_.marks[phrase.item] == TextMark::clause_break;
    });
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
      if (!minutes || document_.sentence_of(figure->span.begin) != sentence || is_parted(figure->span, mention.span)) continue;
      const Decibans left = weight.points - lost_on_the_way(figure->span, mention.span);
      if (left <= most) continue;
      most = left;
      nearest = &*figure;
    }
    if (nearest) scales->add(Status::performed, most, most, Evidence{EvidenceRole::minutes, nearest->span, nearest->source}, weight.source, false);
  }

  bool can_be_measured(const Mention& mention) const {
    const Technique& technique = book_.techniques[mention.technique];
    if (technique.measured || mention.supports.empty()) return technique.measured;
    const Code* code = book_.code(mention.supports.front().code);
    return code && (code->family == Family::exercise || code->family == Family::training);
  }

  bool speaks_of(const Cue& cue, const Mention& mention) const {
    if (cue.families.empty()) return true;
    const Code* code = mention.supports.empty() ? nullptr : book_.code(mention.supports.front().code);
    return code && std::find(cue.families.begin(), cue.families.end(), code->family) != cue.families.end();
  }

  bool is_in_force(const Cue& cue, const Mention& mention) const {
    if ((cue.measures && !can_be_measured(mention)) || !speaks_of(cue, mention)) return false;
    const std::string& section = document_.sections[document_.section_of(mention.span.begin)].kind;
    if (!cue.sections.empty() && !contains(cue.sections, section)) return false;
    return !contains(cue.not_in, section) && includes(cue.disciplines, facts_, book_);
  }

  bool another_between(Span mention, Span cue) const {
    const auto next = std::lower_bound(mentions_.begin(), mentions_.end(), mention.end, [](const Mention& m, std::uint32_t at) { return m.span.begin < at; });
    return next != mentions_.end() && next->span.end <= cue.begin;
  }

  // "Scar massage when closed, gait training": the words belong to what stands close before them.
  bool speaks_of_what_is_before(Span cue) const {
    constexpr std::uint32_t close = 24;
    const auto next = std::lower_bound(mentions_.begin(), mentions_.end(), cue.begin, [](const Mention& m, std::uint32_t at) { return m.span.begin < at; });
    return next != mentions_.begin() && std::prev(next)->span.end + close >= cue.begin &&
           document_.clause_of(std::prev(next)->span.begin) == document_.clause_of(cue.begin);
  }

  bool in_scope(const CueHit& hit, const Mention& mention) const {
    const bool before = hit.span.end <= mention.span.begin;
    const bool after = hit.span.begin >= mention.span.end;
    if (before && (hit.cue->reach == Reach::before || (hit.cue->nearest && speaks_of_what_is_before(hit.span)))) return false;
    if (after && (hit.cue->reach == Reach::after || (hit.cue->nearest && another_between(mention.span, hit.span)))) return false;
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
      const bool letter = std::isalpha(static_cast<unsigned char>(c)) || (c & 0x80);
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
      const auto status = static_cast<std::size_t>(hit.cue->status);
      if (!speaks_of(*hit.cue, mention) || hit.cue->points <= strongest[status]) continue;
      strongest[status] = hit.cue->points;
      which[status] = &hit;
    }
    for (auto hit = first; hit != cues_.end() && hit->span.begin < section_end(mention); ++hit) {
      if (!is_in_force(*hit->cue, mention) || !in_scope(*hit, mention)) continue;
      const bool near = hit->scope == Scope::clause || hit->scope == Scope::sentence;
      if (near && document_.sentence_of(hit->span.begin) != sentence) continue;
      const Decibans lost = hit->scope == Scope::clause ? lost_on_the_way(hit->span, mention.span) : Decibans(0);
      const Decibans left = hit->cue->points - lost;
      if (left <= Decibans(0)) continue;
      const auto status = static_cast<std::size_t>(hit->cue->status);
      // Several cues of one status say one thing; the strongest speaks.
      if (left > strongest[status]) {
        strongest[status] = left;
        which[status] = &*hit;
      }
    }
    for (std::size_t i = 0; i < which.size(); ++i) {
      if (!which[i]) continue;
      const bool of_note = which[i]->scope == Scope::note;
      const Decibans names = of_note ? strongest[i] + book_.weight("reason-by-note").points : strongest[i];
      scales->add(static_cast<Status>(i), strongest[i], names, Evidence{EvidenceRole::cue, which[i]->span, which[i]->source}, which[i]->source, false);
    }
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
  std::vector<OthersLine> others_lines_;
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
    takes_back.push_back(weigher.takes_back(mention));
  }
  take_back_everywhere(takes_back, &decided);
  *mentions = std::move(decided);
}

}  // namespace codetrail
