#include "book/book.h"

#include <gtest/gtest.h>

#include "book/lexicon.h"

namespace codetrail {
namespace {

TEST(Book, NamesEveryStatusBothWays) {
  for (int i = 0; i < status_count; ++i) EXPECT_EQ(status_named(name_of(static_cast<Status>(i))), static_cast<Status>(i));
  EXPECT_EQ(name_of(Status::conditional), "conditional");
  EXPECT_EQ(status_named("refused"), std::nullopt);
}

TEST(Book, FindsItemsByName) {
  Book book = loaded("");
  ASSERT_NE(book.code("97124"), nullptr);
  EXPECT_EQ(book.code("97124")->name, "massage");
  EXPECT_EQ(book.code("00000"), nullptr);
  EXPECT_EQ(book.technique("nothing"), nullptr);
  EXPECT_EQ(book.section("plan")->name, "plan");
  EXPECT_EQ(book.version, "1");
}

TEST(Book, HasNoPlaceForNoSource) { EXPECT_EQ(loaded("").place({}), ""); }

}  // namespace
}  // namespace codetrail
