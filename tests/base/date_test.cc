#include "base/date.h"

#include <gtest/gtest.h>

namespace codetrail {
namespace {

TEST(Date, ReadsAndWritesIso) {
  EXPECT_EQ(parse_iso_date("2024-02-29"), (Date{2024, 2, 29}));
  EXPECT_EQ(to_iso({2024, 3, 1}), "2024-03-01");
}

TEST(Date, RefusesDaysOutsideTheCalendar) {
  for (const char* text : {"2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "1899-12-31", "2200-01-01"})
    EXPECT_EQ(parse_iso_date(text), std::nullopt) << text;
}

TEST(Date, RefusesOtherForms) {
  for (const char* text : {"", "2024-3-1", " 2024-03-01", "2024-03-01 ", "2024/03/01", "20a4-03-01", "2024-+3-01"})
    EXPECT_EQ(parse_iso_date(text), std::nullopt) << text;
}

TEST(Date, IsOrderedByDay) { EXPECT_LT((Date{2019, 12, 31}), (Date{2020, 1, 1})); }

}  // namespace
}  // namespace codetrail
