#pragma once
// What a terminal would make of a report: its rows, their widths, and whether anything in it steers the terminal.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"

namespace codetrail::screen {

// The report without the colour codes that codetrail itself writes.
inline std::string without_colour(std::string_view report) {
  std::string out;
  for (std::size_t at = 0; at < report.size();) {
    if (report.substr(at, 2) == "\x1b[") {
      const std::size_t end = report.find_first_not_of("0123456789;", at + 2);
      if (end != report.npos && report[end] == 'm') {
        at = end + 1;
        continue;
      }
    }
    out += report[at++];
  }
  return out;
}

inline std::vector<std::string> rows(std::string_view report) {
  std::vector<std::string> rows;
  for (std::size_t begin = 0; begin < report.size();) {
    const std::size_t end = std::min(report.find('\n', begin), report.size());
    rows.emplace_back(report.substr(begin, end - begin));
    begin = end + 1;
  }
  return rows;
}

inline std::size_t widest_row(std::string_view report) {
  std::size_t widest = 0;
  for (const std::string& row : rows(without_colour(report))) widest = std::max(widest, display_width(row));
  return widest;
}

// Bytes that no report may hold: controls but the line end, C1 controls, direction overrides. UTF-8 of the latter two
// begins with C2 80..9F, E2 80 AA..AE and E2 81 A6..A9.
inline bool steers_terminal(std::string_view report) {
  for (std::size_t i = 0; i < report.size(); ++i) {
    const auto byte = static_cast<unsigned char>(report[i]);
    const auto next = static_cast<unsigned char>(i + 1 < report.size() ? report[i + 1] : 0);
    const auto third = static_cast<unsigned char>(i + 2 < report.size() ? report[i + 2] : 0);
    if ((byte < 0x20 && byte != '\n') || byte == 0x7f) return true;
    if (byte == 0xc2 && next >= 0x80 && next <= 0x9f) return true;
    if (byte == 0xe2 && next == 0x80 && third >= 0xaa && third <= 0xae) return true;
    if (byte == 0xe2 && next == 0x81 && third >= 0xa6 && third <= 0xa9) return true;
  }
  return false;
}

}  // namespace codetrail::screen
