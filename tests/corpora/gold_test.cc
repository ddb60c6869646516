#include "corpora/gold.h"

#include <filesystem>
#include <fstream>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/whole_book.h"

namespace codetrail {
namespace {

using nlohmann::json;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Gold, NotesKeepTheFormat) {
  std::set<std::string> ids;
  for (const auto& entry : std::filesystem::directory_iterator(CODETRAIL_SOURCE_DIR "/corpora/gold")) {
    std::ifstream file(entry.path());
    int number = 0;
    for (std::string line; std::getline(file, line);) {
      const std::string where = entry.path().filename().string() + ":" + std::to_string(++number);
      const json record = json::parse(line, nullptr, false);
      ASSERT_FALSE(record.is_discarded()) << where << " is no JSON";
      EXPECT_THAT(find_gold_faults(record, whole_book()), IsEmpty()) << where;
      EXPECT_TRUE(ids.insert(record.value("id", "")).second) << where << ": the id stands twice";
    }
  }
  EXPECT_GE(ids.size(), 220u);
}

class GoldFaults : public testing::Test {
 protected:
  void SetUp() override { ASSERT_THAT(faults(), IsEmpty()); }

  std::vector<std::string> faults() const { return find_gold_faults(record, whole_book()); }
  json& code(std::size_t number) { return record["codes"][number]; }

  json record = json::parse(R"({
    "id": "n1", "text": "STM to L UT x 20 min, SLR 3x10 20 min. No ice today.", "date_of_service": "2024-03-01",
    "payer": "medicare", "discipline": "pt", "style": "terse", "difficulty": "easy",
    "codes": [
      {"code": "97140", "also_accept": [], "status": "supported", "minutes": 20, "minutes_shared_with": [], "units": 2,
       "regions": ["cervical:left"], "modifiers": [], "evidence": ["STM to L UT x 20 min"], "lacks": []},
      {"code": "97110", "also_accept": [], "status": "supported", "minutes": 20, "minutes_shared_with": [], "units": 1,
       "regions": [], "modifiers": [], "evidence": ["SLR 3x10 20 min"], "lacks": []}],
    "not_supported": [{"quote": "ice", "code": "97010", "status": "negated"}],
    "findings": ["ptp-conflict:97140/97110"], "timed_total": 40, "why": ""})");
};

TEST_F(GoldFaults, AMissingField) {
  record.erase("payer");
  EXPECT_THAT(faults(), ElementsAre("the note has no field payer"));
}

TEST_F(GoldFaults, AnUnknownField) {
  record["codez"] = json::array();
  EXPECT_THAT(faults(), ElementsAre("the note has an unknown field codez"));
  record.erase("codez");
  code(0)["minute"] = 1;
  EXPECT_THAT(faults(), ElementsAre("code 97140 has an unknown field minute"));
}

TEST_F(GoldFaults, ADayThatTheCalendarLacks) {
  record["date_of_service"] = "2024-02-30";
  EXPECT_THAT(faults(), ElementsAre("no date 2024-02-30"));
}

TEST_F(GoldFaults, NamesThatNobodyKnows) {
  record["discipline"] = "md";
  record["difficulty"] = "odd";
  code(0)["modifiers"] = {"GP"};
  record["findings"] = {"bad-mood"};
  EXPECT_THAT(faults(), ElementsAre("unknown discipline md", "unknown difficulty odd", "unknown modifier GP", "unknown finding bad-mood"));
}

TEST_F(GoldFaults, AnUnknownPayer) {
  record["payer"] = "aetna";
  EXPECT_THAT(faults(), Contains("unknown payer aetna"));
}

TEST_F(GoldFaults, AQuoteThatDoesNotStandInTheText) {
  code(0)["evidence"] = {"STM to R UT"};
  record["not_supported"][0]["quote"] = "Ice";
  EXPECT_THAT(faults(), ElementsAre("97140: not in the text: STM to R UT", "not in the text: Ice"));
}

TEST_F(GoldFaults, ACodeWithoutEvidence) {
  code(1)["evidence"] = json::array();
  EXPECT_THAT(faults(), ElementsAre("97110 has no evidence"));
}

TEST_F(GoldFaults, ARegionWithoutASide) {
  code(0)["regions"] = {"cervical"};
  EXPECT_THAT(faults(), ElementsAre("97140: unknown region cervical"));
  code(0)["regions"] = {"neck:left"};
  EXPECT_THAT(faults(), ElementsAre("97140: unknown region neck:left"));
}

TEST_F(GoldFaults, ACodeTwice) {
  record["codes"].push_back(code(0));
  EXPECT_THAT(faults(), Contains("97140 stands twice"));
}

TEST_F(GoldFaults, ACodeThatIsNone) {
  record["not_supported"][0]["code"] = "ice";
  EXPECT_THAT(faults(), ElementsAre("no code ice"));
}

TEST_F(GoldFaults, AStatusThatDoesNotFitItsLacks) {
  code(0)["lacks"] = {"region-missing"};
  EXPECT_THAT(faults(), ElementsAre("97140 is supported and lacks region-missing"));
  code(0)["lacks"] = json::array();
  code(0)["status"] = "incomplete";
  EXPECT_THAT(faults(), ElementsAre("97140 is incomplete and lacks nothing"));
}

TEST_F(GoldFaults, ADeliveredServiceAmongTheRefused) {
  record["not_supported"][0]["status"] = "performed";
  EXPECT_THAT(faults(), ElementsAre("unknown status performed"));
}

TEST_F(GoldFaults, UnitsThatThePooledRuleDoesNotGive) {
  code(1)["units"] = 2;
  EXPECT_THAT(faults(), ElementsAre("the rule gives other units"));
}

TEST_F(GoldFaults, EitherCodeMayTakeATiedUnit) {
  code(0)["units"] = 1;
  code(1)["units"] = 2;
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_F(GoldFaults, TheLastUnitGoesToTheLargerRemainder) {
  record["payer"] = "unknown";
  code(0)["minutes"] = 21;
  code(1)["minutes"] = 19;
  EXPECT_THAT(faults(), IsEmpty());
  code(0)["units"] = 1;
  code(1)["units"] = 2;
  EXPECT_THAT(faults(), ElementsAre("the rule gives other units"));
}

TEST_F(GoldFaults, UnitsThatTheMidpointDoesNotGive) {
  record["payer"] = "commercial";
  EXPECT_THAT(faults(), ElementsAre("the rule gives other units"));
  code(0)["units"] = 1;
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_F(GoldFaults, ARangeCountsByItsLowEnd) {
  code(0)["minutes"] = {20, 25};
  EXPECT_THAT(faults(), IsEmpty());
  code(0)["minutes"] = {15, 25};
  EXPECT_THAT(faults(), Contains(HasSubstr("timed_total")));
}

TEST_F(GoldFaults, ATotalThatIsNotTheSum) {
  record["timed_total"] = 41;
  EXPECT_THAT(faults(), ElementsAre("timed_total is not the sum 40"));
}

TEST_F(GoldFaults, MinutesWithoutUnits) {
  code(0)["units"] = nullptr;
  EXPECT_THAT(faults(), ElementsAre("97140 has minutes and no units"));
}

TEST_F(GoldFaults, ASupportedCodeWithoutUnits) {
  code(0)["minutes"] = 2;
  code(0)["units"] = 0;
  record["timed_total"] = 22;
  EXPECT_THAT(faults(), ElementsAre("97140 is supported with 0 units"));
}

TEST_F(GoldFaults, AnUntimedCodeWithMoreThanOneUnit) {
  json ice = code(0);
  ice["code"] = "97010";
  ice["evidence"] = {"ice"};
  ice["minutes"] = nullptr;
  record["codes"].push_back(ice);
  EXPECT_THAT(faults(), ElementsAre("97010 is untimed and has 2 units"));
}

}  // namespace
}  // namespace codetrail
