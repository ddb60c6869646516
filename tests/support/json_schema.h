#pragma once
// A validator for the part of JSON Schema 2020-12 that this project's schemas use: $ref to $defs, type, enum, const,
// properties, required, additionalProperties, items, minItems, maxItems, uniqueItems, minLength, pattern, minimum, maximum,
// exclusiveMinimum, exclusiveMaximum. A keyword that it does not know is a fault of the schema, never ignored.
// (Debian's valijson would do too, at the price of Qt, Poco and 70 packages on each machine that runs the tests.)

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace codetrail {

// Every fault as `/codes/0/units: is below the minimum of 0`; empty when the value keeps the schema.
std::vector<std::string> find_schema_faults(const nlohmann::json& schema, const nlohmann::json& value);

}  // namespace codetrail
