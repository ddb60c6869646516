#include "report/text.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/labels.h"
#include "report/prose.h"

namespace codetrail {

namespace {

constexpr std::size_t name_column = 9;     // behind the mark and the code
constexpr std::size_t shortest_name = 20;  // columns that a name keeps, however full the row

// One row of the list of codes, cell by cell.
struct CodeRow {
  const CodeAnswer* answer;
  std::string name, units, modifiers, minutes;
};

// Where the cells of all rows begin.
struct Columns {
  std::size_t units = 0, modifiers = 0, minutes = 0, regions = 0;
};

std::string minutes_cell(const CodeAnswer& answer, const Book& book) {
  if (answer.minutes) return fmt::format("{} {}", minutes_label(answer.minutes->low, answer.minutes->high), label_of(answer.minutes->basis));
  if (!is_timed(book, answer.code)) return "untimed";
  return answer.minutes_shared_with.empty() ? "? min" : "shared";
}

// Shorter than in a sentence, since it stands in a column of figures.
std::string units_cell(const CodeAnswer& answer) { return answer.units ? units_label(answer.units) : "? units"; }

CodeRow make_row(const CodeAnswer& answer, const Book& book) {
  return {&answer, answer.name, units_cell(answer), joined(answer.modifiers, " "), minutes_cell(answer, book)};
}

// Names give way where a row would not fit the page.
Columns measure(std::vector<CodeRow>& rows, std::size_t page) {
  std::size_t name = 0, units = 0, modifiers = 0, minutes = 0;
  for (const CodeRow& row : rows) {
    name = std::max(name, shown_width(row.name));
    units = std::max(units, shown_width(row.units));
    modifiers = std::max(modifiers, shown_width(row.modifiers));
    minutes = std::max(minutes, shown_width(row.minutes));
  }
  const std::size_t others = name_column + 2 + units + 2 + (modifiers ? modifiers + 2 : 0) + minutes;
  name = std::min(name, std::max(page - std::min(page, others), shortest_name));
  for (CodeRow& row : rows) row.name = shorten(row.name, name);
  Columns columns;
  columns.units = name_column + name + 2;
  columns.modifiers = columns.units + units + 2;
  columns.minutes = columns.modifiers + (modifiers ? modifiers + 2 : 0);
  columns.regions = columns.minutes + minutes + 2;
  return columns;
}

bool has_lack(const CodeAnswer& answer, std::string_view lack) { return std::find(answer.lacks.begin(), answer.lacks.end(), lack) != answer.lacks.end(); }

class TextReport {
 public:
  TextReport(const Suggestion& suggestion, const Note& note, const Book& book, const Style& style)
      : suggestion_(suggestion), note_(note), book_(book), style_(style) {}

  std::string write() && {
    header();
    codes();
    totals();
    findings();
    not_counted();
    return std::move(out_);
  }

 private:
  void header();
  void codes();
  void code(const CodeRow& row, const Columns& columns);
  void lacks(const CodeAnswer& answer);
  void remarks(const CodeAnswer& answer);
  void totals();
  void findings();
  void finding(const Finding& finding);
  void not_counted();
  void mention(Prose line, std::string_view status, Span words, const std::optional<Evidence>& cue, std::string_view remark);

  std::string_view words(Span span) const { return std::string_view(note_.text).substr(span.begin, span.size()); }
  void print(const Prose& prose, std::size_t first, std::size_t rest) { out_ += prose.wrapped(style_, first, rest); }
  void title(std::string_view words) {
    out_ += "\n";
    print({words, Tone::strong}, 0, 0);
  }

  const Suggestion& suggestion_;
  const Note& note_;
  const Book& book_;
  const Style& style_;
  std::string out_;
};

void TextReport::header() {
  const Facts& facts = suggestion_.facts;
  const auto with_basis = [](std::string value, Basis basis) { return basis == Basis::assumed ? value + " (assumed)" : value; };
  Prose line(suggestion_.id, Tone::strong);
  line.add("  ");
  line.add(facts.date_of_service ? to_iso(*facts.date_of_service) : "no date, latest rules", Tone::quiet);
  line.add(" · payer " + with_basis(facts.payer, facts.payer_basis), Tone::quiet);
  line.add(" · profession " + with_basis(discipline_label(facts.discipline), facts.discipline_basis), Tone::quiet);
  print(line, 0, 2);
  out_ += "\n";
}

void TextReport::codes() {
  std::vector<CodeRow> rows;
  for (const CodeAnswer& answer : suggestion_.codes) {
    if (answer.status != CodeStatus::not_supported) rows.push_back(make_row(answer, book_));
  }
  if (rows.empty()) print({"No code is supported by this note.", Tone::strong}, 0, 0);
  const Columns columns = measure(rows, style_.columns());
  for (const CodeRow& row : rows) code(row, columns);
}

void TextReport::code(const CodeRow& row, const Columns& columns) {
  const CodeAnswer& answer = *row.answer;
  const Tone tone = tone_of(answer.status);
  Prose line(mark_of(answer.status), tone);
  line.add(" ").add(answer.code, tone);
  line.pad_to(name_column).add(row.name);
  line.pad_to(columns.units).add(row.units);
  if (!row.modifiers.empty()) line.pad_to(columns.modifiers).add(row.modifiers);
  line.pad_to(columns.minutes).add(row.minutes);

  const std::string regions = joined(answer.regions);
  const bool fits = columns.regions + shown_width(regions) <= style_.columns();
  if (fits && !regions.empty()) line.pad_to(columns.regions).add(regions);
  print(line, 0, name_column);
  if (!fits) print({regions}, name_column, name_column);
  lacks(answer);
  remarks(answer);
}

void TextReport::lacks(const CodeAnswer& answer) {
  for (const std::string& lack : answer.lacks) {
    const bool is_incomplete = answer.status == CodeStatus::incomplete;
    Prose line(is_incomplete ? label_of(answer.status) : "to note", is_incomplete ? Tone::doubtful : Tone::quiet);
    line.add(": ");
    if (const Finding* finding = finding_of_lack(suggestion_, answer, lack)) line.add(finding->says).add(" ");
    print(line.add(lack, Tone::quiet), name_column, name_column + 2);
  }
}

void TextReport::remarks(const CodeAnswer& answer) {
  // What a lack says already is not said again.
  std::vector<std::string> remarks;
  if (!answer.contested.empty() && !has_lack(answer, "contested")) remarks.push_back("contested with " + joined(answer.contested, ", "));
  if (!answer.minutes_shared_with.empty() && !has_lack(answer, "minutes-shared")) {
    remarks.push_back("minutes shared with " + joined(answer.minutes_shared_with, ", "));
  }
  if (answer.tie) remarks.push_back("a tie: the clinician chooses which code takes the last unit");
  if (!answer.payable) remarks.push_back("not payable");
  if (answer.needs_person) remarks.push_back("a person must decide");
  if (answer.lines.size() > 1) {
    std::vector<std::string> lines;
    for (const ClaimLine& line : answer.lines) lines.push_back(units_label(line.units) + " " + joined(line.modifiers, " "));
    remarks.push_back("two lines: " + joined(lines, ", "));
  }
  if (!remarks.empty()) print({joined(remarks, " · "), Tone::quiet}, name_column, name_column);
}

void TextReport::totals() {
  const Totals& totals = suggestion_.totals;
  if (!totals.timed_minutes || totals.timed_minutes == Minutes(0)) return;
  Prose line(fmt::format("{} timed minutes", totals.timed_minutes->value));
  if (totals.timed_units) line.add(fmt::format(": {} ({})", units_label(totals.timed_units), method_label(totals.method)));
  if (totals.other_method_units && totals.other_method_units != totals.timed_units) {
    line.add(fmt::format(", {} ({})", units_label(totals.other_method_units), other_method_label(totals.method)));
  }
  out_ += "\n";
  print(line, name_column, name_column);
}

void TextReport::findings() {
  // What a code lacks is said below the code already.
  std::vector<const Finding*> shown;
  for (const CodeAnswer& answer : suggestion_.codes) {
    for (const std::string& lack : answer.lacks) shown.push_back(finding_of_lack(suggestion_, answer, lack));
  }
  bool is_first = true;
  for (const Finding& each : suggestion_.findings) {
    if (std::find(shown.begin(), shown.end(), &each) != shown.end()) continue;
    if (is_first) title("Findings");
    is_first = false;
    finding(each);
  }
}

void TextReport::finding(const Finding& finding) {
  const Tone tone = tone_of(finding);
  Prose line(mark_of(finding), tone);
  line.add(" ").add(finding.id, tone).add("  ");
  if (!finding.codes.empty()) line.add(joined(finding.codes, ", ")).add("  ");
  line.add(finding.says);
  if (finding.settled) line.add(" (settled)", Tone::quiet);
  print(line, 0, 2);
}

void TextReport::not_counted() {
  if (suggestion_.not_supported.empty() && suggestion_.no_code.empty()) return;
  title("Not counted");
  for (const NotSupported& refused : suggestion_.not_supported) {
    Prose line(mark_of(CodeStatus::not_supported), Tone::bad);
    mention(std::move(line.add(" ").add(refused.code)), name_of(refused.status), refused.evidence.span, refused.cue, "");
  }
  for (const NoCode& named : suggestion_.no_code) {
    Prose line("·", Tone::quiet);
    mention(std::move(line), name_of(named.status), named.evidence.span, {}, "has no code");
  }
}

// One row: the status, the words, and the cue that decided. Long words are shortened; the worksheet has them whole.
void TextReport::mention(Prose line, std::string_view status, Span mentioned, const std::optional<Evidence>& cue, std::string_view remark) {
  constexpr std::size_t words_column = name_column + 13, widest_cue = 20;
  std::string reason;
  if (cue) reason = fmt::format("  because \"{}\"", shorten(words(cue->span), widest_cue));
  if (!remark.empty()) reason = fmt::format("  {}", remark);
  const std::size_t room = style_.columns() - std::min(style_.columns() - 10, words_column + 2 + shown_width(reason));
  line.pad_to(name_column).add(status, Tone::quiet);
  line.pad_to(words_column).add(fmt::format("\"{}\"", shorten(words(mentioned), room)));
  print(line.add(reason, Tone::quiet), 0, words_column);
}

}  // namespace

std::string to_text(const Suggestion& suggestion, const Note& note, const Book& book, const Style& style) {
  return TextReport(suggestion, note, book, style).write();
}

}  // namespace codetrail
