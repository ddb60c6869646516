// Remarks about the note as a whole.

#include "rules/rules.h"

namespace codetrail {

Ruling judge_note(const Case& given) {
  Ruling ruling;
  const Book& book = given.visit.book;
  const Reading& reading = given.visit.reading;
  const std::optional<Evidence> dictated = given.visit.shown(Shows::dictated);
  if (reading.damaged_text || dictated) {
    Finding finding = raise(book, "text-quality", "text-quality", {}, {});
    finding.evidence = reading.damage;
    if (dictated) finding.evidence.push_back(*dictated);
    ruling.findings.push_back(std::move(finding));
  }
  if (const std::optional<Evidence> copied = given.visit.shown(Shows::copied)) {
    Finding finding = raise(book, "copied-forward", "copied-forward", {}, {});
    finding.evidence = {*copied};
    ruling.findings.push_back(std::move(finding));
  }
  const Facts& facts = given.visit.facts;
  if (!facts.disagreements.empty()) {
    Finding finding = raise(book, "facts-disagree", "facts-disagree", {}, {list_of(facts.disagreements)});
    finding.evidence = facts.disagreement_evidence;
    ruling.findings.push_back(std::move(finding));
  }
  return ruling;
}

}  // namespace codetrail
