#include "app/output.h"

#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

#include "app/messages.h"

namespace codetrail {

bool Output::write(std::string_view text) {
  while (!failed_ && !text.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      failed_ = true;
      // A reader that has seen enough (`| head`) is not worth a word.
      if (errno != EPIPE) complain("cannot write to standard output: " + std::generic_category().message(errno));
    }
  }
  return !failed_;
}

}  // namespace codetrail
