#include "intake/record.h"

namespace codetrail {

std::string_view name_of(Refusal reason) {
  switch (reason) {
    case Refusal::empty_text: return "empty_text";
    case Refusal::missing_text: return "missing_text";
    case Refusal::too_large: return "too_large";
    case Refusal::binary: return "binary";
    case Refusal::not_utf8: return "not_utf8";
    case Refusal::bad_json: return "bad_json";
    case Refusal::not_an_object: return "not_an_object";
    case Refusal::duplicate_field: return "duplicate_field";
    case Refusal::wrong_type: return "wrong_type";
    case Refusal::bad_date: return "bad_date";
    case Refusal::bad_value: return "bad_value";
    case Refusal::internal_error: return "internal_error";
  }
  return "";
}

}  // namespace codetrail
