#include "facts/facts.h"

#include <gtest/gtest.h>

#include "support/answers.h"

namespace codetrail {
namespace {

TEST(Facts, AreReadAsTheCasesSay) { expect_all("facts", check_facts, 20); }

}  // namespace
}  // namespace codetrail
