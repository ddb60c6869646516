#include "report/printable.h"

#include <array>

#include <fmt/format.h>

namespace codetrail {

namespace {

constexpr char32_t replacement = 0xfffd;

std::string encode(char32_t point) {
  std::string out;
  if (point < 0x80) {
    out += static_cast<char>(point);
  } else if (point < 0x800) {
    out += static_cast<char>(0xc0 | (point >> 6));
    out += static_cast<char>(0x80 | (point & 0x3f));
  } else if (point < 0x10000) {
    out += static_cast<char>(0xe0 | (point >> 12));
    out += static_cast<char>(0x80 | ((point >> 6) & 0x3f));
    out += static_cast<char>(0x80 | (point & 0x3f));
  } else {
    out += static_cast<char>(0xf0 | (point >> 18));
    out += static_cast<char>(0x80 | ((point >> 12) & 0x3f));
    out += static_cast<char>(0x80 | ((point >> 6) & 0x3f));
    out += static_cast<char>(0x80 | (point & 0x3f));
  }
  return out;
}

struct Range {
  char32_t first, last;
};

// Beyond the controls: soft hyphen, Arabic letter mark, Mongolian vowel separator, zero-width space, direction marks and
// overrides, line separators, invisible operators and isolates, byte order mark, interlinear marks, language tags.
constexpr std::array<Range, 10> invisible = {{
    {0xad, 0xad}, {0x61c, 0x61c}, {0x180e, 0x180e}, {0x200b, 0x200b}, {0x200e, 0x200f},
    {0x2028, 0x202e}, {0x2060, 0x206f}, {0xfeff, 0xfeff}, {0xfff9, 0xfffb}, {0xe0000, 0xe007f},
}};

bool is_continuation(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80;
}

}  // namespace

CodePoint decode_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return {lead, 1};
  const std::uint32_t bytes = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 0;
  if (bytes == 0) return {replacement, 1};
  char32_t value = lead & (0xff >> (bytes + 1));
  for (std::uint32_t i = 1; i < bytes; ++i) {
    if (!is_continuation(text, at + i)) return {replacement, 1};
    value = (value << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3f);
  }
  return {value, bytes};
}

bool is_hazardous(char32_t point) {
  if (point < 0x7f) return point < 0x20;
  if (point < 0xa0) return true;
  for (const Range& range : invisible) {
    if (range.first <= point && point <= range.last) return true;
  }
  return false;
}

std::string printable(char32_t point) {
  if (!is_hazardous(point)) return encode(point);
  if (point == '\t') return " ";
  if (point == '\n') return encode(0x2424);  // the symbol for a new line
  if (point < 0x20) return encode(0x2400 + point);
  if (point == 0x7f) return encode(0x2421);
  return fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(point));
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_at(text, at);
    if (next.value == replacement || is_hazardous(next.value)) {
      out += printable(next.value);
    } else {
      out.append(text, at, next.bytes);
    }
    at += next.bytes;
  }
  return out;
}

}  // namespace codetrail
