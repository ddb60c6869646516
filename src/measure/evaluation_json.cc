#include "measure/evaluation_json.h"

#include <array>

#include "measure/calibration_json.h"
#include "report/json_writer.h"

namespace codetrail {
namespace {

constexpr int digits = 4;
constexpr std::array<By, 4> breakdowns = {By::code, By::style, By::discipline, By::difficulty};

class EvaluationJson {
 public:
  EvaluationJson(const Evaluation& evaluation, bool with_words) : evaluation_(evaluation), with_words_(with_words) {}

  std::string write() && {
    json_.begin_object();
    json_.key("schema").string("codetrail/evaluation/1");
    book();
    refused();
    json_.key("overall");
    group(overall(evaluation_));
    json_.key("calibration");
    write_calibration(json_, forecasts_of(evaluation_));
    json_.key("by_file");
    all_groups(By::file);
    for (const By by : breakdowns) {
      json_.key("by_" + std::string(name_of(by)));
      all_groups(by);
    }
    notes_with_errors();
    if (with_words_) errors();
    json_.end_object();
    return std::move(json_).take() + "\n";
  }

 private:
  void book() {
    json_.key("book").begin_object(Shape::line);
    json_.key("version").string(evaluation_.book.version);
    json_.key("sha256").string(evaluation_.book.sha256);
    json_.key("layers").begin_array();
    for (const std::string& layer : evaluation_.book.layers) json_.string(layer);
    json_.end_array().end_object();
  }

  void refused() {
    json_.key("refused").begin_array();
    for (const RefusedLine& line : evaluation_.refused) {
      const Problem& first = line.problems.front();
      json_.begin_object(Shape::line).key("file").string(first.path).key("line").integer(first.line);
      json_.key("problems").begin_array();
      for (const Problem& problem : line.problems) json_.string(problem.message);
      json_.end_array().end_object();
    }
    json_.end_array();
  }

  void all_groups(By by) {
    json_.begin_array();
    for (const Cohort& one : groups(evaluation_, by)) group(one);
    json_.end_array();
  }

  void group(const Cohort& one) {
    json_.begin_object();
    json_.key("name").string(one.name);
    json_.key("notes").integer(static_cast<std::int64_t>(one.notes));
    json_.key("code_f1");
    if (const std::optional<double> score = code_f1(one)) json_.fixed(*score, digits);
    else json_.null();
    json_.key("figures").begin_object();
    for (const MeasureText& text : measures()) figure(text.key, one[text.measure]);
    json_.end_object().end_object();
  }

  void figure(std::string_view key, const Proportion& proportion) {
    json_.key(key).begin_object(Shape::line);
    json_.key("k").integer(proportion.k).key("n").integer(proportion.n);
    const Interval interval = wilson(proportion);
    json_.key("value");
    if (proportion.n > 0) json_.fixed(proportion.value(), digits);
    else json_.null();
    json_.key("low").fixed(interval.low, digits).key("high").fixed(interval.high, digits);
    json_.end_object();
  }

  void notes_with_errors() {
    json_.key("notes_with_errors").begin_array();
    for (const GradedNote& note : evaluation_.notes) {
      if (note.grade.mistakes.empty()) continue;
      json_.begin_object(Shape::line).key("note").string(note.id);
      json_.key("errors").integer(static_cast<std::int64_t>(note.grade.mistakes.size())).end_object();
    }
    json_.end_array();
  }

  void errors() {
    json_.key("errors").begin_array();
    for (const GradedNote& note : evaluation_.notes) {
      for (const Mistake& mistake : note.grade.mistakes) error(note.id, mistake);
    }
    json_.end_array();
  }

  void error(const std::string& note, const Mistake& mistake) {
    json_.begin_object(Shape::line);
    json_.key("note").string(note);
    json_.key("measure").string(text_of(mistake.measure).key);
    json_.key("error").string(text_of(mistake.measure).mistake);
    string_or_null("code", mistake.code);
    string_or_null("says", mistake.says);
    json_.key("line");
    if (mistake.line > 0) json_.integer(static_cast<std::int64_t>(mistake.line));
    else json_.null();
    string_or_null("words", mistake.words);
    json_.end_object();
  }

  void string_or_null(std::string_view key, const std::string& value) {
    json_.key(key);
    if (value.empty()) json_.null();
    else json_.string(value);
  }

  const Evaluation& evaluation_;
  bool with_words_;
  JsonWriter json_{true};
};

}  // namespace

std::string evaluation_json(const Evaluation& evaluation, bool with_words) { return EvaluationJson(evaluation, with_words).write(); }

}  // namespace codetrail
