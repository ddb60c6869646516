#pragma once
// A session note as it came in, with what is known about the visit from outside.

#include <optional>
#include <string>
#include <vector>

#include "base/count.h"
#include "base/date.h"

namespace codetrail {

struct BilledLine {
  std::string code;
  Units units;
  std::vector<std::string> modifiers;
  std::string line_id;
};

struct Note {
  std::string id;
  std::string text;                          // valid UTF-8
  std::optional<Date> date_of_service;       // absent values are read from the note, or assumed and said so
  std::optional<std::string> payer;
  std::optional<std::string> discipline;
  std::string patient, provider;             // may be empty
  std::vector<BilledLine> billed;
};

}  // namespace codetrail
