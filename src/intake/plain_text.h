#pragma once
// A file's bytes to the text of a note.

#include <optional>
#include <string>
#include <string_view>

#include "intake/record.h"

namespace codetrail {

// What keeps a text from being a note's: too large, NUL characters, not UTF-8, nothing but blanks. Absent: nothing does.
std::optional<Quarantined> refuse_text(std::string_view text, const std::string& where);

// A note whose text is the whole content, named by `where`; always a Note or a Quarantined. A byte order mark
// may say that the bytes are UTF-16.
Record read_plain_text(std::string_view bytes, const std::string& where);

}  // namespace codetrail
