#include "base/unicode.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cassert>
#include <cstring>
#include <unordered_map>

namespace codetrail {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_ascii(std::string_view text) {
  std::size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    std::uint64_t eight;
    std::memcpy(&eight, text.data() + i, 8);
    if (eight & 0x8080808080808080u) return false;
  }
  for (; i < text.size(); ++i)
    if (static_cast<unsigned char>(text[i]) >= 0x80) return false;
  return true;
}

char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// The code point at `i`, negative when ill-formed; moves `i` past it.
UChar32 next_code_point(std::string_view text, std::size_t& i) {
  UChar32 c;
  auto bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  U8_NEXT(bytes, i, text.size(), c);
  return c;
}

void append_utf8(std::string& text, UChar32 c) {
  std::uint8_t bytes[4];
  int size = 0;
  U8_APPEND_UNSAFE(bytes, size, c);
  text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

// Variants that Unicode keeps apart and writers do not. Empty when there is none.
std::string_view plain_form(UChar32 c) {
  switch (c) {
    case 0x00B4: case 0x02B9: case 0x02BC: case 0x02C8: case 0x2018: case 0x2019: case 0x201A: case 0x201B:
    case 0x2032: case 0x2035: case 0x2039: case 0x203A: case 0xFF07:
      return "'";
    case 0x00AB: case 0x00BB: case 0x02BA: case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0x2033: case 0x2036: case 0xFF02:
      return "\"";
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212: case 0xFE31: case 0xFE32:
    case 0xFE58: case 0xFE63: case 0xFF0D:
      return "-";
    case 0x1680: return " ";
    case 0x0085: case 0x2028: case 0x2029: return "\n";
    case 0x00D7: return "x";
    case 0x2044: case 0x2215: return "/";
    default: return {};
  }
}

class Folding {
 public:
  // How one code point folds, whatever stands beside it. Each is worked out once.
  const std::string& of(UChar32 c) {
    auto [place, is_new] = known_.try_emplace(c);
    if (is_new) place->second = compute(c);
    return place->second;
  }

 private:
  std::string compute(UChar32 c) const {
    if (std::string_view plain = plain_form(c); !plain.empty()) return std::string(plain);
    icu::UnicodeString cased, parted;
    UErrorCode status = U_ZERO_ERROR;
    casefold_->normalize(icu::UnicodeString(c), cased, status);
    decompose_->normalize(cased, parted, status);
    if (U_FAILURE(status)) return std::string(replacement);
    std::string folded;
    bool is_fraction = false;
    for (std::int32_t i = 0; i < parted.length(); i = parted.moveIndex32(i, 1)) {
      UChar32 part = parted.char32At(i);
      if (u_charType(part) == U_NON_SPACING_MARK) continue;
      is_fraction = is_fraction || (part == 0x2044 && i > 0);
      if (std::string_view plain = plain_form(part); !plain.empty())
        folded += plain;
      else
        append_utf8(folded, part);
    }
    // "2½" reads as two and a half, not as twenty one halves.
    return is_fraction ? " " + folded : folded;
  }

  static const icu::Normalizer2* instance(const icu::Normalizer2* (*get)(UErrorCode&)) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = get(status);
    assert(U_SUCCESS(status) && normalizer != nullptr);
    return normalizer;
  }

  const icu::Normalizer2* casefold_ = instance(&icu::Normalizer2::getNFKCCasefoldInstance);
  const icu::Normalizer2* decompose_ = instance(&icu::Normalizer2::getNFDInstance);
  std::unordered_map<UChar32, std::string> known_;
};

std::optional<std::string> decode_utf16(std::string_view bytes, bool big_endian) {
  if (bytes.size() % 2 != 0) return std::nullopt;
  auto unit = [&](std::size_t i) {
    auto first = static_cast<unsigned char>(bytes[i]), second = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<UChar32>(big_endian ? first << 8 | second : second << 8 | first);
  };
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    UChar32 c = unit(i);
    if (U16_IS_SURROGATE(c)) {
      if (!U16_IS_SURROGATE_LEAD(c) || i + 2 >= bytes.size()) return std::nullopt;
      UChar32 trail = unit(i += 2);
      if (!U16_IS_TRAIL(trail)) return std::nullopt;
      c = U16_GET_SUPPLEMENTARY(c, trail);
    }
    append_utf8(text, c);
  }
  return text;
}

bool begins_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

std::size_t count_lead_bytes(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_code_point));
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  if (is_ascii(text)) return std::nullopt;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t begin = i;
    if (next_code_point(text, i) < 0) return begin;
  }
  return std::nullopt;
}

std::string repair_utf8(std::string_view text) {
  std::string repaired;
  repaired.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    std::size_t begin = i;
    repaired += next_code_point(text, i) < 0 ? replacement : text.substr(begin, i - begin);
  }
  return repaired;
}

Folded fold(std::string_view text) {
  Folded folded;
  folded.text.reserve(text.size());
  if (is_ascii(text)) {
    for (char c : text) folded.text += ascii_lower(c);
    return folded;
  }
  Folding folding;
  bool is_mapped = false;  // the map is kept from the first code point that does not stay one of its length
  for (std::size_t i = 0; i < text.size();) {
    std::size_t begin = i, place = folded.text.size();
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      folded.text += ascii_lower(text[i++]);
    } else {
      UChar32 c = next_code_point(text, i);
      folded.text += c < 0 ? std::string(replacement) : folding.of(c);
    }
    std::string_view added = std::string_view(folded.text).substr(place);
    if (!is_mapped && (added.size() != i - begin || count_lead_bytes(added) != 1)) {
      is_mapped = true;
      folded.origin.reserve(text.size() + 1);
      for (std::uint32_t at = 0; at < place; ++at) folded.origin.push_back(begins_code_point(text[at]) ? at : folded.origin.back());
    }
    if (is_mapped) folded.origin.resize(folded.text.size(), static_cast<std::uint32_t>(begin));
  }
  if (is_mapped) folded.origin.push_back(static_cast<std::uint32_t>(text.size()));
  return folded;
}

Span Folded::original(Span span) const {
  assert(span.begin <= span.end && span.end <= text.size());
  if (origin.empty()) {
    while (span.begin > 0 && span.begin < text.size() && !begins_code_point(text[span.begin])) --span.begin;
    while (span.end < text.size() && !begins_code_point(text[span.end])) ++span.end;
    return span;
  }
  if (span.empty()) return {origin[span.begin], origin[span.begin]};
  std::uint32_t end = span.end;
  while (end < text.size() && origin[end] == origin[span.end - 1]) ++end;
  return {origin[span.begin], origin[end]};
}

std::uint32_t Folded::folded(std::uint32_t original) const {
  if (origin.empty()) return original;
  return static_cast<std::uint32_t>(std::lower_bound(origin.begin(), origin.end(), original) - origin.begin());
}

std::size_t count_code_points(std::string_view text) { return count_lead_bytes(text); }

CodePoints::CodePoints(std::string_view text) : text_(text), ascii_(is_ascii(text)) {
  if (ascii_) return;
  marks_.reserve(text.size() / 64 + 1);
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % 64 == 0) marks_.push_back(count);
    if (begins_code_point(text[i])) ++count;
  }
  if (text.size() % 64 == 0) marks_.push_back(count);
}

std::size_t CodePoints::at(std::uint32_t byte) const {
  assert(byte <= text_.size());
  if (ascii_) return byte;
  std::size_t mark = byte / 64;
  return marks_[mark] + count_lead_bytes(text_.substr(mark * 64, byte - mark * 64));
}

std::size_t display_width(std::string_view text) {
  if (is_ascii(text)) return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c >= ' ' && c != 127; }));
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    UChar32 c = next_code_point(text, i);
    if (c < 0) c = 0xFFFD;
    int type = u_charType(c);
    if (type == U_CONTROL_CHAR || type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || (type == U_FORMAT_CHAR && c != 0xAD)) continue;
    int east_asian = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    width += east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
  }
  return width;
}

bool is_upper_case(std::string_view text) {
  bool any = false;
  for (std::size_t i = 0; i < text.size();) {
    UChar32 c = next_code_point(text, i);
    if (c < 0 || !u_isalpha(c)) continue;
    if (!u_isUUppercase(c)) return false;
    any = true;
  }
  return any;
}

bool is_word_character(std::string_view text, std::size_t at) {
  assert(at < text.size());
  auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  UChar32 c = next_code_point(text, at);
  return c >= 0 && u_isalnum(c);
}

std::size_t code_point_begin(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && !begins_code_point(text[at])) --at;
  return at;
}

std::optional<std::string> decode_text(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xFF\xFE"sv)) return decode_utf16(bytes.substr(2), false);
  if (bytes.starts_with("\xFE\xFF"sv)) return decode_utf16(bytes.substr(2), true);
  if (bytes.starts_with("\xEF\xBB\xBF"sv)) bytes.remove_prefix(3);
  if (find_invalid_utf8(bytes)) return std::nullopt;
  return std::string(bytes);
}

}  // namespace codetrail
