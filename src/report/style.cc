#include "report/style.h"

namespace codetrail {

namespace {

// The eight basic colours and no background, so that light and dark terminals both stay readable.
std::string_view ansi_of(Tone tone) {
  switch (tone) {
    case Tone::plain: return "";
    case Tone::strong: return "1";
    case Tone::quiet: return "2";
    case Tone::good: return "32";
    case Tone::doubtful: return "33";
    case Tone::bad: return "31";
    case Tone::marked_good: return "1;4;32";
    case Tone::marked_doubtful: return "1;4;33";
    case Tone::marked_bad: return "4;31";
    case Tone::marked_fact: return "4;36";
  }
  return "";
}

}  // namespace

std::string Style::paint(std::string_view text, Tone tone) const {
  std::string out;
  if (!color || tone == Tone::plain || text.empty()) return out.append(text);
  return out.append("\x1b[").append(ansi_of(tone)).append("m").append(text).append("\x1b[0m");
}

}  // namespace codetrail
