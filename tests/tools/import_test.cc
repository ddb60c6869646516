// The programs that read quarterly tables into the knowledge, each on a small made-up table and a copy of the knowledge.

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "book/load.h"
#include "policy/policy.h"
#include "support/files.h"

namespace codetrail {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

const fs::path tree = CODETRAIL_SOURCE_DIR;

std::string bytes_of(const fs::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path).rdbuf();
  return bytes.str();
}

class Import : public testing::Test {
 protected:
  Import() { fs::copy(tree / "lexicons", knowledge(), fs::copy_options::recursive); }

  fs::path knowledge() const { return fs::path(folder_ / "k"); }

  // What the tool prints.
  std::string run(const std::string& tool, const std::string& file, const std::string& options = "--quarter 2024-10-01") const {
    const std::string command = (tree / "tools" / tool).string() + " " + options + " --into " + knowledge().string() + " " +
                                (tree / "tests/data" / file).string() + " 2>&1";
    FILE* pipe = popen(command.c_str(), "r");
    std::string said;
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) said += static_cast<char>(c);
    pclose(pipe);
    return said;
  }

  Book book() const {
    auto loaded = load_book({knowledge().string()});
    if (loaded) return *std::move(loaded);
    ADD_FAILURE() << describe(loaded.problems().front());
    return {};
  }

  TempFolder folder_;
};

TEST_F(Import, PairEditsSayWhatChanged) {
  const std::string said = run("import_ptp", "ptp-synthetic.txt");
  EXPECT_THAT(said, HasSubstr("97110/97140: new, indicator 1, from 2024-10-01\n"));
  EXPECT_THAT(said, HasSubstr("97012/97140: first day is 2020-01-01\n"));
  EXPECT_THAT(said, HasSubstr("97140/97124: indicator 0 becomes 1\n"));
  EXPECT_THAT(said, HasSubstr("97150/97110: ends 2024-09-30\n"));
  EXPECT_THAT(said, HasSubstr("97140/97750: not in this table\n"));
  EXPECT_THAT(said, Not(HasSubstr("00001")));
}

TEST_F(Import, PairEditsKeepThePast) {
  run("import_ptp", "ptp-synthetic.txt");
  const Book made = book();
  const auto edit = [&](Date day, const char* a, const char* b) { return Policy::on(made, day, "medicare").edit(a, b); };
  ASSERT_NE(edit({2024, 9, 30}, "97140", "97124"), nullptr);
  EXPECT_EQ(edit({2024, 9, 30}, "97140", "97124")->indicator, 0);
  EXPECT_EQ(edit({2024, 10, 1}, "97140", "97124")->indicator, 1);
  EXPECT_NE(edit({2024, 9, 30}, "97150", "97110"), nullptr);
  EXPECT_EQ(edit({2024, 10, 1}, "97150", "97110"), nullptr);
  EXPECT_EQ(edit({2024, 9, 30}, "97110", "97140"), nullptr);
  EXPECT_NE(edit({2024, 10, 1}, "97110", "97140"), nullptr);
  EXPECT_FALSE(Policy::on(made, Date{2021, 1, 1}, "medicare").is_unverified(*edit({2021, 1, 1}, "97012", "97140")))
      << "its first day is published now";
}

TEST_F(Import, ASecondTimeChangesNothing) {
  run("import_ptp", "ptp-synthetic.txt");
  run("import_mue", "mue-synthetic.csv");
  const std::string edits = bytes_of(knowledge() / "rules/ptp.tsv"), limits = bytes_of(knowledge() / "rules/mue.tsv");
  run("import_ptp", "ptp-synthetic.txt");
  run("import_mue", "mue-synthetic.csv");
  EXPECT_EQ(bytes_of(knowledge() / "rules/ptp.tsv"), edits);
  EXPECT_EQ(bytes_of(knowledge() / "rules/mue.tsv"), limits);
}

TEST_F(Import, ADryRunWritesNothing) {
  run("import_ptp", "ptp-synthetic.txt", "--dry-run --quarter 2024-10-01");
  EXPECT_EQ(bytes_of(knowledge() / "rules/ptp.tsv"), bytes_of(tree / "lexicons/rules/ptp.tsv"));
}

TEST_F(Import, LimitsSayWhatChangedAndKeepThePast) {
  const std::string said = run("import_mue", "mue-synthetic.csv");
  EXPECT_EQ(said, "29580: new, 1 (2)\n97124: 4 (3) becomes 5 (3)\n2 changes\n");
  const Book made = book();
  EXPECT_EQ(Policy::on(made, Date{2024, 9, 30}, "medicare").limit("97124")->units, 4);
  EXPECT_EQ(Policy::on(made, Date{2024, 10, 1}, "medicare").limit("97124")->units, 5);
  EXPECT_EQ(Policy::on(made, Date{2024, 10, 1}, "medicare").limit("97110")->units, 6);
}

TEST_F(Import, AQuarterIsNeeded) { EXPECT_THAT(run("import_mue", "mue-synthetic.csv", "--quarter 2024-10-02"), HasSubstr("--quarter")); }

}  // namespace
}  // namespace codetrail
