// How a comparison of two books is shown.

#include <fmt/format.h>

#include "measure/book_comparison.h"
#include "report/json_writer.h"
#include "report/labels.h"
#include "report/printable.h"

namespace codetrail {
namespace {

std::string status_label(const std::optional<CodeStatus>& status) { return status ? std::string(label_of(*status)) : "not mentioned"; }

std::string points_of(const std::optional<Decibans>& points) { return points ? points_label(*points) : "none"; }

std::string book_label(const BookRef& book) { return fmt::format("{} sha256 {}", book.version, book.sha256); }

std::string count_table(const BookComparison& comparison) {
  const auto counts = count_by_code(comparison);
  if (counts.empty()) return "";
  std::string table = fmt::format("\n{:<8}", "code");
  for (std::size_t i = 0; i < change_count; ++i) table += fmt::format("{:>11}", name_of(static_cast<Change>(i)));
  table += '\n';
  for (const auto& [code, row] : counts) {
    table += fmt::format("{:<8}", code);
    for (const std::size_t count : row) table += fmt::format("{:>11}", count);
    table += '\n';
  }
  return table;
}

std::string lacks_line(const CodeChange& change) {
  if (change.lacks_before == change.lacks_after) return "";
  const auto shown = [](const std::vector<std::string>& lacks) { return lacks.empty() ? "nothing" : joined(lacks, ", "); };
  return fmt::format("      lacks {} -> {}\n", shown(change.lacks_before), shown(change.lacks_after));
}

std::string step_line(const StepChange& step) {
  return fmt::format("      {} -> {}  {}\n          {}\n", points_of(step.before), points_of(step.after), step.says, joined(step.sources, "  "));
}

std::string flip_lines(const CodeChange& change) {
  std::string lines = fmt::format("\n{}  {}  {}: {} -> {}  ({} -> {} decibans)\n", printable(change.note), change.code, name_of(change.change),
                                  status_label(change.before), status_label(change.after), change.score_before.value,
                                  change.score_after.value);
  lines += lacks_line(change);
  for (const StepChange& step : change.steps) lines += step_line(step);
  return lines;
}

class ComparisonJson {
 public:
  explicit ComparisonJson(const BookComparison& comparison) : comparison_(comparison) {}

  std::string write() && {
    json_.begin_object().key("schema").string("codetrail/book-comparison/1");
    book("old_book", comparison_.old_book);
    book("new_book", comparison_.new_book);
    json_.key("notes").integer(static_cast<std::int64_t>(comparison_.notes));
    json_.key("notes_changed").integer(static_cast<std::int64_t>(comparison_.notes_changed));
    json_.key("flips").integer(static_cast<std::int64_t>(comparison_.flips()));
    json_.key("by_code").begin_array();
    for (const auto& [code, row] : count_by_code(comparison_)) counts(code, row);
    json_.end_array().key("changes").begin_array();
    for (const CodeChange& one : comparison_.changes) change(one);
    json_.end_array().end_object();
    return std::move(json_).take() + "\n";
  }

 private:
  void book(std::string_view key, const BookRef& ref) {
    json_.key(key).begin_object(Shape::line).key("version").string(ref.version).key("sha256").string(ref.sha256);
    strings("layers", ref.layers);
    json_.end_object();
  }

  void counts(const std::string& code, const ChangeCounts& row) {
    json_.begin_object(Shape::line).key("code").string(code);
    for (std::size_t i = 0; i < change_count; ++i) json_.key(name_of(static_cast<Change>(i))).integer(static_cast<std::int64_t>(row[i]));
    json_.end_object();
  }

  void change(const CodeChange& one) {
    json_.begin_object().key("note").string(one.note).key("code").string(one.code).key("change").string(name_of(one.change));
    json_.key("flip").boolean(is_flip(one.change));
    side("before", one.before, one.score_before, one.lacks_before);
    side("after", one.after, one.score_after, one.lacks_after);
    json_.key("steps").begin_array();
    for (const StepChange& each : one.steps) step(each);
    json_.end_array().end_object();
  }

  void side(std::string_view key, const std::optional<CodeStatus>& status, Decibans score, const std::vector<std::string>& lacks) {
    json_.key(key);
    if (!status) {
      json_.null();
      return;
    }
    json_.begin_object(Shape::line).key("status").string(name_of(*status)).key("decibans").integer(score.value);
    strings("lacks", lacks);
    json_.end_object();
  }

  void step(const StepChange& each) {
    json_.begin_object(Shape::line).key("says").string(each.says);
    points("before", each.before);
    points("after", each.after);
    strings("sources", each.sources);
    json_.end_object();
  }

  void points(std::string_view key, const std::optional<Decibans>& number) {
    json_.key(key);
    if (number) json_.integer(number->value);
    else json_.null();
  }

  void strings(std::string_view key, const std::vector<std::string>& values) {
    json_.key(key).begin_array(Shape::line);
    for (const std::string& value : values) json_.string(value);
    json_.end_array();
  }

  const BookComparison& comparison_;
  JsonWriter json_{true};
};

}  // namespace

std::string comparison_text(const BookComparison& comparison) {
  const std::size_t flips = comparison.flips();
  std::string page = fmt::format("old  {}\nnew  {}\n{} {}, {} with a change; {} {}\n", book_label(comparison.old_book),
                                 book_label(comparison.new_book), comparison.notes, comparison.notes == 1 ? "note" : "notes",
                                 comparison.notes_changed, flips, flips == 1 ? "flip" : "flips");
  page += count_table(comparison);
  for (const CodeChange& change : comparison.changes) {
    if (is_flip(change.change)) page += flip_lines(change);
  }
  return page;
}

std::string comparison_json(const BookComparison& comparison) { return ComparisonJson(comparison).write(); }

}  // namespace codetrail
