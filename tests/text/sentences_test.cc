#include "text/sentences.h"

#include <gtest/gtest.h>

#include "support/answers.h"

namespace codetrail {
namespace {

TEST(Sentences, AreCutAsTheCasesSay) { expect_all("sentences", check_pieces, 35); }

}  // namespace
}  // namespace codetrail
