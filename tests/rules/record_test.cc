#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/make.h"

namespace codetrail {
namespace {

using make::answer;
using make::finding;
using make::Session;
using testing::Contains;
using testing::IsEmpty;
using testing::Not;

std::vector<std::string> record_of(const Session& session) { return make::ids(session.judged(), true); }

Remark shown(Shows shows) { return {shows, {EvidenceRole::cue, {1, 4}, {0, 1}}}; }

TEST(Record, IsAskedForByThePayer) {
  EXPECT_THAT(record_of(Session("commercial").gave("97110", 15)), IsEmpty());
  EXPECT_THAT(record_of(Session("medicare").gave("97110", 15)), Contains("order-not-seen"));
}

TEST(Record, OfAVisitWithoutServicesIsNotJudged) {
  EXPECT_THAT(record_of(Session("medicare").mentioned("97110", Status::declined)), IsEmpty());
}

TEST(Record, ChangesNoStatus) {
  EXPECT_EQ(answer(Session("medicare").gave("97110", 15).judged(), "97110").status, CodeStatus::supported);
}

TEST(Record, BothTotalsAreAskedFor) {
  EXPECT_THAT(record_of(Session("medicare").gave("97110", 15).total_timed(15)), Contains("total-time-missing"));
  EXPECT_THAT(record_of(Session("medicare").gave("97110", 15).total_timed(15).total(20)), Not(Contains("total-time-missing")));
}

TEST(Record, ItsLineIsTheTermOfThePayer) {
  const Finding missing = finding(Session("medicare").gave("97110", 15).judged(), "order-not-seen");
  EXPECT_EQ(missing.source, make::policy("2024-08-01", "medicare").source_of(Asks::record));
}

TEST(Record, RelaxationAloneIsNotPayable) {
  Session session("medicare");
  session.gave("97124", 30).reading().remarks = {shown(Shows::wellness)};
  EXPECT_FALSE(answer(session.judged(), "97124").payable);
  session.reading().remarks.push_back(shown(Shows::complaint));
  EXPECT_TRUE(answer(session.judged(), "97124").payable);
}

TEST(Record, SidesAreComparedWithinAnArea) {
  Session session("medicare");
  session.gave("97140", 15);  // at the left hip
  const auto diagnosed = [&](const char* area, const char* side) {
    session.reading().diagnosed = {{{area, side}, {}, {}, {EvidenceRole::region, {1, 4}, {0, 1}}}};
    return record_of(session);
  };
  EXPECT_THAT(diagnosed("hip", "right"), Contains("side-mismatch"));
  EXPECT_THAT(diagnosed("hip", "left"), Not(Contains("side-mismatch")));
  EXPECT_THAT(diagnosed("hip", "bilateral"), Not(Contains("side-mismatch")));
  EXPECT_THAT(diagnosed("knee", "right"), Not(Contains("side-mismatch")));
}

TEST(Record, TrainingIsForADeficitOrAFunction) {
  Session session("medicare");
  session.gave("97112", 15).gave("97530", 15).gave("97110", 15);
  EXPECT_EQ(std::ranges::count(record_of(session), "purpose-missing"), 2);
  session.reading().remarks = {shown(Shows::deficit), shown(Shows::function)};
  EXPECT_EQ(std::ranges::count(record_of(session), "purpose-missing"), 0);
}

}  // namespace
}  // namespace codetrail
