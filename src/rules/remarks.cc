// Remarks about the note as a whole.

#include "rules/rules.h"

namespace codetrail {

Ruling judge_note(const Case& given) {
  Ruling ruling;
  const Book& book = given.visit.book;
  if (given.visit.reading.damaged_text) ruling.findings.push_back(raise(book, "text-quality", "text-quality", {}, {}));
  const Facts& facts = given.visit.facts;
  if (!facts.disagreements.empty()) {
    Finding finding = raise(book, "facts-disagree", "facts-disagree", {}, {list_of(facts.disagreements)});
    finding.evidence = facts.disagreement_evidence;
    ruling.findings.push_back(std::move(finding));
  }
  return ruling;
}

}  // namespace codetrail
