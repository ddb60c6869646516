#include "report/questions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace codetrail {
namespace {

using testing::HasSubstr;
using testing::Not;

CodeAnswer answer(const std::string& code, std::vector<Gap> missing) {
  CodeAnswer made;
  made.code = code;
  made.missing = std::move(missing);
  return made;
}

TEST(Questions, EachIsAskedOnceAndNoCodeIsNamed) {
  Suggestion suggestion;
  suggestion.id = "n1";
  suggestion.codes = {answer("97140", {{"time-missing", "Minutes for 97140 are not stated.", "How long did it last?"}, {"below-minimum", "Too few.", ""}}),
                      answer("97110", {{"time-missing", "Minutes for 97110 are not stated.", "How long did it last?"}})};
  const std::string text = to_questions(suggestion);
  EXPECT_THAT(text, HasSubstr("1. How long did it last?\n"));
  EXPECT_THAT(text, Not(HasSubstr("2. ")));
  EXPECT_THAT(text, Not(HasSubstr("971")));
  EXPECT_THAT(text, HasSubstr("\"not performed\" or \"cannot determine\""));
}

TEST(Questions, NothingToAskIsSaid) {
  Suggestion suggestion;
  suggestion.id = "n1";
  EXPECT_EQ(to_questions(suggestion), "Note n1: no questions.\n");
}

}  // namespace
}  // namespace codetrail
