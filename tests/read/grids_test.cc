#include "read/grids.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/whole_book.h"

namespace codetrail {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Each row as "label: the cell that matters", of a visit on 5 June 2018.
std::vector<std::string> rows_of(const std::string& text) {
  Note note;
  note.text = text;
  const Document document = read_document(note, whole_book());
  Facts facts;
  facts.date_of_service = Date{2018, 6, 5};
  std::vector<std::string> rows;
  for (const GridRow& row : find_grid_rows(document, facts, whole_book())) {
    std::string label(document.words(row.label));
    label.erase(label.find_last_not_of(" |") + 1);
    rows.push_back(label + ": " + std::string(document.words(row.today)));
  }
  return rows;
}

TEST(Grids, TakeTheColumnOfTheVisit) {
  EXPECT_THAT(rows_of("              6/3    6/5    6/8\nbike          5'     6'     7'\nSTM R calf    8'     -      8'"),
              ElementsAre("bike: 6'", "STM R calf: -"));
  EXPECT_THAT(rows_of("Procedure | 6/1 | 6/3 | 6/5 |\nHP | 10 | 10 | |\nUS R hip | 8 | | 8 |"), ElementsAre("HP: ", "US R hip: 8"));
  EXPECT_THAT(rows_of("             6/5/18 (today)  | 6/3/18\nGH glides    4 bouts         | 3"), ElementsAre("GH glides: 4 bouts"));
}

TEST(Grids, TakeTheColumnOfTodayAndTheOneOfMinutes) {
  EXPECT_THAT(rows_of("Ex | Sets | Min | Today\nbike | | 6 | x\nclams | 3x10 | | "),
              ElementsAre("bike: 6", "bike | | 6: x", "clams | 3x10: ", "clams | 3x10: "));
  EXPECT_THAT(rows_of("Procedure          Min     Units\nIASTM R elbow      10      1\nE-stim             --      --"),
              ElementsAre("IASTM R elbow: 10", "E-stim: --"));
}

TEST(Grids, ASingleWordIsNoTitle) {
  EXPECT_THAT(rows_of("STM R UT   done\nUS R UT   8 min"), IsEmpty());
  EXPECT_THAT(rows_of("Pain today 3/10.\nSTM   8   x"), IsEmpty());
}

TEST(Grids, EndAtABlankLine) {
  EXPECT_THAT(rows_of("        6/3   6/5\nbike    5'    6'\n\nSTM     8     9"), ElementsAre("bike: 6'"));
}

}  // namespace
}  // namespace codetrail
