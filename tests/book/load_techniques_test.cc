#include <gtest/gtest.h>

#include "book/lexicon.h"

namespace codetrail {
namespace {

using Lines = std::vector<std::string>;

const Phrase* phrase_of(const Book& book, std::string_view text, Use use) {
  for (const Phrase& phrase : book.phrases)
    if (phrase.text == text && phrase.use == use) return &phrase;
  return nullptr;
}

TEST(LoadTechniques, ReadsAllFields) {
  Book book = loaded(R"([[technique]]
id = "suction"
name = "suction cups"
kind = "service"
supports = { 97140 = "contested", 97124 = "rival" }
phrases = ["cups"]
not = ["tea cups"]
regions = ["shoulder"]
yes = ["Cups to R shoulder."]
no = ["No cups."]
source = "test"
)");
  const Technique* technique = book.technique("suction");
  ASSERT_NE(technique, nullptr);
  EXPECT_EQ(technique->kind, Kind::service);
  EXPECT_EQ(technique->supports, (std::vector<Support>{{"97140", Strength::contested}, {"97124", Strength::rival}}));
  EXPECT_EQ(technique->regions, (Lines{"shoulder"}));
  EXPECT_EQ(technique->no, (Lines{"No cups."}));
  EXPECT_EQ(technique->yes_source[0].line, 9u);
  ASSERT_NE(phrase_of(book, "tea cups", Use::technique_not), nullptr);
  EXPECT_EQ(book.techniques[phrase_of(book, "tea cups", Use::technique_not)->item].id, "suction");
}

TEST(LoadTechniques, AsksForAYesAndANo) {
  EXPECT_EQ(wrong("[[technique]]\nid = \"a\"\nname = \"a\"\nsupports = {}\nphrases = [\"a\"]\nyes = [\"A.\"]\nsource = \"t\"\n"),
            (Lines{"lex/t.toml:1:1 a technique needs a sentence it must catch (`yes`) and one it must not (`no`)"}));
}

TEST(LoadTechniques, AsksForAPhrase) {
  EXPECT_EQ(wrong(technique("a", "")), (Lines{"lex/t.toml:1:1 the technique has no phrase: give `phrases`, `patterns` or [[technique.short]]"}));
}

TEST(LoadTechniques, SupportOnlyKnownCodesWithKnownStrength) {
  EXPECT_EQ(wrong("[[technique]]\nid = \"a\"\nname = \"a\"\nsupports = { 97141 = \"strog\" }\nphrases = [\"a\"]\nyes = [\"A.\"]\nno = [\"B.\"]\nsource = \"t\"\n"),
            (Lines{"lex/t.toml:4:14 no code \"97141\" is defined; did you mean \"97140\"?",
                   "lex/t.toml:4:22 \"strog\" is not known here; did you mean \"strong\"?"}));
}

TEST(LoadTechniques, NameOnlyKnownAreas) {
  EXPECT_EQ(wrong(technique("a", "phrases = [\"a\"]\nregions = [\"sholder\"]")), (Lines{"lex/t.toml:6:12 no area \"sholder\" is defined; did you mean \"shoulder\"?"}));
}

TEST(LoadTechniques, ReadsConditions) {
  Book book = loaded(technique("a", "phrases = [\"a\"]") + R"([[technique.when]]
disciplines = ["dc"]
headings = ["97124"]
beside = ["a"]
near = ["hand held"]
supports = { 97124 = "strong" }
)");
  const When& when = book.technique("a")->when.at(0);
  EXPECT_EQ(when.disciplines, (Lines{"dc"}));
  EXPECT_EQ(when.near, (Lines{"hand held"}));
  EXPECT_EQ(when.supports[0].code, "97124");
  const Phrase* near = phrase_of(book, "hand held", Use::when_near);
  ASSERT_NE(near, nullptr);
  EXPECT_EQ(book.techniques[near->item].id, "a");
  EXPECT_EQ(near->part, 0u);
}

TEST(LoadTechniques, RefuseAnEmptyCondition) {
  EXPECT_EQ(wrong(technique("a", "phrases = [\"a\"]") + "[[technique.when]]\nsupports = {}\n"),
            (Lines{"lex/t.toml:9:1 the condition is empty: give `disciplines`, `headings`, `beside`, `near` or `near_lists`"}));
}

TEST(LoadTechniques, ReadsShortForms) {
  Book book = loaded(technique("a", "phrases = [\"a\"]") + R"([[technique.short]]
forms = ["US"]
upper = true
needs = ["minutes", "start"]
near = ["MHz"]
not = ["in the US"]
not_in = ["plan"]
)");
  ASSERT_EQ(book.shorts.size(), 1u);
  const ShortForm& form = book.shorts[0];
  EXPECT_TRUE(form.near_minutes && form.at_start && form.near_words);
  EXPECT_FALSE(form.near_region || form.near_technique || form.near_sets || form.free);
  EXPECT_EQ(form.not_in, (Lines{"plan"}));
  const Phrase* us = phrase_of(book, "US", Use::shortform);
  ASSERT_NE(us, nullptr);
  EXPECT_TRUE(us->upper);
  EXPECT_EQ(us->item, 0u);
  EXPECT_EQ(book.techniques[us->part].id, "a");
  EXPECT_EQ(book.techniques[phrase_of(book, "in the US", Use::technique_not)->item].id, "a");
  EXPECT_EQ(phrase_of(book, "MHz", Use::short_near)->item, 0u);
}

TEST(LoadTechniques, ShortFormWithoutNeedsMustSaySo) {
  EXPECT_EQ(wrong(technique("a", "phrases = [\"a\"]") + "[[technique.short]]\nforms = [\"MT\"]\n"),
            (Lines{"lex/t.toml:9:1 the short form says neither `needs` nor `near`; write `needs = []` when it always counts"}));
  EXPECT_TRUE(loaded(technique("a", "phrases = [\"a\"]") + "[[technique.short]]\nforms = [\"MT\"]\nneeds = []\n").shorts.at(0).free);
}

TEST(LoadTechniques, MakesEachCodeNumberAMention) {
  Book book = loaded("");
  const Technique* number = book.technique("code-97140");
  ASSERT_NE(number, nullptr);
  EXPECT_EQ(number->kind, Kind::code_number);
  EXPECT_EQ(number->supports, (std::vector<Support>{{"97140", Strength::strong}}));
  EXPECT_EQ(book.place(number->source), "lex/book.toml:3");
  EXPECT_EQ(book.patterns.find_all("97140 x 2").size(), 1u);
}

TEST(LoadCodes, ReadsDatesWrittenEitherWay) {
  Book book = loaded("[[code]]\ncode = \"20560\"\nname = \"needling\"\ncounting = \"muscles\"\nfamily = \"needling\"\nfrom = 2020-01-01\nto = \"2030-12-31\"\n"
                     "before = \"97799\"\nbefore_contested = true\nsource = \"t\"\n");
  const Code* code = book.code("20560");
  ASSERT_NE(code, nullptr);
  EXPECT_EQ(code->from, (Date{2020, 1, 1}));
  EXPECT_EQ(code->to, (Date{2030, 12, 31}));
  EXPECT_EQ(code->counting, Counting::muscles);
  EXPECT_TRUE(code->before_contested);
}

TEST(LoadCodes, RefusesDatesOutsideTheCalendarOrTurnedRound) {
  std::string head = "[[code]]\ncode = \"20560\"\nname = \"n\"\ncounting = \"muscles\"\nfamily = \"needling\"\nsource = \"t\"\n";
  EXPECT_EQ(wrong(head + "from = \"2020-02-30\"\n"), (Lines{"lex/t.toml:7:8 `from` must be a day of the calendar written YYYY-MM-DD"}));
  EXPECT_EQ(wrong(head + "from = 2020-02-01\nto = 2020-01-01\n"), (Lines{"lex/t.toml:8:6 the last day lies before the first"}));
}

}  // namespace
}  // namespace codetrail
