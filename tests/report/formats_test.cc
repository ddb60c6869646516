#include "report/formats.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/sample.h"

namespace codetrail {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

std::string written(std::string_view format, const ReportOptions& options = {}) {
  const Note note = sample::note();
  return format_named(format)->write(sample::suggestion(note), note, sample::book(), options);
}

TEST(Formats, AreFoundByName) {
  for (const Format& format : formats()) EXPECT_EQ(format_named(format.name), &format);
  EXPECT_EQ(format_named("xml"), nullptr);
  EXPECT_EQ(format_named(""), nullptr);
}

TEST(Formats, HaveTheAgreedNames) {
  std::set<std::string_view> names;
  for (const Format& format : formats()) names.insert(format.name);
  EXPECT_THAT(names, testing::UnorderedElementsAre("text", "json", "jsonl", "prov", "questions", "worksheet"));
}

TEST(Formats, EndWithALineEnd) {
  for (const Format& format : formats()) EXPECT_THAT(written(format.name), EndsWith("\n"));
}

TEST(Formats, ThoseOfOneLineHaveOne) {
  for (const Format& format : formats()) {
    const std::string answer = written(format.name);
    EXPECT_EQ(answer.find('\n') + 1 == answer.size(), format.one_line) << format.name;
  }
}

TEST(Formats, ThoseForProgramsKnowNoColour) {
  for (const Format& format : formats()) {
    if (format.for_people) continue;
    EXPECT_EQ(written(format.name, {.style = {.color = true}}), written(format.name)) << format.name;
  }
}

TEST(Formats, JsonLeavesTheNotesWordsOutWhenAsked) {
  EXPECT_THAT(written("jsonl", {.with_text = false}), Not(HasSubstr("tandem stance")));
  EXPECT_THAT(written("json", {.with_text = false}), Not(HasSubstr("tandem stance")));
}

}  // namespace
}  // namespace codetrail
