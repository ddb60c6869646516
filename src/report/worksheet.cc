#include "report/worksheet.h"

#include <cstdlib>

#include <fmt/format.h>

#include "report/labels.h"
#include "report/note_view.h"
#include "report/page.h"

namespace codetrail {

namespace {

constexpr std::size_t indent = 2, points_column = 8, entry_column = 9;

void print_fact(Page& page, std::string_view label, std::string_view value, Basis basis, const std::vector<Evidence>& evidence) {
  page.field(label, Prose(value).add(" ").add(label_of(basis), Tone::quiet));
  for (const Evidence& piece : evidence) page.quote(piece, 14);
}

void print_header(Page& page, const Suggestion& suggestion) {
  const Facts& facts = suggestion.facts;
  page.rule();
  page.print_apart({"Coding worksheet", Tone::strong}, {"note " + suggestion.id, Tone::strong});
  const std::string date = facts.date_of_service ? to_iso(*facts.date_of_service) : "not known, the latest rules are used";
  print_fact(page, "Service on", date, facts.date_basis, facts.date_evidence);
  print_fact(page, "Payer", facts.payer, facts.payer_basis, facts.payer_evidence);
  print_fact(page, "Profession", discipline_label(facts.discipline), facts.discipline_basis, facts.discipline_evidence);
  if (!suggestion.provider.empty()) page.field("Provider", suggestion.provider);
}

Prose units_of(const CodeAnswer& answer, const Totals& totals) {
  const auto known = [](std::optional<Units> units) { return units ? units_label(units) : std::string("unknown"); };
  Prose units;
  if (!answer.units && !answer.units_other_method) return units.add("cannot be known");
  units.add(known(answer.units));
  if (answer.units == answer.units_other_method) {
    units.add(" by both rules of counting", Tone::quiet);
  } else {
    units.add(fmt::format(" by the {} rule", method_label(totals.method)), Tone::quiet);
    units.add(", ").add(known(answer.units_other_method));
    units.add(fmt::format(" by the {} rule", other_method_label(totals.method)), Tone::quiet);
  }
  if (answer.tie) units.add("; a tie, the clinician chooses which code takes the last unit");
  return units;
}

Prose minutes_of(const CodeAnswer& answer, const Book& book) {
  Prose minutes;
  if (answer.minutes) {
    minutes.add(minutes_label(answer.minutes->low, answer.minutes->high)).add(" ").add(label_of(answer.minutes->basis), Tone::quiet);
  } else {
    minutes.add(is_timed(book, answer.code) ? "not known" : "not needed: untimed");
  }
  if (!answer.minutes_shared_with.empty()) minutes.add("; shared with " + joined(answer.minutes_shared_with, ", "));
  return minutes;
}

std::string claim_of(const CodeAnswer& answer) {
  std::vector<std::string> lines;
  for (const ClaimLine& line : answer.lines) lines.push_back(joined({units_label(line.units), joined(line.modifiers, " ")}, " "));
  return joined(lines, " + ");
}

void print_lacks(Page& page, const Suggestion& suggestion, const CodeAnswer& answer) {
  for (const std::string& lack : answer.lacks) {
    Prose line(lack, tone_of(answer.status));
    if (const Finding* finding = finding_of_lack(suggestion, answer, lack)) {
      line.add(": ").add(finding->says).add("  ").add(page.place(finding->source), Tone::quiet);
    }
    page.field(answer.status == CodeStatus::incomplete ? "Lacks" : "To note", line);
  }
}

void print_answer(Page& page, const Suggestion& suggestion, const CodeAnswer& answer, const Book& book) {
  if (answer.status != CodeStatus::not_supported) {
    page.field("Units", units_of(answer, suggestion.totals));
    page.field("Minutes", minutes_of(answer, book));
    if (!answer.modifiers.empty()) page.field("Modifiers", joined(answer.modifiers, " "));
    if (answer.lines.size() > 1) page.field("Claim lines", claim_of(answer));
    if (!answer.regions.empty()) page.field("Regions", joined(answer.regions));
  }
  if (!answer.contested.empty()) page.field("Contested", "others would give " + joined(answer.contested, ", "));
  if (!answer.payable) page.field("Payable", "no, see the findings");
  if (answer.needs_person) page.field("To decide", "a person must decide");
  print_lacks(page, suggestion, answer);
  for (const Rival& rival : answer.rivals) {
    Prose line(rival.code);
    line.add(fmt::format(", {} {} {}", std::abs(rival.margin.value), std::abs(rival.margin.value) == 1 ? "deciban" : "decibans", rival.margin.value < 0 ? "ahead" : "behind"), Tone::quiet);
    page.field("Rival", line.add(": ").add(rival.because));
  }
}

void print_trail(Page& page, const CodeAnswer& answer) {
  page.field("Trail", {"decibans, and why", Tone::quiet});
  const auto points = [](Decibans value) { return fmt::format("{:>5}", points_label(value)); };
  for (const Step& step : answer.trail) {
    Prose line(points(step.points), Tone::strong);
    page.print(line.pad_to(points_column).add(step.says).add("  ").add(page.place(step.source), Tone::quiet), indent, indent + points_column);
    for (const Evidence& piece : step.evidence) page.quote(piece, indent + points_column + 2);
  }
  Prose sum(points(answer.score), Tone::strong);
  sum.pad_to(points_column).add("score", Tone::strong);
  sum.add(fmt::format(": {:.3f} agreement with labelled notes", shown_probability(answer.score)));
  page.print(sum, indent, indent + points_column);
}

void print_codes(Page& page, const Suggestion& suggestion, const Book& book) {
  page.section("Codes");
  if (suggestion.codes.empty()) page.print({"No code is named or described in this note."}, indent, indent);
  for (const CodeAnswer& answer : suggestion.codes) {
    const Tone tone = tone_of(answer.status);
    page.blank();
    Prose title(std::string(1, letter_of(suggestion, answer)), Tone::strong);
    title.add(" ").add(answer.code, Tone::strong).add("  ").add(answer.name, Tone::strong);
    page.print_apart(title, Prose(mark_of(answer.status), tone).add(" ").add(label_of(answer.status), tone));
    print_answer(page, suggestion, answer, book);
    print_trail(page, answer);
  }
}

void print_ledger(Page& page, const Suggestion& suggestion) {
  page.section("Minutes");
  if (suggestion.minutes.empty()) page.print({"The note states no minutes."}, indent, indent);
  for (const LedgerLine& line : suggestion.minutes) {
    // A figure that counts for nothing need not be minutes at all ("6 wks"): only its words are shown.
    const bool counts = !line.counts_for.empty();
    Prose entry(counts ? line.counts_for : "none", counts ? Tone::plain : Tone::bad);
    entry.pad_to(entry_column - indent);
    if (counts) {
      entry.add(fmt::format("{} ", minutes_label(line.time.low, line.time.high))).add(label_of(line.time.basis), Tone::quiet);
      entry.pad_to(24);
    }
    page.quote(line.time.evidence, indent, entry);
    if (!line.time.why_not.empty()) page.print({line.time.why_not, Tone::quiet}, entry_column, entry_column);
  }
}

void print_totals(Page& page, const Totals& totals) {
  page.section("Totals");
  page.field("Timed", totals.timed_minutes ? fmt::format("{} min", totals.timed_minutes->value) : "not known");
  page.field("Units", Prose(units_label(totals.timed_units)).add(fmt::format(" by the {} rule", method_label(totals.method)), Tone::quiet));
  page.field("", Prose(units_label(totals.other_method_units)).add(fmt::format(" by the {} rule", other_method_label(totals.method)), Tone::quiet));
}

void print_not_counted(Page& page, const Suggestion& suggestion) {
  page.section("Mentioned and not counted");
  if (suggestion.not_supported.empty() && suggestion.no_code.empty()) page.print({"Nothing."}, indent, indent);
  for (const NotSupported& mention : suggestion.not_supported) {
    page.print(Prose(mention.code, Tone::bad).pad_to(entry_column - 2).add(name_of(mention.status), Tone::bad), indent, indent + 2);
    page.quote(mention.evidence, entry_column);
    if (mention.cue) {
      page.quote(*mention.cue, entry_column, Prose("decided by ", Tone::quiet));
    } else {
      page.print({"decided by what is usual in that place: no words say it", Tone::quiet}, entry_column, entry_column);
    }
  }
  for (const NoCode& mention : suggestion.no_code) {
    page.print(Prose(mention.name).add("  ").add(name_of(mention.status)).add(", has no code"), indent, indent + 2);
    page.quote(mention.evidence, entry_column);
  }
}

void print_findings(Page& page, const Suggestion& suggestion) {
  page.section("Findings");
  if (suggestion.findings.empty()) page.print({"None."}, indent, indent);
  for (const Finding& finding : suggestion.findings) {
    const Tone tone = tone_of(finding);
    Prose line(mark_of(finding), tone);
    line.add(" ").add(finding.id, tone).add("  ").add(finding.severity, Tone::quiet);
    if (finding.settled) line.add(", settled", Tone::quiet);
    if (!finding.codes.empty()) line.add("  ").add(joined(finding.codes, ", "));
    page.print(line, indent, indent + 2);
    page.print(Prose(finding.says).add("  ").add(page.place(finding.source), Tone::quiet), indent + 2, indent + 2);
    for (const Evidence& piece : finding.evidence) page.quote(piece, indent + 4);
  }
}

// What stays open: what delivered codes lack, and what was assumed because nobody said it.
void print_gaps(Page& page, const Suggestion& suggestion) {
  page.section("Gaps");
  bool is_empty = true;
  const auto gap = [&](std::string_view what, std::string_view says) {
    page.print(Prose(what, Tone::doubtful).add("  ").add(says), indent, indent + 2);
    is_empty = false;
  };
  for (const CodeAnswer& answer : suggestion.codes) {
    for (const Gap& missing : answer.missing) {
      gap(answer.code, missing.says);
      if (!missing.asks.empty()) page.print(Prose("ask the author: ", Tone::quiet).add(missing.asks), entry_column, entry_column);
    }
  }
  const Facts& facts = suggestion.facts;
  if (facts.date_basis == Basis::assumed) gap("date of service", "is not stated");
  if (facts.payer_basis == Basis::assumed) gap("payer", "is not stated");
  if (facts.discipline_basis == Basis::assumed) gap("profession", "is not stated");
  if (is_empty) page.print({"None."}, indent, indent);
}

void print_fingerprints(Page& page, const Suggestion& suggestion) {
  page.section("Fingerprints (SHA-256)");
  for (const NoteRef& note : suggestion.notes) page.field("Note", note.sha256);
  page.field("Book", suggestion.book.sha256);
  page.field("", fmt::format("version {}, from {}", suggestion.book.version, joined(suggestion.book.layers, ", ")));
}

}  // namespace

std::string to_worksheet(const Suggestion& suggestion, const Note& note, const Book& book, const Style& style) {
  Page page(note, book, style);
  print_header(page, suggestion);
  page.section("Note");
  page.print_rows(view_note(suggestion, note, style));
  print_codes(page, suggestion, book);
  print_ledger(page, suggestion);
  print_totals(page, suggestion.totals);
  print_not_counted(page, suggestion);
  print_findings(page, suggestion);
  print_gaps(page, suggestion);
  print_fingerprints(page, suggestion);
  return std::move(page).take();
}

}  // namespace codetrail
