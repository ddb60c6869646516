#include "measure/card_tables.h"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "measure/measures.h"
#include "policy/holding.h"
#include "report/labels.h"
#include "report/printable.h"

namespace codetrail {
namespace {

std::string share(const Proportion& proportion) {
  if (proportion.n == 0) return "none";
  const Interval interval = wilson(proportion);
  return fmt::format("{:.3f} ({:.2f} to {:.2f}; {} of {})", proportion.value(), interval.low, interval.high, proportion.k, proportion.n);
}

std::string head(const std::vector<std::string>& titles) {
  std::string first = "|", second = "|";
  for (const std::string& title : titles) {
    first += " " + title + " |";
    second += "---|";
  }
  return first + "\n" + second + "\n";
}

std::string row(const std::vector<std::string>& cells) {
  std::string line = "|";
  for (const std::string& one : cells) line += " " + one + " |";
  return line + "\n";
}

std::string f1_of(const Cohort& group) {
  const std::optional<double> score = code_f1(group);
  return score ? fmt::format("{:.3f}", *score) : "none";
}

// The kinds of doubtful rules with their names, in the order of the book.
constexpr std::array<std::pair<DoubtfulRule::What, std::string_view>, 5> kinds = {{
    {DoubtfulRule::What::content, "what a payer asks"},
    {DoubtfulRule::What::days, "days from or to which a code is valid"},
    {DoubtfulRule::What::scope, "which codes a profession gives"},
    {DoubtfulRule::What::limit, "units of a day"},
    {DoubtfulRule::What::first_day, "first day of a pair's edit"},
}};

std::string_view label_of(DoubtfulRule::What what) {
  for (const auto& [kind, label] : kinds) {
    if (kind == what) return label;
  }
  return {};
}

bool is_imported(DoubtfulRule::What what) { return what == DoubtfulRule::What::limit || what == DoubtfulRule::What::first_day; }

std::string doubt_counts(const std::vector<DoubtfulRule>& doubtful) {
  std::string table = head({"rule", "rest on one source", "rest on none that could be read"});
  for (const auto& [kind, label] : kinds) {
    std::size_t one = 0, none = 0;
    for (const DoubtfulRule& rule : doubtful) {
      if (rule.what != kind) continue;
      ++(rule.ground == Ground::one ? one : none);
    }
    table += row({std::string(label), std::to_string(one), std::to_string(none)});
  }
  return table;
}

}  // namespace

std::string cell(std::string text) {
  text = printable(text);
  for (std::size_t at = text.find('|'); at != std::string::npos; at = text.find('|', at + 2)) text.insert(at, "\\");
  return text;
}

std::string overall_table(const Cohort& overall) {
  std::string table = head({"question", "share right (95% interval; count)"});
  for (const MeasureText& text : measures()) table += row({std::string(text.label), share(overall[text.measure])});
  return table + fmt::format("\nF1 of codes: {}. Notes: {}.\n", f1_of(overall), overall.notes);
}

std::string code_table(const std::vector<Cohort>& codes, const Book& book) {
  std::string table = head({"code", "name", "notes", "precision", "recall", "F1", "units exact"});
  for (const Cohort& one : codes) {
    const Code* code = book.code(one.name);
    table += row({cell(one.name), code ? cell(code->name) : "outside the book", std::to_string(one.notes), share(one[Measure::code_precision]),
                  share(one[Measure::code_recall]), f1_of(one), share(one[Measure::units_exact])});
  }
  return table;
}

std::string group_table(const std::vector<Cohort>& groups, const std::string& what) {
  std::string table = head({what, "notes", "precision", "recall", "exact sets", "not named though not delivered"});
  for (const Cohort& one : groups) {
    table += row({cell(one.name), std::to_string(one.notes), share(one[Measure::code_precision]), share(one[Measure::code_recall]),
                  share(one[Measure::set_exact]), share(one[Measure::no_leak])});
  }
  return table;
}

std::string calibration_tables(const ReportedCalibration& calibration) {
  std::string text = head({"measure", "value"});
  text += row({"codes mentioned, the refused ones too", std::to_string(calibration.candidates)});
  text += row({"expected calibration error", fmt::format("{:.3f}", calibration.expected_error)});
  text += row({"Brier score", fmt::format("{:.4f}", calibration.brier)});
  text += row({"Brier skill", calibration.brier_skill ? fmt::format("{:.3f}", *calibration.brier_skill) : "none"});
  text += row({"log loss", fmt::format("{:.4f}", calibration.log_loss)});
  const std::string from = calibration.accept_from ? fmt::format("{} decibans", *calibration.accept_from) : "no score";
  text += row({fmt::format("{:.0f}% of the suggested codes agree from", 100 * calibration.wanted_accuracy), from});
  text += "\n" + head({"mean probability given", "codes", "agree with the labels (95% interval)"});
  for (const ReportedCalibration::Bin& bin : calibration.bins) {
    if (bin.agreed.n > 0) text += row({fmt::format("{:.3f}", bin.mean), std::to_string(bin.agreed.n), share(bin.agreed)});
  }
  return text;
}

std::string reasons_table(const Book& book) {
  std::string table = head({"decibans", "reason", "line"});
  for (const Weight& weight : book.weights) table += row({points_label(weight.points), cell(weight.says), cell(book.place(weight.source))});
  return table;
}

std::string doubt_tables(const Book& book) {
  const std::vector<DoubtfulRule> doubtful = doubtful_rules(book);
  std::string text = doubt_counts(doubtful) + "\n" + head({"about", "rule", "rests on", "line"});
  for (const DoubtfulRule& rule : doubtful) {
    if (is_imported(rule.what)) continue;
    const std::string ground = rule.ground == Ground::one ? "one source" : "no source that could be read";
    const std::string basis = rule.basis.empty() ? "" : ": " + cell(rule.basis);
    text += row({cell(rule.about), std::string(label_of(rule.what)), ground + basis, cell(book.place(rule.source))});
  }
  return text;
}

}  // namespace codetrail
