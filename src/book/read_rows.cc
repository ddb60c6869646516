#include "book/read_rows.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <set>
#include <tuple>

#include "base/unicode.h"

namespace codetrail {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t end = text.find(separator); end != text.npos; end = text.find(separator)) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  parts.push_back(text);
  return parts;
}

// One row with the names of its columns.
class Row {
 public:
  Row(std::string_view line, const std::vector<std::string_view>& names, Spot spot, ProblemList& problems)
      : line_(line), cells_(split(line, '\t')), names_(&names), spot_(spot), problems_(&problems) {}

  Spot spot() const { return spot_; }
  bool is_whole() const { return cells_.size() == names_->size(); }
  std::size_t size() const { return cells_.size(); }

  std::string_view cell(std::string_view name) const {
    auto at = std::find(names_->begin(), names_->end(), name);
    return cells_[static_cast<std::size_t>(at - names_->begin())];
  }
  std::string code(std::string_view name) const {
    if (cell(name).empty()) error(name, "the code is missing");
    return std::string(cell(name));
  }
  int number(std::string_view name) const {
    std::string_view text = cell(name);
    int value = 0;
    auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure == std::errc() && end == text.data() + text.size() && value >= 0) return value;
    error(name, "`" + std::string(name) + "` must be a whole number");
    return 0;
  }
  std::optional<Date> date(std::string_view name) const {
    if (cell(name).empty()) return std::nullopt;
    auto date = parse_iso_date(cell(name));
    if (!date) error(name, "`" + std::string(name) + "` must be a day of the calendar written YYYY-MM-DD");
    return date;
  }
  Date day(std::string_view name) const {
    if (cell(name).empty()) error(name, "`" + std::string(name) + "` is missing");
    return date(name).value_or(Date{});
  }
  void error(std::string_view name, std::string message) const {
    const auto begin = static_cast<std::size_t>(cell(name).data() - line_.data());
    const auto column = static_cast<std::uint32_t>(count_code_points(line_.substr(0, begin)) + 1);
    problems_->error({spot_.file, spot_.line, column}, std::move(message));
  }

 private:
  std::string_view line_;
  std::vector<std::string_view> cells_;
  const std::vector<std::string_view>* names_;
  Spot spot_;
  ProblemList* problems_;
};

// Calls `read` for each whole row of a table that has the columns asked for.
void for_each_row(const KnowledgeFile& file, std::uint16_t number, const std::vector<std::string>& columns, Draft& draft,
                  const std::function<void(const Row&)>& read) {
  if (find_invalid_utf8(file.bytes)) return draft.problems.error({number, 0, 0}, "the file is not UTF-8");
  std::vector<std::string_view> lines = split(file.bytes, '\n');
  for (std::string_view& line : lines)
    if (line.ends_with('\r')) line.remove_suffix(1);
  const std::vector<std::string_view> names = split(lines[0], '\t');
  std::vector<std::string> others;
  for (std::string_view name : names)
    if (std::find(columns.begin(), columns.end(), name) == columns.end()) others.emplace_back(name);
  bool has_all = true;
  for (const std::string& column : columns) {
    if (std::find(names.begin(), names.end(), column) != names.end()) continue;
    has_all = false;
    draft.problems.error({number, 1, 0}, "the header line names no column `" + column + "`" + did_you_mean(column, others));
  }
  if (!has_all) return;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].empty()) continue;
    Row row(lines[i], names, {number, static_cast<std::uint32_t>(i + 1), 0}, draft.problems);
    if (row.is_whole())
      read(row);
    else
      draft.problems.error(row.spot(), "the row has " + std::to_string(row.size()) + " cells, the header line " +
                                           std::to_string(names.size()));
  }
}

PairEdit read_edit(const Row& row) {
  PairEdit edit;
  edit.source = row.spot().source();
  edit.column1 = row.code("column1");
  edit.column2 = row.code("column2");
  edit.indicator = row.number("ccmi");
  if (edit.indicator != 0 && edit.indicator != 1 && edit.indicator != 9) row.error("ccmi", "`ccmi` must be 0, 1 or 9");
  edit.from = row.date("effective");
  const std::string_view basis = row.cell("effective_basis");
  edit.from_is_bound = basis.starts_with("guess") || basis.starts_with("inferred");
  if (!edit.from) {
    edit.from = row.date("effective_lower_bound");
    edit.from_is_bound = true;
  }
  edit.to = row.date("deletion");
  edit.table = row.day("table_quarter");
  return edit;
}

std::pair<std::string, std::string> pair_of(const PairEdit& edit) { return {edit.column1, edit.column2}; }

}  // namespace

void read_pair_edits(const KnowledgeFile& file, std::uint16_t number, std::size_t layer, Draft& draft) {
  std::vector<PairEdit> edits;
  const std::vector<std::string> columns = {"column1",  "column2",         "ccmi",         "effective", "effective_lower_bound",
                                            "deletion", "effective_basis", "table_quarter"};
  for_each_row(file, number, columns, draft,
               [&](const Row& row) { edits.push_back(read_edit(row)); });
  std::set<std::pair<std::string, std::string>> replaced;
  for (const PairEdit& edit : edits) replaced.insert(pair_of(edit));
  std::vector<PairEdit>& all = draft.book.edits;
  std::erase_if(all, [&](const PairEdit& old) { return draft.layer_of(old.source.file) < layer && replaced.contains(pair_of(old)); });
  all.insert(all.end(), edits.begin(), edits.end());
  std::stable_sort(all.begin(), all.end(), [](const PairEdit& a, const PairEdit& b) { return pair_of(a) < pair_of(b); });
}

void read_unit_limits(const KnowledgeFile& file, std::uint16_t number, std::size_t layer, Draft& draft) {
  std::vector<UnitLimit>& all = draft.book.limits;
  for_each_row(file, number, {"code", "practitioner_mue", "practitioner_mai", "table_quarter"}, draft, [&](const Row& row) {
    UnitLimit limit{row.code("code"), row.number("practitioner_mue"), row.number("practitioner_mai"), row.day("table_quarter"),
                    row.spot().source()};
    auto same = std::find_if(all.begin(), all.end(),
                             [&](const UnitLimit& other) { return other.code == limit.code && other.table == limit.table; });
    if (same == all.end()) {
      all.push_back(limit);
    } else if (draft.layer_of(same->source.file) < layer) {
      *same = limit;
    } else {
      row.error("code", "the code has a limit already at " + draft.problems.place({same->source.file, same->source.line, 0}));
    }
  });
  std::sort(all.begin(), all.end(),
            [](const UnitLimit& a, const UnitLimit& b) { return std::tie(a.code, a.table) < std::tie(b.code, b.table); });
}

}  // namespace codetrail
