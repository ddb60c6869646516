#include "check/phrases.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/unicode.h"
#include "check/samples.h"
#include "text/hits.h"

namespace codetrail {
namespace {

// A phrase with more ways than this has one that fires, if any does.
constexpr std::size_t most_samples = 64;

// Uses whose hits compete for words. Look-alikes and words that only help others are seen by nobody, so nothing covers them.
bool competes(Use use) {
  switch (use) {
    case Use::technique:
    case Use::cue:
    case Use::heading:
    case Use::region:
    case Use::side:
    case Use::mark:
    case Use::role:
    case Use::payer:
    case Use::exam_word: return true;
    case Use::technique_not:
    case Use::shortform:
    case Use::short_near:
    case Use::cue_not:
    case Use::region_not:
    case Use::side_not:
    case Use::time:
    case Use::number:
    case Use::date:
    case Use::tissue:
    case Use::when_near:
    case Use::giver:
    case Use::remark:
    case Use::remark_not:
    case Use::spelling:
    case Use::spelling_not:
    case Use::scanned_figure: return false;
  }
  return false;
}

// What stands in the way of a phrase, tried over all its ways.
struct Trial {
  bool fires = false, matches = false;
  std::optional<std::uint32_t> winner;  // another phrase that has the words
};

Trial try_out(std::uint32_t number, const Book& book) {
  const Phrase& phrase = book.phrases[number];
  Trial trial;
  for (const std::string& sample : samples_of(phrase.text, most_samples)) {
    const Folded folded = fold(sample);
    for (const PhraseHit& hit : find_hits(sample, folded, book)) {
      trial.fires = trial.fires || hit.phrase == number;
      if (hit.phrase != number && book.phrases[hit.phrase].use == phrase.use) trial.winner = hit.phrase;
    }
    if (trial.fires) return trial;
    const std::vector<Hit> hits = book.patterns.find_all(folded.text);
    trial.matches = trial.matches || std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.pattern == number; });
  }
  return trial;
}

std::string verdict(const Trial& trial, const Book& book) {
  if (!trial.matches) return "this phrase does not match its own words";
  if (!trial.winner) return "this phrase never fires: a `not` always strikes it out";
  const Phrase& winner = book.phrases[*trial.winner];
  return "this phrase never fires: \"" + winner.text + "\" at " + book.place(winner.source) + " always has its words";
}

}  // namespace

std::vector<Problem> check_phrases(const Book& book) {
  std::vector<Problem> problems;
  for (std::uint32_t number = 0; number < book.phrases.size(); ++number) {
    const Phrase& phrase = book.phrases[number];
    if (phrase.raw || !competes(phrase.use)) continue;
    const Trial trial = try_out(number, book);
    if (trial.fires) continue;
    problems.push_back({.path = book.files[phrase.source.file],
                        .line = phrase.source.line,
                        .column = 0,
                        .message = verdict(trial, book),
                        .excerpt = phrase.text,
                        .is_warning = true});
  }
  return problems;
}

}  // namespace codetrail
