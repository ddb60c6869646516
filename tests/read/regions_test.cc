#include "read/regions.h"

#include <gtest/gtest.h>

#include "support/answers.h"

namespace codetrail {
namespace {

TEST(Regions, AreNamedWithTheirSides) { expect_all("regions", check_regions, 60); }

}  // namespace
}  // namespace codetrail
