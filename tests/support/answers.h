#pragma once
// What the program makes of a text case, one check for each file of tests/cases; each file says at its top how its cases
// are written.

#include "support/cases.h"

namespace codetrail {

Complaint check_pieces(const Case&);       // sentences.cases
Complaint check_sections(const Case&);     // sections.cases
Complaint check_facts(const Case&);        // facts.cases
Complaint check_status(const Case&);       // context.cases
Complaint check_minutes(const Case&);      // minutes.cases
Complaint check_regions(const Case&);      // regions.cases
Complaint check_places(const Case&);       // places.cases
Complaint check_corrections(const Case&);  // corrections.cases

}  // namespace codetrail
