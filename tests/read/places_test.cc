#include "read/places.h"

#include <gtest/gtest.h>

#include "support/answers.h"

namespace codetrail {
namespace {

TEST(Places, GoToTheirServices) { expect_all("places", check_places, 80); }

}  // namespace
}  // namespace codetrail
