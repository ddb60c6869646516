#include "coding/reasons.h"

#include <algorithm>
#include <set>

namespace codetrail {
namespace {

Evidence evidence_of(const Mention& mention, const Book& book) {
  const bool number = book.techniques[mention.technique].kind == Kind::code_number;
  return {number ? EvidenceRole::code : EvidenceRole::technique, mention.span, mention.source};
}

void add(std::vector<Evidence>& list, const std::vector<Evidence>& more) { list.insert(list.end(), more.begin(), more.end()); }

class Arguer {
 public:
  Arguer(const Sight& sight, const Candidate& candidate, const std::string& code)
      : sight_(sight), reading_(sight.reading), book_(sight.book), candidate_(candidate), code_(code) {
    for (const std::uint32_t service : candidate.services) {
      const Service& each = reading_.services[service];
      services_.push_back(&each);
      for (const std::uint32_t mention : each.mentions) mentions_.push_back(&reading_.mentions[mention]);
    }
    if (!mentions_.empty()) return;
    for (const std::uint32_t mention : candidate.not_delivered) mentions_.push_back(&reading_.mentions[mention]);
  }

  Trail argue() && {
    argue_priors();
    argue_techniques();
    if (is_delivered()) {
      argue_delivery();
      argue_minutes();
      argue_place();
    } else {
      argue_refusal();
    }
    argue_number();
    if (reading_.damaged_text) say("text-damaged");
    return std::move(reasons_);
  }

 private:
  bool is_delivered() const { return !services_.empty(); }

  void say(std::string_view id, std::vector<Evidence> evidence = {}) {
    const Weight& weight = book_.weight(id);
    reasons_.push_back({weight.says, weight.points, std::move(evidence), weight.source});
  }

  void say_prior(std::string_view id, const std::string& of) {
    if (const Prior* prior = book_.prior(of)) reasons_.push_back({book_.weight(id).says, prior->points, {}, prior->source});
  }

  void argue_priors() {
    say("prior");
    say_prior("prior-of-code", code_);
    say_prior("prior-of-profession", sight_.facts.discipline);
  }

  // The strongest technique speaks; others of other kinds add to it. What only tells the manner of a service ("Fluido with AROM in the
  // machine") is no technique of its code. The name of the service says no more where a technique is named: it must not pay to take
  // the technique away.
  void argue_techniques() {
    std::vector<Evidence> strong, contested, weak, service;
    std::set<std::uint32_t> kinds;
    for (const Mention* mention : mentions_) {
      const Kind kind = book_.techniques[mention->technique].kind;
      if (kind == Kind::code_number) continue;
      const Evidence evidence = evidence_of(*mention, book_);
      if (kind == Kind::service) {
        service.push_back(evidence);
        continue;
      }
      const Support* support = support_for(*mention, code_, book_);
      if (support) kinds.insert(mention->technique);
      auto& list = !support || support->strength == Strength::weak || support->strength == Strength::rival ? weak
                   : support->strength == Strength::strong                                                 ? strong
                                                                                                           : contested;
      list.push_back(evidence);
    }
    if (!strong.empty()) say("technique-strong", strong);
    else if (!contested.empty()) say("technique-contested", contested);
    else if (!weak.empty()) say("technique-weak", weak);
    else if (!service.empty()) say("service-named", service);
    if (kinds.size() > 2) say("technique-many");
  }

  // Of a delivered code the clearest mention speaks. What is only where it stands has no words of its own to show: other words for
  // the title would put it elsewhere.
  void argue_delivery() {
    const Mention* clearest = *std::max_element(mentions_.begin(), mentions_.end(), [](const Mention* a, const Mention* b) { return a->margin < b->margin; });
    const bool plain = clearest->margin >= book_.weight("status-plain-from").points;
    const bool clear = clearest->margin >= book_.weight("status-clear-from").points;
    std::vector<Evidence> evidence;
    if (clearest->reason.cue && (clear || !clearest->reason.by_section)) evidence.push_back(*clearest->reason.cue);
    say(plain ? "status-performed-plain" : clear ? "status-performed-clear" : "status-performed-faint", std::move(evidence));
    if (!candidate_.not_delivered.empty()) {
      std::vector<Evidence> refused;
      for (const std::uint32_t mention : candidate_.not_delivered) refused.push_back(evidence_of(reading_.mentions[mention], book_));
      say("refused-elsewhere", std::move(refused));
    }
    if (is_contradicted()) say("contradicted");
    for (const Service* service : services_) {
      if (!service->given_by_evidence) continue;
      say("given-by-another", {*service->given_by_evidence});
      break;
    }
  }

  bool is_contradicted() const {
    return std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention* mention) {
      return std::any_of(reading_.contradictions.begin(), reading_.contradictions.end(),
                         [&](const Evidence& evidence) { return evidence.span.begin == mention->span.begin; });
    });
  }

  // Of a refused code the mention speaks that came nearest to delivery: one that only its place refuses, then the least clear.
  void argue_refusal() {
    const auto is_nearer = [](const Mention* a, const Mention* b) {
      const bool worded_a = !a->reason.by_section, worded_b = !b->reason.by_section;
      return worded_a != worded_b ? worded_b : a->margin < b->margin;
    };
    const Mention* nearest = *std::min_element(mentions_.begin(), mentions_.end(), is_nearer);
    std::vector<Evidence> evidence;
    if (nearest->reason.cue) evidence.push_back(*nearest->reason.cue);
    say("status-" + std::string(name_of(nearest->status)), evidence);
    if (nearest->reason.by_section) say("refusal-by-place");
    if (nearest->margin >= book_.weight("status-clear-from").points) say("refusal-clear", evidence);
  }

  void argue_minutes() {
    std::vector<Evidence> own, shared;
    for (const Service* service : services_)
      if (service->time) add(service->shared_with.empty() ? own : shared, service->time->evidence);
    if (!own.empty()) say("minutes-own", own);
    else if (!shared.empty()) say("minutes-shared", shared);
    else if (others_have_minutes()) say("minutes-of-others");
    if (reading_.total_timed) say("total-stated", reading_.total_timed->evidence);
    else if (reading_.total) say("total-stated", reading_.total->evidence);
  }

  // Whether a code that is counted by minutes stands without any beside services that have theirs.
  bool others_have_minutes() const {
    const Code* code = book_.code(code_);
    return code && code->counting == Counting::timed &&
           std::any_of(reading_.services.begin(), reading_.services.end(), [](const Service& service) { return service.time.has_value(); });
  }

  void argue_place() {
    // Where it stands is told with the answer's places; words there may also keep other words apart, which is no part of this reason.
    if (std::any_of(services_.begin(), services_.end(), [](const Service* service) { return !service->regions.empty(); })) say("region-named");
    if (std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention* mention) { return is_told_as_treatment(*mention); })) {
      say("place-of-treatment");
    }
  }

  // Whether it stands in a part of the note where anybody tells what was done.
  bool is_told_as_treatment(const Mention& mention) const {
    const SectionKind* section = book_.section(sight_.document.sections[sight_.document.section_of(mention.span.begin)].kind);
    return section && std::any_of(section->priors.begin(), section->priors.end(), [](const SectionKind::Prior& prior) {
      return prior.status == Status::performed && prior.disciplines.empty() && prior.points > Decibans(0);
    });
  }

  void argue_number() {
    if (!is_delivered()) return;
    std::vector<Evidence> evidence;
    for (const Mention* mention : mentions_)
      if (book_.techniques[mention->technique].kind == Kind::code_number) evidence.push_back(evidence_of(*mention, book_));
    if (!evidence.empty()) say("number-written", evidence);
  }

  const Sight& sight_;
  const Reading& reading_;
  const Book& book_;
  const Candidate& candidate_;
  const std::string& code_;
  std::vector<const Service*> services_;
  std::vector<const Mention*> mentions_;  // delivered ones, else the refused ones
  Trail reasons_;
};

}  // namespace

const Support* support_for(const Mention& mention, const std::string& code, const Book& book) {
  for (const Support& support : mention.supports) {
    if (support.code == code) return &support;
    const Code* known = book.code(support.code);
    if (known && std::any_of(known->by_count.begin(), known->by_count.end(), [&](const Code::ByCount& step) { return step.code == code; }))
      return &support;
  }
  return nullptr;
}

Trail find_reasons(const Sight& sight, const Candidate& candidate, const std::string& code) { return Arguer(sight, candidate, code).argue(); }

Trail trail_of(const Trail& reasons) {
  Trail trail;
  for (const Step& step : reasons)
    if (step.points != Decibans(0)) trail.push_back(step);
  if (trail.empty()) trail.push_back(reasons.front());
  return trail;
}

}  // namespace codetrail
