#include "coding/rivals.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "coding/reasons.h"

namespace codetrail {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

bool names(const std::vector<Support>& supports, const std::string& code) {
  return std::any_of(supports.begin(), supports.end(), [&](const Support& support) { return support.code == code; });
}

// The sentence that says which condition of a reading held, or did not.
struct Condition {
  std::string_view held, missed;
};

Condition condition_of(const When& when) {
  if (!when.headings.empty()) return {"rival-by-heading", "rival-without-heading"};
  if (!when.beside.empty()) return {"rival-by-neighbour", "rival-without-neighbour"};
  if (!when.near.empty()) return {"rival-by-words", "rival-without-words"};
  return {"rival-by-profession", "rival-without-profession"};
}

class Comparer {
 public:
  Comparer(const Sight& sight, const Policy& policy, const Candidate& candidate) : sight_(sight), policy_(policy), candidate_(candidate) {
    for (const std::uint32_t service : candidate.services)
      for (const std::uint32_t mention : sight.reading.services[service].mentions) mentions_.push_back(&sight.reading.mentions[mention]);
  }

  std::vector<Rival> compare() const {
    std::vector<Rival> rivals;
    for (const std::string& code : codes()) {
      const std::string shown = policy_.payer_code(policy_.valid_code(code).code);
      const bool is_known = std::any_of(rivals.begin(), rivals.end(), [&](const Rival& rival) { return rival.code == shown; });
      if (shown == candidate_.code || is_known) continue;
      rivals.push_back({shown, margin_over(code), sight_.book.weight(decision_over(code)).says});
    }
    return rivals;
  }

 private:
  std::vector<std::string> codes() const {
    std::vector<std::string> codes = candidate_.contested;
    for (const Mention* mention : mentions_) {
      const Technique& technique = sight_.book.techniques[mention->technique];
      if (technique.kind != Kind::technique) continue;
      add(mention->supports, &codes);
      add(technique.supports, &codes);
      for (const When& when : technique.when)
        if (is_open_to_this_profession(when)) add(when.supports, &codes);
    }
    return codes;
  }

  // Codes that go by a count ("one or two regions") are steps of one code and no rivals of each other.
  void add(const std::vector<Support>& supports, std::vector<std::string>* codes) const {
    for (const Support& support : supports) {
      const Code* code = sight_.book.code(support.code);
      const bool is_own = support.code == candidate_.written_as ||
                          (code && std::any_of(code->by_count.begin(), code->by_count.end(),
                                               [&](const Code::ByCount& step) { return step.code == candidate_.written_as; }));
      if (!is_own && !contains(*codes, support.code)) codes->push_back(support.code);
    }
  }

  bool is_open_to_this_profession(const When& when) const {
    return when.disciplines.empty() || contains(when.disciplines, sight_.facts.discipline);
  }

  // Which codes are given more often, whatever the words, is no matter between these two.
  Decibans words_for(const std::string& code) const {
    Trail reasons = find_reasons(sight_, candidate_, code);
    if (const Prior* prior = sight_.book.prior(code)) std::erase_if(reasons, [&](const Step& step) { return step.source == prior->source; });
    return total(reasons);
  }

  Decibans margin_over(const std::string& code) const { return words_for(candidate_.written_as) - words_for(code); }

  std::string_view decision_over(const std::string& code) const {
    if (contains(candidate_.contested, code)) return "rival-default";
    for (const Mention* mention : mentions_) {
      const std::vector<When>& whens = sight_.book.techniques[mention->technique].when;
      const auto holding = std::find_if(whens.begin(), whens.end(), [&](const When& when) { return when.supports == mention->supports; });
      const bool is_read_so = names(mention->supports, candidate_.written_as) && !names(mention->supports, code);
      if (is_read_so && holding != whens.end()) return condition_of(*holding).held;
      const auto other = std::find_if(whens.begin(), whens.end(), [&](const When& when) { return names(when.supports, code); });
      if (is_read_so && other != whens.end()) return condition_of(*other).missed;
      const Support* own = support_for(*mention, candidate_.written_as, sight_.book);
      if (names(mention->supports, code) && (!own || own->strength == Strength::rival)) return "rival-by-neighbour";
    }
    return "rival-by-strength";
  }

  const Sight& sight_;
  const Policy& policy_;
  const Candidate& candidate_;
  std::vector<const Mention*> mentions_;
};

}  // namespace

std::vector<Rival> find_rivals(const Sight& sight, const Policy& policy, const Candidate& candidate) {
  if (candidate.services.empty()) return {};
  return Comparer(sight, policy, candidate).compare();
}

}  // namespace codetrail
