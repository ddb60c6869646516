#pragma once
// One JSON object to one note. Known fields are checked strictly, unknown ones ignored; a field that stands twice is refused, because
// readers of JSON differ in which one they take.
//
//   id patient provider     string or whole number
//   text                    string; the only field that must be there
//   date_of_service         "YYYY-MM-DD"
//   payer discipline        string
//   billed                  [{code, units, modifiers, line_id, ...}], `code` and `units` must be there
//
// A null or an empty string stands for an absent field. A record without `id` is named by its place.

#include <memory>
#include <string>
#include <string_view>

#include "intake/record.h"

namespace codetrail {

class JsonRecords {
 public:
  JsonRecords();
  ~JsonRecords();

  // Always a Note or a Quarantined. `where` is the record's place.
  Record read(std::string_view json, const std::string& where);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;  // kept for its buffers
};

}  // namespace codetrail
