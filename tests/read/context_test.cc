#include "read/context.h"

#include <gtest/gtest.h>

#include "support/answers.h"

namespace codetrail {
namespace {

TEST(Context, GiveEachMentionItsStatus) { expect_all("context", check_status, 120); }

TEST(Vocabulary, CountsInTheContextThatDecides) { expect_all("vocabulary", check_status, 150); }

}  // namespace
}  // namespace codetrail
