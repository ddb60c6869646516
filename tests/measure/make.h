#pragma once
// Labels and answers for tests of the measuring, a line or two each.

#include <string>
#include <utility>
#include <vector>

#include "measure/gold.h"
#include "suggestion.h"

namespace codetrail::make {

// A label with all that makes it supported: 15 minutes, 1 unit, no places.
inline GoldCode label(const std::string& code, std::string quote, std::vector<std::string> also_accept = {}) {
  GoldCode made;
  made.code = code;
  made.also_accept = std::move(also_accept);
  made.minutes = MinutesRange{Minutes(15), Minutes(15)};
  made.units = Units(1);
  made.evidence = {std::move(quote)};
  return made;
}

inline GoldNote gold(std::string text, std::vector<GoldCode> codes = {}, std::vector<GoldRefusal> refusals = {}) {
  GoldNote made;
  made.note.id = "n";
  made.note.text = std::move(text);
  made.note.payer = "medicare";
  made.codes = std::move(codes);
  made.not_supported = std::move(refusals);
  return made;
}

inline Evidence words(const GoldNote& gold, const std::string& quote) {
  const auto at = static_cast<std::uint32_t>(gold.note.text.find(quote));
  return {EvidenceRole::technique, {at, at + static_cast<std::uint32_t>(quote.size())}, {}};
}

// The answer that such a label asks for.
inline CodeAnswer answer(const std::string& code, std::vector<Evidence> evidence = {}) {
  CodeAnswer made;
  made.code = code;
  made.status = CodeStatus::supported;
  made.minutes = TimeSpent{Minutes(15), Minutes(15), TimeBasis::stated, {}};
  made.units = Units(1);
  made.evidence = std::move(evidence);
  return made;
}

inline Suggestion suggestion(std::vector<CodeAnswer> codes, std::vector<NotSupported> not_supported = {}) {
  Suggestion made;
  made.codes = std::move(codes);
  made.not_supported = std::move(not_supported);
  return made;
}

}  // namespace codetrail::make
