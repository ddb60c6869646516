#include "text/evidence.h"

namespace codetrail {

std::string_view name_of(EvidenceRole role) {
  switch (role) {
    case EvidenceRole::technique: return "technique";
    case EvidenceRole::cue: return "cue";
    case EvidenceRole::minutes: return "minutes";
    case EvidenceRole::region: return "region";
    case EvidenceRole::section: return "section";
    case EvidenceRole::person: return "person";
    case EvidenceRole::fact: return "fact";
    case EvidenceRole::code: return "code";
  }
  return "technique";
}

}  // namespace codetrail
