#include "measure/json_differences.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace codetrail {
namespace {

using nlohmann::json;

// "path: recorded -> now" of each difference.
std::vector<std::string> differences(const char* recorded, const char* now) {
  std::vector<std::string> all;
  for (const Difference& each : find_differences(json::parse(recorded), json::parse(now)))
    all.push_back(each.path + ": " + each.recorded + " -> " + each.now);
  return all;
}

using Told = std::vector<std::string>;

TEST(JsonDifferences, OfTheSameThereAreNone) { EXPECT_EQ(differences(R"({"a":[1,{"b":null}]})", R"({"a":[1,{"b":null}]})"), Told{}); }

TEST(JsonDifferences, AValueIsTold) { EXPECT_EQ(differences(R"({"a":{"b":1}})", R"({"a":{"b":2}})"), Told{"a.b: 1 -> 2"}); }

TEST(JsonDifferences, AFieldMayBeGoneOrNew) {
  EXPECT_EQ(differences(R"({"a":1})", R"({"b":[]})"), (Told{"a: 1 -> ", "b:  -> present"}));
}

TEST(JsonDifferences, ACodeMoreIsOneDifference) {
  EXPECT_EQ(differences(R"({"codes":[{"code":"97140","u":1}]})", R"({"codes":[{"code":"97010","u":1},{"code":"97140","u":1}]})"),
            Told{"codes[97010]:  -> present"});
}

TEST(JsonDifferences, TheSecondOfOneNameGetsANumber) {
  EXPECT_EQ(differences(R"([{"id":"x","v":1},{"id":"x","v":2}])", R"([{"id":"x","v":1},{"id":"x","v":3}])"), Told{"[x #2].v: 2 -> 3"});
}

TEST(JsonDifferences, AnotherOrderIsTold) { EXPECT_EQ(differences(R"({"c":["a","b"]})", R"({"c":["b","a"]})"), Told{"c (order):  -> "}); }

TEST(JsonDifferences, TheNotesWordsAreNot) { EXPECT_EQ(differences(R"({"e":{"text":"quokka"}})", R"({"e":{"text":"wombat"}})"), Told{"e.text:  -> "}); }

}  // namespace
}  // namespace codetrail
