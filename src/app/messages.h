#pragma once
// What the program says about its work: on standard error, never a word of a note.

#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"

namespace codetrail {

// One line, with the program's name before it. Control characters become visible.
void complain(std::string_view message);

// A line as it is.
void remark(std::string_view line);

// Each as a compiler says it, those about the same file together as they come.
void list_problems(const std::vector<Problem>& problems);

// `; did you mean "x"?` when one of the known words is near, else nothing.
std::string spelling_hint(std::string_view word, const std::vector<std::string>& known);

}  // namespace codetrail
