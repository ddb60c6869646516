#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "book/lexicon.h"

namespace codetrail {
namespace {

using Lines = std::vector<std::string>;

const std::string medicare = R"([[profile]]
id = "medicare"
name = "Medicare"
reviewed = 2026-01-01
terms = [
  { units = "cms", assumed = true, rests_on = "several", source = "manual" },
  { edits = "all", rests_on = "one", source = "manual" },
  { limits = "all", rests_on = "one", source = "manual" },
  { discipline_modifiers = "always", rests_on = "one", source = "manual" },
  { assistant_modifiers = "always", from = 2020-01-01, rests_on = "one", source = "manual" },
  { assistant_modifiers = "never", rests_on = "one", source = "manual" },
  { instead = { 97124 = "97140" }, rests_on = "none", source = "manual" },
]
)";

std::string child(const std::string& id, const std::string& parent, const std::string& terms = "") {
  return "[[profile]]\nid = \"" + id + "\"\nname = \"" + id + "\"\ninherits = \"" + parent +
         "\"\nreviewed = 2026-01-01\nterms = [\n" + terms + "]\n";
}

std::string term(const std::string& field) { return "{ " + field + ", rests_on = \"one\", source = \"plan\" },\n"; }

TEST(LoadProfiles, TakeTheTermsOfTheirParentsBeforeTheirOwn) {
  const Book book = loaded(child("grandchild", "child", term("edits = \"cmt\"")) +
                           child("child", "medicare", term("units = \"midpoint\"")) + medicare);
  const std::vector<Term>& terms = book.profile("grandchild").terms;
  ASSERT_EQ(terms.size(), 9u);
  EXPECT_EQ(terms[0].asks, Asks::units);
  EXPECT_TRUE(terms[0].assumed);
  EXPECT_EQ(terms[7].values, (Lines{"midpoint"}));
  EXPECT_FALSE(terms[7].assumed) << "the child has a rule of its own";
  EXPECT_EQ(terms[8].values, (Lines{"cmt"}));
}

TEST(LoadProfiles, KeepTheirTermsByDay) {
  const Book book = loaded(medicare);
  const std::vector<Term>& terms = book.profile("medicare").terms;
  ASSERT_EQ(terms.size(), 7u);
  EXPECT_FALSE(terms[0].from);
  EXPECT_EQ(terms.back().from, (Date{2020, 1, 1}));
  EXPECT_EQ(terms.back().values, (Lines{"always"}));
}

TEST(LoadProfiles, KnowWhereEachTermStandsAndWhatItRestsOn) {
  const Book book = loaded(medicare);
  const Term& term = book.profile("medicare").terms[5];
  EXPECT_EQ(term.about, "97124");
  EXPECT_EQ(term.ground, Ground::none);
  EXPECT_EQ(term.basis, "manual");
  EXPECT_EQ(term.reviewed, (Date{2026, 1, 1}));
  EXPECT_EQ(book.place(term.source), "lex/t.toml:12");
}

TEST(LoadProfiles, RefuseATermThatAsksNothingOrTooMuch) {
  EXPECT_EQ(wrong(medicare + child("a", "medicare", term("assumed = true"))), (Lines{"lex/t.toml:20:1 the term asks nothing"}));
  EXPECT_EQ(wrong(medicare + child("a", "medicare", term("units = \"cms\", edits = \"all\""))),
            (Lines{"lex/t.toml:20:1 a term asks one thing; this one asks several"}));
}

TEST(LoadProfiles, RefuseATermWithoutASource) {
  EXPECT_EQ(wrong(medicare + child("a", "medicare", "{ units = \"cms\", rests_on = \"one\" },\n")),
            (Lines{"lex/t.toml:20:1 the profile.terms has no `source`"}));
}

TEST(LoadProfiles, RefuseACircle) {
  EXPECT_EQ(wrong(medicare + child("a", "b") + child("b", "a")),
            (Lines{"lex/t.toml:24:12 the profile inherits from itself by way of \"a\""}));
}

TEST(LoadProfiles, RefuseAnUnknownParent) {
  EXPECT_EQ(wrong(medicare + child("a", "medicar")),
            (Lines{"lex/t.toml:17:12 no profile \"medicar\" is defined; did you mean \"medicare\"?"}));
}

TEST(LoadProfiles, SayWhatNeitherTheyNorTheirParentsHave) {
  EXPECT_THAT(wrong("[[profile]]\nid = \"a\"\nname = \"a\"\n"),
              testing::Contains("lex/t.toml:1:1 the profile has no `assistant_modifiers` from the beginning, and none to inherit"));
}

TEST(LoadProfiles, FallBackToTheUnknownPayer) {
  const Book book = loaded(medicare + child("unknown", "medicare"));
  EXPECT_EQ(book.profile("some insurer").id, "unknown");
}

TEST(LoadScope, ReadsItsCodes) {
  Book book = loaded("[[scope]]\ndiscipline = \"lmt\"\ncodes = [\"97124\"]\nnever = [\"97140\"]\n");
  EXPECT_EQ(book.scopes.at(0).discipline, "lmt");
  EXPECT_EQ(book.scopes[0].never, (Lines{"97140"}));
}

TEST(LoadWeights, AreFoundByName) {
  Book book = loaded("[[weight]]\nid = \"technique-strong\"\npoints = -12\nsays = \"A technique is named.\"\n"
                     "[[finding]]\nid = \"time-missing\"\nseverity = \"warning\"\nsays = \"Minutes for {0} are not stated.\"\n");
  EXPECT_EQ(book.weight("technique-strong").points, Decibans(-12));
  EXPECT_EQ(book.place(book.weight("technique-strong").source), "lex/t.toml:1");
  EXPECT_EQ(book.finding("time-missing").severity, "warning");
}

}  // namespace
}  // namespace codetrail
