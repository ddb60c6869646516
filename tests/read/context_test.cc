#include "read/context.h"

#include <gtest/gtest.h>

#include "support/answers.h"

namespace codetrail {
namespace {

TEST(Context, GiveEachMentionItsStatus) { expect_all("context", check_status, 120); }

TEST(Context, NoticesLooseWordsOnlyWhereNothingWasDone) { expect_all("not_done", check_status, 80); }

TEST(Context, KnowsTheWaysToSayThatNothingWasGiven) { expect_all("left_out", check_status, 450); }

TEST(Context, IsNotMisledByWordsNearWhatWasGiven) { expect_all("delivered", check_status, 300); }

TEST(Vocabulary, CountsInTheContextThatDecides) { expect_all("vocabulary", check_status, 150); }

}  // namespace
}  // namespace codetrail
