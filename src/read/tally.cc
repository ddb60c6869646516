#include "read/tally.h"

#include <algorithm>
#include <map>
#include <set>

namespace codetrail {
namespace {

// A block that only names services and their minutes, as a table of charges does.
bool is_restatement(const Service& service, const Reading& reading, const Book& book) {
  return std::all_of(service.mentions.begin(), service.mentions.end(), [&](std::uint32_t mention) {
    const Kind kind = book.techniques[reading.mentions[mention].technique].kind;
    return kind == Kind::service || kind == Kind::code_number;
  });
}

std::set<std::uint32_t> blocks_with_children(const Reading& reading) {
  std::set<std::uint32_t> parents;
  for (const Block& block : reading.blocks)
    if (block.parent != Block::no_parent) parents.insert(block.parent);
  return parents;
}

Minutes sum(const std::vector<Service*>& services) {
  Minutes total;
  for (const Service* service : services) total += service->time->low;
  return total;
}

void settle_code(const std::vector<Service*>& services, const std::set<std::uint32_t>& parents, const Book& book, Reading* reading) {
  std::vector<Service*> told, restated;
  bool some_untimed = false;
  for (Service* service : services) {
    const bool is_table = is_restatement(*service, *reading, book) && !parents.contains(service->block);
    some_untimed |= !is_table && !service->time;
    if (!service->time || !service->shared_with.empty()) continue;
    (is_table ? restated : told).push_back(service);
  }
  if (told.empty() || restated.empty()) return;
  // Where only some parts have minutes of their own, the service's line is their sum and theirs lie inside it.
  if (some_untimed && sum(restated) >= sum(told)) {
    for (Service* service : told) service->time.reset();
    return;
  }
  const bool agree = std::abs(sum(told).value - sum(restated).value) <= 1;
  if (!agree)
    for (const Service* service : restated)
      reading->conflicting_minutes.insert(reading->conflicting_minutes.end(), service->time->evidence.begin(), service->time->evidence.end());
  for (Service* service : restated) service->time.reset();
}

}  // namespace

void settle_times(const Document&, const Book& book, Reading* reading) {
  for (Service& service : reading->services) {
    const Block& block = reading->blocks[service.block];
    if (block.parent == Block::no_parent || !service.time) continue;
    const Block& heading = reading->blocks[block.parent];
    if (heading.time && heading.heading_code == service.code) service.time.reset();
  }
  std::map<std::string, std::vector<Service*>> by_code;
  for (Service& service : reading->services) by_code[service.code].push_back(&service);
  const std::set<std::uint32_t> parents = blocks_with_children(*reading);
  for (auto& [code, services] : by_code) settle_code(services, parents, book, reading);
}

std::vector<TimeMention> write_ledger(const std::vector<Figure>& figures, const Blocks& blocks, const Reading& reading, const Book& book) {
  // The first service that a figure is evidence of owns it.
  std::map<Span, const std::string*> owners;
  for (const Service& service : reading.services)
    if (service.time)
      for (const Evidence& evidence : service.time->evidence) owners.emplace(evidence.span, &service.code);

  std::vector<TimeMention> ledger;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Figure& figure = figures[i];
    const std::uint32_t block = blocks.figure_block[i];
    const bool mere_number = figure.kind == TimeKind::bare && (figure.other_day || block == Blocks::no_block);
    if (figure.kind == TimeKind::units || mere_number) continue;
    TimeMention time{figure.low, figure.high, figure.basis, {EvidenceRole::minutes, figure.span, figure.source}, "", ""};
    const auto owner = owners.find(figure.span);
    if (figure.left_out_by != Figure::no_form) time.why_not = book.times[figure.left_out_by].says;
    else if (figure.other_day) time.why_not = book.weight("minutes-of-another-day").says;
    else if (!is_time(figure)) time.why_not = book.times[figure.form].says;
    else if (blocks.figure_inside[i]) time.why_not = book.weight("minutes-inside").says;
    else if (block == Blocks::no_block) time.why_not = book.weight("minutes-of-nothing").says;
    else if (owner != owners.end()) time.counts_for = *owner->second;
    else if (reading.blocks[block].mentions.empty()) time.why_not = book.weight("minutes-not-delivered").says;
    else time.why_not = book.weight("minutes-restated").says;
    ledger.push_back(std::move(time));
  }
  return ledger;
}

std::vector<Evidence> find_contradictions(const Reading& reading) {
  std::set<std::uint32_t> done;
  for (const Mention& mention : reading.mentions)
    if (mention.status == Status::performed) done.insert(mention.technique);
  std::vector<Evidence> found;
  for (const Mention& mention : reading.mentions) {
    const bool denied = mention.status == Status::negated || mention.status == Status::withheld || mention.status == Status::declined;
    if (denied && done.contains(mention.technique)) found.push_back({EvidenceRole::technique, mention.span, mention.source});
  }
  return found;
}

}  // namespace codetrail
