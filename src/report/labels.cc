#include "report/labels.h"

#include <algorithm>

#include <fmt/format.h>

namespace codetrail {

std::string_view label_of(CodeStatus status) {
  switch (status) {
    case CodeStatus::supported: return "supported";
    case CodeStatus::incomplete: return "incomplete";
    case CodeStatus::not_supported: return "not supported";
  }
  return "";
}

std::string_view mark_of(CodeStatus status) {
  switch (status) {
    case CodeStatus::supported: return "✓";
    case CodeStatus::incomplete: return "~";
    case CodeStatus::not_supported: return "✗";
  }
  return "";
}

Tone tone_of(CodeStatus status) {
  switch (status) {
    case CodeStatus::supported: return Tone::good;
    case CodeStatus::incomplete: return Tone::doubtful;
    case CodeStatus::not_supported: return Tone::bad;
  }
  return Tone::plain;
}

std::string_view mark_of(const Finding& finding) {
  if (finding.settled) return "✓";
  if (finding.severity == "error") return "✗";
  return finding.severity == "warning" ? "!" : "·";
}

Tone tone_of(const Finding& finding) {
  if (finding.settled) return Tone::quiet;
  if (finding.severity == "error") return Tone::bad;
  return finding.severity == "warning" ? Tone::doubtful : Tone::quiet;
}

std::string_view label_of(Basis basis) {
  switch (basis) {
    case Basis::given: return "given";
    case Basis::read: return "read in the note";
    case Basis::assumed: return "assumed";
  }
  return "";
}

std::string_view label_of(TimeBasis basis) {
  switch (basis) {
    case TimeBasis::stated: return "stated";
    case TimeBasis::range: return "a range";
    case TimeBasis::clock: return "by the clock";
    case TimeBasis::fraction: return "a part";
    case TimeBasis::total: return "the total";
    case TimeBasis::session: return "the session";
    case TimeBasis::shared: return "shared";
  }
  return "";
}

std::string discipline_label(const std::string& discipline) {
  if (discipline == "unknown") return discipline;
  std::string upper = discipline;
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return upper;
}

std::string_view method_label(std::string_view method) { return method == "midpoint" ? "midpoint" : "CMS"; }
std::string_view other_method_label(std::string_view method) { return method == "midpoint" ? "CMS" : "midpoint"; }

std::string minutes_label(Minutes low, Minutes high) {
  if (low == high) return fmt::format("{} min", low.value);
  return fmt::format("{}-{} min", low.value, high.value);
}

std::string units_label(std::optional<Units> units) {
  if (!units) return "units unknown";
  return fmt::format("{} unit{}", units->value, units->value == 1 ? "" : "s");
}

std::string region_label(const Region& region) {
  if (region.side.empty() || region.side == "unstated" || region.side == "midline") return region.area;
  return region.side + " " + region.area;
}

std::string points_label(Decibans points) { return fmt::format("{:+d}", points.value); }

double shown_probability(Decibans score) { return std::clamp(probability(score), 0.001, 0.999); }

std::string joined(const std::vector<std::string>& words, std::string_view between) { return fmt::format("{}", fmt::join(words, between)); }

std::string joined(const std::vector<Region>& regions) {
  std::vector<std::string> labels;
  for (const Region& region : regions) labels.push_back(region_label(region));
  return joined(labels, ", ");
}

bool is_timed(const Book& book, const std::string& code) {
  const Code* known = book.code(code);
  return !known || known->counting == Counting::timed || known->counting == Counting::own_clock;
}

const Finding* finding_of_lack(const Suggestion& suggestion, const CodeAnswer& answer, const std::string& lack) {
  for (const Finding& finding : suggestion.findings) {
    const bool names_code = std::find(finding.codes.begin(), finding.codes.end(), answer.code) != finding.codes.end();
    if (finding.id == lack && names_code) return &finding;
  }
  return nullptr;
}

}  // namespace codetrail
