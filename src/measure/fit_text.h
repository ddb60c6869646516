#pragma once
// What was learned, for people: from which files, how it does on notes held out, and which numbers change.

#include <string>

#include "measure/fit.h"
#include "report/style.h"

namespace codetrail {

std::string fit_text(const Lessons& lessons, const Fit& fit, const FitOptions& options, const Book& book, const Style& style);

}  // namespace codetrail
