#include "coding/candidates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read/reading.h"
#include "suggester.h"
#include "support/whole_book.h"

namespace codetrail {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Candidate> candidates_of(const std::string& text, const std::string& iso = "2024-03-01", const std::string& payer = "medicare",
                                     const std::string& discipline = "pt") {
  Note note;
  note.id = "n1";
  note.text = text;
  note.discipline = discipline;
  note.date_of_service = parse_iso_date(iso);
  const Book& book = whole_book();
  const Document document = read_document(note, book);
  const Policy policy = Policy::on(book, note.date_of_service, payer);
  const Facts facts = find_facts(note, document, book);
  const Reading reading = read(document, facts, book);
  return find_candidates({document, reading, facts, book}, policy);
}

std::vector<std::string> codes_of(const std::vector<Candidate>& candidates) {
  std::vector<std::string> codes;
  for (const Candidate& candidate : candidates) codes.push_back(candidate.code);
  return codes;
}

// Whether the reason holds, whatever it weighs.
bool has_step(const Candidate& candidate, const std::string& weight) {
  const std::string& says = whole_book().weight(weight).says;
  for (const Step& step : candidate.reasons)
    if (step.says == says) return true;
  return false;
}

TEST(Candidates, DeliveredOnesComeFirstInOrderOfTheNote) {
  const auto candidates = candidates_of("No ultrasound today. STM to L UT x 10 min. SLR 3x10, 20 min.");
  EXPECT_THAT(codes_of(candidates), ElementsAre("97140", "97110", "97035"));
  EXPECT_FALSE(candidates[0].services.empty());
  EXPECT_TRUE(candidates[2].services.empty());
}

TEST(Candidates, ACodeThatIsOnlyRefusedScoresBelowEvenOdds) {
  const auto candidates = candidates_of("No ultrasound today.");
  ASSERT_THAT(codes_of(candidates), ElementsAre("97035"));
  EXPECT_TRUE(has_step(candidates[0], "status-negated"));
  EXPECT_LT(total(candidates[0].trail), Decibans(0));
  EXPECT_LT(probability(total(candidates[0].trail)), 0.5);
}

TEST(Candidates, ADeliveredCodeScoresAboveEvenOdds) {
  const auto candidates = candidates_of("Treatment: STM to L UT x 10 min.");
  ASSERT_THAT(codes_of(candidates), ElementsAre("97140"));
  EXPECT_GT(probability(total(candidates[0].trail)), 0.9);
  EXPECT_TRUE(has_step(candidates[0], "technique-strong"));
  EXPECT_TRUE(has_step(candidates[0], "minutes-own"));
  EXPECT_FALSE(has_step(candidates[0], "service-named"));
}

TEST(Candidates, MinutesForSeveralCodesCountLessThanOwnOnes) {
  const auto candidates = candidates_of("Treatment: STM to R calf and SLR 3x10, 30 min.");
  ASSERT_EQ(candidates.size(), 2u);
  for (const Candidate& candidate : candidates) {
    EXPECT_TRUE(has_step(candidate, "minutes-shared")) << candidate.code;
    EXPECT_FALSE(has_step(candidate, "minutes-own")) << candidate.code;
  }
}

TEST(Candidates, AServiceWithoutATechniqueIsOnlyNamed) {
  const auto candidates = candidates_of("Treatment: manual therapy 15 min.");
  ASSERT_THAT(codes_of(candidates), ElementsAre("97140"));
  EXPECT_TRUE(has_step(candidates[0], "service-named"));
  EXPECT_FALSE(has_step(candidates[0], "technique-strong"));
}

TEST(Candidates, AWrittenNumberIsAClaimOfItsOwn) {
  const auto candidates = candidates_of("Treatment: 97140 STM to L UT x 10 min.");
  ASSERT_THAT(codes_of(candidates), ElementsAre("97140"));
  EXPECT_TRUE(has_step(candidates[0], "number-written"));
}

TEST(Candidates, AContestedTechniqueNamesItsRivals) {
  const auto candidates = candidates_of("Treatment: IASTM to L calf x 10 min.");
  ASSERT_THAT(codes_of(candidates), ElementsAre("97140"));
  EXPECT_THAT(candidates[0].contested, ElementsAre("97039"));
  ASSERT_EQ(candidates[0].rivals.size(), 1u);
  EXPECT_EQ(candidates[0].rivals[0].code, "97039");
  EXPECT_TRUE(has_step(candidates[0], "technique-contested"));
}

TEST(Candidates, AStrongTechniqueEndsTheContest) {
  const auto candidates = candidates_of("Treatment: IASTM to L calf x 10 min. Joint mobilization L ankle x 8 min.");
  ASSERT_THAT(codes_of(candidates), ElementsAre("97140"));
  EXPECT_THAT(candidates[0].contested, IsEmpty());
}

TEST(Candidates, ThePayerAndTheDayDecideTheNumber) {
  const std::string stimulation = "Treatment: unattended e-stim to low back x 15 min.";
  EXPECT_THAT(codes_of(candidates_of(stimulation, "2024-03-01", "medicare")), ElementsAre("G0283"));
  EXPECT_THAT(codes_of(candidates_of(stimulation, "2024-03-01", "commercial")), ElementsAre("97014"));
  const std::string needling = "Treatment: dry needling to R UT and LS.";
  const auto early = candidates_of(needling, "2019-03-01", "commercial");
  ASSERT_THAT(codes_of(early), ElementsAre("97799"));
  EXPECT_TRUE(early[0].code_contested);
  EXPECT_THAT(codes_of(candidates_of(needling, "2021-03-01", "commercial")), ElementsAre("20560"));
}

TEST(Candidates, ACodeByCountKeepsTheStrengthOfItsTechniques) {
  const auto candidates = candidates_of("Treatment: CMT C5, T4, L5, diversified.", "2024-03-01", "commercial", "dc");
  ASSERT_THAT(codes_of(candidates), ElementsAre("98941"));
  EXPECT_TRUE(has_step(candidates[0], "technique-strong"));
}

TEST(Candidates, ATrailHoldsNoStepThatMovesNothing) {
  for (const char* text : {"Treatment: STM to L UT x 10 min.", "No ultrasound today.", "Treatment: manual therapy 15 min. Ice at home."}) {
    for (const Candidate& candidate : candidates_of(text)) {
      ASSERT_FALSE(candidate.trail.empty());
      EXPECT_EQ(total(candidate.trail), total(candidate.reasons));
      if (candidate.trail.size() == 1) continue;
      for (const Step& step : candidate.trail) EXPECT_NE(step.points, Decibans(0)) << step.says;
    }
  }
}

TEST(Candidates, ThePayerChoosesTheCodeAndNotTheScore) {
  const std::string text = "Treatment: unattended e-stim to low back x 15 min.";
  EXPECT_EQ(total(candidates_of(text, "2024-03-01", "medicare")[0].trail), total(candidates_of(text, "2024-03-01", "commercial")[0].trail));
}

TEST(Candidates, DoneAndRefusedInOneNoteIsOneCandidate) {
  const auto candidates = candidates_of("Treatment: ultrasound to L knee x 8 min.\nPlan: ultrasound next visit.");
  ASSERT_THAT(codes_of(candidates), ElementsAre("97035"));
  EXPECT_FALSE(candidates[0].services.empty());
  EXPECT_EQ(candidates[0].not_delivered.size(), 1u);
}

TEST(Candidates, EveryTrailBeginsWithThePrior) {
  for (const Candidate& candidate : candidates_of("STM to L UT x 10 min. No ice. Ultrasound next visit.")) {
    ASSERT_FALSE(candidate.trail.empty());
    EXPECT_EQ(candidate.trail.front().says, whole_book().weight("prior").says) << candidate.code;
  }
}

TEST(Candidates, OddsOfTenToOneAreTenDecibans) {
  EXPECT_DOUBLE_EQ(probability(Decibans(0)), 0.5);
  EXPECT_NEAR(probability(Decibans(10)), 10.0 / 11.0, 1e-12);
  EXPECT_NEAR(probability(Decibans(-20)), 1.0 / 101.0, 1e-12);
}

}  // namespace
}  // namespace codetrail
