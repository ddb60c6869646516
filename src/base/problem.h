#pragma once
// What is wrong with a data file, where, as a compiler says it; and a value or
// such problems.

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace codetrail {

struct Problem {
  std::string path;
  std::uint32_t line = 0;    // from 1; 0 when the whole file is meant
  std::uint32_t column = 0;  // from 1, in code points; 0 when the whole line is meant
  std::string message;       // one sentence without the place
  std::string excerpt;       // the line itself, or empty
  bool is_warning = false;

  auto operator<=>(const Problem&) const = default;
};

// `path:line:column: error: message`, then the line and a caret below the column.
std::string describe(const Problem& problem);

// A value, or the problems that prevented it (at least one, none of them a warning only).
template <class T>
class Result {
 public:
  Result(T value) : held_(std::move(value)) {}
  Result(std::vector<Problem> problems) : held_(std::move(problems)) {}
  Result(Problem problem) : held_(std::vector<Problem>{std::move(problem)}) {}

  explicit operator bool() const { return std::holds_alternative<T>(held_); }
  const T& operator*() const& { return std::get<T>(held_); }
  T& operator*() & { return std::get<T>(held_); }
  T&& operator*() && { return std::get<T>(std::move(held_)); }
  const T* operator->() const { return &std::get<T>(held_); }
  T* operator->() { return &std::get<T>(held_); }
  const std::vector<Problem>& problems() const { return std::get<std::vector<Problem>>(held_); }

 private:
  std::variant<T, std::vector<Problem>> held_;
};

}  // namespace codetrail
