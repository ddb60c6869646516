// What holds for the hand-made answer holds for the answer to every note of the corpora.

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "book/load.h"
#include "intake/records.h"
#include "report/json.h"
#include "report/screen.h"
#include "report/text.h"
#include "report/worksheet.h"
#include "suggester.h"
#include "support/json_schema.h"

namespace codetrail {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::IsEmpty;

struct Answered {
  Note note;
  Suggestion answer;
};

struct Corpus {
  Result<Book> book = load_book({CODETRAIL_SOURCE_DIR "/lexicons"});
  std::vector<Answered> answered;
};

// Made once, by the first test of a run.
const Corpus& corpus() {
  static const Corpus all = [] {
    Corpus made;
    if (!made.book) return made;
    Records records({CODETRAIL_SOURCE_DIR "/corpora/gold"});
    while (std::optional<Record> record = records.next()) {
      Note* note = std::get_if<Note>(&*record);
      if (!note) continue;
      Suggestion answer = suggest(*note, *made.book);
      made.answered.push_back({std::move(*note), std::move(answer)});
    }
    return made;
  }();
  return all;
}

class CorpusReports : public testing::Test {
 protected:
  // Here and not in SetUpTestSuite, whose failure ctest would take for a skipped test.
  void SetUp() override {
    ASSERT_TRUE(corpus().book) << describe(corpus().book.problems().front());
    ASSERT_GT(corpus().answered.size(), 100u);
  }

  const Book& book() const { return *corpus().book; }
  const std::vector<Answered>& answered() const { return corpus().answered; }
};

TEST_F(CorpusReports, KeepTheSchema) {
  std::ifstream file(CODETRAIL_SOURCE_DIR "/tests/schema/suggestion.schema.json");
  const json schema = json::parse(file);
  for (const auto& [note, answer] : answered()) {
    EXPECT_THAT(find_schema_faults(schema, json::parse(to_json(answer, note, book(), {}))), IsEmpty()) << note.id;
    EXPECT_THAT(find_schema_faults(schema, json::parse(to_json(answer, note, book(), {.with_text = false}))), IsEmpty()) << note.id;
  }
}

TEST_F(CorpusReports, QuoteTheNoteExactly) {
  for (const auto& [note, answer] : answered()) {
    const CodePoints points(note.text);
    const std::vector<Evidence> all = answer.all_evidence();
    const json written = json::parse(to_json(answer, note, book(), {}));
    for (const json& piece : written.at("evidence")) {
      const std::string words = piece["text"];
      const auto is_it = [&](const Evidence& each) {
        return points.at(each.span.begin) == piece["begin"] && points.at(each.span.end) == piece["end"] &&
               note.text.substr(each.span.begin, each.span.size()) == words;
      };
      EXPECT_TRUE(std::any_of(all.begin(), all.end(), is_it)) << note.id << " " << piece;
    }
  }
}

TEST_F(CorpusReports, KeepToEightyColumns) {
  for (const auto& [note, answer] : answered()) {
    EXPECT_LE(screen::widest_row(to_text(answer, note, book(), {})), 80u) << note.id;
    EXPECT_EQ(screen::widest_row(to_worksheet(answer, note, book(), {})), 80u) << note.id;
  }
}

TEST_F(CorpusReports, SayTheSameInColour) {
  for (const auto& [note, answer] : answered()) {
    EXPECT_EQ(screen::without_colour(to_text(answer, note, book(), {.color = true})), to_text(answer, note, book(), {})) << note.id;
  }
}

TEST_F(CorpusReports, NameEveryCodeOnTheWorksheet) {
  for (const auto& [note, answer] : answered()) {
    const std::string page = to_worksheet(answer, note, book(), {});
    for (const CodeAnswer& code : answer.codes) EXPECT_THAT(page, HasSubstr(" " + code.code + "  " + code.name)) << note.id;
    for (const Finding& finding : answer.findings) EXPECT_THAT(page, HasSubstr(finding.id)) << note.id;
  }
}

}  // namespace
}  // namespace codetrail
