// Weights, findings, and which services a profession gives.

#include "book/read_items.h"

#include <algorithm>

namespace codetrail {

Ground read_ground(Table& table) {
  return table.choice<Ground>("rests_on", {{"several", Ground::several}, {"one", Ground::one}, {"none", Ground::none}}, Ground::several);
}

void read_weight(Table& table, Draft& draft) {
  Weight weight;
  weight.source = table.spot().source();
  weight.id = table.id("id");
  weight.points = Decibans(table.integer("points", -100, 100, Need::required));
  weight.says = table.text("says", Need::required);
  weight.learned = table.choice<Learned>(
      "learned", {{"upwards", Learned::upwards}, {"downwards", Learned::downwards}, {"freely", Learned::freely}, {"threshold", Learned::threshold}},
      Learned::no);
  weight.usual = Decibans(table.integer("usual", -100, 100, Need::optional));
  weight.above = table.text("above");
  const auto is_above = [&](const Weight& other) { return other.id == weight.above; };
  if (!weight.above.empty() && std::none_of(draft.book.weights.begin(), draft.book.weights.end(), is_above)) {
    draft.problems.error(table.spot_of("above"), "`above` names a weight that stands before this one");
  }
  weight.missing = table.text("missing");
  weight.asks = table.text("asks");
  table.finish();
  draft.book.weights.push_back(std::move(weight));
}

void read_prior(Table& table, Draft& draft) {
  Prior prior;
  prior.source = table.spot().source();
  prior.of = table.text("of", Need::required);
  if (std::find(disciplines().begin(), disciplines().end(), prior.of) == disciplines().end()) {
    draft.expect(Named::code, {prior.of, table.spot_of("of")});
  }
  prior.points = Decibans(table.integer("points", -100, 100, Need::required));
  table.finish();
  draft.book.priors.push_back(std::move(prior));
}

void read_finding(Table& table, Draft& draft) {
  FindingText finding;
  finding.source = table.spot().source();
  finding.id = table.id("id");
  finding.severity = table.one_of("severity", {"error", "warning", "note"});
  finding.says = table.text("says", Need::required);
  finding.asks = table.text("asks");
  table.finish();
  draft.book.findings.push_back(std::move(finding));
}

void read_scope(Table& table, Draft& draft) {
  ScopeRule scope;
  scope.source = table.spot().source();
  scope.discipline = table.one_of("discipline", disciplines());
  scope.codes = draft.names(table, "codes", Named::code);
  scope.never = draft.names(table, "never", Named::code);
  scope.ground = read_ground(table);
  table.finish();
  draft.book.scopes.push_back(std::move(scope));
}

}  // namespace codetrail
