#include "read/context.h"

#include <gtest/gtest.h>

#include "support/answers.h"

namespace codetrail {
namespace {

TEST(Context, GiveEachMentionItsStatus) { expect_all("context", check_status, 120); }

}  // namespace
}  // namespace codetrail
