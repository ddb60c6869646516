#pragma once
// What every rule may look at. Candidates are named by their number throughout; all references outlive the rules.

#include <cstdint>
#include <string_view>
#include <vector>

#include "book/book.h"
#include "coding/candidate.h"
#include "facts/facts.h"
#include "policy/policy.h"
#include "read/service.h"

namespace codetrail {

using CandidateNumber = std::uint32_t;

struct Visit {
  const Reading& reading;
  const std::vector<Candidate>& candidates;
  const Facts& facts;
  const Policy& policy;
  const Book& book;

  const Candidate& candidate(CandidateNumber number) const { return candidates[number]; }
  const std::string& code(CandidateNumber number) const { return candidates[number].code; }

  // Candidates of which something was delivered, in order of the note.
  std::vector<CandidateNumber> delivered() const;
  bool is_delivered(CandidateNumber number) const { return !candidates[number].services.empty(); }

  // How its units are counted, what it is about, what people call it; a code outside the book is untimed and other.
  Counting counting(CandidateNumber number) const;
  Family family(CandidateNumber number) const;
  std::string_view name(CandidateNumber number) const;
  bool is_timed(CandidateNumber number) const { return counting(number) == Counting::timed; }

  // The delivered candidate that answers for a code as the note or the techniques have it; nothing when none does.
  std::optional<CandidateNumber> answering(std::string_view code) const;

  // The first words of a kind that the note holds; nothing when it has none.
  std::optional<Evidence> shown(Shows shows) const;

  // Where the techniques of its services stand, in order of the note.
  std::vector<Evidence> technique_evidence(CandidateNumber number) const;

  // Distinct techniques among these services that are strong for the candidate's code.
  int strong_techniques(CandidateNumber number, const std::vector<std::uint32_t>& services) const;
};

// Words that call the care maintenance or wellness, as against active care.
std::optional<Evidence> maintenance_of(const Visit& visit);

}  // namespace codetrail
