#include "measure/unit_splits.h"

#include <gtest/gtest.h>

namespace codetrail {
namespace {

TimedUnits given(int minutes, int units) { return {Minutes(minutes), Units(units)}; }

// The worked examples of the CMS Claims Processing Manual, chapter 5, section 20.2.
TEST(UnitSplits, TheManualsExamplesAreAllowed) {
  EXPECT_TRUE(pool_allows({given(24, 2), given(23, 1)}));
  EXPECT_TRUE(pool_allows({given(33, 2), given(7, 1)}));
  EXPECT_TRUE(pool_allows({given(18, 1), given(13, 1), given(10, 1), given(8, 0)}));
  EXPECT_TRUE(pool_allows({given(7, 1), given(7, 0), given(7, 0)}));
}

TEST(UnitSplits, OfEqualRemaindersEitherIsAllowed) {
  EXPECT_TRUE(pool_allows({given(20, 2), given(20, 1)}));
  EXPECT_TRUE(pool_allows({given(20, 1), given(20, 2)}));
}

TEST(UnitSplits, TheSmallerRemainderMayNotGoFirst) { EXPECT_FALSE(pool_allows({given(24, 1), given(23, 2)})); }

TEST(UnitSplits, NeitherMoreNorLessThanThePool) {
  EXPECT_FALSE(pool_allows({given(20, 2), given(20, 2)}));
  EXPECT_FALSE(pool_allows({given(20, 1), given(20, 1)}));
  EXPECT_FALSE(pool_allows({given(7, 1)}));
}

TEST(UnitSplits, AFullQuarterIsNotTakenAway) { EXPECT_FALSE(pool_allows({given(30, 1), given(15, 2)})); }

}  // namespace
}  // namespace codetrail
