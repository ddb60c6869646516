#include "read/figures.h"

#include <gtest/gtest.h>

#include "support/whole_book.h"

namespace codetrail {
namespace {

using Half = ClockTime::Half;

Figure only_figure(const std::string& text) {
  Note note;
  note.text = text;
  const std::vector<Figure> figures = find_figures(read_document(note, whole_book()), whole_book());
  EXPECT_EQ(figures.size(), 1u) << text;
  return figures.empty() ? Figure() : figures.front();
}

TEST(Clock, TimesOfOneMorningAreSubtracted) {
  EXPECT_EQ(minutes_between({10, 5}, {10, 20}), Minutes(15));
  EXPECT_EQ(minutes_between({9, 50}, {10, 35}), Minutes(45));
}

TEST(Clock, GoesOverNoonWithAndWithoutHalvesOfTheDay) {
  EXPECT_EQ(minutes_between({11, 30}, {12, 15}), Minutes(45));
  EXPECT_EQ(minutes_between({12, 40}, {1, 25}), Minutes(45));
  EXPECT_EQ(minutes_between({11, 50, Half::am}, {12, 10, Half::pm}), Minutes(20));
  EXPECT_EQ(minutes_between({13, 5}, {13, 50}), Minutes(45));
}

TEST(Clock, GoesOverMidnight) { EXPECT_EQ(minutes_between({11, 50, Half::pm}, {12, 10, Half::am}), Minutes(20)); }

TEST(Clock, ShowsNoImpossibleTimes) {
  EXPECT_EQ(minutes_between({25, 0}, {26, 0}), std::nullopt);
  EXPECT_EQ(minutes_between({10, 61}, {11, 0}), std::nullopt);
  EXPECT_EQ(minutes_between({13, 0, Half::pm}, {2, 0, Half::pm}), std::nullopt);
  EXPECT_EQ(minutes_between({24, 1}, {1, 0}), std::nullopt);
}

TEST(Numbers, AreReadInDigitsAndWords) {
  EXPECT_EQ(read_number("15", whole_book()), 15);
  EXPECT_EQ(read_number("twenty five", whole_book()), 25);
  EXPECT_EQ(read_number("twenty-five", whole_book()), 25);
  EXPECT_EQ(read_number("one five", whole_book()), 15);
}

TEST(Numbers, AreNoMoreThanFourDigits) {
  EXPECT_EQ(read_number("1440", whole_book()), 1440);
  EXPECT_EQ(read_number("14400", whole_book()), std::nullopt);
  EXPECT_EQ(read_number("", whole_book()), std::nullopt);
  EXPECT_EQ(read_number("massage", whole_book()), std::nullopt);
}

TEST(Figures, ARangeKeepsBothEnds) {
  const Figure figure = only_figure("10-15 minutes");
  EXPECT_EQ(figure.low, Minutes(10));
  EXPECT_EQ(figure.high, Minutes(15));
  EXPECT_EQ(figure.basis, TimeBasis::range);
}

TEST(Figures, MoreThanADayIsNoTime) {
  EXPECT_EQ(only_figure("1440 minutes").kind, TimeKind::minutes);
  EXPECT_EQ(only_figure("1441 minutes").kind, TimeKind::not_minutes);
  EXPECT_EQ(only_figure("5000 minutes").kind, TimeKind::not_minutes);
}

TEST(Figures, TheLongerReadingWins) { EXPECT_EQ(only_figure("30 seconds").kind, TimeKind::not_minutes); }

TEST(Figures, AreWhereTheyStandInTheNote) {
  EXPECT_EQ(only_figure("café 15 min").span, (Span{6, 12}));
}

}  // namespace
}  // namespace codetrail
