#include <algorithm>

#include "read/services.h"

namespace codetrail {
namespace {

bool is_individual(const Document& document, const Block& block, const Book& book) {
  const std::uint32_t last = block.span.empty() ? block.span.begin : block.span.end - 1;
  const Span words = hull(document.sentences[document.sentence_of(block.span.begin)].span, document.sentences[document.sentence_of(last)].span);
  const auto hits = document.hits_in(words);
  return std::any_of(hits.begin(), hits.end(), [&](const PhraseHit& hit) {
    const Phrase& phrase = book.phrases[hit.phrase];
    return phrase.use == Use::mark && book.marks[phrase.item] == TextMark::individual;
  });
}

bool may_be_part(const Service& service, const Book& book) {
  const Code* code = book.code(service.code);
  return code && !code->absorbs && (code->family == Family::exercise || code->family == Family::training);
}

// A session stretches over the section in which it is named; one that is named before any section, over the whole note.
bool is_within(const Document& document, const Block& session, const Block& block) {
  const std::uint32_t home = document.section_of(session.span.begin);
  return document.sections[home].heading.empty() || document.section_of(block.span.begin) == home;
}

void absorb(const Document& document, const Book& book, std::size_t session, Reading* reading) {
  const Service whole = reading->services[session];
  const Code* code = book.code(whole.code);
  for (Service& service : reading->services) {
    const Block& block = reading->blocks[service.block];
    const bool in_pool_of_group = code->family == Family::group && service.code != whole.code && book.code(service.code) && book.code(service.code)->absorbs;
    if (!may_be_part(service, book) && !in_pool_of_group) continue;
    if (!is_within(document, reading->blocks[whole.block], block)) continue;
    if (code->family == Family::group && service.block != whole.block && is_individual(document, block, book)) continue;
    service.code = whole.code;
    service.is_contested = false;
    service.rivals.clear();
    service.shared_with.clear();
    if (service.time && service.time->basis == TimeBasis::shared) service.time->basis = TimeBasis::stated;
  }
}

// One figure for several parts of a session is the session's own, and counts once.
void unshare(Reading* reading) {
  for (Service& service : reading->services) {
    std::erase_if(service.shared_with, [&](const std::string& other) {
      return std::none_of(reading->services.begin(), reading->services.end(), [&](const Service& s) {
        return s.code == other && s.block == service.block;
      });
    });
    if (service.shared_with.empty() && service.time && service.time->basis == TimeBasis::shared) service.time->basis = TimeBasis::stated;
  }
}

void settle_evaluations(const Book& book, Reading* reading) {
  for (Service& service : reading->services) {
    const Code* code = book.code(service.code);
    if (!code || code->family != Family::evaluation || !service.is_contested) continue;
    const auto named = std::find_if(reading->services.begin(), reading->services.end(), [&](const Service& other) {
      return !other.is_contested && std::find(service.rivals.begin(), service.rivals.end(), other.code) != service.rivals.end();
    });
    if (named == reading->services.end()) continue;
    service.code = named->code;
    service.is_contested = false;
    service.rivals.clear();
  }
}

}  // namespace

void join_sessions(const Document& document, const Book& book, Reading* reading) {
  for (const Family family : {Family::group, Family::exercise})
    for (std::size_t i = 0; i < reading->services.size(); ++i) {
      const Code* code = book.code(reading->services[i].code);
      if (code && code->absorbs && code->family == family) absorb(document, book, i, reading);
    }
  unshare(reading);
  settle_evaluations(book, reading);
}

}  // namespace codetrail
