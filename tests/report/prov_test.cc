// The PROV form of an answer: valid PROV-JSON, whole, and without words of the note when asked.

#include "report/prov.h"

#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "report/sample.h"

namespace codetrail {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

json document(bool with_text = true) {
  const Note note = sample::note();
  return json::parse(to_prov(sample::suggestion(note), note, sample::book(), with_text));
}

// Each relation of PROV-JSON that the document uses, with the part that declares each of its ends.
const std::map<std::string, std::map<std::string, std::string>>& relations() {
  static const std::map<std::string, std::map<std::string, std::string>> all = {
      {"used", {{"prov:activity", "activity"}, {"prov:entity", "entity"}}},
      {"wasGeneratedBy", {{"prov:entity", "entity"}, {"prov:activity", "activity"}}},
      {"wasDerivedFrom", {{"prov:generatedEntity", "entity"}, {"prov:usedEntity", "entity"}}},
      {"wasAttributedTo", {{"prov:entity", "entity"}, {"prov:agent", "agent"}}},
      {"wasAssociatedWith", {{"prov:activity", "activity"}, {"prov:agent", "agent"}, {"prov:plan", "entity"}}},
      {"hadMember", {{"prov:collection", "entity"}, {"prov:entity", "entity"}}},
  };
  return all;
}

std::string prefix_of(const std::string& name) { return name.substr(0, name.find(':')); }

TEST(Prov, HoldsOnlyPartsOfProvJson) {
  const json made = document();
  std::set<std::string> parts = {"prefix", "entity", "activity", "agent"};
  for (const auto& [name, ends] : relations()) parts.insert(name);
  for (const auto& [part, content] : made.items()) EXPECT_TRUE(parts.contains(part)) << part;
  for (const std::string& part : parts) EXPECT_TRUE(made.contains(part)) << part;
}

TEST(Prov, EveryNameHasADeclaredPrefix) {
  const json made = document();
  for (const char* part : {"entity", "activity", "agent"}) {
    for (const auto& [name, attributes] : made[part].items()) {
      EXPECT_TRUE(made["prefix"].contains(prefix_of(name))) << name;
      for (const auto& [attribute, value] : attributes.items()) {
        EXPECT_TRUE(prefix_of(attribute) == "prov" || made["prefix"].contains(prefix_of(attribute))) << attribute;
      }
    }
  }
}

TEST(Prov, EveryEndOfARelationIsDeclared) {
  const json made = document();
  for (const auto& [relation, ends] : relations()) {
    for (const auto& [id, one] : made[relation].items()) {
      for (const auto& [end, part] : ends) EXPECT_TRUE(made[part].contains(one.at(end))) << relation << " " << one;
    }
  }
}

TEST(Prov, StepsOfACodeAddUp) {
  const json made = document();
  const json& entities = made["entity"];
  int sum = 0, steps = 0;
  for (const auto& [id, one] : made["wasDerivedFrom"].items()) {
    if (one["prov:generatedEntity"] != "here:code-97140") continue;
    const json& from = entities[one["prov:usedEntity"].get<std::string>()];
    if (!from.contains("codetrail:says")) continue;
    ++steps;
    sum += from["codetrail:decibans"].get<int>();
  }
  EXPECT_EQ(steps, 3);
  EXPECT_EQ(sum, entities["here:code-97140"]["codetrail:decibans"]);
}

TEST(Prov, EvidenceIsAQuotationOfTheNote) {
  const Note note = sample::note();
  const json made = document();
  std::size_t quotations = 0;
  for (const auto& [id, one] : made["wasDerivedFrom"].items()) {
    if (!one.contains("prov:type")) continue;
    ++quotations;
    EXPECT_EQ(one["prov:usedEntity"], "note:" + sha256(note.text));
    EXPECT_TRUE(made["entity"][one["prov:generatedEntity"].get<std::string>()].contains("prov:value"));
  }
  EXPECT_GT(quotations, 5u);
}

TEST(Prov, WithoutTextNoWordsRemain) {
  const json made = document(false);
  for (const auto& [id, one] : made["entity"].items()) EXPECT_FALSE(one.contains("prov:value")) << id;
  EXPECT_THAT(made.dump(), Not(HasSubstr("tandem stance")));
  EXPECT_THAT(made.dump(), HasSubstr("codetrail:begin"));
}

TEST(Prov, OtherFactsMakeAnotherSuggestion) {
  const Note note = sample::note();
  Suggestion other = sample::suggestion(note);
  other.facts.payer = "commercial";
  EXPECT_NE(json::parse(to_prov(other, note, sample::book(), true))["prefix"]["here"], document()["prefix"]["here"]);
}

}  // namespace
}  // namespace codetrail
