#include "text/marks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/whole_book.h"
#include "text/document.h"

namespace codetrail {
namespace {

using testing::IsEmpty;

// A document that lives as long as its note.
struct Read {
  explicit Read(std::string text) { note.text = std::move(text); }
  Document document() const { return read_document(note, whole_book()); }
  MarkHits marks() const { return find_marks(document(), whole_book()); }
  Note note;
};

TEST(Bullets, OpenTheirLine) {
  EXPECT_EQ(Read("- STM\n  * US\n1. ice\n2) heat").marks().bullets.size(), 4u);
  EXPECT_THAT(Read("STM - 10 min").marks().bullets, IsEmpty());
}

TEST(Marks, SpokenStopsAreHeard) {
  EXPECT_EQ(Read("stm to neck period next line ice").marks().stops.size(), 2u);
}

TEST(Marks, OneEndsAtItsEndOnly) {
  const std::vector<Span> spans = {{2, 4}, {6, 9}};
  EXPECT_TRUE(one_ends_at(spans, 4));
  EXPECT_TRUE(one_ends_at(spans, 9));
  EXPECT_FALSE(one_ends_at(spans, 6));
  EXPECT_FALSE(one_ends_at({}, 0));
}

}  // namespace
}  // namespace codetrail
