#include "support/cases.h"

#include <cstdlib>
#include <fstream>
#include <iostream>

#include <gtest/gtest.h>

namespace codetrail {
namespace {

std::string trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return "";
  return std::string(text.substr(begin, text.find_last_not_of(' ') - begin + 1));
}

std::string resolved(std::string_view field) {
  std::string text;
  for (std::size_t i = 0; i < field.size(); ++i) {
    const char next = field[i] == '\\' && i + 1 < field.size() ? field[i + 1] : '\0';
    if (next == 'n') text += '\n';
    else if (next == 'r') text += '\r';
    else if (next == 't') text += '\t';
    else text += field[i];
    if (next == 'n' || next == 'r' || next == 't') ++i;
  }
  return text;
}

}  // namespace

const std::string& Case::field(std::size_t number) const {
  static const std::string absent;
  return number < fields.size() ? fields[number] : absent;
}

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  if (text.empty()) return parts;
  while (true) {
    const std::size_t at = text.find(separator);
    parts.push_back(trimmed(text.substr(0, at)));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + separator.size());
  }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string joined;
  for (std::size_t i = 0; i < parts.size(); ++i) joined += (i > 0 ? std::string(separator) : "") + parts[i];
  return joined;
}

std::string written(std::string_view text) {
  std::string shown;
  for (const char c : text) {
    if (c == '\n') shown += "\\n";
    else if (c == '\r') shown += "\\r";
    else if (c == '\t') shown += "\\t";
    else shown += c;
  }
  return shown;
}

std::vector<Case> read_cases(const std::string& name) {
  std::ifstream file(std::string(CODETRAIL_SOURCE_DIR) + "/tests/cases/" + name + ".cases");
  std::vector<Case> cases;
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    Case& made = cases.emplace_back();
    made.line = number;
    for (const std::string& field : split(line, " | ")) made.fields.push_back(field == "-" ? "" : resolved(field));
  }
  if (cases.empty()) {
    std::cerr << "no cases in " << name << "\n";
    std::abort();
  }
  return cases;
}

void expect_all(const std::string& name, Check check, std::size_t at_least) {
  const std::vector<Case> cases = read_cases(name);
  EXPECT_GE(cases.size(), at_least) << "cases are missing from " << name << ".cases";
  for (const Case& each : cases) {
    const Complaint complaint = check(each);
    if (!complaint.empty()) ADD_FAILURE_AT(("tests/cases/" + name + ".cases").c_str(), each.line) << written(join(each.fields, " | ")) << "\n  is: " << complaint;
  }
}

}  // namespace codetrail
