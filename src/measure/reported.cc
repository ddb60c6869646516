#include "measure/reported.h"

#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "measure/measures.h"

namespace codetrail {
namespace {

using nlohmann::json;

Proportion read_proportion(const json& figure) {
  Proportion proportion{figure.at("k").get<std::int64_t>(), figure.at("n").get<std::int64_t>()};
  if (proportion.k < 0 || proportion.k > proportion.n) throw json::other_error::create(501, "a share above one", nullptr);
  return proportion;
}

// A measure that the evaluation does not know has no trials.
Cohort read_group(const json& group) {
  Cohort cohort;
  cohort.name = group.at("name").get<std::string>();
  cohort.notes = group.at("notes").get<std::size_t>();
  const json& figures = group.at("figures");
  for (const MeasureText& text : measures()) {
    const auto found = figures.find(std::string(text.key));
    if (found != figures.end()) cohort[text.measure] = read_proportion(*found);
  }
  return cohort;
}

std::vector<Cohort> read_groups(const json& list) {
  std::vector<Cohort> groups;
  for (const json& group : list) groups.push_back(read_group(group));
  return groups;
}

ReportedCalibration read_calibration(const json& given) {
  ReportedCalibration calibration;
  calibration.candidates = given.at("candidates").get<std::int64_t>();
  calibration.log_loss = given.at("log_loss").get<double>();
  calibration.brier = given.at("brier").get<double>();
  calibration.expected_error = given.at("ece").get<double>();
  if (given.at("brier_skill").is_number()) calibration.brier_skill = given.at("brier_skill").get<double>();
  for (const json& bin : given.at("reliability")) calibration.bins.push_back({read_proportion(bin), bin.at("mean").get<double>()});
  calibration.wanted_accuracy = given.at("wanted_accuracy").get<double>();
  if (given.at("accept_from").is_number_integer()) calibration.accept_from = given.at("accept_from").get<int>();
  return calibration;
}

Reported read_all(const json& given) {
  Reported reported;
  const json& book = given.at("book");
  reported.book = {book.at("version").get<std::string>(), book.at("sha256").get<std::string>(), book.at("layers").get<std::vector<std::string>>()};
  reported.overall = read_group(given.at("overall"));
  reported.by_file = read_groups(given.at("by_file"));
  reported.by_code = read_groups(given.at("by_code"));
  reported.by_style = read_groups(given.at("by_style"));
  reported.by_discipline = read_groups(given.at("by_discipline"));
  reported.by_difficulty = read_groups(given.at("by_difficulty"));
  reported.refused = given.at("refused").size();
  if (given.contains("calibration")) reported.calibration = read_calibration(given["calibration"]);
  return reported;
}

Problem problem_of(const std::string& path, std::string message) { return {path, 0, 0, std::move(message), "", false}; }

}  // namespace

Result<Reported> read_evaluation(std::string_view text, const std::string& path) {
  const json given = json::parse(text, nullptr, false);
  const bool is_evaluation = given.is_object() && given.contains("schema") && given["schema"] == "codetrail/evaluation/1";
  if (!is_evaluation) return problem_of(path, "is not what `codetrail eval --json` writes");
  try {
    Reported reported = read_all(given);
    reported.sha256 = sha256(text);
    return reported;
  } catch (const json::exception&) {
    return problem_of(path, "lacks a part of an evaluation, or holds another kind of value there");
  }
}

}  // namespace codetrail
