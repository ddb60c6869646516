// Whether the trail is the reason for the answer: over every note of the corpora, what is said to have counted did count, so much and no
// more, and nothing else did.

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "book/load.h"
#include "measure/replay.h"
#include "promises/corpus.h"
#include "promises/promises.h"
#include "report/json.h"
#include "suggester.h"
#include "support/whole_book.h"

namespace codetrail {
namespace {

Suggestion answer_to(const Note& note) { return suggest(note, whole_book()); }

bool is_named(const CodeAnswer& code) { return code.status != CodeStatus::not_supported; }

const CodeAnswer* find_code(const Suggestion& answer, const std::string& code) {
  const auto found = std::find_if(answer.codes.begin(), answer.codes.end(), [&](const CodeAnswer& each) { return each.code == code; });
  return found == answer.codes.end() ? nullptr : &*found;
}

// A book whose numbers a test may change.
Book loose_book() {
  Result<Book> loaded = load_book({std::string(CODETRAIL_SOURCE_DIR) + "/lexicons"});
  if (!loaded) throw std::runtime_error(describe(loaded.problems().front()));
  return *std::move(loaded);
}

// ---- each step counts, and counts what it says ------------------------------

Decibans* points_at(Book* book, Source source) {
  for (Weight& weight : book->weights)
    if (weight.source == source) return &weight.points;
  for (Prior& prior : book->priors)
    if (prior.source == source) return &prior.points;
  return nullptr;
}

Decibans points_from(const Trail& trail, Source source) {
  Decibans sum;
  for (const Step& step : trail)
    if (step.source == source) sum += step.points;
  return sum;
}

// How the answer changes when one reason weighs nothing: each code's score falls by exactly what the reason's step gave it.
std::string complaint_without(Source source, const Note& note, const Suggestion& whole, Book* book) {
  Decibans* const points = points_at(book, source);
  if (!points) return "a step comes from no weight";
  const Decibans kept = *points;
  *points = Decibans(0);
  const Suggestion without = suggest(note, *book);
  *points = kept;
  for (const CodeAnswer& code : whole.codes) {
    const CodeAnswer* other = find_code(without, code.code);
    if (!other) return code.code + " is gone";
    if (code.score - other->score != points_from(code.trail, source)) return code.code + " falls by something else than the step's points";
  }
  return "";
}

TEST(Faithfulness, WithoutAStepTheScoreLacksExactlyItsPoints) {
  Book book = loose_book();
  for (const Note& note : corpus()) {
    const Suggestion whole = suggest(note, book);
    std::set<Source> sources;
    for (const CodeAnswer& code : whole.codes)
      for (const Step& step : code.trail) sources.insert(step.source);
    for (const Source source : sources) EXPECT_EQ(complaint_without(source, note, whole, &book), "") << note.id << " " << book.place(source);
  }
}

TEST(Faithfulness, NoStepDoesNothingAndNoneStandsTwice) {
  for (const Note& note : corpus()) {
    for (const CodeAnswer& code : answer_to(note).codes) {
      std::set<Source> seen;
      for (std::size_t i = 0; i < code.trail.size(); ++i) {
        // The first stays, so that no trail is empty.
        EXPECT_TRUE(i == 0 || code.trail[i].points != Decibans(0)) << note.id << " " << code.code << ": " << code.trail[i].says;
        EXPECT_TRUE(seen.insert(code.trail[i].source).second) << note.id << " " << code.code << ": " << code.trail[i].says;
      }
    }
  }
}

TEST(Faithfulness, ReasonsComeInOneOrder) {
  std::set<std::pair<std::string, std::string>> before;
  for (const Note& note : corpus()) {
    for (const CodeAnswer& code : answer_to(note).codes)
      for (std::size_t i = 0; i < code.trail.size(); ++i)
        for (std::size_t j = i + 1; j < code.trail.size(); ++j) before.insert({code.trail[i].says, code.trail[j].says});
  }
  for (const auto& [first, second] : before) EXPECT_FALSE(before.contains({second, first})) << first << " / " << second;
}

// ---- the words that are shown are the words that counted --------------------

TEST(Faithfulness, OtherWordsForAllEvidenceTakeTheCodeAway) {
  std::size_t named = 0, gone = 0;
  std::string stayed;
  for (const Note& note : corpus()) {
    for (const CodeAnswer& code : answer_to(note).codes) {
      if (!is_named(code)) continue;
      ++named;
      Note other = note;
      for (const Evidence& evidence : code.evidence) blot(&other.text, evidence.span);
      for (const Step& step : code.trail)
        for (const Evidence& evidence : step.evidence) blot(&other.text, evidence.span);
      const Suggestion answer = answer_to(other);
      const CodeAnswer* left = find_code(answer, code.code);
      if (!left || !is_named(*left)) ++gone;
      else stayed += " " + note.id + "/" + code.code;
    }
  }
  EXPECT_GT(named, 700u);
  EXPECT_GE(gone * 100, named * 95) << gone << " of " << named << "; stayed:" << stayed;
}

std::string evidence_is_delivered(const Suggestion& answer) {
  for (const CodeAnswer& code : answer.codes) {
    if (!is_named(code)) continue;
    for (const Evidence& evidence : code.evidence) {
      if (evidence.role != EvidenceRole::technique && evidence.role != EvidenceRole::code) continue;
      for (const NotSupported& refused : answer.not_supported)
        if (refused.code == code.code && refused.evidence.span.overlaps(evidence.span)) return code.code + " rests on words that are refused";
    }
  }
  return "";
}

// A total or a clock is nobody's own figure in the ledger, and may still be the time of the only service.
bool is_figure_of_one(const TimeMention& time) { return time.basis == TimeBasis::stated || time.basis == TimeBasis::range; }

std::string minutes_are_counted(const Suggestion& answer) {
  for (const CodeAnswer& code : answer.codes) {
    if (!code.minutes) continue;
    for (const Evidence& evidence : code.minutes->evidence)
      for (const LedgerLine& line : answer.minutes)
        if (line.time.evidence.span == evidence.span && is_figure_of_one(line.time) && line.counts_for.empty())
          return code.code + " has minutes that are not counted: " + line.time.why_not;
  }
  return "";
}

TEST(Faithfulness, EvidenceLiesInNoTextThatItsStatusExcludes) {
  for (const Note& note : corpus()) {
    const Suggestion answer = answer_to(note);
    EXPECT_EQ(evidence_is_delivered(answer), "") << note.id;
    EXPECT_EQ(minutes_are_counted(answer), "") << note.id;
  }
}

// ---- the same again, later and for another payer ----------------------------

TEST(Faithfulness, ARecordIsMadeAgainFromItsNote) {
  bool with_text = false;
  for (const Note& note : corpus()) {
    with_text = !with_text;
    const std::string json = to_json(answer_to(note), note, whole_book(), {.pretty = with_text, .with_text = with_text});
    const Result<RecordedSuggestion> recorded = read_suggestion(json, "record", 1);
    ASSERT_TRUE(recorded) << describe(recorded.problems().front());
    Note text;  // what was given with the note comes from the record
    text.text = note.text;
    const Replay again = replay(*recorded, text, whole_book());
    EXPECT_TRUE(again.is_identical()) << note.id << ": " << again.differences.front().path;
  }
}

// How sure the program is of each service. Where a payer has two codes in one, they are one candidate, and the rest must be the same.
std::vector<int> scores(const Suggestion& answer) {
  std::vector<int> all;
  for (const CodeAnswer& code : answer.codes) all.push_back(code.score.value);
  std::sort(all.begin(), all.end());
  return all;
}

TEST(Faithfulness, ThePayerChangesNoDoubtOfDelivery) {
  std::size_t compared = 0;
  for (const Note& note : corpus()) {
    std::map<std::string, Suggestion> answers;
    for (const char* payer : {"medicare", "commercial", "workers-comp", "self-pay"}) {
      Note other = note;
      other.payer = payer;
      answers.emplace(payer, answer_to(other));
    }
    const Suggestion& first = answers.at("medicare");
    for (const auto& [payer, answer] : answers) {
      EXPECT_EQ(answer.not_supported.size(), first.not_supported.size()) << note.id << " for " << payer;
      if (answer.codes.size() != first.codes.size()) continue;
      ++compared;
      EXPECT_EQ(scores(answer), scores(first)) << note.id << " for " << payer;
    }
  }
  EXPECT_GE(compared, corpus().size() * 4 * 95 / 100);
}

}  // namespace
}  // namespace codetrail
