#include "text/boxes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/whole_book.h"

namespace codetrail {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// A document that lives as long as its note.
struct Read {
  explicit Read(std::string text) { note.text = std::move(text); }
  Document document() const { return read_document(note, whole_book()); }
  Note note;
};

std::vector<BoxState> states_of(const std::string& text) {
  std::vector<BoxState> states;
  const Read read(text);
  for (const Box& box : read.document().boxes) states.push_back(box.state);
  return states;
}

std::vector<std::string> labels_of(const std::string& text) {
  const Read read(text);
  const Document document = read.document();
  std::vector<std::string> labels;
  for (const Box& box : document.boxes) labels.emplace_back(document.words(box.label));
  return labels;
}

TEST(Boxes, AreTickedEmptyOrNeither) {
  EXPECT_THAT(states_of("[x] US [ ] MHP [/] traction"), ElementsAre(BoxState::ticked, BoxState::empty, BoxState::unclear));
  EXPECT_THAT(states_of("(x) US ( ) MHP"), ElementsAre(BoxState::ticked, BoxState::empty));
  EXPECT_THAT(states_of("☑ US ☒ ice ☐ MHP □ EMS"), ElementsAre(BoxState::ticked, BoxState::ticked, BoxState::empty, BoxState::empty));
  EXPECT_THAT(states_of("[X] US [___] min"), ElementsAre(BoxState::ticked, BoxState::empty));
}

TEST(Boxes, WordsInBracketsAreNone) {
  EXPECT_THAT(states_of("STM [see flowsheet] (R) UT (12)"), IsEmpty());
}

TEST(Boxes, LabelsReachToTheNextBoxOrTheLinesEnd) {
  EXPECT_THAT(labels_of("[x] US 8 min [ ] MHP\nice"), ElementsAre(" US 8 min ", " MHP"));
}

TEST(Boxes, MayFollowTheirLabels) {
  EXPECT_THAT(labels_of("Hot pack [x] 15'  Cold pack [ ]  US [/]"), ElementsAre("Hot pack ", "Cold pack ", "US "));
  EXPECT_THAT(labels_of("Modalities: ultrasound [x] 8 min, ice [ ]"), ElementsAre("ultrasound ", ", ice "));
  EXPECT_THAT(labels_of("STM done [x] heat [ ] ice"), ElementsAre(" heat ", " ice"));
}

TEST(Boxes, AnswersFollowTheirLabels) {
  EXPECT_THAT(states_of("Ultrasound: Y   Hot pack: N"), ElementsAre(BoxState::ticked, BoxState::empty));
  EXPECT_THAT(states_of("Ultrasound - yes, 8 min\nE-stim - no\nice = no."), ElementsAre(BoxState::ticked, BoxState::empty, BoxState::empty));
  EXPECT_THAT(states_of("Massage: ____   Manual therapy: _15_"), ElementsAre(BoxState::empty, BoxState::ticked));
  EXPECT_THAT(states_of("Ultrasound: no adverse reaction"), IsEmpty());
  EXPECT_THAT(states_of("Pain - no"), IsEmpty());
}

TEST(Boxes, CrossesSayNoWhereHooksSayYes) {
  EXPECT_THAT(states_of("\u2713 MHP\n\u2717 ultrasound"), ElementsAre(BoxState::ticked, BoxState::empty));
  EXPECT_THAT(states_of("\u2717 ultrasound"), ElementsAre(BoxState::ticked));
}

TEST(Boxes, LettersAreTheRestOfAScannedForm) {
  EXPECT_THAT(states_of("o MHP   x US 8 min   o traction"), ElementsAre(BoxState::empty, BoxState::ticked, BoxState::empty));
  EXPECT_THAT(states_of("o MHP\no traction"), IsEmpty());   // a word processor's list marks
  EXPECT_THAT(states_of("2 x US"), IsEmpty());
}

}  // namespace
}  // namespace codetrail
