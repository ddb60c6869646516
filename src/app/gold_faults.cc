#include "app/gold_faults.h"

#include "app/messages.h"

namespace codetrail {

Exit tell_gold_faults(const std::vector<Unread>& unread, const std::vector<RefusedLine>& refused) {
  Exit exit = Exit::done;
  for (const Unread& input : unread) {
    complain(input.path + ": " + input.message);
    if (input.is_failure) exit = graver(exit, Exit::unreadable);
  }
  for (const RefusedLine& line : refused) {
    list_problems(line.problems);
    exit = graver(exit, line.internal ? Exit::internal : Exit::quarantined);
  }
  return exit;
}

}  // namespace codetrail
