// The whole measurement on five small notes, whose figures can be counted by hand:
//
//   small-1  right in all
//   small-2  the answer gives a rival of the labelled code, with 15 minutes for 20
//   small-3  a service that is denied, and the answer says so
//   small-4  a service labelled as planned that the answer takes for delivered, and one that was declined
//   small-5  a service that the program does not know

#include "measure/evaluation.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "measure/evaluation_json.h"
#include "support/files.h"
#include "support/whole_book.h"

namespace codetrail {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const std::string small = CODETRAIL_SOURCE_DIR "/tests/measure/small.gold.jsonl";

const Evaluation& small_evaluation() {
  static const Evaluation evaluation = evaluate({small}, whole_book(), 1);
  return evaluation;
}

std::string share(const Cohort& group, Measure measure) {
  return std::to_string(group[measure].k) + "/" + std::to_string(group[measure].n);
}

const Cohort& named(const std::vector<Cohort>& groups, const std::string& name) {
  const auto found = std::find_if(groups.begin(), groups.end(), [&](const Cohort& group) { return group.name == name; });
  if (found == groups.end()) throw std::runtime_error("no group " + name);
  return *found;
}

std::vector<std::string> names(By by) {
  std::vector<std::string> all;
  for (const Cohort& group : groups(small_evaluation(), by)) all.push_back(group.name);
  return all;
}

std::string small_text() {
  std::ifstream file(small);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(Evaluation, FiguresAreThoseCountedByHand) {
  const Cohort all = overall(small_evaluation());
  EXPECT_EQ(all.notes, 5U);
  EXPECT_EQ(share(all, Measure::code_precision), "2/3");
  EXPECT_EQ(share(all, Measure::code_recall), "2/3");
  EXPECT_EQ(share(all, Measure::set_exact), "3/5");
  EXPECT_EQ(share(all, Measure::set_and_units_exact), "3/5");
  EXPECT_EQ(share(all, Measure::status_right), "2/2");
  EXPECT_EQ(share(all, Measure::blocks_exact), "1/2");
  EXPECT_EQ(share(all, Measure::minutes_exact), "1/2");
  EXPECT_EQ(share(all, Measure::units_exact), "2/2");
  EXPECT_EQ(share(all, Measure::region_recall), "2/2");
  EXPECT_EQ(share(all, Measure::region_precision), "2/2");
  EXPECT_EQ(share(all, Measure::evidence_touches), "2/2");
  EXPECT_EQ(share(all, Measure::no_leak), "2/3");
  EXPECT_EQ(share(all, Measure::not_delivered_noticed), "2/3");
  EXPECT_EQ(share(all, Measure::reason_right), "2/2");
  EXPECT_DOUBLE_EQ(code_f1(all).value(), 2.0 / 3.0);
}

TEST(Evaluation, ByCodeANamedCodeStandsUnderItsName) {
  const std::vector<Cohort> by_code = groups(small_evaluation(), By::code);
  EXPECT_EQ(share(named(by_code, "97140"), Measure::code_precision), "2/3");
  EXPECT_EQ(share(named(by_code, "97140"), Measure::code_recall), "1/1");
  EXPECT_EQ(share(named(by_code, "97140"), Measure::no_leak), "0/1");
  EXPECT_EQ(named(by_code, "97140").notes, 3U);
  EXPECT_EQ(share(named(by_code, "97124"), Measure::code_recall), "1/1");
  EXPECT_EQ(share(named(by_code, "97124"), Measure::no_leak), "2/2");
  EXPECT_EQ(share(named(by_code, "97110"), Measure::code_recall), "0/1");
}

TEST(Evaluation, GroupsSplitTheNotes) {
  EXPECT_THAT(names(By::style), ElementsAre("form", "terse"));
  EXPECT_THAT(names(By::discipline), ElementsAre("lmt", "pt"));
  EXPECT_THAT(names(By::file), ElementsAre(small));
  const std::vector<Cohort> by_style = groups(small_evaluation(), By::style);
  EXPECT_EQ(named(by_style, "terse").notes, 3U);
  EXPECT_EQ(share(named(by_style, "terse"), Measure::set_exact), "2/3");
  EXPECT_EQ(share(named(by_style, "form"), Measure::set_exact), "1/2");
}

TEST(Evaluation, DifficultyRisesFromEasyToHard) { EXPECT_THAT(names(By::difficulty), ElementsAre("easy", "medium", "hard")); }

TEST(Evaluation, EachMistakeIsListedWithItsNote) {
  std::vector<std::string> listed;
  for (const GradedNote& note : small_evaluation().notes) {
    for (const Mistake& mistake : note.grade.mistakes) listed.push_back(note.id + " " + std::string(text_of(mistake.measure).mistake) + " " + mistake.code);
  }
  EXPECT_THAT(listed, ElementsAre("small-2 minutes 97124", "small-4 extra code 97140", "small-4 leak 97140", "small-4 missed mention 97140",
                                  "small-5 missed code 97110"));
}

TEST(Evaluation, JobsDoNotShow) {
  EXPECT_EQ(evaluation_json(evaluate({small}, whole_book(), 4), true), evaluation_json(small_evaluation(), true));
}

TEST(Evaluation, FilesAreMeasuredTogether) {
  const TempFolder folder;
  const std::string text = small_text();
  const std::size_t third = text.find('\n', text.find('\n') + 1) + 1;
  const std::string second = folder.write("b.jsonl", text.substr(third)), first = folder.write("c.jsonl", text.substr(0, third));
  const Evaluation evaluation = evaluate({first, second}, whole_book(), 2);
  EXPECT_EQ(evaluation.notes.size(), 5U);
  const std::vector<Cohort> by_file = groups(evaluation, By::file);
  ASSERT_EQ(by_file.size(), 2U);
  EXPECT_EQ(by_file[0].name, first);
  EXPECT_EQ(by_file[0].notes, 2U);
  EXPECT_EQ(share(overall(evaluation), Measure::set_exact), "3/5");
}

TEST(Evaluation, PackedFilesAndFoldersAreRead) {
  const TempFolder folder;
  folder.write("gold/a.jsonl.gz", gzip(small_text()));
  EXPECT_EQ(evaluate({folder / "gold"}, whole_book(), 1).notes.size(), 5U);
}

TEST(Evaluation, ALineInAnotherFormIsToldAndTheOthersAreMeasured) {
  const TempFolder folder;
  const std::string path = folder.write("a.jsonl", "\xef\xbb\xbf" + small_text() + "\n{\"id\":\"x\",\"text\":\"MFR\"}\n");
  const Evaluation evaluation = evaluate({path}, whole_book(), 2);
  EXPECT_EQ(evaluation.notes.size(), 5U);
  ASSERT_EQ(evaluation.refused.size(), 1U);
  EXPECT_EQ(evaluation.refused[0].problems[0].path, path);
  EXPECT_EQ(evaluation.refused[0].problems[0].line, 7U);
}

TEST(Evaluation, ANoteDoesNotCountTwice) {
  const TempFolder folder;
  const std::string copy = folder.write("copy.jsonl", small_text());
  const Evaluation evaluation = evaluate({small, copy}, whole_book(), 2);
  EXPECT_EQ(evaluation.notes.size(), 5U);
  ASSERT_EQ(evaluation.refused.size(), 5U);
  EXPECT_THAT(evaluation.refused[0].problems[0].message, HasSubstr(small + ":1"));
}

TEST(Evaluation, AMissingFileIsToldAndTheOthersAreMeasured) {
  const Evaluation evaluation = evaluate({"/nonexistent.jsonl", small}, whole_book(), 2);
  EXPECT_EQ(evaluation.notes.size(), 5U);
  ASSERT_EQ(evaluation.unread.size(), 1U);
  EXPECT_EQ(evaluation.unread[0].path, "/nonexistent.jsonl");
}

}  // namespace
}  // namespace codetrail
