#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/make.h"

namespace codetrail {
namespace {

using make::answer;
using make::Session;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

TEST(Modifiers, TherapyCarriesItsDisciplineForMedicare) {
  EXPECT_THAT(answer(Session("medicare", "2024-08-01", "pt").gave("97110", 15).judged(), "97110").modifiers, ElementsAre("GP"));
  EXPECT_THAT(answer(Session("medicare", "2024-08-01", "ot").gave("97530", 15).judged(), "97530").modifiers, ElementsAre("GO"));
  EXPECT_THAT(answer(Session("medicare", "2024-08-01", "pt").gave("97161", 30).judged(), "97161").modifiers, ElementsAre("GP"));
}

TEST(Modifiers, OtherPayersDoNotAskForIt) {
  EXPECT_THAT(answer(Session("commercial").gave("97110", 15).judged(), "97110").modifiers, IsEmpty());
}

TEST(Modifiers, NeedlingCarriesNoDiscipline) {
  EXPECT_THAT(answer(Session("medicare").gave("20561", 15).judged(), "20561").modifiers, IsEmpty());
}

TEST(Modifiers, AVisitByAnAssistantCarriesCq) {
  const CodeAnswer code = answer(Session("medicare", "2023-12-04", "pta").gave("97110", 26).judged(), "97110");
  EXPECT_THAT(code.modifiers, UnorderedElementsAre("GP", "CQ"));
  ASSERT_EQ(code.lines.size(), 1u);
  EXPECT_THAT(code.lines[0].modifiers, ElementsAre("GP", "CQ"));
}

TEST(Modifiers, AnOccupationalAssistantCarriesCo) {
  const Verdict verdict = Session("medicare", "2021-02-02", "ota").gave("97535", 15).judged();
  EXPECT_THAT(answer(verdict, "97535").modifiers, UnorderedElementsAre("GO", "CO"));
}

TEST(Modifiers, AssistantsCarryNothingBefore2020) {
  EXPECT_THAT(answer(Session("medicare", "2019-12-31", "pta").gave("97110", 15).judged(), "97110").modifiers, ElementsAre("GP"));
}

TEST(Modifiers, OnlyTheAssistantsServiceCarriesCq) {
  const Verdict verdict = Session("medicare", "2024-08-27", "pt").gave("97116", 17).gave("97110", 25).by("pta").judged();
  EXPECT_THAT(answer(verdict, "97110").modifiers, UnorderedElementsAre("GP", "CQ"));
  EXPECT_THAT(answer(verdict, "97116").modifiers, ElementsAre("GP"));
}

TEST(Modifiers, ATenthIsNotMore) {
  EXPECT_THAT(answer(Session("medicare").gave("97112", 24).with_assistant(2).judged(), "97112").modifiers, ElementsAre("GP"));
}

TEST(Modifiers, AnUntimedServiceByAnAssistantIsOneLine) {
  const CodeAnswer code = answer(Session("medicare").gave("97014", 15).by("pta").judged(), "G0283");
  EXPECT_THAT(code.modifiers, UnorderedElementsAre("GP", "CQ"));
  EXPECT_EQ(code.lines.size(), 1u);
}

// The example of CMS: 97110 with 23 minutes by the assistant and 13 by the therapist, beside 30 of manual therapy.
TEST(Modifiers, OneCodeMayNeedTwoLines) {
  const Verdict verdict = Session("medicare", "2022-05-02").gave("97110", 23).by("pta").gave("97110", 13).gave("97140", 30).judged();
  const CodeAnswer& code = answer(verdict, "97110");
  EXPECT_EQ(code.units, Units(2));
  ASSERT_EQ(code.lines.size(), 2u);
  EXPECT_EQ(code.lines[0].units, Units(1));
  EXPECT_THAT(code.lines[0].modifiers, ElementsAre("GP", "CQ"));
  EXPECT_EQ(code.lines[1].units, Units(1));
  EXPECT_THAT(code.lines[1].modifiers, ElementsAre("GP"));
  EXPECT_THAT(answer(verdict, "97140").modifiers, ElementsAre("GP"));
}

TEST(Modifiers, TheTherapistsLargerHalfDecidesTheLastUnit) {
  const auto modifiers = [](const std::string& iso, int therapist, int assistant) {
    return answer(Session("medicare", iso).gave("97110", therapist).gave("97110", assistant).by("pta").judged(), "97110").modifiers;
  };
  EXPECT_THAT(modifiers("2022-05-02", 8, 7), ElementsAre("GP"));
  EXPECT_THAT(modifiers("2022-05-02", 5, 10), UnorderedElementsAre("GP", "CQ"));
  EXPECT_THAT(modifiers("2021-05-02", 8, 7), UnorderedElementsAre("GP", "CQ"));
}

TEST(Modifiers, AServiceWithoutAUnitCarriesNoCq) {
  const Verdict verdict = Session("medicare", "2022-05-02").gave("97140", 15).gave("97110", 7).by("pta").judged();
  EXPECT_EQ(answer(verdict, "97110").units, Units(0));
  EXPECT_THAT(answer(verdict, "97110").modifiers, ElementsAre("GP"));
}

TEST(Modifiers, LinesAddUpToTheUnits) {
  for (int therapist = 1; therapist <= 45; ++therapist) {
    for (int assistant = 1; assistant <= 45; ++assistant) {
      const CodeAnswer code =
          answer(Session("medicare").gave("97110", therapist).gave("97110", assistant).by("pta").judged(), "97110");
      Units sum;
      for (const ClaimLine& line : code.lines) sum += line.units;
      ASSERT_EQ(sum, *code.units) << therapist << " " << assistant;
    }
  }
}

TEST(Modifiers, ActiveCareIsSaidForMedicareAdjustments) {
  EXPECT_THAT(answer(Session("medicare", "2021-02-03", "dc").gave("98941").judged(), "98941").modifiers, ElementsAre("AT"));
  EXPECT_THAT(answer(Session("commercial", "2021-02-03", "dc").gave("98941").judged(), "98941").modifiers, IsEmpty());
}

TEST(Modifiers, ExtremitiesCarryNoActiveCare) {
  EXPECT_THAT(answer(Session("medicare", "2021-02-03", "dc").gave("98943").judged(), "98943").modifiers, IsEmpty());
}

TEST(Modifiers, EvaluationsNeverCarryAnother) {
  const Verdict verdict = Session("commercial").gave("97161", 30).gave("97140", 15).judged();
  EXPECT_THAT(answer(verdict, "97161").modifiers, IsEmpty());
}

TEST(Modifiers, WithoutUnitsThereIsNoLine) {
  EXPECT_THAT(answer(Session("medicare").gave("97110").judged(), "97110").lines, IsEmpty());
  EXPECT_THAT(answer(Session("commercial").gave("97110", 5).judged(), "97110").lines, IsEmpty());
}

}  // namespace
}  // namespace codetrail
