#pragma once
// What the note names: techniques, services, evaluations and code numbers, before it is known whether they were done.

#include <vector>

#include "facts/facts.h"
#include "read/figures.h"
#include "read/service.h"
#include "text/document.h"

namespace codetrail {

// Mentions in order, not overlapping. Short forms are there only where their company lets them count; those that count when they
// were not done are tentative until statuses are decided.
std::vector<Mention> find_mentions(const Document& document, const std::vector<Figure>& figures, const Facts& facts, const Book& book);

// Drops tentative mentions of which nothing says that they were not done.
void drop_unsupported(std::vector<Mention>* mentions);

// Whether a list of disciplines that something is limited to includes who treats. An empty list includes all; so does an
// unknown profession.
bool includes(const std::vector<std::string>& disciplines, const Facts& facts, const Book& book);

}  // namespace codetrail
