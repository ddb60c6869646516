#include "suggester.h"

#include "base/hash.h"
#include "coding/candidates.h"
#include "facts/facts.h"
#include "policy/policy.h"
#include "read/reading.h"
#include "rules/judge.h"
#include "text/document.h"

namespace codetrail {
namespace {

// Every mention that was not performed, once for each place and code.
void name_not_supported(const Reading& reading, const Policy& policy, const Book& book, Suggestion* suggestion) {
  for (const Mention& mention : reading.mentions) {
    const Technique& technique = book.techniques[mention.technique];
    const bool number = technique.kind == Kind::code_number;
    const Evidence evidence{number ? EvidenceRole::code : EvidenceRole::technique, mention.span, mention.source};
    if (mention.supports.empty()) {
      suggestion->no_code.push_back({technique.name, mention.status, evidence});
    } else if (mention.status != Status::performed) {
      const std::string code = policy.payer_code(policy.valid_code(mention.supports.front().code).code);
      suggestion->not_supported.push_back({code, mention.status, evidence, mention.reason.cue});
    }
  }
}

void write_ledger(const Reading& reading, const Policy& policy, Suggestion* suggestion) {
  for (const TimeMention& time : reading.times) {
    const std::string code = time.counts_for.empty() ? "" : policy.payer_code(policy.valid_code(time.counts_for).code);
    suggestion->minutes.push_back({time, code});
  }
}

}  // namespace

Reading read_note(const Note& note, const Book& book) {
  const Document document = read_document(note, book);
  return read(document, find_facts(note, document, book), book);
}

std::vector<Candidate> find_candidates(const Note& note, const Book& book) {
  const Document document = read_document(note, book);
  const Facts facts = find_facts(note, document, book);
  const Reading reading = read(document, facts, book);
  return find_candidates({document, reading, facts, book}, Policy::on(book, facts.date_of_service, facts.payer));
}

Suggestion suggest(const Note& note, const Book& book) {
  const Document document = read_document(note, book);
  const Facts facts = find_facts(note, document, book);
  const Policy policy = Policy::on(book, facts.date_of_service, facts.payer);
  const Reading reading = read(document, facts, book);
  const std::vector<Candidate> candidates = find_candidates({document, reading, facts, book}, policy);
  Verdict verdict = judge(reading, candidates, facts, policy, book);

  Suggestion suggestion;
  suggestion.id = note.id;
  suggestion.facts = facts;
  suggestion.provider = note.provider;
  suggestion.notes = {{note.id, sha256(note.text)}};
  suggestion.book = {book.version, book.sha256, book.layers};
  suggestion.program = CODETRAIL_VERSION;
  suggestion.codes = std::move(verdict.codes);
  suggestion.findings = std::move(verdict.findings);
  suggestion.totals = verdict.totals;
  name_not_supported(reading, policy, book, &suggestion);
  write_ledger(reading, policy, &suggestion);
  return suggestion;
}

}  // namespace codetrail
