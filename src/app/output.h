#pragma once
// Standard output, where only data goes. A failure to write is noticed and told once.

#include <string_view>

#include "app/exit_code.h"

namespace codetrail {

class Output {
 public:
  // Writes all of it at once, so that a reader at the other end of a pipe has each answer as soon as it is there. False when that
  // failed, now or earlier.
  bool write(std::string_view text);

  // `unreadable` when something could not be written.
  Exit result() const { return failed_ ? Exit::unreadable : Exit::done; }

 private:
  bool failed_ = false;
};

}  // namespace codetrail
