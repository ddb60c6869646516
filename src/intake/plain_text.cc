#include "intake/plain_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/unicode.h"

namespace codetrail {
namespace {

// Kinds of file that people hand over in place of a text, by their first bytes.
struct FileKind {
  std::string_view magic, message;
};
constexpr std::array<FileKind, 7> file_kinds = {{
    {"%PDF", "the file is a PDF; extract its text first (pdftotext)"},
    {"PK\x03\x04", "the file is a zip archive or an office document; save it as plain text first"},
    {"{\\rtf", "the file is RTF; save it as plain text first"},
    {"\xd0\xcf\x11\xe0", "the file is an old office document; save it as plain text first"},
    {"BZh", "the file is packed with bzip2; unpack it first"},
    {"\xfd"
     "7zXZ",
     "the file is packed with xz; unpack it first"},
    {"\x7f"
     "ELF",
     "the file is a program"},
}};

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos; }

// UTF-16 without its mark: every other byte of Western text is zero.
bool looks_like_utf16(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  if (head.size() < 4) return false;
  std::array<std::size_t, 2> zeros = {0, 0};
  for (std::size_t i = 0; i < head.size(); ++i) zeros[i % 2] += head[i] == 0;
  const std::size_t half = head.size() / 2;
  return (zeros[0] > half * 8 / 10 && zeros[1] <= half / 10) || (zeros[1] > half * 8 / 10 && zeros[0] <= half / 10);
}

}  // namespace

std::optional<Quarantined> refuse_text(std::string_view text, const std::string& where) {
  if (text.size() > most_note_bytes) return Quarantined{Refusal::too_large, where, "the note is larger than 16 MiB"};
  if (text.find('\0') != std::string_view::npos) return Quarantined{Refusal::binary, where, "the note holds NUL characters"};
  if (const auto at = find_invalid_utf8(text)) {
    return Quarantined{Refusal::not_utf8, where,
                       "the text is not valid UTF-8 (byte " + std::to_string(*at) +
                           "); if it comes from Windows, try: iconv -f WINDOWS-1252 -t UTF-8"};
  }
  if (is_blank(text)) return Quarantined{Refusal::empty_text, where, "the note is empty"};
  return std::nullopt;
}

Record read_plain_text(std::string_view bytes, const std::string& where) {
  for (const FileKind& kind : file_kinds) {
    if (bytes.substr(0, kind.magic.size()) == kind.magic) return Quarantined{Refusal::binary, where, std::string(kind.message)};
  }
  if (looks_like_utf16(bytes)) {
    return Quarantined{Refusal::not_utf8, where,
                       "the text seems to be UTF-16 without a byte order mark; convert it: iconv -f UTF-16LE -t UTF-8"};
  }
  std::optional<std::string> text = decode_text(bytes);
  if (!text) {
    if (std::optional<Quarantined> refused = refuse_text(bytes, where)) return *std::move(refused);
    return Quarantined{Refusal::not_utf8, where, "the text's byte order mark is not true: its bytes are not what it says"};
  }
  if (std::optional<Quarantined> refused = refuse_text(*text, where)) return *std::move(refused);
  Note note;
  note.id = where;
  note.text = *std::move(text);
  return note;
}

}  // namespace codetrail
