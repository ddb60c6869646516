#pragma once
// How text for people looks: colours by meaning, and the width of the page.

#include <string>
#include <string_view>

namespace codetrail {

// What a stretch of text is to the reader; the colours follow from it.
enum class Tone {
  plain,
  strong,           // titles, what to read first
  quiet,            // sources and hints
  good,             // supported
  doubtful,         // incomplete, warnings
  bad,              // errors, not supported
  marked_good,      // the same inside the note
  marked_doubtful,
  marked_bad,
  marked_fact
};

struct Style {
  bool color = false;
  int width = 80;  // columns of the page; anything below 40 counts as 40

  std::size_t columns() const { return width < 40 ? 40 : static_cast<std::size_t>(width); }
  // `text` with the tone's ANSI codes around it; just `text` without colour. Asks nothing of the text: whatever comes
  // from outside goes through `printable` before.
  std::string paint(std::string_view text, Tone tone) const;
};

}  // namespace codetrail
