#include <gtest/gtest.h>

#include "book/lexicon.h"

namespace codetrail {
namespace {

using Lines = std::vector<std::string>;

const std::string head = "column1\tcolumn2\tccmi\teffective\teffective_lower_bound\tdeletion\teffective_basis\ttable_quarter\n";

TEST(PairEdits, AreSortedWithTheirDates) {
  auto book = load({{"lex/rules/ptp.tsv", head + "97530\t97116\t1\t\t2018-01-01\t2019-12-31\tunknown\t2024-07-01\n97140\t97124\t0\t2020-10-01\t\t\tinferred: twin\t2024-07-01\n97140\t97018\t9\t2016-04-01\t\t\tvoid\t2024-07-01\n"}});
  ASSERT_TRUE(book);
  ASSERT_EQ(book->edits.size(), 3u);
  EXPECT_EQ(book->edits[0].column2, "97018");
  EXPECT_EQ(book->edits[0].indicator, 9);
  EXPECT_FALSE(book->edits[0].from_is_bound);
  EXPECT_EQ(book->edits[1].from, (Date{2020, 10, 1}));
  EXPECT_TRUE(book->edits[1].from_is_bound) << "the day is inferred";
  EXPECT_EQ(book->edits[2].from, (Date{2018, 1, 1}));
  EXPECT_TRUE(book->edits[2].from_is_bound);
  EXPECT_EQ(book->edits[2].to, (Date{2019, 12, 31}));
  EXPECT_EQ(book->place(book->edits[1].source), "lex/rules/ptp.tsv:3");
}

TEST(PairEdits, OfALaterLayerReplaceTheSamePair) {
  auto book = load({{"lex/ptp.tsv", head + "97140\t97124\t0\t2020-10-01\t\t\tx\t2024-07-01\n97140\t97124\t1\t2016-01-01\t\t2019-12-31\tx\t2024-07-01\n97530\t97116\t1\t2016-01-01\t\t\tx\t2024-07-01\n"},
                    {"own/ptp.tsv", head + "97140\t97124\t1\t2025-01-01\t\t\tx\t2025-01-01\n"}});
  ASSERT_TRUE(book);
  ASSERT_EQ(book->edits.size(), 2u);
  EXPECT_EQ(book->place(book->edits[0].source), "own/ptp.tsv:2");
  EXPECT_EQ(book->edits[1].column1, "97530");
}

TEST(PairEdits, NameBadCells) {
  EXPECT_EQ(wrong({{"lex/ptp.tsv", head + "97140\t97124\t2\t2020-10-41\t\t\tx\t2024-07-01\n97140\t97124\n"}}),
            (Lines{"lex/ptp.tsv:2:13 `ccmi` must be 0, 1 or 9", "lex/ptp.tsv:2:15 `effective` must be a day of the calendar written YYYY-MM-DD",
                   "lex/ptp.tsv:3:0 the row has 2 cells, the header line 8"}));
}

TEST(PairEdits, NameAMissingColumn) {
  EXPECT_EQ(wrong({{"lex/ptp.tsv", "column1\tcolum2\tccmi\teffective\teffective_lower_bound\tdeletion\teffective_basis\ttable_quarter\n"}}),
            (Lines{"lex/ptp.tsv:1:0 the header line names no column `column2`; did you mean \"colum2\"?"}));
}

TEST(UnitLimits, AreThoseOfPractitioners) {
  auto book = load({{"lex/mue.tsv", "code\tpractitioner_mue\tpractitioner_mai\ttable_quarter\r\n97140\t4\t3\t2024-07-01\r\n"}, {"own/mue.tsv", "code\tpractitioner_mue\tpractitioner_mai\ttable_quarter\n97140\t6\t2\t2024-07-01\n"}});
  ASSERT_TRUE(book);
  ASSERT_EQ(book->limits.size(), 1u);
  EXPECT_EQ(book->limits[0].units, 6);
  EXPECT_EQ(book->limits[0].indicator, 2);
}

TEST(UnitLimits, StandOnceForEachCode) {
  EXPECT_EQ(wrong({{"lex/mue.tsv", "code\tpractitioner_mue\tpractitioner_mai\ttable_quarter\n97140\t4\t3\t2024-07-01\n97140\tx\t3\t2024-07-01\n"}}),
            (Lines{"lex/mue.tsv:3:1 the code has a limit already at lex/mue.tsv:2", "lex/mue.tsv:3:7 `practitioner_mue` must be a whole number"}));
}

TEST(UnitLimits, KeepThoseOfEarlierTables) {
  auto book = load({{"lex/mue.tsv", "code\tpractitioner_mue\tpractitioner_mai\ttable_quarter\n97140\t6\t3\t2024-10-01\n97140\t4\t3\t2024-07-01\n"}});
  ASSERT_TRUE(book);
  ASSERT_EQ(book->limits.size(), 2u);
  EXPECT_EQ(book->limits[0].table, (Date{2024, 7, 1}));
  EXPECT_EQ(book->limits[1].units, 6);
}

TEST(PairEdits, NameTheTableTheyWereReadFrom) {
  EXPECT_EQ(wrong({{"lex/ptp.tsv", head + "97140\t97124\t0\t\t\t\tx\t\n"}}), (Lines{"lex/ptp.tsv:2:20 `table_quarter` is missing"}));
}

TEST(Rows, StandOnlyInKnownTables) {
  EXPECT_EQ(wrong({{"lex/ptpx.tsv", ""}}), (Lines{"lex/ptpx.tsv:0:0 no table is called so; known are ptp.tsv and mue.tsv"}));
}

TEST(Rows, AreUtf8) { EXPECT_EQ(wrong({{"lex/ptp.tsv", head + "\xFF\n"}}), (Lines{"lex/ptp.tsv:0:0 the file is not UTF-8"})); }

}  // namespace
}  // namespace codetrail
