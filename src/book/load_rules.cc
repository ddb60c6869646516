// Weights, findings, and which services a profession gives.

#include "book/read_items.h"

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
  table.finish();
  draft.book.weights.push_back(std::move(weight));
}

void read_finding(Table& table, Draft& draft) {
  FindingText finding;
  finding.source = table.spot().source();
  finding.id = table.id("id");
  finding.severity = table.one_of("severity", {"error", "warning", "note"});
  finding.says = table.text("says", Need::required);
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
