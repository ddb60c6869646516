#include "coding/candidates.h"

#include <algorithm>

#include "coding/reasons.h"
#include "coding/rivals.h"

namespace codetrail {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

class Collector {
 public:
  Collector(const Sight& sight, const Policy& policy) : sight_(sight), reading_(sight.reading), policy_(policy) {}

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
    for (Candidate& candidate : candidates_) {
      candidate.reasons = find_reasons(sight_, candidate, named_by_techniques(candidate));
      candidate.trail = trail_of(candidate.reasons);
    }
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

  // The candidate's code as its techniques have it: where the author wrote the number by which this payer knows the service, the techniques
  // still speak for the number that others use.
  std::string named_by_techniques(const Candidate& candidate) const {
    std::string other;
    for (const std::uint32_t service : candidate.services) {
      for (const std::uint32_t number : reading_.services[service].mentions) {
        const Mention& mention = reading_.mentions[number];
        if (sight_.book.techniques[mention.technique].kind == Kind::code_number) continue;
        if (support_for(mention, candidate.written_as, sight_.book)) return candidate.written_as;
        for (const Support& support : mention.supports) {
          if (other.empty() && policy_.payer_code(policy_.valid_code(support.code).code) == candidate.code) other = support.code;
        }
      }
    }
    return other.empty() ? candidate.written_as : other;
  }

  // A code is contested as a whole only when none of its services is beyond question.
  void settle_contest(Candidate* candidate) const {
    const bool beyond_question = std::any_of(candidate->services.begin(), candidate->services.end(), [&](std::uint32_t service) {
      return !reading_.services[service].is_contested && reading_.services[service].technique_named;
    });
    if (beyond_question) candidate->contested.clear();
  }

  const Sight& sight_;
  const Reading& reading_;
  const Policy& policy_;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<Candidate> find_candidates(const Sight& sight, const Policy& policy) {
  std::vector<Candidate> candidates = Collector(sight, policy).collect();
  for (Candidate& candidate : candidates) candidate.rivals = find_rivals(sight, policy, candidate);
  return candidates;
}

}  // namespace codetrail
