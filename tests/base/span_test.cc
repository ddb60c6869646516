#include "base/span.h"

#include <gtest/gtest.h>

namespace codetrail {
namespace {

TEST(Span, KnowsWhatItContainsAndOverlaps) {
  Span span{2, 5};
  EXPECT_TRUE(span.contains(2));
  EXPECT_FALSE(span.contains(5));
  EXPECT_TRUE(span.overlaps({4, 9}));
  EXPECT_FALSE(span.overlaps({5, 9}));
  EXPECT_TRUE(span.covers({3, 5}));
}

TEST(Span, HasAHullAndAGap) {
  EXPECT_EQ(hull({2, 5}, {8, 9}), (Span{2, 9}));
  EXPECT_EQ(gap({2, 5}, {8, 9}), 3u);
  EXPECT_EQ(gap({8, 9}, {2, 5}), 3u);
  EXPECT_EQ(gap({2, 5}, {4, 9}), 0u);
}

}  // namespace
}  // namespace codetrail
