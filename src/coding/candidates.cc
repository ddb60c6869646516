#include "coding/candidates.h"

#include <algorithm>
#include <set>

namespace codetrail {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

Evidence evidence_of(const Mention& mention, const Book& book) {
  const bool number = book.techniques[mention.technique].kind == Kind::code_number;
  return {number ? EvidenceRole::code : EvidenceRole::technique, mention.span, mention.source};
}

// Builds the trail of one candidate, reason by reason in the order a person would argue.
class Arguer {
 public:
  Arguer(const Reading& reading, const Book& book, Candidate* candidate) : reading_(reading), book_(book), candidate_(*candidate) {}

  void argue() {
    add("prior", {});
    argue_techniques();
    argue_status();
    if (candidate_.services.empty()) return;
    argue_minutes();
    argue_number();
  }

 private:
  void add(std::string_view id, std::vector<Evidence> evidence) {
    const Weight& weight = book_.weight(id);
    candidate_.trail.push_back({weight.says, weight.points, std::move(evidence), weight.source});
  }

  std::vector<std::uint32_t> mentions() const {
    std::vector<std::uint32_t> all;
    for (std::uint32_t service : candidate_.services)
      for (std::uint32_t mention : reading_.services[service].mentions) all.push_back(mention);
    if (all.empty()) all = candidate_.not_delivered;
    return all;
  }

  // Whether a code that goes by a count (of muscles, of spinal regions) can become the candidate's.
  bool counts_up_to_candidate(const std::string& code) const {
    const Code* known = book_.code(code);
    return known && std::any_of(known->by_count.begin(), known->by_count.end(),
                                [&](const Code::ByCount& step) { return step.code == candidate_.written_as; });
  }

  Strength strength_of(const Mention& mention) const {
    for (const Support& support : mention.supports)
      if (support.code == candidate_.written_as || counts_up_to_candidate(support.code)) return support.strength;
    return Strength::weak;
  }

  // What only tells the manner of a service ("Fluido with AROM in the machine") is no technique of its code.
  bool supports_candidate(const Mention& mention) const {
    return std::any_of(mention.supports.begin(), mention.supports.end(),
                       [&](const Support& support) { return support.code == candidate_.written_as || counts_up_to_candidate(support.code); });
  }

  // The strongest technique speaks; a second one of another kind adds to it.
  void argue_techniques() {
    std::vector<Evidence> strong, contested, weak, service;
    std::set<std::uint32_t> kinds;
    for (std::uint32_t number : mentions()) {
      const Mention& mention = reading_.mentions[number];
      const Kind kind = book_.techniques[mention.technique].kind;
      if (kind == Kind::code_number) continue;
      if (kind == Kind::service) {
        service.push_back(evidence_of(mention, book_));
        continue;
      }
      if (supports_candidate(mention)) kinds.insert(mention.technique);
      switch (strength_of(mention)) {
        case Strength::strong: strong.push_back(evidence_of(mention, book_)); break;
        case Strength::contested: contested.push_back(evidence_of(mention, book_)); break;
        case Strength::weak:
        case Strength::rival: weak.push_back(evidence_of(mention, book_)); break;
      }
    }
    if (!strong.empty()) add("technique-strong", strong);
    else if (!contested.empty()) add("technique-contested", contested);
    else if (!weak.empty()) add("technique-weak", weak);
    if (kinds.size() > 1) add("technique-several", {});
    // The name of the service says no more where a technique is named: it must not pay to take the technique away.
    if (strong.empty() && contested.empty() && weak.empty() && !service.empty()) add("service-named", service);
  }

  // For a delivered code the clearest delivered mention speaks, for a refused one the one that came nearest.
  void argue_status() {
    const std::vector<std::uint32_t> all = mentions();
    const Mention* speaker = nullptr;
    for (std::uint32_t number : all) {
      const Mention& mention = reading_.mentions[number];
      const bool delivered = !candidate_.services.empty();
      if (!speaker || (delivered ? mention.margin > speaker->margin : mention.margin < speaker->margin)) speaker = &mention;
    }
    if (!speaker) return;
    std::vector<Evidence> evidence;
    if (speaker->reason.cue) evidence.push_back(*speaker->reason.cue);
    const bool clear = speaker->margin.value >= book_.weight("status-clear-from").points.value;
    if (speaker->status == Status::performed) {
      // What is only where it stands has no words of its own to show: other words for the title would put it elsewhere.
      if (!clear && speaker->reason.by_section) evidence.clear();
      add(clear ? "status-performed-clear" : "status-performed-faint", std::move(evidence));
    } else {
      add("status-" + std::string(name_of(speaker->status)), std::move(evidence));
    }
  }

  void argue_minutes() {
    std::vector<Evidence> own, shared;
    for (std::uint32_t number : candidate_.services) {
      const Service& service = reading_.services[number];
      if (!service.time) continue;
      auto& list = service.shared_with.empty() ? own : shared;
      list.insert(list.end(), service.time->evidence.begin(), service.time->evidence.end());
    }
    if (!own.empty()) add("minutes-own", own);
    else if (!shared.empty()) add("minutes-shared", shared);
  }

  void argue_number() {
    std::vector<Evidence> evidence;
    for (std::uint32_t number : mentions())
      if (book_.techniques[reading_.mentions[number].technique].kind == Kind::code_number)
        evidence.push_back(evidence_of(reading_.mentions[number], book_));
    if (!evidence.empty()) add("number-written", evidence);
  }

  const Reading& reading_;
  const Book& book_;
  Candidate& candidate_;
};

class Collector {
 public:
  Collector(const Reading& reading, const Policy& policy, const Book& book) : reading_(reading), policy_(policy), book_(book) {}

  std::vector<Candidate> collect() {
    for (std::uint32_t i = 0; i < reading_.services.size(); ++i) {
      const Service& service = reading_.services[i];
      Candidate& candidate = at(service.code);
      candidate.services.push_back(i);
      if (!service.is_contested) continue;
      for (const std::string& rival : service.rivals)
        if (!contains(candidate.contested, rival)) candidate.contested.push_back(rival);
    }
    for (Candidate& candidate : candidates_) settle_contest(&candidate);
    for (std::uint32_t i = 0; i < reading_.mentions.size(); ++i) {
      const Mention& mention = reading_.mentions[i];
      if (mention.status == Status::performed || mention.supports.empty()) continue;
      at(mention.supports.front().code).not_delivered.push_back(i);
    }
    for (Candidate& candidate : candidates_) Arguer(reading_, book_, &candidate).argue();
    return std::move(candidates_);
  }

 private:
  Candidate& at(const std::string& written_as) {
    const Policy::Valid valid = policy_.valid_code(written_as);
    const std::string code = policy_.payer_code(valid.code);
    const auto known = std::find_if(candidates_.begin(), candidates_.end(), [&](const Candidate& c) { return c.code == code; });
    if (known != candidates_.end()) return *known;
    Candidate candidate;
    candidate.code = code;
    candidate.written_as = written_as;
    candidate.code_contested = valid.contested;
    candidates_.push_back(std::move(candidate));
    return candidates_.back();
  }

  // A code is contested as a whole only when none of its services is beyond question.
  void settle_contest(Candidate* candidate) const {
    const bool beyond_question = std::any_of(candidate->services.begin(), candidate->services.end(), [&](std::uint32_t service) {
      return !reading_.services[service].is_contested && reading_.services[service].technique_named;
    });
    if (beyond_question) candidate->contested.clear();
  }

  const Reading& reading_;
  const Policy& policy_;
  const Book& book_;
  std::vector<Candidate> candidates_;
};

// Rivals are other candidates that contested techniques of this one would also support.
void name_rivals(const Book& book, std::vector<Candidate>* candidates) {
  for (Candidate& candidate : *candidates) {
    for (const std::string& code : candidate.contested) {
      const auto other = std::find_if(candidates->begin(), candidates->end(), [&](const Candidate& c) { return c.written_as == code; });
      const Decibans theirs = other == candidates->end() ? Decibans(0) : total(other->trail);
      candidate.rivals.push_back({code, total(candidate.trail) - theirs, book.weight("rival-default").says});
    }
  }
}

}  // namespace

std::vector<Candidate> find_candidates(const Reading& reading, const Facts&, const Policy& policy, const Book& book) {
  std::vector<Candidate> candidates = Collector(reading, policy, book).collect();
  name_rivals(book, &candidates);
  return candidates;
}

}  // namespace codetrail
