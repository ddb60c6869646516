#include "read/givers.h"

#include <algorithm>

namespace codetrail {
namespace {

struct GiverFound {
  const GiverTerm* term = nullptr;
  Evidence evidence;
};

std::vector<GiverFound> find_givers(const Document& document, const Book& book) {
  std::vector<GiverFound> found;
  for (const PhraseHit& hit : document.hits) {
    const Phrase& phrase = book.phrases[hit.phrase];
    if (phrase.use == Use::giver) found.push_back({&book.givers[phrase.item], {EvidenceRole::person, hit.span, phrase.source}});
  }
  return found;
}

// Words that open their line label all of it, whatever sentences it has.
bool speaks_of(const GiverFound& giver, const Mention& mention, const Document& document) {
  const std::uint32_t at = giver.evidence.span.begin;
  if (document.sentence_of(at) == document.sentence_of(mention.span.begin)) return true;
  const std::uint32_t line = document.line_of(at);
  return at <= document.lines[line].words && line == document.line_of(mention.span.begin) && at < mention.span.begin;
}

// The giver nearest to the mention in its own sentence or line, else the last title before it.
const GiverFound* giver_of(const Mention& mention, const Document& document, const std::vector<GiverFound>& givers) {
  const GiverFound *beside = nullptr, *above = nullptr;
  for (const GiverFound& giver : givers) {
    const Span span = giver.evidence.span;
    if (giver.term->below) {
      if (span.begin < mention.span.begin) above = &giver;
      continue;
    }
    if (!speaks_of(giver, mention, document)) continue;
    if (!beside || gap(span, mention.span) < gap(beside->evidence.span, mention.span)) beside = &giver;
  }
  return beside ? beside : above;
}

}  // namespace

void name_givers(const Document& document, const std::string& author, const Book& book, Reading* reading) {
  const std::vector<GiverFound> givers = find_givers(document, book);
  if (givers.empty()) return;
  for (Service& service : reading->services) {
    if (!service.given_by.empty()) continue;
    const GiverFound* giver = giver_of(reading->mentions[service.mentions.front()], document, givers);
    if (!giver || giver->term->discipline == author) continue;
    service.given_by = giver->term->discipline;
    service.given_by_evidence = giver->evidence;
  }
}

}  // namespace codetrail
