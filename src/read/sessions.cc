#include <algorithm>
#include <set>
#include <span>

#include "read/services.h"

namespace codetrail {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

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

// The services of a block; all of them stand in order of their blocks.
std::span<Service> services_of(std::uint32_t block, Reading* reading) {
  auto& all = reading->services;
  const auto first = std::lower_bound(all.begin(), all.end(), block, [](const Service& s, std::uint32_t b) { return s.block < b; });
  const auto last = std::find_if(first, all.end(), [&](const Service& s) { return s.block != block; });
  return {first, last};
}

// A session stretches over the section in which it is named; one that is named before any section, over the whole note.
constexpr std::uint32_t whole_note = 0xffffffff;
std::uint32_t reach_of(const Document& document, const Block& session) {
  const std::uint32_t home = document.section_of(session.span.begin);
  return document.sections[home].heading.empty() ? whole_note : home;
}

bool is_part(const Document& document, const Book& book, const Service& whole, std::uint32_t reach, const Service& service, const Reading& reading) {
  const bool is_group = book.code(whole.code)->family == Family::group;
  const Code* code = book.code(service.code);
  const bool in_pool_of_group = is_group && service.code != whole.code && code && code->absorbs;
  if (!may_be_part(service, book) && !in_pool_of_group) return false;
  const Block& block = reading.blocks[service.block];
  if (reach != whole_note && document.section_of(block.span.begin) != reach) return false;
  return !is_group || service.block == whole.block || !is_individual(document, block, book);
}

void absorb(const Document& document, const Book& book, const Service& whole, std::uint32_t reach, std::span<Service> services, const Reading& reading) {
  for (Service& service : services) {
    if (!is_part(document, book, whole, reach, service, reading)) continue;
    service.code = whole.code;
    service.is_contested = false;
    service.rivals.clear();
    service.shared_with.clear();
    if (service.time && service.time->basis == TimeBasis::shared) service.time->basis = TimeBasis::stated;
  }
}

void absorb_into(Family family, const Document& document, const Book& book, Reading* reading) {
  std::set<std::pair<std::string, std::uint32_t>> absorbed;
  for (std::size_t i = 0; i < reading->services.size(); ++i) {
    const Service whole = reading->services[i];
    const Code* code = book.code(whole.code);
    if (!code || !code->absorbs || code->family != family) continue;
    const std::uint32_t reach = reach_of(document, reading->blocks[whole.block]);
    // A session that is named again adds no more than what stands beside its name.
    const bool is_first = absorbed.emplace(whole.code, reach).second;
    absorb(document, book, whole, reach, is_first ? std::span(reading->services) : services_of(whole.block, reading), *reading);
  }
}

// One figure for several parts of a session is the session's own, and counts once.
void unshare(Reading* reading) {
  for (Service& service : reading->services) {
    std::erase_if(service.shared_with, [&](const std::string& other) {
      const std::span<Service> beside = services_of(service.block, reading);
      return std::none_of(beside.begin(), beside.end(), [&](const Service& s) { return s.code == other; });
    });
    if (service.shared_with.empty() && service.time && service.time->basis == TimeBasis::shared) service.time->basis = TimeBasis::stated;
  }
}

void settle_evaluations(const Book& book, Reading* reading) {
  std::vector<std::string> uncontested;   // codes in order of the note, each once
  for (const Service& service : reading->services)
    if (!service.is_contested && !contains(uncontested, service.code)) uncontested.push_back(service.code);
  for (Service& service : reading->services) {
    const Code* code = book.code(service.code);
    if (!code || code->family != Family::evaluation || !service.is_contested) continue;
    const auto named = std::find_if(uncontested.begin(), uncontested.end(), [&](const std::string& c) { return contains(service.rivals, c); });
    if (named == uncontested.end()) continue;
    service.code = *named;
    service.is_contested = false;
    service.rivals.clear();
  }
}

}  // namespace

void join_sessions(const Document& document, const Book& book, Reading* reading) {
  for (const Family family : {Family::group, Family::exercise, Family::training}) absorb_into(family, document, book, reading);
  unshare(reading);
  settle_evaluations(book, reading);
}

}  // namespace codetrail
