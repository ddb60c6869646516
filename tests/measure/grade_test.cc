#include "measure/grade.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "measure/make.h"
#include "measure/proportion.h"
#include "support/make.h"

namespace codetrail {
namespace {

using make::answer;
using make::gold;
using make::label;
using make::suggestion;
using make::words;

// How often a measure was asked, and how often right: "1/2".
std::string score(Measure measure, const GoldNote& note, const Suggestion& suggested) {
  Proportion proportion;
  for (const Trial& trial : grade(note, suggested, make::rule_book()).trials) {
    if (trial.measure == measure) proportion.add(trial.right);
  }
  return std::to_string(proportion.k) + "/" + std::to_string(proportion.n);
}

Mistake only_mistake(const GoldNote& note, const Suggestion& suggested) {
  const Grade graded = grade(note, suggested, make::rule_book());
  EXPECT_EQ(graded.mistakes.size(), 1U);
  return graded.mistakes.at(0);
}

const std::string text = "Note.\nMFR to calf 15 min, no ice.";
const std::string mfr = "MFR to calf";

GoldNote one_label() { return gold(text, {label("97140", mfr)}); }
Suggestion right_answer() { return suggestion({answer("97140", {words(one_label(), mfr)})}); }
Finding finding(const std::string& id) {
  Finding made;
  made.id = id;
  return made;
}
NotSupported ice(Status status) { return {"97010", status, words(one_label(), "ice"), {}}; }

TEST(Grade, ARightAnswerHasNoMistakes) {
  const Grade graded = grade(one_label(), right_answer(), make::rule_book());
  EXPECT_TRUE(graded.mistakes.empty());
  for (const Trial& trial : graded.trials) EXPECT_TRUE(trial.right) << text_of(trial.measure).key;
}

TEST(Grade, AMissedCodeShowsTheLabelsWords) {
  const Mistake mistake = only_mistake(one_label(), suggestion({}));
  EXPECT_EQ(mistake.measure, Measure::code_recall);
  EXPECT_EQ(mistake.code, "97140");
  EXPECT_EQ(mistake.words, mfr);
  EXPECT_EQ(mistake.line, 2U);
}

TEST(Grade, AnExtraCodeShowsTheAnswersWords) {
  const Mistake mistake = only_mistake(gold(text), right_answer());
  EXPECT_EQ(mistake.measure, Measure::code_precision);
  EXPECT_EQ(mistake.words, mfr);
}

TEST(Grade, ANamedCodeIsCountedForPrecisionUnderItsOwnName) {
  const Grade graded = grade(gold(text, {label("97124", mfr, {"97140"})}), right_answer(), make::rule_book());
  EXPECT_THAT(graded.trials, testing::Contains(Trial{Measure::code_precision, true, "97140"}));
  EXPECT_THAT(graded.trials, testing::Contains(Trial{Measure::code_recall, true, "97124"}));
}

TEST(Grade, StatusIsAskedOfFoundCodesOnly) {
  Suggestion suggested = right_answer();
  suggested.codes[0].status = CodeStatus::incomplete;
  EXPECT_EQ(score(Measure::status_right, one_label(), suggested), "0/1");
  EXPECT_EQ(score(Measure::status_right, one_label(), suggestion({})), "0/0");
}

TEST(Grade, MinutesMustAgreeAtBothEnds) {
  Suggestion suggested = right_answer();
  suggested.codes[0].minutes->low = Minutes(10);
  EXPECT_EQ(score(Measure::minutes_exact, one_label(), suggested), "0/1");
  EXPECT_EQ(score(Measure::blocks_exact, one_label(), suggested), "0/1");
  EXPECT_EQ(only_mistake(one_label(), suggested).says, "10-15 min, labelled 15 min");
}

TEST(Grade, MinutesThatNobodyStatedAreInvented) {
  GoldNote note = one_label();
  note.codes[0].minutes.reset();
  Suggestion suggested = right_answer();
  EXPECT_EQ(score(Measure::minutes_not_invented, note, suggested), "0/1");
  suggested.codes[0].minutes_shared_with = {"97110"};
  EXPECT_EQ(score(Measure::minutes_not_invented, note, suggested), "1/1");
  suggested.codes[0].minutes.reset();
  EXPECT_EQ(score(Measure::minutes_not_invented, note, suggested), "1/1");
}

TEST(Grade, UnknownUnitsMustStayUnknown) {
  GoldNote note = one_label();
  note.codes[0].units.reset();
  EXPECT_EQ(score(Measure::units_not_invented, note, right_answer()), "0/1");
  EXPECT_EQ(score(Measure::units_exact, note, right_answer()), "0/0");
}

// 20 and 20 minutes make 3 units, and the clinician says which code has two.
TEST(Grade, TheOtherSplitOfATieIsRightWhereUnitsPool) {
  GoldNote note = gold(text, {label("97140", mfr), label("97110", mfr)});
  Suggestion suggested = suggestion({answer("97140"), answer("97110")});
  for (int i : {0, 1}) {
    note.codes[i].minutes = MinutesRange{Minutes(20), Minutes(20)};
    note.codes[i].units = Units(2 - i);
    suggested.codes[i].units = Units(1 + i);
  }
  EXPECT_EQ(score(Measure::units_exact, note, suggested), "2/2");
  EXPECT_EQ(score(Measure::set_and_units_exact, note, suggested), "1/1");
  note.note.payer = "commercial";
  EXPECT_EQ(score(Measure::units_exact, note, suggested), "0/2");
  EXPECT_EQ(score(Measure::set_and_units_exact, note, suggested), "0/1");
}

TEST(Grade, PlacesAreAskedWhereTheServiceIsDoneToAPart) {
  GoldNote note = one_label();
  note.codes[0].regions = {"leg:right", "lumbar:midline"};
  Suggestion suggested = right_answer();
  suggested.codes[0].regions = {{"leg", "right"}, {"lumbar", "bilateral"}, {"knee", "left"}};
  EXPECT_EQ(score(Measure::region_recall, note, suggested), "2/2");
  EXPECT_EQ(score(Measure::region_precision, note, suggested), "2/3");
  note.codes[0].code = suggested.codes[0].code = "97110";
  EXPECT_EQ(score(Measure::region_precision, note, suggested), "0/0");
}

TEST(Grade, OnTheTrunkASideThatIsNamedCounts) {
  GoldNote note = one_label();
  note.codes[0].regions = {"cervical:left"};
  Suggestion suggested = right_answer();
  suggested.codes[0].regions = {{"cervical", "midline"}};
  EXPECT_EQ(score(Measure::region_recall, note, suggested), "0/1");
}

TEST(Grade, EvidenceTouchesTheLabelledWordsAndIsShort) {
  const GoldNote note = gold(std::string(300, 'x') + " MFR", {label("97140", "MFR")});
  Suggestion suggested = suggestion({answer("97140", {words(note, "MFR")})});
  EXPECT_EQ(score(Measure::evidence_touches, note, suggested), "1/1");
  EXPECT_EQ(score(Measure::evidence_short, note, suggested), "1/1");
  suggested.codes[0].evidence = {{EvidenceRole::technique, {0, 130}, {}}};
  EXPECT_EQ(score(Measure::evidence_touches, note, suggested), "0/1");
  EXPECT_EQ(score(Measure::evidence_short, note, suggested), "0/1");
  suggested.codes[0].evidence = {{EvidenceRole::technique, {0, 129}, {}}};
  EXPECT_EQ(score(Measure::evidence_short, note, suggested), "1/1");
}

TEST(Grade, LengthOfEvidenceCountsCharactersOnce) {
  std::string accents;
  for (int i = 0; i < 125; ++i) accents += "é";
  const GoldNote note = gold(accents + " MFR", {label("97140", "MFR")});
  const Evidence all{EvidenceRole::technique, {0, 250}, {}};
  EXPECT_EQ(score(Measure::evidence_short, note, suggestion({answer("97140", {all, all})})), "1/1");
}

TEST(Grade, ModifiersThatSayTheSameAreEqual) {
  GoldNote note = one_label();
  note.codes[0].modifiers = {"59"};
  Suggestion suggested = right_answer();
  suggested.codes[0].modifiers = {"GP", "XS"};
  EXPECT_EQ(score(Measure::modifiers_exact, note, suggested), "1/1");
  suggested.codes[0].modifiers = {"GP", "XS", "CQ"};
  EXPECT_EQ(score(Measure::modifiers_exact, note, suggested), "0/1");
  suggested.codes[0].modifiers = {"GP"};
  EXPECT_EQ(score(Measure::modifiers_exact, note, suggested), "0/1");
}

TEST(Grade, ModifiersOfCourseAreNotAsked) {
  Suggestion suggested = right_answer();
  suggested.codes[0].modifiers = {"GP"};
  EXPECT_EQ(score(Measure::modifiers_exact, one_label(), suggested), "0/0");
}

TEST(Grade, ALeakIsARefusedCodeThatWasDelivered) {
  const GoldNote note = gold(text, {label("97140", mfr)}, {{"ice", "97010", Status::negated}});
  EXPECT_EQ(score(Measure::no_leak, note, right_answer()), "1/1");
  EXPECT_EQ(score(Measure::no_leak, note, suggestion({answer("97140"), answer("97010")})), "0/1");
}

TEST(Grade, ACodeThatIsDeliveredElsewhereInTheNoteCannotLeak) {
  GoldNote note = gold(text, {label("97010", mfr)}, {{"ice", "97010", Status::negated}});
  EXPECT_EQ(score(Measure::no_leak, note, suggestion({answer("97010")})), "0/0");
  note.codes = {label("97140", mfr, {"97010"})};
  EXPECT_EQ(score(Measure::no_leak, note, suggestion({answer("97010")})), "0/0");
  note.codes.clear();
  note.optional_codes = {"97010"};
  EXPECT_EQ(score(Measure::no_leak, note, suggestion({answer("97010")})), "0/0");
}

TEST(Grade, AMentionIsNoticedWhereItsWordsAreTouched) {
  const GoldNote note = gold(text, {}, {{"no ice", "97010", Status::negated}});
  EXPECT_EQ(score(Measure::not_delivered_noticed, note, suggestion({}, {ice(Status::planned)})), "1/1");
  EXPECT_EQ(score(Measure::not_delivered_precision, note, suggestion({}, {ice(Status::planned)})), "1/1");
  EXPECT_EQ(score(Measure::not_delivered_noticed, note, suggestion({})), "0/1");
  EXPECT_EQ(score(Measure::reason_right, note, suggestion({})), "0/0");
  EXPECT_EQ(score(Measure::not_delivered_precision, gold(text), suggestion({}, {ice(Status::planned)})), "0/1");
}

TEST(Grade, AReasonMayBeNear) {
  const GoldNote note = gold(text, {}, {{"ice", "97010", Status::negated}});
  EXPECT_EQ(score(Measure::reason_right, note, suggestion({}, {ice(Status::negated)})), "1/1");
  EXPECT_EQ(score(Measure::reason_right, note, suggestion({}, {ice(Status::declined)})), "0/1");
  EXPECT_EQ(score(Measure::reason_group_right, note, suggestion({}, {ice(Status::declined)})), "1/1");
  EXPECT_EQ(score(Measure::reason_group_right, note, suggestion({}, {ice(Status::planned)})), "0/1");
}

TEST(Grade, ReasonsOfOneGroupAreNear) {
  const std::vector<std::vector<Status>> groups = {{Status::negated, Status::declined, Status::withheld},
                                                   {Status::planned, Status::conditional},
                                                   {Status::historical, Status::elsewhere},
                                                   {Status::home, Status::taught},
                                                   {Status::examined, Status::listed}};
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (std::size_t j = 0; j < groups.size(); ++j) {
      const GoldNote note = gold(text, {}, {{"ice", "97010", groups[i].front()}});
      for (const Status given : groups[j]) {
        EXPECT_EQ(score(Measure::reason_group_right, note, suggestion({}, {ice(given)})), i == j ? "1/1" : "0/1") << name_of(given);
      }
    }
  }
}

TEST(Grade, FindingsAndLacksAreFindings) {
  GoldNote note = one_label();
  note.findings = {"minutes-conflict"};
  note.codes[0].lacks = {"time-missing"};
  Suggestion suggested = right_answer();
  EXPECT_EQ(score(Measure::finding_recall, note, suggested), "0/1");
  suggested.codes[0].lacks = {"time-missing", "region-missing"};
  suggested.findings = {finding("minutes-conflict")};
  EXPECT_EQ(score(Measure::finding_recall, note, suggested), "1/1");
  EXPECT_EQ(score(Measure::finding_precision, note, suggested), "2/3");
}

TEST(Grade, ARemarkIsNoExtraFinding) {
  Suggestion suggested = right_answer();
  suggested.findings = {finding("unit-rule-assumed")};
  EXPECT_EQ(score(Measure::finding_precision, one_label(), suggested), "0/0");
}

}  // namespace
}  // namespace codetrail
