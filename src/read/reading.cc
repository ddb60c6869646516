#include "read/reading.h"

#include <algorithm>

#include "read/blocks.h"
#include "read/claims.h"
#include "read/clocks.h"
#include "read/context.h"
#include "read/corrections.h"
#include "read/figures.h"
#include "read/givers.h"
#include "read/mentions.h"
#include "read/parts.h"
#include "read/places.h"
#include "read/regions.h"
#include "read/remarks.h"
#include "read/services.h"
#include "read/sums.h"
#include "read/tally.h"
#include "read/template_text.h"
#include "read/unfilled.h"

namespace codetrail {
namespace {

// A clock that no service stands with is the visit's, where the note has no other: "DOS 5/14  10:30-11:20".
void take_visit_clock(const Blocks& blocks, std::vector<Figure>* figures) {
  constexpr Minutes longest_visit{240};
  Figure* clock = nullptr;
  for (std::size_t i = 0; i < figures->size(); ++i) {
    Figure& figure = (*figures)[i];
    if (figure.kind == TimeKind::session || figure.kind == TimeKind::total) return;
    if (figure.kind != TimeKind::clock || !is_time(figure)) continue;
    if (blocks.figure_block[i] != Blocks::no_block || clock || figure.high > longest_visit) return;
    clock = &figure;
  }
  if (!clock) return;
  clock->kind = TimeKind::session;
  clock->basis = TimeBasis::session;
}

// Statements about the whole visit: the last one of a kind holds, as sums stand at the end.
void note_totals(const std::vector<Figure>& figures, Reading* reading) {
  for (const Figure& figure : figures) {
    const TimeSpent time{figure.low, figure.high, figure.basis, {{EvidenceRole::minutes, figure.span, figure.source}}};
    if (figure.low.value == 0) continue;
    if (figure.kind == TimeKind::total_timed) reading->total_timed = time;
    if (figure.kind == TimeKind::total) reading->total = time;
    if (figure.kind == TimeKind::session && !reading->session) reading->session = time;
  }
}

// Marks of delivered services of which it cannot be seen whether they were ticked.
std::vector<Evidence> find_unclear_boxes(const Document& document, const Reading& reading) {
  std::vector<Evidence> unclear;
  for (const Service& service : reading.services)
    for (std::uint32_t number : service.mentions) {
      const Mention& mention = reading.mentions[number];
      const Box* box = document.box_of(mention.span);
      if (box && box->state == BoxState::unclear) unclear.push_back({EvidenceRole::cue, box->mark, mention.source});
    }
  return unclear;
}

}  // namespace

Reading read(const Document& document, const Facts& facts, const Book& book) {
  std::vector<Figure> figures = find_figures(document, book);
  Reading reading;
  reading.mentions = find_mentions(document, figures, facts, book);
  std::vector<RegionMention> regions = find_regions(document, book);
  const Corrections corrections = find_corrections(document, reading.mentions, figures, regions, book);
  take_back(corrections, &figures, &regions);
  decide_statuses(document, figures, facts, book, &reading.mentions);
  overrule_ticks(document, &reading.mentions);
  take_back(corrections, &reading.mentions);
  drop_unsupported(&reading.mentions);
  read_cells(document, find_grid_rows(document, facts, book), book, &figures, &reading.mentions);
  read_sums(document, reading.mentions, &figures);

  const Blocks blocks = find_blocks(document, figures, facts, book, &reading.mentions);
  reading.blocks = blocks.blocks;
  strike_unfilled(document, book, &reading.blocks, &reading.mentions);
  apply_conditions(document, reading.blocks, facts, book, &reading.mentions);
  reading.services = find_services(document, reading.blocks, reading.mentions, book);
  join_sessions(document, book, &reading);
  take_visit_clock(blocks, &figures);
  note_totals(figures, &reading);
  reading.claims = find_claims(document, figures, reading.mentions);
  give_places(document, regions, book, &reading);
  name_by_place(book, &reading);
  settle_times(document, book, &reading);
  join_sets(book, &reading);
  name_by_order(book, &reading);
  count_parts(document, regions, book, &reading);
  name_givers(document, facts.discipline, book, &reading);
  reading.times = write_ledger(figures, blocks, reading, book);
  reading.contradictions = find_contradictions(document, regions, reading, book);
  reading.unclear_boxes = find_unclear_boxes(document, reading);
  reading.clocks = find_clocks(document, book);
  reading.remarks = find_remarks(document, book);
  reading.other_codes = find_other_codes(document, book);
  reading.damage = find_damage(document);
  reading.damaged_text = is_damaged(document, reading.damage);
  reading.diagnosed = find_places_of({Shows::diagnosis}, document, reading.remarks, regions);
  reading.complaints = find_places_of({Shows::diagnosis, Shows::complaint}, document, reading.remarks, regions);
  return reading;
}

}  // namespace codetrail
