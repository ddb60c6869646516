#include "measure/evaluation_text.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "measure/calibration_text.h"
#include "report/prose.h"

namespace codetrail {
namespace {

constexpr std::size_t label_columns = 44, name_columns = 17, cell_columns = 21;

// A style is any words; one that few notes have says little by itself.
constexpr std::size_t least_notes_of_style = 3;

// The overall table: a title before the measure that opens its part.
constexpr std::array<std::pair<Measure, std::string_view>, 5> titles = {{
    {Measure::code_precision, "Codes"},
    {Measure::status_right, "Of codes found"},
    {Measure::region_precision, "Places and evidence of codes found"},
    {Measure::no_leak, "Mentioned and not delivered"},
    {Measure::finding_precision, "Findings"},
}};

std::string_view title_before(Measure measure) {
  for (const auto& [first, title] : titles) {
    if (first == measure) return title;
  }
  return "";
}

std::string fraction(const Proportion& proportion) { return fmt::format("{}/{}", proportion.k, proportion.n); }

// In whole per cent, "95 93-97 389/409": 100 only when all are right, and 0 only when none is.
int percent(double share) {
  const int rounded = static_cast<int>(share * 100 + 0.5);
  if (share > 0 && share < 1) return std::clamp(rounded, 1, 99);
  return rounded;
}

std::string cell(const Proportion& proportion) {
  if (proportion.n == 0) return "  -";
  const Interval interval = wilson(proportion);
  const std::string range = fmt::format("{}-{}", percent(interval.low), percent(interval.high));
  return fmt::format("{:>3} {:<6} {}", percent(proportion.value()), range, fraction(proportion));
}

std::string cell(std::optional<double> share) { return share ? fmt::format("{:>3}", percent(*share)) : "  -"; }

std::string notes_of(std::size_t count) { return fmt::format("{} {}", count, count == 1 ? "note" : "notes"); }

// The end of a path tells files apart, so folders go first.
std::string shorten_path(std::string_view path, std::size_t columns) {
  std::string shown(path);
  for (std::size_t slash = path.find('/'); shown_width(shown) > columns && slash != std::string_view::npos; slash = path.find('/', slash + 1)) {
    shown = "…" + std::string(path.substr(slash));
  }
  return shorten(shown, columns);
}

class EvaluationText {
 public:
  EvaluationText(const Evaluation& evaluation, bool with_words, const Style& style)
      : evaluation_(evaluation), with_words_(with_words), style_(style) {}

  std::string write() && {
    head();
    files();
    overall_table();
    out_ += calibration_text(forecasts_of(evaluation_), style_);
    breakdown("By code", groups(evaluation_, By::code), Measure::units_exact, "units exact");
    breakdown("By style", common_styles(), Measure::set_exact, "sets exact");
    breakdown("By discipline", groups(evaluation_, By::discipline), Measure::set_exact, "sets exact");
    breakdown("By difficulty", groups(evaluation_, By::difficulty), Measure::set_exact, "sets exact");
    if (with_words_) errors();
    else notes_with_errors();
    return std::move(out_);
  }

 private:
  void print(const Prose& prose, std::size_t first = 0, std::size_t rest = 0) { out_ += prose.wrapped(style_, first, rest); }
  void title(std::string_view text) {
    out_ += '\n';
    print({text, Tone::strong});
  }
  void quiet(std::string_view text) { print({text, Tone::quiet}); }

  void head() {
    std::string measured = notes_of(evaluation_.notes.size()) + " measured";
    if (!evaluation_.refused.empty()) measured += fmt::format(", {} not fit to be measured", evaluation_.refused.size());
    print({measured, Tone::strong});
    quiet("knowledge " + evaluation_.book.version + " sha256 " + evaluation_.book.sha256.substr(0, 12));
    quiet("Shares in per cent, each with its 95% interval (Wilson) and its count. A share is agreement with the labels of these notes.");
  }

  std::size_t refused_of(const std::string& file) const {
    const auto is_of = [&](const RefusedLine& line) { return line.problems.front().path == file; };
    return static_cast<std::size_t>(std::count_if(evaluation_.refused.begin(), evaluation_.refused.end(), is_of));
  }

  void files() {
    title("Files");
    for (const Cohort& group : groups(evaluation_, By::file)) {
      std::string counts = notes_of(group.notes) + "  F1 " + cell(code_f1(group));
      if (const std::size_t refused = refused_of(group.name)) counts += fmt::format("  {} refused", refused);
      counts += "  sets exact " + cell(group[Measure::set_exact]);
      const std::size_t room = style_.columns() - std::min(style_.columns(), shown_width(counts) + 4);
      Prose row(shorten_path(group.name, std::max<std::size_t>(room, 12)));
      print(row.pad_to(room + 2).add(counts), 2, 4);
    }
  }

  void overall_table() {
    const Cohort all = overall(evaluation_);
    for (const MeasureText& text : measures()) {
      if (const std::string_view part = title_before(text.measure); !part.empty()) title(part);
      figure(text, all[text.measure]);
      if (text.measure == Measure::code_recall) f1_row(code_f1(all));
    }
  }

  void figure(const MeasureText& text, const Proportion& proportion) {
    Prose row(text.label);
    row.pad_to(label_columns);
    if (proportion.n == 0) {
      row.add("    -", Tone::quiet);
    } else {
      const Interval interval = wilson(proportion);
      row.add(fmt::format("{:>5.1f}", 100 * proportion.value()), Tone::strong);
      row.add(fmt::format("  {:<11}", fmt::format("{:.1f}-{:.1f}", 100 * interval.low, 100 * interval.high)));
      row.add(fmt::format("  {:>11}", fraction(proportion)), Tone::quiet);
    }
    print(row, 2);
  }

  void f1_row(std::optional<double> score) {
    Prose row("F1 of the two");
    row.pad_to(label_columns).add(score ? fmt::format("{:>5.1f}", 100 * *score) : "    -", Tone::strong);
    print(row, 2);
  }

  // Two rows a group, three figures each.
  void breakdown(std::string_view name, const std::vector<Cohort>& all, Measure fifth, std::string_view fifth_label) {
    if (all.empty()) return;
    title(name);
    cells("", {"precision", "recall", "F1"}, Tone::quiet);
    cells("", {"status right", std::string(fifth_label), "no leak"}, Tone::quiet);
    for (const Cohort& group : all) {
      if (shown_width(group.name) >= name_columns) print(Prose(group.name));
      cells(shown_width(group.name) >= name_columns ? "" : group.name,
            {cell(group[Measure::code_precision]), cell(group[Measure::code_recall]), cell(code_f1(group))}, Tone::plain);
      cells("  " + notes_of(group.notes), {cell(group[Measure::status_right]), cell(group[fifth]), cell(group[Measure::no_leak])}, Tone::plain);
    }
  }

  void cells(std::string_view name, const std::array<std::string, 3>& texts, Tone tone) {
    Prose row(name, Tone::plain);
    for (std::size_t i = 0; i < texts.size(); ++i) row.pad_to(name_columns + i * cell_columns).add(texts[i], tone);
    print(row);
  }

  // Styles of a few notes are added up in one group behind the others.
  std::vector<Cohort> common_styles() const {
    std::vector<Cohort> common;
    Cohort rest;
    std::size_t rare = 0;
    for (Cohort& group : groups(evaluation_, By::style)) {
      if (group.notes >= least_notes_of_style) {
        common.push_back(std::move(group));
        continue;
      }
      ++rare;
      rest.notes += group.notes;
      for (std::size_t i = 0; i < measure_count; ++i) {
        rest.figures[i].k += group.figures[i].k;
        rest.figures[i].n += group.figures[i].n;
      }
    }
    if (rare == 0) return common;
    rest.name = fmt::format("{} {} of fewer than {} notes", rare, rare == 1 ? "style" : "styles", least_notes_of_style);
    common.push_back(std::move(rest));
    return common;
  }

  void errors() {
    std::size_t count = 0, id_columns = 0;
    for (const GradedNote& note : evaluation_.notes) {
      if (note.grade.mistakes.empty()) continue;
      count += note.grade.mistakes.size();
      id_columns = std::max(id_columns, shown_width(note.id));
    }
    title(fmt::format("{} {}", count, count == 1 ? "error" : "errors"));
    for (const GradedNote& note : evaluation_.notes) {
      for (const Mistake& mistake : note.grade.mistakes) error(note.id, std::min<std::size_t>(id_columns, 20), mistake);
    }
  }

  void error(const std::string& id, std::size_t id_columns, const Mistake& mistake) {
    std::string row = shorten(id, id_columns);
    row.append(id_columns - shown_width(row), ' ');
    row += fmt::format("  {:<14} {:<5}", text_of(mistake.measure).mistake, mistake.code);
    if (mistake.line > 0) row += fmt::format("  line {}", mistake.line);
    if (!mistake.says.empty()) row += "  " + mistake.says;
    if (!mistake.words.empty()) row += "  \"" + mistake.words + "\"";
    out_ += shorten(row, style_.columns()) + "\n";
  }

  void notes_with_errors() {
    std::string ids;
    std::size_t count = 0;
    for (const GradedNote& note : evaluation_.notes) {
      if (note.grade.mistakes.empty()) continue;
      ++count;
      ids += fmt::format("{}{} ({})", ids.empty() ? "" : ", ", note.id, note.grade.mistakes.size());
    }
    title(fmt::format("{} with errors, and how many", notes_of(count)));
    print(Prose(ids), 2, 2);
  }

  const Evaluation& evaluation_;
  bool with_words_;
  const Style& style_;
  std::string out_;
};

}  // namespace

std::string evaluation_text(const Evaluation& evaluation, bool with_words, const Style& style) {
  return EvaluationText(evaluation, with_words, style).write();
}

}  // namespace codetrail
