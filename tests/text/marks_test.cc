#include "text/marks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/whole_book.h"
#include "text/document.h"

namespace codetrail {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// A document that lives as long as its note.
struct Read {
  explicit Read(std::string text) { note.text = std::move(text); }
  Document document() const { return read_document(note, whole_book()); }
  MarkHits marks() const { return find_marks(document(), whole_book()); }
  Note note;
};

std::vector<BoxState> states_of(const std::string& text) {
  std::vector<BoxState> states;
  for (const auto& box : Read(text).marks().boxes) states.push_back(box.state);
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

TEST(Bullets, OpenTheirLine) {
  EXPECT_EQ(Read("- STM\n  * US\n1. ice\n2) heat").marks().bullets.size(), 4u);
  EXPECT_THAT(Read("STM - 10 min").marks().bullets, IsEmpty());
}

TEST(Marks, SpokenStopsAreHeard) {
  EXPECT_EQ(Read("stm to neck period next line ice").marks().stops.size(), 2u);
}

TEST(Marks, OneEndsAtItsEndOnly) {
  const std::vector<Span> spans = {{2, 4}, {6, 9}};
  EXPECT_TRUE(one_ends_at(spans, 4));
  EXPECT_TRUE(one_ends_at(spans, 9));
  EXPECT_FALSE(one_ends_at(spans, 6));
  EXPECT_FALSE(one_ends_at({}, 0));
}

}  // namespace
}  // namespace codetrail
