#include "read/blocks.h"

#include <gtest/gtest.h>

#include "support/answers.h"

namespace codetrail {
namespace {

TEST(Blocks, GiveEachCodeItsMinutes) { expect_all("minutes", check_minutes, 290); }

TEST(Blocks, JoinWhatBelongsTogether) { expect_all("blocks", check_minutes, 60); }

}  // namespace
}  // namespace codetrail
