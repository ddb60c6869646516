#include <algorithm>

#include "read/context.h"

namespace codetrail {
namespace {

// Nothing, or a dash of any length.
bool says_nothing(std::string_view cell) {
  constexpr std::string_view en_dash = "\u2013", em_dash = "\u2014";
  while (!cell.empty()) {
    if (cell.starts_with(en_dash) || cell.starts_with(em_dash)) cell.remove_prefix(en_dash.size());
    else if (std::isalnum(static_cast<unsigned char>(cell.front())) || (cell.front() & 0x80)) return false;
    else cell.remove_prefix(1);
  }
  return true;
}

// What the cell's words say against the row, if anything.
const PhraseHit* refusal_in(const Document& document, Span cell, const Book& book) {
  for (const PhraseHit& hit : document.hits_in(cell)) {
    const Phrase& phrase = book.phrases[hit.phrase];
    if (phrase.use == Use::cue && book.cues[phrase.item].status != Status::performed) return &hit;
  }
  return nullptr;
}

// A dash today where another day has an entry: what was done then.
bool was_done_before(const Document& document, const GridRow& row, const Book& book) {
  return row.kind == GridKind::days && std::any_of(row.others.begin(), row.others.end(), [&](Span cell) {
    return !says_nothing(document.words(cell)) && !refusal_in(document, cell, book);
  });
}

// Neither minutes nor units.
bool is_blank_charge(const Document& document, const GridRow& row) {
  return !row.today.empty() && says_nothing(document.words(row.today)) &&
         std::all_of(row.others.begin(), row.others.end(), [&](Span cell) { return says_nothing(document.words(cell)); });
}

// A cell in a column of minutes speaks only where it says that nothing was done.
void decide(const Document& document, const GridRow& row, const Book& book, Mention* mention) {
  if (row.kind == GridKind::past) {
    const Weight& weight = book.weight("entry-of-another-day");
    mention->status = Status::historical;
    mention->reason = Reason{Evidence{EvidenceRole::cue, row.today, weight.source}, weight.source, false};
    mention->margin = weight.points;
    return;
  }
  const Weight& weight = book.weight("cell-empty");
  const PhraseHit* refusal = refusal_in(document, row.today, book);
  if (!refusal && row.kind == GridKind::minutes && !is_blank_charge(document, row)) return;
  if (refusal) {
    const Phrase& phrase = book.phrases[refusal->phrase];
    mention->status = book.cues[phrase.item].status;
    mention->reason = Reason{Evidence{EvidenceRole::cue, refusal->span, phrase.source}, phrase.source, false};
  } else if (says_nothing(document.words(row.today))) {
    mention->status = was_done_before(document, row, book) ? Status::historical : Status::negated;
    mention->reason = Reason{{}, weight.source, false};
    if (!row.today.empty()) mention->reason.cue = Evidence{EvidenceRole::cue, row.today, weight.source};
  } else {
    mention->status = Status::performed;
    mention->reason = Reason{Evidence{EvidenceRole::cue, row.today, weight.source}, weight.source, false};
  }
  mention->margin = weight.points;
}

// "10", "15 L knee", "15 med press": the figure opens its cell, and no other stands in it.
bool opens_cell(const Document& document, Span figure, Span cell) {
  constexpr std::uint32_t longest_remark = 16;
  if (figure.begin != cell.begin || figure.end > cell.end || cell.end - figure.end > longest_remark) return false;
  const std::string_view behind = document.words({figure.end, cell.end});
  return std::none_of(behind.begin(), behind.end(), [](unsigned char c) { return std::isdigit(c); });
}

// "timed min   35   40   38"
bool is_total_row(const Document& document, const GridRow& row, const Book& book) {
  const auto hits = document.hits_in(row.label);
  return std::any_of(hits.begin(), hits.end(), [&](const PhraseHit& hit) {
    const Phrase& phrase = book.phrases[hit.phrase];
    return phrase.use == Use::mark && book.marks[phrase.item] == TextMark::total_row;
  });
}

}  // namespace

void read_cells(const Document& document, const std::vector<GridRow>& rows, const Book& book, std::vector<Figure>* figures,
                std::vector<Mention>* mentions) {
  const auto begins_before = [](const auto& part, std::uint32_t at) { return part.span.begin < at; };
  for (const GridRow& row : rows) {
    for (auto m = std::lower_bound(mentions->begin(), mentions->end(), row.line.begin, begins_before);
         m != mentions->end() && m->span.begin < row.line.end; ++m)
      if (row.label.covers(m->span) && !(row.kind == GridKind::past && row.today.empty())) decide(document, row, book, &*m);
    for (auto f = std::lower_bound(figures->begin(), figures->end(), row.line.begin, begins_before);
         f != figures->end() && f->span.begin < row.line.end; ++f) {
      f->other_day |= row.kind == GridKind::past && row.label.end <= f->span.begin;
      f->fills_cell |= row.kind != GridKind::minutes && row.kind != GridKind::past && opens_cell(document, f->span, row.today);
      if (f->fills_cell && f->kind == TimeKind::bare && is_total_row(document, row, book)) {
        f->kind = TimeKind::total_timed;
        f->basis = TimeBasis::total;
      }
      f->under_minutes |= row.kind == GridKind::minutes && f->span == row.today;
      f->other_day |= row.kind == GridKind::days &&
                      std::any_of(row.others.begin(), row.others.end(), [&](Span cell) { return cell.overlaps(f->span); });
    }
  }
}

}  // namespace codetrail
