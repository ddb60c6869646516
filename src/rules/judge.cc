#include "rules/judge.h"

#include <algorithm>

#include "rules/answers.h"
#include "rules/rules.h"

namespace codetrail {

namespace {

using Rule = Ruling (*)(const Case&);

// The order in which rules speak: what the note states, who treated, what excludes what, what payers take.
constexpr Rule rules[] = {judge_minutes, judge_units, judge_support,  judge_modifiers, judge_edits,
                          judge_limits,  judge_payer, judge_provider, judge_note,      judge_clocks,
                          judge_record};

// Delivered ones first, the best supported at the top; then the rest. Equals keep the candidates' order.
void sort_answers(std::vector<CodeAnswer>& answers) {
  std::stable_sort(answers.begin(), answers.end(), [](const CodeAnswer& a, const CodeAnswer& b) {
    const bool a_delivered = a.status != CodeStatus::not_supported;
    const bool b_delivered = b.status != CodeStatus::not_supported;
    return a_delivered != b_delivered ? a_delivered : a.score > b.score;
  });
}

}  // namespace

Verdict judge(const Reading& reading, const std::vector<Candidate>& candidates, const Facts& facts, const Policy& policy,
              const Book& book) {
  const Visit visit{reading, candidates, facts, policy, book};
  const Times times = find_times(visit);
  const Counted units = count_units(visit, times);
  const Case given{visit, times, units};

  Verdict verdict{open_answers(given), {}, units.totals};
  for (const Rule rule : rules) {
    Ruling ruling = rule(given);
    carry_out(ruling, verdict.codes);
    std::move(ruling.findings.begin(), ruling.findings.end(), std::back_inserter(verdict.findings));
  }
  close_answers(given, verdict.findings, verdict.codes);
  sort_answers(verdict.codes);
  return verdict;
}

}  // namespace codetrail
