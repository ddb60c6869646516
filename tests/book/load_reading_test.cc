#include <gtest/gtest.h>

#include "book/lexicon.h"

namespace codetrail {
namespace {

using Lines = std::vector<std::string>;

const std::string numbers = "[[number]]\nvalue = 6\nphrases = [\"six\"]\n[[number]]\nvalue = 65\nphrases = [\"sixty five\"]\n[[number]]\nvalue = 60\nphrases = [\"sixty\"]\n";

std::string time_form(const std::string& pattern) { return "[[time]]\nid = \"m\"\nkind = \"minutes\"\npatterns = ['" + pattern + "']\n"; }

// What the last phrase's group of that name finds in a text.
std::string group(const Book& book, std::string_view text, std::string_view name) {
  auto last = static_cast<std::uint32_t>(book.patterns.size() - 1);
  const Pattern& pattern = book.patterns.pattern(last);
  for (const Hit& hit : book.patterns.find_all(text)) {
    Groups groups;
    if (hit.pattern != last || !pattern.match_at(text, hit.span.begin, hit.span.end, &groups)) continue;
    auto span = groups.at(static_cast<std::size_t>(pattern.group_number(name) - 1));
    return span ? std::string(text.substr(span->begin, span->size())) : "";
  }
  return "none";
}

TEST(LoadTimes, FiguresStandForDigitsAndWords) {
  Book book = loaded(time_form("{low}(?: to {high})? min") + numbers);
  EXPECT_EQ(group(book, "x 15 to 20 min", "high"), "20");
  EXPECT_EQ(group(book, "sixty-five min", "low"), "sixty-five");
  EXPECT_EQ(group(book, "six to sixty five min", "high"), "sixty five");
  EXPECT_EQ(group(book, "7.5 min", "low"), "7.5");
  EXPECT_EQ(group(book, "classix min", "low"), "none");
}

TEST(LoadTimes, LeaveRepetitionsOfRe2Alone) {
  Book book = loaded(time_form(R"({n} ?m{1,2}\p{L}{0,2}\b)"));
  EXPECT_EQ(group(book, "15 mmin", "n"), "15");
}

TEST(LoadTimes, NameAnUnknownFigure) {
  EXPECT_EQ(wrong(time_form("{hihg} min")), (Lines{"lex/t.toml:4:13 `{hihg}` names no figure; did you mean \"high\"?"}));
}

TEST(LoadTimes, SayWhyFiguresAreNotMinutes) {
  EXPECT_EQ(wrong("[[time]]\nid = \"m\"\nkind = \"not_minutes\"\npatterns = ['{n} sec']\n"), (Lines{"lex/t.toml:1:1 figures that are not minutes say `why`"}));
}

TEST(LoadNumbers, KeepTheirValues) {
  Book book = loaded(numbers);
  EXPECT_EQ(book.number_values.at("sixty five"), 65);
  EXPECT_EQ(book.numbers.size(), 3u);
}

TEST(LoadNumbers, RefuseTwoMeanings) {
  EXPECT_EQ(wrong(numbers + "[[number]]\nvalue = 7\nphrases = [\"Six\"]\n"), (Lines{"lex/t.toml:12:12 the same words mean 6 elsewhere"}));
}

TEST(LoadNumbers, AreWrittenInPlainWords) {
  EXPECT_EQ(wrong("[[number]]\nvalue = 7\nphrases = [\"seven|7\"]\n"), (Lines{"lex/t.toml:3:12 a number is written in plain words with single blanks between them"}));
}

TEST(LoadCues, ReadsAllFields) {
  Book book = loaded(R"([[cue]]
id = "declined"
status = "declined"
reach = "both"
scope = "sentence"
points = 18
phrases = ["refused"]
not = ["not refused"]
not_in = ["plan"]
disciplines = ["lmt"]
)");
  const Cue& cue = book.cues.at(0);
  EXPECT_EQ(cue.status, Status::declined);
  EXPECT_EQ(cue.reach, Reach::both);
  EXPECT_EQ(cue.scope, Scope::sentence);
  EXPECT_EQ(cue.points, Decibans(18));
  EXPECT_EQ(cue.not_in, (Lines{"plan"}));
  EXPECT_EQ(cue.disciplines, (Lines{"lmt"}));
  EXPECT_EQ(book.phrases.back().use, Use::cue_not);
}

TEST(LoadCues, NameAnUnknownWord) {
  EXPECT_EQ(wrong("[[cue]]\nid = \"a\"\nstatus = \"refused\"\nreach = \"afer\"\nscope = \"line\"\npoints = 3\nphrases = [\"a\"]\nsections = [\"plans\"]\n"),
            (Lines{"lex/t.toml:3:10 \"refused\" is not known here; known are performed, negated, declined, withheld, planned, historical, home, elsewhere, taught, "
                   "examined, listed, conditional",
                   "lex/t.toml:4:9 \"afer\" is not known here; did you mean \"after\"?", "lex/t.toml:8:13 no section \"plans\" is defined; did you mean \"plan\"?"}));
}

TEST(LoadSections, ReadPriors) {
  Book book = loaded("[[section]]\nid = \"goals\"\nname = \"goals\"\nclosed = true\n[[section.prior]]\nstatus = \"planned\"\npoints = 16\n"
                     "[[section.prior]]\ndisciplines = [\"dc\"]\nstatus = \"performed\"\npoints = 2\n");
  const SectionKind* section = book.section("goals");
  ASSERT_NE(section, nullptr);
  EXPECT_TRUE(section->closed);
  ASSERT_EQ(section->priors.size(), 2u);
  EXPECT_EQ(section->priors[1].disciplines, (Lines{"dc"}));
  EXPECT_EQ(section->priors[1].points, Decibans(2));
  EXPECT_EQ(section->priors[1].source.line, 8u);
}

TEST(LoadHeadings, NameTheirSectionAndNeedAMarkUnlessTold) {
  Book book = loaded("[[heading]]\nsection = \"plan\"\nphrases = [\"plan of care\"]\n[[heading]]\nsection = \"plan\"\nphrases = [\"poc\"]\nneeds_mark = false\n");
  EXPECT_EQ(book.headings.at(0).id, "plan-1");
  EXPECT_TRUE(book.headings[0].needs_mark);
  EXPECT_FALSE(book.headings[1].needs_mark);
}

TEST(LoadRegions, ReadsAllFields) {
  Book book = loaded("[[region]]\nid = \"ut\"\nareas = [\"cervical\"]\nmuscle = true\ntouches = [\"shoulder\"]\nphrases = [\"upper trap\"]\nupper = [\"UT\"]\nnot = [\"UT Southwestern\"]\n"
                     "[[side]]\nside = \"left\"\nupper = [\"L\"]\n");
  const RegionTerm& region = book.regions.at(0);
  EXPECT_TRUE(region.is_muscle);
  EXPECT_EQ(region.touches, (Lines{"shoulder"}));
  EXPECT_EQ(book.sides.at(0).side, "left");
  std::vector<bool> upper;
  for (const Phrase& phrase : book.phrases)
    if (phrase.use == Use::region || phrase.use == Use::side) upper.push_back(phrase.upper);
  EXPECT_EQ(upper, (std::vector<bool>{false, true, true}));
}

TEST(LoadMarks, KeepTheirKind) {
  Book book = loaded("[[mark]]\nkind = \"box_ticked\"\nphrases = [\"[x]\"]\n[[mark]]\nkind = \"correction\"\nphrases = [\"scratch that\"]\n");
  EXPECT_EQ(book.marks, (std::vector<TextMark>{TextMark::box_ticked, TextMark::correction}));
  EXPECT_EQ(book.patterns.find_all("[x] us").size(), 1u);
}

TEST(LoadDates, NameTheirParts) {
  EXPECT_EQ(wrong("[[date]]\nid = \"a\"\norder = \"ymd\"\npatterns = ['(?P<y>\\d{4})-(?P<m>\\d\\d)-\\d\\d']\n"),
            (Lines{"lex/t.toml:4:0 a pattern of a date names its parts: (?P<y>...), (?P<m>...), (?P<d>...)"}));
  Book book = loaded("[[date]]\nid = \"a\"\norder = \"month_name\"\nmonth = 3\nlabel = true\npatterns = ['dos march (?P<d>\\d+),? (?P<y>\\d{4})']\n");
  EXPECT_EQ(book.dates.at(0).month, 3);
  EXPECT_TRUE(book.dates[0].label);
}

TEST(LoadDates, TakeWordsThatSayWhichDayItIs) {
  EXPECT_TRUE(loaded("[[date]]\nother = true\nphrases = [\"dob\"]\n").dates.at(0).other);
  EXPECT_EQ(wrong("[[date]]\nphrases = [\"dob\"]\n"), (Lines{"lex/t.toml:1:1 words beside a date say with `label`, `other` or `entry` what day it is"}));
}

TEST(LoadFacts, ReadRolesAndPayers) {
  Book book = loaded("[[role]]\ndiscipline = \"pta\"\nprofession = \"pt\"\nsignature_only = true\nupper = [\"PTA\"]\n[[payer]]\npayer = \"cash\"\nphrases = [\"self pay\"]\n"
                     "[[profile]]\nid = \"cash\"\nname = \"cash\"\ninherits = \"none\"\n" + plain_profile("none"));
  EXPECT_EQ(book.roles.at(0).profession, "pt");
  EXPECT_TRUE(book.roles[0].signature_only);
  EXPECT_EQ(book.payers.at(0).payer, "cash");
}

TEST(LoadFacts, NameOnlyPayersWithAProfile) {
  EXPECT_EQ(wrong("[[payer]]\npayer = \"cash\"\nphrases = [\"self pay\"]\n"), (Lines{"lex/t.toml:2:9 no profile \"cash\" is defined"}));
}

}  // namespace
}  // namespace codetrail
