#include "app/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace codetrail {
namespace {

constexpr int narrowest = 80, widest = 100;

bool wants_color() {
  const char* const no_color = std::getenv("NO_COLOR");
  const char* const term = std::getenv("TERM");
  return (!no_color || !*no_color) && term && std::string_view(term) != "dumb";
}

int terminal_width() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return narrowest;
  return std::clamp<int>(size.ws_col, narrowest, widest);
}

}  // namespace

Style output_style(ColorChoice choice) {
  const bool is_terminal = ::isatty(STDOUT_FILENO) == 1;
  Style style;
  style.width = is_terminal ? terminal_width() : narrowest;
  switch (choice) {
    case ColorChoice::automatic: style.color = is_terminal && wants_color(); break;
    case ColorChoice::always: style.color = true; break;
    case ColorChoice::never: style.color = false; break;
  }
  return style;
}

bool input_is_terminal() { return ::isatty(STDIN_FILENO) == 1; }

}  // namespace codetrail
