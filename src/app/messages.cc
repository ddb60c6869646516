#include "app/messages.h"

#include <unistd.h>

#include <cerrno>

#include "base/spelling.h"
#include "report/printable.h"

namespace codetrail {
namespace {

// Nobody is left to tell when standard error fails.
void write_error(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace

void complain(std::string_view message) { write_error("codetrail: " + printable(message) + "\n"); }

void remark(std::string_view line) { write_error(std::string(line) + "\n"); }

void list_problems(const std::vector<Problem>& problems) {
  for (const Problem& problem : problems) {
    std::string text = describe(problem);
    if (text.empty() || text.back() != '\n') text += '\n';
    write_error(text);
  }
}

std::string spelling_hint(std::string_view word, const std::vector<std::string>& known) {
  const std::string near = nearest(word, known);
  return near.empty() ? "" : "; did you mean \"" + near + "\"?";
}

}  // namespace codetrail
