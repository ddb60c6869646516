#include "report/printable.h"

#include <gtest/gtest.h>

namespace codetrail {
namespace {

TEST(Printable, LeavesWordsOfAllScriptsAlone) { EXPECT_EQ(printable("café 按摩 👩‍⚕️ שלום"), "café 按摩 👩‍⚕️ שלום"); }

TEST(Printable, ShowsControlsAsPictures) { EXPECT_EQ(printable("\x1b[31m\x07\x7f"), "␛[31m␇␡"); }

TEST(Printable, ShowsLineEndsAsPictures) { EXPECT_EQ(printable("a\r\nb"), "a␍␤b"); }

TEST(Printable, NamesInvisibleCharacters) { EXPECT_EQ(printable("\u202eabc\u009b\u200b"), "<U+202E>abc<U+009B><U+200B>"); }

TEST(Printable, SurvivesIllFormedText) { EXPECT_EQ(printable("a\xff\xe6\x8c"), "a\uFFFD\uFFFD\uFFFD"); }

TEST(Printable, TwiceIsOnce) { EXPECT_EQ(printable(printable("\x1b\u202e\n")), printable("\x1b\u202e\n")); }

}  // namespace
}  // namespace codetrail
