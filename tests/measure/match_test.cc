#include "measure/match.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "measure/make.h"

namespace codetrail {
namespace {

using make::answer;
using make::gold;
using make::label;
using make::suggestion;
using testing::ElementsAre;

const std::string missed = "missed";

// The codes that the labels got, in their order, then those that no label asked for.
struct Codes {
  std::vector<std::string> matched, extra;
};
Codes codes_of(const GoldNote& note, const Suggestion& suggested) {
  const Matching matching = match_codes(note, suggested);
  Codes codes;
  for (const CodeAnswer* one : matching.answers) codes.matched.push_back(one ? one->code : missed);
  for (const CodeAnswer* one : matching.extras) codes.extra.push_back(one->code);
  return codes;
}

TEST(Match, ARivalIsAccepted) {
  const Codes codes = codes_of(gold("x", {label("97124", "x", {"97140"})}), suggestion({answer("97140")}));
  EXPECT_THAT(codes.matched, ElementsAre("97140"));
  EXPECT_THAT(codes.extra, ElementsAre());
}

TEST(Match, TheCodeItselfGoesBeforeARival) {
  const Codes codes = codes_of(gold("x", {label("97124", "x", {"97140"})}), suggestion({answer("97140"), answer("97124")}));
  EXPECT_THAT(codes.matched, ElementsAre("97124"));
  EXPECT_THAT(codes.extra, ElementsAre("97140"));
}

TEST(Match, AnAnswerServesOneLabel) {
  const GoldNote note = gold("x", {label("97124", "x", {"97140"}), label("97140", "x")});
  EXPECT_THAT(codes_of(note, suggestion({answer("97140")})).matched, ElementsAre("97140", missed));
}

TEST(Match, ARefusedCodeIsNotThere) {
  CodeAnswer refused = answer("97140");
  refused.status = CodeStatus::not_supported;
  const Codes codes = codes_of(gold("x", {label("97140", "x")}), suggestion({refused}));
  EXPECT_THAT(codes.matched, ElementsAre(missed));
  EXPECT_THAT(codes.extra, ElementsAre());
}

TEST(Match, AnIncompleteCodeIsThere) {
  CodeAnswer incomplete = answer("97140");
  incomplete.status = CodeStatus::incomplete;
  EXPECT_THAT(codes_of(gold("x", {label("97140", "x")}), suggestion({incomplete})).matched, ElementsAre("97140"));
}

TEST(Match, AnOptionalCodeIsNeitherCountedNorPunished) {
  GoldNote note = gold("x", {label("97140", "x")});
  note.optional_codes = {"97110"};
  EXPECT_TRUE(match_codes(note, suggestion({answer("97140")})).is_exact());
  const Suggestion with = suggestion({answer("97140"), answer("97110")});
  EXPECT_TRUE(match_codes(note, with).is_exact());
}

TEST(Match, AnOptionalCodeMayStillBeALabelsRival) {
  GoldNote note = gold("x", {label("97140", "x", {"97110"})});
  note.optional_codes = {"97110"};
  EXPECT_THAT(codes_of(note, suggestion({answer("97110")})).matched, ElementsAre("97110"));
}

TEST(Match, ASetIsExactOnlyWithoutMissedAndExtraCodes) {
  const GoldNote note = gold("x", {label("97140", "x")});
  const Suggestion right = suggestion({answer("97140")}), none = suggestion({}), more = suggestion({answer("97140"), answer("97035")});
  EXPECT_TRUE(match_codes(note, right).is_exact());
  EXPECT_FALSE(match_codes(note, none).is_exact());
  EXPECT_FALSE(match_codes(note, more).is_exact());
}

}  // namespace
}  // namespace codetrail
