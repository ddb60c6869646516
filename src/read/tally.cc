#include "read/tally.h"

#include <algorithm>
#include <map>

namespace codetrail {
namespace {

// A block that only names services and their minutes, as a table of charges does.
bool is_restatement(const Service& service, const Reading& reading, const Book& book) {
  return std::all_of(service.mentions.begin(), service.mentions.end(), [&](std::uint32_t mention) {
    const Kind kind = book.techniques[reading.mentions[mention].technique].kind;
    return kind == Kind::service || kind == Kind::code_number;
  });
}

bool has_children(std::uint32_t block, const Reading& reading) {
  return std::any_of(reading.blocks.begin(), reading.blocks.end(), [&](const Block& b) { return b.parent == block; });
}

Minutes sum(const std::vector<Service*>& services) {
  Minutes total;
  for (const Service* service : services) total += service->time->low;
  return total;
}

void settle_code(const std::vector<Service*>& services, const Book& book, Reading* reading) {
  std::vector<Service*> told, restated;
  for (Service* service : services) {
    if (!service->time || !service->shared_with.empty()) continue;
    const bool is_table = is_restatement(*service, *reading, book) && !has_children(service->block, *reading);
    (is_table ? restated : told).push_back(service);
  }
  if (told.empty() || restated.empty()) return;
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
  for (auto& [code, services] : by_code) settle_code(services, book, reading);
}

void name_purposes(const std::vector<std::uint32_t>& figure_block, const Book& book, Reading* reading) {
  for (std::size_t i = 0; i < reading->times.size(); ++i) {
    TimeMention& time = reading->times[i];
    if (!time.why_not.empty() || figure_block[i] >= reading->blocks.size()) continue;
    const auto owner = std::find_if(reading->services.begin(), reading->services.end(), [&](const Service& s) {
      return s.time && std::any_of(s.time->evidence.begin(), s.time->evidence.end(),
                                   [&](const Evidence& e) { return e.span == time.evidence.span; });
    });
    if (owner != reading->services.end()) {
      time.counts_for = owner->code;
      continue;
    }
    const Block& block = reading->blocks[figure_block[i]];
    const bool delivered = !block.mentions.empty();
    time.why_not = book.weight(delivered ? "minutes-restated" : "minutes-not-delivered").says;
  }
}

std::vector<Evidence> find_contradictions(const Reading& reading) {
  std::vector<Evidence> found;
  for (const Mention& done : reading.mentions) {
    if (done.status != Status::performed) continue;
    for (const Mention& other : reading.mentions) {
      const bool denied = other.status == Status::negated || other.status == Status::withheld || other.status == Status::declined;
      if (!denied || other.technique != done.technique) continue;
      found.push_back({EvidenceRole::technique, other.span, other.source});
    }
  }
  return found;
}

}  // namespace codetrail
