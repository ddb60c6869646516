#include "rules/ruling.h"

namespace codetrail {

std::string fill(std::string_view says, const std::vector<std::string>& figures) {
  std::string filled(says);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const std::string place = "{" + std::to_string(i) + "}";
    for (std::size_t at = filled.find(place); at != std::string::npos; at = filled.find(place, at + figures[i].size())) {
      filled.replace(at, place.size(), figures[i]);
    }
  }
  return filled;
}

Finding raise(const Book& book, std::string_view id, std::string_view wording, std::vector<std::string> codes,
              const std::vector<std::string>& figures) {
  const FindingText& text = book.finding(wording);
  Finding finding;
  finding.id = id;
  finding.severity = text.severity;
  finding.codes = std::move(codes);
  finding.says = fill(text.says, figures);
  finding.source = text.source;
  return finding;
}

Finding raise(const Visit& visit, std::string_view id, CandidateNumber candidate) {
  const std::string& code = visit.code(candidate);
  return raise(visit.book, id, id, {code}, {code, std::string(visit.name(candidate))});
}

void lack(const Visit& visit, std::string_view id, CandidateNumber candidate, Ruling& ruling) {
  ruling.lacks.push_back({candidate, std::string(id)});
  ruling.findings.push_back(raise(visit, id, candidate));
  ruling.findings.back().evidence = visit.technique_evidence(candidate);
}

std::string list_of(const std::vector<std::string>& codes) {
  std::string list;
  for (const std::string& code : codes) {
    if (!list.empty()) list += ", ";
    list += code;
  }
  return list;
}

}  // namespace codetrail
