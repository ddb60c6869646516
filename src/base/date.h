#pragma once
// Calendar dates without clock or zone. A date of service is the local day that
// the note states.

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace codetrail {

struct Date {
  int year = 0;   // 1900 to 2199 when it comes from parsing
  int month = 0;  // 1 to 12
  int day = 0;    // 1 to the month's length

  auto operator<=>(const Date&) const = default;
};

// Whether the calendar has such a day.
bool is_valid(Date date);

// The date if the parts name a day of the calendar between 1900 and 2199.
std::optional<Date> make_date(int year, int month, int day);

// Reads exactly `YYYY-MM-DD`; nothing else, no blanks.
std::optional<Date> parse_iso_date(std::string_view text);

// Writes `YYYY-MM-DD`.
std::string to_iso(Date date);

}  // namespace codetrail
