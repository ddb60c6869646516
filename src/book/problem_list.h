#pragma once
// Collects what is wrong with knowledge files, each with its place and the line itself.

#include <string>
#include <vector>

#include "base/problem.h"
#include "book/load.h"
#include "book/value.h"

namespace codetrail {

class ProblemList {
 public:
  // The files must outlive the list.
  explicit ProblemList(const std::vector<KnowledgeFile>& files) : files_(&files) {}

  void error(Spot spot, std::string message) { add(spot, std::move(message), false); }
  void warning(Spot spot, std::string message) { add(spot, std::move(message), true); }

  // "path:line:column" of a spot.
  std::string place(Spot spot) const;

  // In order of the files and lines. Each problem is given once.
  std::vector<Problem> errors() const { return sorted(false); }
  std::vector<Problem> warnings() const { return sorted(true); }

 private:
  struct Entry {
    Spot spot;
    std::string message;
    bool is_warning = false;
    auto operator<=>(const Entry&) const = default;
  };

  void add(Spot spot, std::string message, bool is_warning) { entries_.push_back({spot, std::move(message), is_warning}); }
  std::vector<Problem> sorted(bool warnings) const;
  std::string line(Spot spot) const;

  const std::vector<KnowledgeFile>* files_;
  std::vector<Entry> entries_;
};

}  // namespace codetrail
