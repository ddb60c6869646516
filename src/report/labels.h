#pragma once
// The words with which reports for people name statuses, bases and counts. One place, so that a thing has one name on
// the terminal and on the worksheet.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/count.h"
#include "book/book.h"
#include "facts/facts.h"
#include "read/service.h"
#include "report/style.h"
#include "suggestion.h"

namespace codetrail {

std::string_view label_of(CodeStatus status);     // "not supported"
std::string_view mark_of(CodeStatus status);      // one column: what the eye finds without colour
Tone tone_of(CodeStatus status);
std::string_view mark_of(const Finding& finding);  // by severity; a settled one is ticked off
Tone tone_of(const Finding& finding);

std::string_view label_of(Basis basis);           // "read in the note"
std::string_view label_of(TimeBasis basis);       // "length of the session"
std::string discipline_label(const std::string& discipline);  // "PT"
std::string_view method_label(std::string_view method);       // "CMS"
std::string_view other_method_label(std::string_view method); // of the method that was not used

std::string minutes_label(Minutes low, Minutes high);         // "15 min", "10-15 min"
std::string units_label(std::optional<Units> units);          // "1 unit"; "units unknown"
std::string region_label(const Region& region);               // "left shoulder"
std::string points_label(Decibans points);                    // "+12"

// How often such a score agrees with labelled notes. Never 0 or 1: no count of notes can show that.
double shown_probability(Decibans score);

std::string joined(const std::vector<std::string>& words, std::string_view between);
std::string joined(const std::vector<Region>& regions);

// Whether minutes decide the code's units, as the book has it; a code outside the book is taken as timed.
bool is_timed(const Book& book, const std::string& code);

// The finding that says what a lack of this code means; null when only the lack's identifier is known.
const Finding* finding_of_lack(const Suggestion& suggestion, const CodeAnswer& answer, const std::string& lack);

}  // namespace codetrail
