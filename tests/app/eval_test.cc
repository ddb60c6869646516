// `codetrail eval` as a user runs it.

#include <cctype>
#include <fstream>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "support/files.h"
#include "support/run.h"

namespace codetrail {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string small = CODETRAIL_SOURCE_DIR "/tests/measure/small.gold.jsonl";

// Words of at least three letters, in lower case.
std::set<std::string> words_of(const std::string& text) {
  std::set<std::string> words;
  std::string word;
  for (const char c : text + " ") {
    if (std::isalpha(static_cast<unsigned char>(c))) {
      word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      continue;
    }
    if (word.size() >= 3) words.insert(word);
    word.clear();
  }
  return words;
}

std::set<std::string> words_of_notes() {
  std::set<std::string> words;
  std::ifstream file(small);
  for (std::string line; std::getline(file, line);) words.merge(words_of(json::parse(line)["text"]));
  return words;
}

std::set<std::string> shared(const std::set<std::string>& words, const std::string& text) {
  std::set<std::string> both;
  for (const std::string& word : words_of(text)) {
    if (words.contains(word)) both.insert(word);
  }
  return both;
}

TEST(Eval, ShowsFiguresAndErrors) {
  const Ran ran = run_program({"eval", small});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.err, IsEmpty());
  EXPECT_THAT(ran.out, HasSubstr("5 notes measured"));
  EXPECT_THAT(ran.out, HasSubstr("small-5  missed code"));
  EXPECT_THAT(ran.out, HasSubstr("Quokka"));
}

TEST(Eval, JsonGoesToPrograms) {
  const Ran ran = run_program({"eval", "--json", small});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  const json value = json::parse(ran.out);
  EXPECT_EQ(value["schema"], "codetrail/evaluation/1");
  EXPECT_EQ(value["overall"]["figures"]["set_exact"]["k"], 3);
  EXPECT_EQ(value["overall"]["figures"]["set_exact"]["n"], 5);
}

TEST(Eval, IdsOnlyShowsNoWordOfANote) {
  const std::set<std::string> words = words_of_notes();
  ASSERT_TRUE(words.contains("quokka") && words.contains("calf"));
  for (const std::vector<std::string>& call : {std::vector<std::string>{"eval", "--ids-only", small}, {"eval", "--ids-only", "--json", small}}) {
    const Ran ran = run_program(call);
    EXPECT_EQ(ran.exit, 0);
    EXPECT_THAT(ran.out, HasSubstr("small-4"));
    EXPECT_THAT(shared(words, ran.out), IsEmpty());
    EXPECT_THAT(ran.err, IsEmpty());
  }
  // The same look finds them where they are shown.
  EXPECT_TRUE(shared(words, run_program({"eval", small}).out).contains("quokka"));
}

TEST(Eval, ALineInAnotherFormIsToldWithItsPlaceAndNotQuoted) {
  const TempFolder folder;
  const std::string path = folder.write("a.jsonl", "{\"id\":\"x\",\"text\":\"Quokka drill\"}\nquokka\n");
  const Ran ran = run_program({"eval", small, path});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.err, HasSubstr(path + ":1: error: date_of_service: is missing"));
  EXPECT_THAT(ran.err, HasSubstr(path + ":2: error: "));
  EXPECT_FALSE(words_of(ran.err).contains("quokka"));
  EXPECT_THAT(ran.out, HasSubstr("5 notes measured, 2 not fit to be measured"));
}

TEST(Eval, WithoutANoteThereIsNothingToShow) {
  const Ran empty = run_program({"eval", "-"}, {.input = "\n"});
  EXPECT_EQ(empty.exit, 4);
  EXPECT_THAT(empty.out, IsEmpty());
  EXPECT_EQ(run_program({"eval", "/nonexistent.jsonl"}).exit, 4);
}

TEST(Eval, AMissingFileDoesNotHideTheOthers) {
  const Ran ran = run_program({"eval", "/nonexistent.jsonl", small});
  EXPECT_EQ(ran.exit, 4);
  EXPECT_THAT(ran.out, HasSubstr("5 notes measured"));
}

TEST(Eval, WrongUsageIsTold) {
  EXPECT_EQ(run_program({"eval"}).exit, 2);
  EXPECT_EQ(run_program({"eval", "--jsn", small}).exit, 2);
  EXPECT_EQ(run_program({"eval", "--jobs", "0", small}).exit, 2);
}

TEST(Eval, HelpNamesTheOptions) {
  const Ran ran = run_program({"eval", "--help"});
  EXPECT_EQ(ran.exit, 0);
  for (const char* option : {"--json", "--ids-only", "--lexicon", "Examples:"}) EXPECT_THAT(ran.out, HasSubstr(option));
}

TEST(Eval, OwnKnowledgeIsMeasuredToo) {
  const TempFolder folder;
  folder.write("k/techniques/own.toml", R"([[technique]]
id = "quokka-drill"
name = "quokka drill"
supports = { 97110 = "strong" }
phrases = ["quokka drill"]
yes = ["Quokka drill to L knee x 10 min."]
no = ["Quokka drill next visit if tolerated."]
source = "clinic"
)");
  const json with = json::parse(run_program({"eval", "--json", "--lexicon", folder / "k", small}).out);
  EXPECT_EQ(with["overall"]["figures"]["code_recall"]["k"], 3);
}

}  // namespace
}  // namespace codetrail
