#include "check/check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "book/load.h"

namespace codetrail {
namespace {

using testing::HasSubstr;

// What is said about a file of ours on top of the program's own knowledge.
std::vector<Problem> check(const std::string& toml) {
  const std::string own = std::string(CODETRAIL_SOURCE_DIR) + "/lexicons";
  Result<std::vector<KnowledgeFile>> files = read_folders({own});
  if (!files) {
    ADD_FAILURE() << describe(files.problems().front());
    return {};
  }
  files->push_back({"mine/techniques/mine.toml", toml});
  const Result<Book> book = load_book(*files, {own, "mine"});
  if (!book) {
    ADD_FAILURE() << describe(book.problems().front());
    return {};
  }
  std::vector<Problem> mine;
  for (Problem& problem : check_book(*book)) {
    if (problem.path == "mine/techniques/mine.toml") mine.push_back(std::move(problem));
  }
  return mine;
}

std::string technique(const std::string& phrases, const std::string& yes, const std::string& no, const std::string& more = "") {
  return "[[technique]]\nid = \"wombat\"\nname = \"wombat\"\nsupports = { 97140 = \"strong\" }\n"
         "phrases = [\n" + phrases + "]\n" + more + "yes = [\"" + yes + "\"]\nno = [\"" + no + "\"]\nsource = \"test\"\n";
}

const std::string good_yes = "Wombat technique R calf x 8 min.", good_no = "Wombat technique next visit.";

TEST(Check, AGoodTechniqueHasNoProblems) {
  const auto problems = check(technique("\"wombat technique\",\n", good_yes, good_no));
  EXPECT_TRUE(problems.empty()) << describe(problems.front());
}

TEST(Check, AYesThatIsNotFoundIsAnError) {
  const auto problems = check(technique("\"wombat technique\",\n", "Wombats on the calf.", good_no));
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_FALSE(problems[0].is_warning);
  EXPECT_EQ(problems[0].line, 8U);
  EXPECT_THAT(problems[0].message, HasSubstr("it is not found"));
  EXPECT_EQ(problems[0].excerpt, "Wombats on the calf.");
}

TEST(Check, AYesThatIsReadOtherwiseSaysAsWhat) {
  const auto problems = check(technique("\"wombat technique\",\n", "Wombat technique next visit.", good_no));
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_THAT(problems[0].message, HasSubstr("planned"));
}

TEST(Check, ANoThatYieldsIsAnError) {
  const auto problems = check(technique("\"wombat technique\",\n", good_yes, "Wombat technique R calf x 9 min."));
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_FALSE(problems[0].is_warning);
  EXPECT_EQ(problems[0].line, 9U);
}

TEST(Check, APhraseThatAnotherAlwaysCoversIsAWarning) {
  const auto problems = check(technique("\"wombat (technique|method)\",\n\"wombat technique\",\n", good_yes, good_no));
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_TRUE(problems[0].is_warning);
  EXPECT_EQ(problems[0].line, 7U);
  EXPECT_THAT(problems[0].message, HasSubstr("never fires"));
}

TEST(Check, APhraseThatIsAlwaysStruckOutIsAWarning) {
  const auto problems = check(technique("\"wombat technique\",\n\"wombat release\",\n", good_yes, good_no, "not = [\"wombat release\"]\n"));
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_TRUE(problems[0].is_warning);
  EXPECT_THAT(problems[0].message, HasSubstr("`not`"));
}

TEST(Check, ASpellingOfAWordThatNoPhraseHasIsAWarning) {
  const auto problems = check("[[spelling]]\nword = \"wombattery\"\ntypo = [\"wombatery\"]\n");
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_TRUE(problems[0].is_warning);
  EXPECT_EQ(problems[0].line, 1U);
  EXPECT_EQ(problems[0].excerpt, "wombattery");
}

TEST(Check, ASpellingThatIsAPhraseOfAnotherItemIsAWarning) {
  const auto problems = check("[[spelling]]\nword = \"shoulders\"\ntypo = [\"effleurage\"]\n");
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_TRUE(problems[0].is_warning);
  EXPECT_EQ(problems[0].line, 3U);
  EXPECT_THAT(problems[0].message, HasSubstr("phrase of another item"));
}

TEST(Check, ASpellingThatItsOwnItemHasIsGood) {
  EXPECT_TRUE(check("[[spelling]]\nword = \"iontophoresis\"\ntypo = [\"iontopheresis\"]\n").empty());
}

}  // namespace
}  // namespace codetrail
