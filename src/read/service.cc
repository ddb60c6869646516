#include "read/service.h"

namespace codetrail {

std::string_view name_of(TimeBasis basis) {
  switch (basis) {
    case TimeBasis::stated: return "stated";
    case TimeBasis::range: return "range";
    case TimeBasis::clock: return "clock";
    case TimeBasis::fraction: return "fraction";
    case TimeBasis::total: return "total";
    case TimeBasis::session: return "session";
    case TimeBasis::shared: return "shared";
  }
  return "stated";
}

std::string name_of(const Region& region) { return region.area + ":" + region.side; }

}  // namespace codetrail
