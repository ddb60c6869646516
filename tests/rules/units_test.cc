#include "rules/units.h"

#include <fstream>
#include <map>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/make.h"

namespace codetrail {
namespace {

using testing::ElementsAre;

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts;
  std::istringstream rest(text);
  for (std::string part; std::getline(rest, part, at);) {
    const auto begin = part.find_first_not_of(' ');
    if (begin != std::string::npos) parts.push_back(part.substr(begin, part.find_last_not_of(' ') - begin + 1));
  }
  return parts;
}

// "97110:24" or "97110:10-12".
void give(make::Session& session, const std::string& item) {
  const std::vector<std::string> code_minutes = split(item, ':');
  const std::vector<std::string> ends = split(code_minutes[1], '-');
  if (ends.size() == 2) session.gave(code_minutes[0], std::stoi(ends[0]), std::stoi(ends[1]));
  else session.gave(code_minutes[0], std::stoi(ends[0]));
}

using UnitsByCode = std::map<std::string, int>;

UnitsByCode expected_units(const std::string& items) {
  UnitsByCode units;
  for (const std::string& item : split(items, ' ')) units[split(item, ':')[0]] = std::stoi(split(item, ':')[1]);
  return units;
}

TEST(Units, CasesAreCountedAsWritten) {
  std::ifstream file(std::string(CODETRAIL_SOURCE_DIR) + "/tests/cases/units.cases");
  int cases = 0, number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    SCOPED_TRACE("units.cases:" + std::to_string(number) + ": " + line);
    const std::vector<std::string> fields = split(line, '|');
    ASSERT_GE(fields.size(), 3u);
    make::Session session(fields[0]);
    for (const std::string& item : split(fields[1], ' ')) give(session, item);
    const Verdict verdict = session.judged();
    UnitsByCode units;
    bool tie = false;
    for (const CodeAnswer& answer : verdict.codes) {
      units[answer.code] = answer.units ? answer.units->value : -1;
      tie |= answer.tie;
    }
    EXPECT_EQ(units, expected_units(fields[2]));
    EXPECT_EQ(tie, fields.size() > 3 && fields[3] == "tie");
    ++cases;
  }
  EXPECT_GE(cases, 85);
}

// The steps of the manual's table, written out.
TEST(Units, TheTableHasStepsOfFifteen) {
  int minutes = 8;
  for (int units = 1; units <= 20; ++units) {
    EXPECT_EQ(units_of(Minutes(minutes - 1)), Units(units - 1)) << minutes;
    EXPECT_EQ(units_of(Minutes(minutes)), Units(units)) << minutes;
    minutes += 15;
  }
}

// By hand: give one unit at a time to the largest remainder that has none yet.
std::vector<Units> pool_slowly(const std::vector<Minutes>& minutes) {
  std::vector<Units> units;
  Minutes sum;
  int given = 0;
  for (const Minutes each : minutes) {
    units.push_back(Units(each.value / 15));
    given += each.value / 15;
    sum += each;
  }
  std::vector<bool> served(minutes.size(), false);
  for (int left = units_of(sum).value - given; left > 0; --left) {
    std::size_t best = minutes.size();
    for (std::size_t i = 0; i < minutes.size(); ++i) {
      if (!served[i] && (best == minutes.size() || minutes[i].value % 15 > minutes[best].value % 15)) best = i;
    }
    served[best] = true;
    units[best] += Units(1);
  }
  return units;
}

TEST(Units, PoolingAgreesWithCountingByHand) {
  for (int a = 0; a <= 31; ++a) {
    for (int b = 0; b <= 31; ++b) {
      for (int c = 0; c <= 31; ++c) {
        const std::vector<Minutes> minutes = {Minutes(a), Minutes(b), Minutes(c)};
        ASSERT_EQ(pool(minutes).units, pool_slowly(minutes)) << a << " " << b << " " << c;
      }
    }
  }
}

TEST(Units, ATieNamesThoseThatCompete) {
  EXPECT_THAT(pool({Minutes(20), Minutes(20), Minutes(15)}).tie, ElementsAre(true, true, false));
  EXPECT_THAT(pool({Minutes(24), Minutes(23)}).tie, ElementsAre(false, false));
}

TEST(Units, NothingPoolsToNothing) {
  EXPECT_TRUE(pool({}).units.empty());
  EXPECT_THAT(pool({Minutes(0)}).units, ElementsAre(Units(0)));
}

TEST(Units, ATieGoesToTheBetterSupported) {
  make::Session session("medicare");
  session.gave("97112", 20).gave("97110", 20);
  session.candidate("97110").trail[0].points = Decibans(30);
  EXPECT_EQ(make::answer(session.judged(), "97110").units, Units(2));
}

TEST(Units, BothMethodsAreShown) {
  const Verdict pooled = make::Session("medicare").gave("97110", 33).gave("97140", 7).judged();
  EXPECT_EQ(make::answer(pooled, "97140").units, Units(1));
  EXPECT_EQ(make::answer(pooled, "97140").units_other_method, Units(0));
  EXPECT_EQ(pooled.totals.method, "cms");
  EXPECT_EQ(pooled.totals.timed_minutes, Minutes(40));
  EXPECT_EQ(pooled.totals.timed_units, Units(3));
  EXPECT_EQ(pooled.totals.other_method_units, Units(2));
  const Verdict alone = make::Session("auto").gave("97110", 33).gave("97140", 7).judged();
  EXPECT_EQ(alone.totals.method, "midpoint");
  EXPECT_EQ(alone.totals.timed_units, Units(2));
  EXPECT_EQ(alone.totals.other_method_units, Units(3));
}

TEST(Units, ATotalIsUnknownWhileMinutesAreMissing) {
  const Verdict verdict = make::Session("medicare").gave("97110", 20).gave("97140").judged();
  EXPECT_EQ(verdict.totals.timed_minutes, std::nullopt);
  EXPECT_EQ(verdict.totals.timed_units, std::nullopt);
  EXPECT_EQ(make::answer(verdict, "97140").units, std::nullopt);
}

TEST(Units, WithoutTimedCodesTheTotalIsNone) {
  const Verdict verdict = make::Session("medicare").gave("97014", 15).judged();
  EXPECT_EQ(verdict.totals.timed_minutes, Minutes(0));
  EXPECT_EQ(verdict.totals.timed_units, Units(0));
}

}  // namespace
}  // namespace codetrail
