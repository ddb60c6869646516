// Every finding as notes raise it, read and judged by the whole program.

#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "suggester.h"
#include "support/cases.h"
#include "support/whole_book.h"

namespace codetrail {
namespace {

Note note_of(const Case& each) {
  Note note;
  note.id = "case";
  note.text = each.field(3);
  const std::vector<std::string> facts = split(each.field(2), " ");
  if (facts.size() != 3) return note;
  if (facts[0] != "-") note.payer = facts[0];
  if (facts[1] != "-") note.date_of_service = parse_iso_date(facts[1]);
  if (facts[2] != "-") note.discipline = facts[2];
  return note;
}

Complaint check_findings(const Case& each) {
  std::vector<std::string> raised;
  for (const Finding& finding : suggest(note_of(each), whole_book()).findings) raised.push_back(finding.id);
  const bool is_raised = std::find(raised.begin(), raised.end(), each.field(0)) != raised.end();
  return is_raised == (each.field(1) == "raised") ? "" : join(raised, " ") + " (nothing else)";
}

TEST(Findings, AreRaisedAsTheCasesSay) { expect_all("findings", check_findings, 250); }

TEST(Findings, EachHasThreeNotesAndThreeNearMisses) {
  std::map<std::string, std::pair<int, int>> counts;
  for (const Case& each : read_cases("findings")) ++(each.field(1) == "raised" ? counts[each.field(0)].first : counts[each.field(0)].second);
  for (const auto& [id, count] : counts) {
    EXPECT_GE(count.second, 3) << id;
    EXPECT_GE(count.first, 3) << id;
  }
}

TEST(Findings, EachNamesALineOfTheBook) {
  const Book& book = whole_book();
  for (const Case& each : read_cases("findings")) {
    for (const Finding& finding : suggest(note_of(each), book).findings) EXPECT_GT(finding.source.line, 0u) << finding.id;
  }
}

}  // namespace
}  // namespace codetrail
