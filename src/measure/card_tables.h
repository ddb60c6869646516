#pragma once
// The figures of a model card as tables in Markdown.

#include <string>
#include <vector>

#include "book/book.h"
#include "measure/reported.h"

namespace codetrail {

std::string overall_table(const Cohort& overall);
std::string code_table(const std::vector<Cohort>& codes, const Book& book);
// `what` heads the first column.
std::string group_table(const std::vector<Cohort>& groups, const std::string& what);
std::string calibration_tables(const ReportedCalibration& calibration);
std::string reasons_table(const Book& book);
// Rules that rest on one source or on none: how many of each kind, then those that are no rows of an imported table.
std::string doubt_tables(const Book& book);

// A text that may stand in a cell.
std::string cell(std::string text);

}  // namespace codetrail
