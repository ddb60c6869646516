#include "layers/source_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace codetrail {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> literals(std::string_view bytes) {
  std::vector<std::string> texts;
  for (const Literal& literal : read_source(bytes).literals) texts.push_back(literal.text);
  return texts;
}

TEST(SourceText, IncludesKnowOursFromOthers) {
  EXPECT_THAT(read_source("#pragma once\n#include \"base/span.h\"\n  #  include <vector>  // why\n").includes,
              ElementsAre(Include{2, "base/span.h", true}, Include{3, "vector", false}));
}

TEST(SourceText, HeaderNamesAreNoLiterals) { EXPECT_THAT(literals("#include \"base/span.h\"\n"), IsEmpty()); }

TEST(SourceText, CommentsArePassedOver) {
  EXPECT_THAT(literals("// \"a\"\n/* \"b\"\n \"c\" */ x = \"d\"; // \"e\""), ElementsAre("d"));
}

TEST(SourceText, CommentMarksInLiteralsAreText) { EXPECT_THAT(literals("f(\"// a\", \"/* b\");"), ElementsAre("// a", "/* b")); }

TEST(SourceText, EscapesAreResolved) {
  EXPECT_THAT(literals(R"(x = "a\"b\\c\nd\x41";)"), ElementsAre("a\"b\\c\ndA"));
  EXPECT_THAT(literals(R"(x = "\u2013\u00e9\U0001F600";)"), ElementsAre("–é😀"));
}

TEST(SourceText, NeighboursAreJoined) { EXPECT_THAT(literals("x = \"manual \"  // why\n    \"therapy\", \"y\";"), ElementsAre("manual therapy", "y")); }

TEST(SourceText, RawLiteralsEndAtTheirOwnMark) {
  EXPECT_THAT(literals("x = R\"re(a)\"b)re\"; y = R\"(\\d+ min)\";"), ElementsAre("a)\"b", "\\d+ min"));
}

TEST(SourceText, PrefixesAreLetGo) { EXPECT_THAT(literals("x = u8\"a\" ; y = \"b\"sv;"), ElementsAre("a", "b")); }

TEST(SourceText, QuotesOfCharactersOpenNothing) {
  EXPECT_THAT(literals("f('\"', '\\'', 1'000, \"a\");"), ElementsAre("a"));
}

TEST(SourceText, LiteralsOfMacrosAreRead) { EXPECT_THAT(literals("#define WORD \"massage\"\n"), ElementsAre("massage")); }

TEST(SourceText, LinesAreCountedThroughCommentsAndRawLiterals) {
  EXPECT_THAT(read_source("/*\n*/ x = R\"(\n\n)\";\ny = \"b\";").literals, ElementsAre(Literal{2, "\n\n"}, Literal{5, "b"}));
}

TEST(SourceText, UnfinishedTextEndsQuietly) {
  EXPECT_THAT(literals("x = \"abc"), ElementsAre("abc"));
  EXPECT_THAT(literals("/* abc"), IsEmpty());
  EXPECT_THAT(literals("x = '"), IsEmpty());
}

}  // namespace
}  // namespace codetrail
