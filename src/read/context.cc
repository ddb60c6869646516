#include "read/context.h"

#include <algorithm>
#include <array>
#include <map>

#include "read/cue_hits.h"
#include "read/entries.h"
#include "read/mentions.h"
#include "read/own_words.h"
#include "read/scales.h"

namespace codetrail {
namespace {

class Weigher {
 public:
  Weigher(const Document& document, const std::vector<Figure>& figures, const Facts& facts, const Book& book,
          const std::vector<Mention>& mentions)
      : document_(document), figures_(figures), facts_(facts), book_(book), mentions_(mentions), cues_(document, figures, facts, book, mentions), own_words_(document, figures, book, mentions, cues_),
        entries_(find_entries(document, facts, book)), others_words_(find_others_words(document, facts, book)) {}

  void weigh(Mention* mention) const {
    Scales scales;
    weigh_day(*mention, &scales);
    weigh_author(*mention, &scales);
    const Standing standing = own_words_.standing_of(*mention);
    weigh_section(*mention, standing != Standing::placed, &scales);
    weigh_bareness(*mention, &scales);
    weigh_box(*mention, &scales);
    weigh_minutes(*mention, &scales);
    weigh_cues(*mention, standing != Standing::plain, &scales);
    weigh_kind(*mention, &scales);
    scales.settle(mention);
  }

  // Whether what was decided of the mention holds for the service altogether: the cue takes it back, or stands in an amendment.
  bool takes_back(const Mention& mention) const {
    if (mention.status != Status::negated || !mention.reason.cue) return false;
    const SectionKind* section = book_.section(document_.sections[document_.section_of(mention.span.begin)].kind);
    if (section && section->amends) return true;
    const Cue* cue = cues_.at(mention.reason.cue->span);
    return cue && cue->takes_back;
  }

 private:
  // Fee slips print all codes of a clinic; a charge has minutes or units beside it.
  bool in_list_of_codes(const Mention& mention) const {
    constexpr int fewest = 4;
    constexpr std::uint32_t longest_list = 400;
    Span line = document_.lines[document_.line_of(mention.span.begin)].span;
    line.begin = std::max(line.begin, mention.span.begin > longest_list ? mention.span.begin - longest_list : 0);
    line.end = std::min(line.end, mention.span.end + longest_list);
    const auto begins_before = [](const auto& part, std::uint32_t at) { return part.span.begin < at; };
    int numbers = 0;
    for (auto m = std::lower_bound(mentions_.begin(), mentions_.end(), line.begin, begins_before); m != mentions_.end() && m->span.begin < line.end; ++m)
      numbers += book_.techniques[m->technique].kind == Kind::code_number;
    if (numbers < fewest) return false;
    for (auto f = std::lower_bound(figures_.begin(), figures_.end(), line.begin, begins_before); f != figures_.end() && f->span.begin < line.end; ++f)
      if (f->kind != TimeKind::not_minutes && f->kind != TimeKind::bare && !is_charge_of_another(*f, mention)) return false;
    return true;
  }

  // "97035 US   97014 ES   97110 x2": units right behind a number are that number's.
  bool is_charge_of_another(const Figure& figure, const Mention& mention) const {
    constexpr std::uint32_t right_behind = 2;
    if (figure.kind != TimeKind::units) return false;
    const auto next = std::upper_bound(mentions_.begin(), mentions_.end(), figure.span.begin, [](std::uint32_t at, const Mention& m) { return at < m.span.begin; });
    if (next == mentions_.begin()) return false;
    const Mention& charged = *std::prev(next);
    return charged.span != mention.span && figure.span.begin <= charged.span.end + right_behind &&
           book_.techniques[charged.technique].kind == Kind::code_number;
  }

  // "97530 TA": the name right behind the number is the same entry.
  bool names_a_number(const Mention& mention) const {
    constexpr std::uint32_t right_behind = 2;
    const auto at = std::lower_bound(mentions_.begin(), mentions_.end(), mention.span.begin, [](const Mention& m, std::uint32_t place) { return m.span.begin < place; });
    if (at == mentions_.begin()) return false;
    const Mention& before = *std::prev(at);
    return book_.techniques[before.technique].kind == Kind::code_number && before.span.end <= mention.span.begin &&
           mention.span.begin - before.span.end <= right_behind;
  }

  // A test is never a service. An evaluation examines; that it stands among findings says nothing against it.
  void weigh_kind(const Mention& mention, Scales* scales) const {
    const Kind kind = book_.techniques[mention.technique].kind;
    const SectionKind* section = book_.section(document_.sections[document_.section_of(mention.span.begin)].kind);
    if ((kind == Kind::code_number || names_a_number(mention)) && !(section && section->closed) && in_list_of_codes(mention)) {
      const Weight& weight = book_.weight("number-in-a-list");
      scales->add(Status::listed, weight.points, weight.points, Evidence{EvidenceRole::cue, mention.span, weight.source}, weight.source, false);
    }
    if (kind == Kind::evaluation) scales->drop(Status::examined);
    if (book_.techniques[mention.technique].teaches)
      for (const Status status : {Status::taught, Status::home}) scales->drop(status);
    if (kind != Kind::test) return;
    scales->drop(Status::performed);
    const Weight& weight = book_.weight("named-as-test");
    scales->add(Status::examined, weight.points, weight.points, Evidence{EvidenceRole::cue, mention.span, weight.source}, weight.source, false);
  }

  // How much a section says about why something was not done, beside words that speak of the mention itself.
  Decibans named_by_section(const SectionKind::Prior& prior) const {
    return prior.status == Status::performed ? prior.points : prior.points + book_.weight("reason-by-section").points;
  }

  // A title that is itself a service's name is no word about its neighbours.
  bool is_mention(Span title) const {
    const auto at = std::lower_bound(mentions_.begin(), mentions_.end(), title.begin,
                                     [](const Mention& m, std::uint32_t place) { return m.span.begin < place; });
    return at != mentions_.end() && at->span.begin == title.begin;
  }

  // Of a mention that speaks for itself a section says nothing against delivery.
  void weigh_section(const Mention& mention, bool plain, Scales* scales) const {
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
      if (prior && ((!plain && (!evaluation || kind->closed)) || prior->status == Status::performed))
        scales->add(prior->status, prior->points, named_by_section(*prior), heading, prior->source, true);
  }

  // Where a note may talk of anything, the mere name of a service in a sentence says little: no minutes, dose, place, nor any word
  // that it was done. A list of names is a list of what was done.
  void weigh_bareness(const Mention& mention, Scales* scales) const {
    const Section& section = document_.sections[document_.section_of(mention.span.begin)];
    const SectionKind* kind = book_.section(section.kind);
    if (!kind || !kind->doubts_names) return;
    const Span sentence = around(mention);
    if (is_title_or_item(mention, sentence) || names_a_dose(sentence) || cues_.tell_of_delivery(sentence)) return;
    const Weight& weight = book_.weight("name-alone");
    scales->add(Status::listed, weight.points, weight.points + book_.weight("reason-by-note").points, std::nullopt, weight.source, true);
  }

  // The mention's sentence, but no more of it than a long one has: some notes have no full stops.
  Span around(const Mention& mention) const {
    constexpr std::uint32_t longest = 600;
    const Span sentence = document_.sentences[document_.sentence_of(mention.span.begin)].span;
    return {std::max(sentence.begin, mention.span.begin > longest ? mention.span.begin - longest : 0), std::min(sentence.end, mention.span.end + longest)};
  }

  bool is_title_or_item(const Mention& mention, Span sentence) const {
    if (book_.techniques[mention.technique].kind == Kind::evaluation) return true;
    const std::string_view before = document_.words({sentence.begin, mention.span.begin});
    return std::none_of(before.begin(), before.end(), [](char c) { return std::isalpha(static_cast<unsigned char>(c)); });
  }

  bool names_a_dose(Span sentence) const {
    const std::string_view words = document_.words(sentence);
    if (std::count(words.begin(), words.end(), ',') > 1) return true;
    int names = 0;
    const auto begins_before = [](const auto& part, std::uint32_t at) { return part.span.begin < at; };
    for (auto f = std::lower_bound(figures_.begin(), figures_.end(), sentence.begin, begins_before); f != figures_.end() && f->span.begin < sentence.end; ++f)
      if (is_time(*f) || book_.times[f->form].why != "symptom") return true;
    for (auto m = std::lower_bound(mentions_.begin(), mentions_.end(), sentence.begin, begins_before); m != mentions_.end() && m->span.begin < sentence.end; ++m)
      ++names;
    if (names > 2) return true;
    for (const PhraseHit& hit : document_.hits_in(sentence)) {
      const Use use = book_.phrases[hit.phrase].use;
      if (use == Use::region || use == Use::side) return true;
    }
    return false;
  }

  // In a text of several dated entries only the one of the date of service speaks of this visit.
  void weigh_day(const Mention& mention, Scales* scales) const {
    if (entries_.empty()) return;
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
    const auto after = std::upper_bound(others_words_.begin(), others_words_.end(), mention.span.begin,
                                        [](std::uint32_t at, const OthersWords& other) { return at < other.words.begin; });
    if (after == others_words_.begin() || !std::prev(after)->words.covers(mention.span)) return;
    const Weight& weight = book_.weight("line-of-another-profession");
    scales->add(Status::elsewhere, weight.points, weight.points, Evidence{EvidenceRole::cue, std::prev(after)->role, weight.source}, weight.source, false);
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
      if (!minutes || document_.sentence_of(figure->span.begin) != sentence || cues_.is_parted(figure->span, mention.span)) continue;
      const Decibans left = weight.points - cues_.lost_on_the_way(figure->span, mention.span);
      if (left <= most) continue;
      most = left;
      nearest = &*figure;
    }
    if (nearest) scales->add(Status::performed, most, most, Evidence{EvidenceRole::minutes, nearest->span, nearest->source}, weight.source, false);
  }

  void weigh_cues(const Mention& mention, bool with_whole_note, Scales* scales) const {
    const std::array<Spoken, status_count> strongest = cues_.strongest_for(mention, with_whole_note);
    for (std::size_t i = 0; i < strongest.size(); ++i) {
      const CueHit* hit = strongest[i].hit;
      if (!hit) continue;
      const Decibans points = strongest[i].points;
      const Decibans names = hit->scope == Scope::note ? strongest[i].names + book_.weight("reason-by-note").points : strongest[i].names;
      scales->add(static_cast<Status>(i), points, names, Evidence{EvidenceRole::cue, hit->span, hit->source}, hit->source, false);
    }
  }

  const Document& document_;
  const std::vector<Figure>& figures_;
  const Facts& facts_;
  const Book& book_;
  const std::vector<Mention>& mentions_;
  CueHits cues_;
  OwnWords own_words_;
  std::vector<DateMention> entries_;
  std::vector<OthersWords> others_words_;
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
