// `codetrail diff` as a user runs it.

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "support/files.h"
#include "support/run.h"

namespace codetrail {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;

const std::string own = CODETRAIL_SOURCE_DIR "/lexicons";

class DiffRun : public testing::Test {
 protected:
  // A copy of the knowledge in which one word of one file is another one.
  std::string changed_book(const std::string& file, const std::string& from, const std::string& to) {
    const std::string book = folder / "changed";
    fs::copy(own, book, fs::copy_options::recursive);
    std::ifstream in(own + "/" + file);
    std::string bytes((std::istreambuf_iterator<char>(in)), {});
    const std::size_t at = bytes.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    bytes.replace(at, from.size(), to);
    std::ofstream(book + "/" + file) << bytes;
    return book;
  }

  TempFolder folder;
  std::string note = folder.write("note.txt", "Treatment: quokka drill to L knee x 20 min, SLR 3x10. Hot pack x 10 min.\n");
};

TEST_F(DiffRun, TheSameBookFlipsNothing) {
  const Ran ran = run_program({"diff", own, own, note});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("1 note, 0 with a change; 0 flips"));
}

TEST_F(DiffRun, APhraseMoreFlipsACodeAndIsNamed) {
  const std::string book = changed_book("techniques/manual.toml", "[[technique]]", R"([[technique]]
id = "quokka-drill"
name = "quokka drill"
supports = { 97530 = "strong" }
phrases = ["quokka drill"]
yes = ["Quokka drill to L knee x 10 min."]
no = ["Quokka drill next visit if tolerated."]
source = "clinic"

[[technique]])");
  const Ran ran = run_program({"diff", own, book, note});
  EXPECT_EQ(ran.exit, 1) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("97530  gained: not mentioned -> "));
  EXPECT_THAT(ran.out, HasSubstr("A technique that is strong for this code is named."));
  EXPECT_THAT(ran.out, HasSubstr("changed/techniques/manual.toml:"));
  EXPECT_THAT(ran.out, testing::Not(HasSubstr("quokka")));

  const Ran back = run_program({"diff", "--json", book, own, note});
  EXPECT_EQ(back.exit, 1);
  const json told = json::parse(back.out);
  EXPECT_EQ(told["schema"], "codetrail/book-comparison/1");
  EXPECT_GE(told["flips"], 1);
  bool lost = false;
  for (const json& row : told["by_code"]) lost |= row["code"] == "97530" && row["lost"] == 1;
  EXPECT_TRUE(lost) << back.out;
}

TEST_F(DiffRun, AnotherWeightMovesScoresAndNamesTheStep) {
  std::ifstream in(own + "/weights.toml");
  std::string weights((std::istreambuf_iterator<char>(in)), {});
  const std::size_t item = weights.find("id = \"technique-strong\"");
  ASSERT_NE(item, std::string::npos);
  const std::size_t points = weights.find("\npoints = ", item);
  ASSERT_NE(points, std::string::npos);
  const std::string text = weights.substr(item, weights.find('\n', points + 1) - item);
  const std::string book = changed_book("weights.toml", text, text.substr(0, points - item) + "\npoints = 1");
  const Ran ran = run_program({"diff", "--json", own, book, note});
  EXPECT_EQ(ran.exit, 0) << ran.out << ran.err;
  const json change = json::parse(ran.out)["changes"][0];
  EXPECT_EQ(change["change"], "score");
  EXPECT_EQ(change["steps"].size(), 1u) << change;
  EXPECT_EQ(change["steps"][0]["after"], 1);
}

TEST_F(DiffRun, WrongUsageAndBadBooks) {
  EXPECT_EQ(run_program({"diff", own, own}).exit, 2);
  EXPECT_EQ(run_program({"diff", "/no/such", own, note}).exit, 4);
  EXPECT_EQ(run_program({"diff", own, own, "/no/such.txt"}).exit, 4);
}

}  // namespace
}  // namespace codetrail
