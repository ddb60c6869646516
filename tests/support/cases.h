#pragma once
// Text cases: files of tests/cases in which a line is a case. Fields stand between bars, `#` begins a comment line, `\n` and
// `\t` in a field are a line end and a tab, and `-` is a field without a value. A case's last fields say what is expected.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace codetrail {

struct Case {
  int line = 0;                     // in its file
  std::vector<std::string> fields;  // trimmed, escapes resolved

  const std::string& field(std::size_t number) const;  // empty when it is absent
};

// All cases of tests/cases/NAME.cases. A file that cannot be read, or holds none, ends the test run.
std::vector<Case> read_cases(const std::string& name);

// What the program answers when that is not what the case expects; empty when it is.
using Complaint = std::string;
using Check = Complaint (*)(const Case&);

// A failure for each case of the file that `check` complains about, and one when there are fewer cases than `at_least`.
void expect_all(const std::string& name, Check check, std::size_t at_least);

// The parts of a text between separators, trimmed; an empty text has none.
std::vector<std::string> split(std::string_view text, std::string_view separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
// Line ends and tabs as cases write them.
std::string written(std::string_view text);

}  // namespace codetrail
