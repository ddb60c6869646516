#include "book/parse_toml.h"

#include <toml++/toml.h>

#include "base/date.h"

namespace codetrail {
namespace {

Spot spot_of(const toml::source_region& region, std::uint16_t file) {
  return {file, static_cast<std::uint32_t>(region.begin.line), static_cast<std::uint32_t>(region.begin.column)};
}

Value value_of(const toml::node& node, std::uint16_t file) {
  Value value;
  value.spot = spot_of(node.source(), file);
  if (auto text = node.as_string()) {
    value.kind = Value::Kind::text;
    value.text = text->get();
  } else if (auto integer = node.as_integer()) {
    value.kind = Value::Kind::integer;
    value.integer = integer->get();
  } else if (auto boolean = node.as_boolean()) {
    value.kind = Value::Kind::boolean;
    value.boolean = boolean->get();
  } else if (auto date = node.as_date()) {
    value.kind = Value::Kind::date;
    value.text = to_iso({date->get().year, date->get().month, date->get().day});
  } else if (auto array = node.as_array()) {
    value.kind = Value::Kind::array;
    for (const toml::node& item : *array) value.items.push_back(value_of(item, file));
  } else if (auto table = node.as_table()) {
    value.kind = Value::Kind::table;
    for (auto&& [key, item] : *table)
      value.fields.push_back({std::string(key.str()), spot_of(key.source(), file), value_of(item, file)});
  }
  return value;
}

}  // namespace

std::optional<Value> parse_toml(std::string_view text, std::uint16_t file, ProblemList& problems) {
  try {
    return value_of(toml::parse(text), file);
  } catch (const toml::parse_error& error) {
    problems.error(spot_of(error.source(), file), std::string(error.description()));
    return std::nullopt;
  }
}

}  // namespace codetrail
