#include "read/tally.h"

#include <algorithm>
#include <map>
#include <set>

namespace codetrail {
namespace {

// A block that only names services and their minutes, as a table of charges does.
bool only_names_services(const std::vector<std::uint32_t>& mentions, const Reading& reading, const Book& book) {
  return std::all_of(mentions.begin(), mentions.end(), [&](std::uint32_t mention) {
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

Minutes sum(const std::vector<const TimeSpent*>& times) {
  Minutes total;
  for (const TimeSpent* time : times) total = std::min(total + time->low, most_minutes);
  return total;
}

// Minutes of one code: told with what was done, and stated again in lines that only name the service.
struct CodeTimes {
  std::vector<Service*> told, restated;
  std::vector<Service*> untimed, unnamed;  // without minutes; of the latter only the service's name is written
  std::vector<TimeSpent> charged;   // rows of a table of charges: no act, but minutes of acts told elsewhere
  bool is_whole = false;            // a session that holds its exercises (a pool, a group)
};

// Whether the mention may stand in a row of charges: it claims no act, and none was refused.
bool may_be_charge(const Mention& mention) {
  return !mention.supports.empty() && (mention.status == Status::listed || mention.status == Status::planned);
}

// Rows such as "97110  Ther Ex  23  2": they claim no act, but say how long an act told elsewhere took. Below a plan only a
// table of them is one, two rows or more.
std::map<std::string, std::vector<TimeSpent>> find_charges(const Document& document, const Reading& reading, const Book& book) {
  std::map<std::uint32_t, std::vector<std::uint32_t>> rows;   // by block
  std::set<std::uint32_t> others, lines;
  for (std::uint32_t i = 0; i < reading.mentions.size(); ++i) {
    const Mention& mention = reading.mentions[i];
    if (may_be_charge(mention)) rows[mention.block].push_back(i);
    else others.insert(mention.block);
  }
  std::erase_if(rows, [&](const auto& row) {
    return others.contains(row.first) || row.first >= reading.blocks.size() || !reading.blocks[row.first].time
        || !only_names_services(row.second, reading, book);
  });
  const auto line_of = [&](std::uint32_t mention) { return document.line_of(reading.mentions[mention].span.begin); };
  for (const auto& [block, mentions] : rows) lines.insert(line_of(mentions.front()));
  std::map<std::string, std::vector<TimeSpent>> charges;
  for (const auto& [block, mentions] : rows) {
    const Mention& first = reading.mentions[mentions.front()];
    const std::uint32_t line = line_of(mentions.front());
    const bool in_table = lines.contains(line + 1) || (line > 0 && lines.contains(line - 1));
    if (first.status != Status::listed && !in_table) continue;
    if (reading.blocks[block].time->low.value > 0) charges[first.supports.front().code].push_back(*reading.blocks[block].time);
  }
  return charges;
}

void note_conflict(const TimeSpent& time, Reading* reading) {
  reading->conflicting_minutes.insert(reading->conflicting_minutes.end(), time.evidence.begin(), time.evidence.end());
}

// The session's own minutes hold those of its exercises.
void keep_longest(std::vector<Service*>* told) {
  const auto longest = std::max_element(told->begin(), told->end(), [](const Service* a,
      const Service* b) { return a->time->low < b->time->low; });
  Service* whole = *longest;
  Minutes others;
  for (const Service* service : *told)
    if (service != whole) others = std::min(others + service->time->low, most_minutes);
  if (others > whole->time->low) return;
  for (Service* service : *told)
    if (service != whole) service->time.reset();
  *told = {whole};
}

// What the table of charges says is the time of the code's first act.
void take_charges(const CodeTimes& times, Reading* reading) {
  Service* first = !times.untimed.empty() ? times.untimed.front() : !times.unnamed.empty() ? times.unnamed.front() : nullptr;
  if (!first) return;
  for (const TimeSpent& charge : times.charged) {
    if (!first->time) first->time = charge;
    else if (first->time->low != charge.low) note_conflict(charge, reading);
  }
}

bool is_same_place(const Service& a, const Service& b) {
  const auto same = [](const RegionFound& x, const RegionFound& y) { return x.region == y.region; };
  return std::equal(a.regions.begin(), a.regions.end(), b.regions.begin(), b.regions.end(), same);
}

// A machine or a pack that is told again with the same minutes, and no other place, ran once ("CP, R knee, 10 min ... CHARGES: CP 10").
void count_once(std::vector<Service*>* told) {
  std::vector<Service*> kept;
  for (Service* service : *told) {
    const bool again = std::any_of(kept.begin(), kept.end(), [&](const Service* other) {
      const bool same_time = other->time->low == service->time->low && other->time->high == service->time->high;
      return same_time && other->block != service->block && (service->regions.empty() || is_same_place(*service, *other));
    });
    if (again) service->time.reset();
    else kept.push_back(service);
  }
  *told = std::move(kept);
}

void settle_code(CodeTimes times, Reading* reading) {
  if (times.is_whole && times.told.size() > 1) keep_longest(&times.told);
  std::vector<const TimeSpent*> again;
  for (const Service* service : times.restated) again.push_back(&*service->time);
  if (again.empty())
    for (const TimeSpent& charge : times.charged) again.push_back(&charge);
  if (again.empty()) return;
  std::vector<const TimeSpent*> own;
  for (const Service* service : times.told) own.push_back(&*service->time);
  // Where only some parts have minutes of their own, the service's line is their sum and theirs lie inside it.
  const bool is_sum = own.empty() || (!times.untimed.empty() && sum(again) >= sum(own));
  if (is_sum) {
    for (Service* service : times.told) service->time.reset();
    if (times.restated.empty()) take_charges(times, reading);
    return;
  }
  const bool agree = std::abs(sum(own).value - sum(again).value) <= 1;
  if (!agree)
    for (const TimeSpent* time : again) note_conflict(*time, reading);
  for (Service* service : times.restated) service->time.reset();
}

// "[x] IFC 15 min   [x] MHP with IFC": a machine without minutes runs as long as the one that is named beside it again.
void run_together(const Book& book, Reading* reading) {
  const auto is_untimed = [&](const Service& service) {
    const Code* code = book.code(service.code);
    return code && code->counting == Counting::untimed && code->family == Family::modality;
  };
  std::map<std::string, const Service*> timed;
  for (const Service& service : reading->services)
    if (service.time && is_untimed(service)) timed.emplace(service.code, &service);
  std::vector<std::pair<std::size_t, TimeSpent>> given;
  for (std::size_t i = 0; i < reading->services.size(); ++i) {
    const Service& service = reading->services[i];
    if (service.time || !is_untimed(service) || timed.contains(service.code)) continue;
    for (const Service& beside : reading->services) {
      const auto known = timed.find(beside.code);
      if (beside.block != service.block || beside.time || known == timed.end()) continue;
      given.emplace_back(i, *known->second->time);
      break;
    }
  }
  for (auto& [number, time] : given) reading->services[number].time = std::move(time);
}

}  // namespace

void settle_times(const Document& document, const Book& book, Reading* reading) {
  for (Service& service : reading->services) {
    const Block& block = reading->blocks[service.block];
    if (block.parent == Block::no_parent || !service.time) continue;
    const Block& heading = reading->blocks[block.parent];
    if (heading.time && heading.heading_code == service.code) service.time.reset();
  }
  run_together(book, reading);
  const std::set<std::uint32_t> parents = blocks_with_children(*reading);
  std::map<std::string, CodeTimes> by_code;
  for (Service& service : reading->services) {
    CodeTimes& times = by_code[service.code];
    const Code* code = book.code(service.code);
    times.is_whole = code && code->absorbs;
    const bool only_names = only_names_services(service.mentions, *reading, book) && !parents.contains(service.block);
    if (!service.time) {
      (only_names ? times.unnamed : times.untimed).push_back(&service);
    } else if (service.shared_with.empty()) {
      (only_names ? times.restated : times.told).push_back(&service);
    }
  }
  for (auto& [code, charged] : find_charges(document, *reading, book))
    if (const auto known = by_code.find(code); known != by_code.end()) known->second.charged = std::move(charged);
  for (auto& [code, times] : by_code) {
    const Code* known = book.code(code);
    if (known && known->counting == Counting::untimed && known->family == Family::modality) count_once(&times.told);
    settle_code(std::move(times), reading);
  }
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

}  // namespace codetrail
