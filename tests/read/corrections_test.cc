#include "read/corrections.h"

#include <gtest/gtest.h>

#include "support/answers.h"

namespace codetrail {
namespace {

TEST(Corrections, TakeBackWhatStandsBefore) { expect_all("corrections", check_corrections, 8); }

}  // namespace
}  // namespace codetrail
