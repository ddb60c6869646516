#pragma once
// What input yields: notes, and everything that did not become one, each with its reason. Nothing is lost in silence, and
// no message quotes a note.

#include <string>
#include <string_view>
#include <variant>

#include "text/note.h"

namespace codetrail {

// Why a record was set aside. The names are stable: scripts count them.
enum class Refusal {
  empty_text,       // nothing but blanks: nobody can tell a lost note from an unwritten one
  missing_text,     // a record without the field `text`
  too_large,        // beyond most_note_bytes or most_line_bytes
  binary,           // NUL bytes: not a text
  not_utf8,
  bad_json,
  not_an_object,
  duplicate_field,
  wrong_type,
  bad_date,
  bad_value,
  internal_error    // a mistake of this program, met at this record
};
std::string_view name_of(Refusal reason);

// A record that gives no answer.
struct Quarantined {
  Refusal reason = Refusal::bad_json;
  std::string where;    // path:line, or the path of a text
  std::string message;  // one clause: what is wrong
};

// A file that gave no records, or no more of them.
struct Unread {
  std::string path;
  std::string message;
  bool is_failure = true;  // false: it lies in a folder and is not a kind of file that notes come in
};

using Record = std::variant<Note, Quarantined, Unread>;

// A day's note is a few kilobytes, a scanned chart a few hundred. Beyond this it is not one note.
inline constexpr std::size_t most_note_bytes = std::size_t{16} << 20;
// A record as it is written: escapes and other fields take room beside the text.
inline constexpr std::size_t most_line_bytes = std::size_t{40} << 20;

}  // namespace codetrail
