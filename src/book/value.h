#pragma once
// What a TOML file says, with the place of each value; all that the loader needs to know of TOML.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "book/book.h"

namespace codetrail {

// A place in a knowledge file. Line 0 is the whole file, column 0 the whole line; columns count code points from 1.
struct Spot {
  std::uint16_t file = 0;
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  auto operator<=>(const Spot&) const = default;
  Source source() const { return {file, line}; }
};

struct Field;

struct Value {
  enum class Kind { text, integer, boolean, date, array, table, other };
  Kind kind = Kind::other;
  Spot spot;
  std::string text;           // of a text; of a date as YYYY-MM-DD
  std::int64_t integer = 0;   // of an integer
  bool boolean = false;       // of a boolean
  std::vector<Value> items;   // of an array
  std::vector<Field> fields;  // of a table, by name
};

struct Field {
  std::string name;
  Spot spot;  // of the name
  Value value;
};

std::string_view name_of(Value::Kind kind);

}  // namespace codetrail
