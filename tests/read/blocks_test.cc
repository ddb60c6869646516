#include "read/blocks.h"

#include <gtest/gtest.h>

#include "support/answers.h"

namespace codetrail {
namespace {

TEST(Blocks, GiveEachCodeItsMinutes) { expect_all("minutes", check_minutes, 80); }

}  // namespace
}  // namespace codetrail
