#include "text/sections.h"

#include <gtest/gtest.h>

#include "support/answers.h"

namespace codetrail {
namespace {

TEST(Sections, AreFoundAsTheCasesSay) { expect_all("sections", check_sections, 25); }

}  // namespace
}  // namespace codetrail
