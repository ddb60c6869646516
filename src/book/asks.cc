#include "book/asks.h"

namespace codetrail {

std::string_view name_of(Asks asks) {
  switch (asks) {
    case Asks::units: return "units";
    case Asks::edits: return "edits";
    case Asks::kept_edits: return "kept_edits";
    case Asks::limits: return "limits";
    case Asks::discipline_modifiers: return "discipline_modifiers";
    case Asks::assistant_modifiers: return "assistant_modifiers";
    case Asks::assistant_half: return "assistant_half";
    case Asks::separation_line: return "separation_line";
    case Asks::active_care: return "active_care";
    case Asks::instead: return "instead";
    case Asks::not_payable: return "not_payable";
    case Asks::providers_refused: return "providers_refused";
    case Asks::providers_only: return "providers_only";
    case Asks::record: return "record";
    case Asks::threshold: return "threshold";
  }
  return {};
}

}  // namespace codetrail
