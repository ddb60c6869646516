#include "base/pattern_set.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <random>

#include "base/unicode.h"

namespace codetrail {
namespace {

// The meaning of `find_all`: every pattern tried at every place.
std::vector<Hit> naive(const PatternSet& set, std::string_view text) {
  std::vector<Hit> hits;
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t number = 0; number < set.size(); ++number) {
    for (std::uint32_t at = 0; at < size;) {
      auto span = set.pattern(number).match_at(text, at, size);
      if (span) hits.push_back({number, *span});
      at = span ? span->end : at + 1;
    }
  }
  std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
    return std::tuple(a.span.begin, b.span.end, a.pattern) < std::tuple(b.span.begin, a.span.end, b.pattern);
  });
  return hits;
}

const std::vector<std::string> phrases = {
    "massage", "massag(e|ed|ing)", "(deep)? tissue massage", "soft tissue", "us", "e stim", "e-stim", "w/o", "15'", "• item",
    "(•|a) b", "x(s)?", "trap(s|ezius)?", "a (b|b c)", "no (pain|gain) today", "µ", "tissue", "(μ|a)s", "1/2", "-x", "[ ] us", "\"a\"", "_", "c_"};
const std::vector<std::string> raw = {
    R"(\b\d{1,3} ?min)", R"((?P<low>\d+)(?:-(?P<high>\d+))? ?(?:min|m\b))", R"((?:fifteen|\d+)[ -]x)", R"(\bt-?bar\b)", R"(\b-x|us)", R"(\b[^a]b)", R"(\b_?c)", R"([^a-z\s]{2,3})",
    R"(a.*?b)", R"(.b)", R"((?i)US)", R"(x*a)", R"((?:ab|a)?c)", R"(\W\d)", R"([•μ]+)", R"(é|\x61b)", R"([\d/]+)", R"(s$)", R"(^m)",
    R"(\bgr(?:ade)? ?[1-5ivx]{1,3}\b)", R"((?:a{2,}|b{0,2}c))", R"([[:alpha:]]{3} )", R"(\p{Greek})"};

PatternSet full_set() {
  PatternSet set;
  std::string error;
  for (const std::string& phrase : phrases) EXPECT_TRUE(set.add_phrase(phrase, &error)) << phrase << ": " << error;
  for (const std::string& pattern : raw) EXPECT_TRUE(set.add_pattern(pattern, &error)) << pattern << ": " << error;
  return set;
}

std::string random_text(std::mt19937& random, const std::vector<std::string>& pieces, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += pieces[random() % pieces.size()];
  return text;
}

TEST(PatternSet, FindsWhatTheNaiveLoopFindsInRandomTexts) {
  const PatternSet set = full_set();
  const std::vector<std::string> pieces = {"a", "b", "c", "s", "x", "u", "m", " ", " ", "-", "\n", "\r\n", "1", "5", "'", "/", "_", "•", "μ", "é", "日", "\xFF", "\xE2\x80"};
  std::mt19937 random(1);
  for (int round = 0; round < 1500; ++round) {
    std::string text = random_text(random, pieces, random() % 40);
    ASSERT_EQ(set.find_all(text), naive(set, text)) << text;
  }
}

TEST(PatternSet, FindsWhatTheNaiveLoopFindsInTextsOfItsOwnWords) {
  const PatternSet set = full_set();
  const std::vector<std::string> pieces = {"massage", "massaging", "deep", "tissue", "soft", "us", "e", "stim", "w/o", "15'", "• item", "trapezius", "min", "fifteen",
                                           "grade iv", "t-bar", "no", "pain", "today", "a", "b", "c", " ", " ", " ", " ", "-", "\n", "  ", "\t", ".", "_", "12", "é", "[ ]", "\""};
  std::mt19937 random(2);
  std::size_t hits = 0;
  for (int round = 0; round < 1500; ++round) {
    std::string text = random_text(random, pieces, random() % 30);
    std::vector<Hit> all = set.find_all(text);
    hits += all.size();
    ASSERT_EQ(all, naive(set, text)) << text;
  }
  EXPECT_GT(hits, 5000u);
}

TEST(PatternSet, FindsWhatTheNaiveLoopFindsAcrossWindows) {
  const PatternSet set = full_set();
  std::mt19937 random(3);
  const std::vector<std::string> pieces = {"zzzz", "zz zz", "a", "us ", "min", "12 ", "b", std::string(500, 'q')};
  std::string text = random_text(random, pieces, 400);
  EXPECT_EQ(set.find_all(text), naive(set, text));
}

TEST(PatternSet, FindsLongMatchesWhereverTheyBegin) {
  PatternSet set;
  std::string error;
  ASSERT_TRUE(set.add_pattern("(?i)a[q ]{200}b", &error)) << error;
  for (std::size_t before = 3000; before < 4200; before += 7) {
    std::string text = std::string(before, 'z') + "a" + std::string(200, 'q') + "b";
    ASSERT_EQ(set.find_all(text).size(), 1u) << before;
  }
}

TEST(PatternSet, SortsHitsByBeginThenLongestFirst) {
  PatternSet set;
  set.add_phrase("soft tissue", nullptr);
  set.add_phrase("soft tissue massage", nullptr);
  set.add_phrase("massage", nullptr);
  EXPECT_EQ(set.find_all("soft tissue massage"), (std::vector<Hit>{{1, {0, 19}}, {0, {0, 11}}, {2, {12, 19}}}));
}

TEST(PatternSet, TakesTimeInProportionToTheText) {
  PatternSet set = full_set();
  for (const char* pattern : {"a.*b", R"((?:a|b)*c)", R"(\d+x)"}) set.add_pattern(pattern, nullptr);
  auto seconds = [&](std::size_t size) {
    std::string text;
    while (text.size() < size) text += "aaaa1111";
    auto start = std::chrono::steady_clock::now();
    set.find_all(text);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  seconds(10'000);
  double small = seconds(20'000), large = seconds(160'000);
  EXPECT_LT(large, 30 * small) << "eight times the text must not take 64 times as long";
}

TEST(Pattern, MatchesOnlyAtThePlaceAndBeforeTheLimit) {
  std::string error;
  auto pattern = Pattern::compile(R"(\bmin(?:utes)?)", &error);
  ASSERT_TRUE(pattern) << error;
  EXPECT_EQ(pattern->match_at("5 minutes", 2, 9), (Span{2, 9}));
  EXPECT_EQ(pattern->match_at("5 minutes", 2, 7), (Span{2, 5}));
  EXPECT_EQ(pattern->match_at("5 minutes", 1, 9), std::nullopt);
  EXPECT_EQ(pattern->match_at("xmin", 1, 4), std::nullopt) << "what stands before decides about word limits";
}

TEST(Pattern, GivesGroupsByName) {
  auto pattern = Pattern::compile(R"((?P<low>\d+)(?:-(?P<high>\d+))?)", nullptr);
  ASSERT_TRUE(pattern);
  Groups groups;
  ASSERT_TRUE(pattern->match_at("10-15", 0, 5, &groups));
  EXPECT_EQ(groups[static_cast<std::size_t>(pattern->group_number("high") - 1)], (Span{3, 5}));
  ASSERT_TRUE(pattern->match_at("10 15", 0, 5, &groups));
  EXPECT_EQ(groups[1], std::nullopt);
  EXPECT_EQ(pattern->group_number("total"), 0);
}

TEST(Pattern, FindsTheLeftmostMatch) {
  auto pattern = Pattern::compile("ab+", nullptr);
  ASSERT_TRUE(pattern);
  EXPECT_EQ(pattern->find("aa abb ab", 0, 9), (Span{3, 6}));
  EXPECT_EQ(pattern->find("aa abb ab", 4, 9), (Span{7, 9}));
  EXPECT_EQ(pattern->find("aa abb ab", 4, 8), std::nullopt);
}

TEST(Pattern, NeverMatchesMoreThanTheLimit) {
  auto pattern = Pattern::compile("a+", nullptr);
  ASSERT_TRUE(pattern);
  std::string text(3000, 'a');
  EXPECT_EQ(pattern->match_at(text, 100, 3000)->size(), most_matched_bytes);
}

TEST(Pattern, SaysWhyItDoesNotCompile) {
  std::string error;
  EXPECT_FALSE(Pattern::compile("(a", &error));
  EXPECT_EQ(error, "missing ): (a");
  EXPECT_FALSE(Pattern::compile("a*", &error));
  EXPECT_EQ(error, "the pattern matches an empty text, so it would match everywhere");
  EXPECT_FALSE(Pattern::compile("(?:[a-z]{50}[0-9]{50}){10}(?:\\pL{40}){8}", &error));
  EXPECT_NE(error, "");
}

}  // namespace
}  // namespace codetrail
