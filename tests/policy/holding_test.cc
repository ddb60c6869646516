#include "policy/holding.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "support/make.h"

namespace codetrail {
namespace {

using make::day;
using make::rule_book;

Holding held(std::string_view iso, const std::string& payer, const std::vector<std::string>& codes) {
  return what_holds(rule_book(), day(iso), payer, codes);
}

TEST(Holding, APairHasTwoAnswersOnTwoSidesOfItsLastDay) {
  const HeldPair before = held("2019-12-31", "medicare", {"97530", "97140"}).pairs.at(0);
  ASSERT_NE(before.edit, nullptr);
  EXPECT_EQ(before.edit->indicator, 1);
  EXPECT_TRUE(before.is_applied);
  const HeldPair after = held("2020-01-01", "medicare", {"97530", "97140"}).pairs.at(0);
  EXPECT_EQ(after.edit, nullptr);
  ASSERT_NE(after.last, nullptr);
  EXPECT_EQ(after.last->to, (Date{2019, 12, 31}));
}

TEST(Holding, AnUncertainFirstDayIsSaid) {
  EXPECT_TRUE(held("2015-03-01", "medicare", {"97140", "97124"}).pairs.at(0).is_unverified);
  EXPECT_FALSE(held("2024-08-01", "medicare", {"97140", "97124"}).pairs.at(0).is_unverified);
}

TEST(Holding, ASingleCodeIsHeldAgainstAllOthers) {
  const Holding holding = held("2024-08-01", "medicare", {"97140"});
  const auto with = [&](const std::string& other) {
    return std::any_of(holding.pairs.begin(), holding.pairs.end(), [&](const HeldPair& pair) { return pair.second == other; });
  };
  EXPECT_TRUE(with("97124"));
  EXPECT_TRUE(with("98940"));
  EXPECT_FALSE(with("97530"));
}

TEST(Holding, ACodeOfAnotherDayNamesThatOfTheDay) {
  const HeldCode code = held("2018-01-01", "medicare", {"97001"}).codes.at(0);
  EXPECT_FALSE(code.is_valid);
  EXPECT_EQ(code.instead, "97161");
}

TEST(Holding, APayerThatDoesNotTakeACodeSaysWhy) {
  EXPECT_NE(held("2024-01-01", "medicare", {"97010"}).codes.at(0).refused, nullptr);
  EXPECT_EQ(held("2024-01-01", "commercial", {"97010"}).codes.at(0).refused, nullptr);
}

TEST(Holding, LimitsAreThoseOfPayersThatHaveThem) {
  EXPECT_NE(held("2024-08-01", "medicare", {"97124"}).codes.at(0).limit, nullptr);
  EXPECT_EQ(held("2024-08-01", "commercial", {"97124"}).codes.at(0).limit, nullptr);
}

TEST(Holding, ACodeOutsideTheBookIsKnownToBe) { EXPECT_EQ(held("", "medicare", {"99213"}).codes.at(0).entry, nullptr); }

TEST(DoubtfulRules, NameWhatRestsOnOneSourceOrNone) {
  const std::vector<DoubtfulRule> doubtful = doubtful_rules(rule_book());
  const auto names = [&](const std::string& about) {
    return std::count_if(doubtful.begin(), doubtful.end(), [&](const DoubtfulRule& rule) { return rule.about == about; });
  };
  EXPECT_EQ(names("fl-pip: units"), 0) << "an inherited term is named where it stands";
  EXPECT_EQ(names("medicare: separation_line"), 2);
  EXPECT_EQ(names("medicare: units"), 0);
  EXPECT_EQ(names("97140 / 97124"), 1);
  EXPECT_EQ(names("97124"), 1) << "its limit of a day";
  EXPECT_EQ(names("lmt"), 1);
}

}  // namespace
}  // namespace codetrail
