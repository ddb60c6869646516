#pragma once
// Words of the note that show a fact, and the line of the book by which they were read.

#include <string_view>

#include "base/span.h"
#include "book/book.h"

namespace codetrail {

enum class EvidenceRole { technique, cue, minutes, region, section, person, fact, code };
std::string_view name_of(EvidenceRole role);

struct Evidence {
  EvidenceRole role = EvidenceRole::technique;
  Span span;       // never empty
  Source source;

  auto operator<=>(const Evidence&) const = default;
};

}  // namespace codetrail
