#include <gtest/gtest.h>

#include "book/lexicon.h"

namespace codetrail {
namespace {

using Lines = std::vector<std::string>;

const std::string medicare = R"([[profile]]
id = "medicare"
units = "cms"
units_assumed = true
edits = "all"
discipline_modifiers = "always"
assistant_modifiers = "always"
instead = { 97124 = "97140" }
not_payable = { 97124 = "bundled" }
providers_refused = ["lmt"]
providers_only = { dc = ["97140"] }
)";

std::string child(const std::string& id, const std::string& parent, const std::string& more = "") {
  return "[[profile]]\nid = \"" + id + "\"\ninherits = \"" + parent + "\"\n" + more;
}

TEST(LoadProfiles, InheritWhatTheyDoNotSay) {
  Book book = loaded(child("grandchild", "child", "edits = \"cmt\"\n") + child("child", "medicare", "units = \"midpoint\"\nproviders_refused = []\n") + medicare);
  const Profile& profile = book.profile("grandchild");
  EXPECT_EQ(profile.edits, "cmt");
  EXPECT_EQ(book.profile("child").edits, "all");
  EXPECT_EQ(profile.units, "midpoint");
  EXPECT_FALSE(profile.units_assumed) << "the child has a rule of its own";
  EXPECT_EQ(profile.discipline_modifiers, "always");
  EXPECT_EQ(profile.instead.at("97124"), "97140");
  EXPECT_TRUE(profile.providers_refused.empty());
  EXPECT_EQ(profile.providers_only.at("dc"), (Lines{"97140"}));
  EXPECT_TRUE(book.profile("medicare").units_assumed);
}

TEST(LoadProfiles, RefuseACircle) {
  EXPECT_EQ(wrong(medicare + child("a", "b", "units = \"cms\"\nedits = \"all\"\ndiscipline_modifiers = \"never\"\nassistant_modifiers = \"never\"\n") + child("b", "a")),
            (Lines{"lex/t.toml:21:12 the profile inherits from itself by way of \"a\""}));
}

TEST(LoadProfiles, RefuseAnUnknownParent) {
  EXPECT_EQ(wrong(medicare + child("a", "medicar", "units = \"cms\"\nedits = \"all\"\ndiscipline_modifiers = \"never\"\nassistant_modifiers = \"never\"\n")),
            (Lines{"lex/t.toml:14:12 no profile \"medicar\" is defined; did you mean \"medicare\"?"}));
}

TEST(LoadProfiles, SayWhatNeitherTheyNorTheirParentsHave) {
  EXPECT_EQ(wrong("[[profile]]\nid = \"a\"\nunits = \"cms\"\nedits = \"all\"\ndiscipline_modifiers = \"never\"\n"),
            (Lines{"lex/t.toml:1:1 the profile has no `assistant_modifiers`, and none to inherit"}));
}

TEST(LoadProfiles, FallBackToTheUnknownPayer) {
  Book book = loaded(medicare + child("unknown", "medicare"));
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
