#include "intake/objects.h"

#include <gtest/gtest.h>

#include "support/files.h"

namespace codetrail {
namespace {

std::vector<std::string> objects_of(const std::string& bytes) {
  const TempFolder folder;
  Objects objects(folder.write("records", bytes));
  std::vector<std::string> all;
  while (const auto text = objects.next()) all.push_back(std::to_string(text->line) + " " + text->json);
  EXPECT_EQ(objects.failure(), "");
  return all;
}

using Texts = std::vector<std::string>;

TEST(Objects, ComeOneALine) { EXPECT_EQ(objects_of("{\"a\":1}\n\n{\"a\":2}"), (Texts{"1 {\"a\":1}", "3 {\"a\":2}"})); }

TEST(Objects, OneMayStandOnManyLines) { EXPECT_EQ(objects_of("{\n  \"a\": 1\n}\n"), (Texts{"1 {\n  \"a\": 1\n}\n"})); }

TEST(Objects, OneLineMayHaveBlanksInside) { EXPECT_EQ(objects_of("{ \"a\": 1}\n{ \"a\": 2}\n").size(), 2u); }

TEST(Objects, NothingHasNone) {
  EXPECT_TRUE(objects_of("").empty());
  EXPECT_TRUE(objects_of("\n \n").empty());
}

TEST(Objects, AFileThatIsNotThereFails) {
  Objects objects("/no/such/file");
  EXPECT_FALSE(objects.next());
  EXPECT_NE(objects.failure(), "");
}

}  // namespace
}  // namespace codetrail
