#include "support/json_schema.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/pattern_set.h"
#include "base/unicode.h"

namespace codetrail {

namespace {

using nlohmann::json;

bool has_type(const json& value, std::string_view type) {
  if (type == "null") return value.is_null();
  if (type == "boolean") return value.is_boolean();
  if (type == "integer") return value.is_number_integer();
  if (type == "number") return value.is_number();
  if (type == "string") return value.is_string();
  if (type == "array") return value.is_array();
  return type == "object" && value.is_object();
}

class Validator {
 public:
  explicit Validator(const json& root) : root_(root) {}

  void check(const json& schema, const json& value, const std::string& path) {
    if (schema.is_boolean()) {
      if (!schema.get<bool>()) fault(path, "is not allowed");
      return;
    }
    for (const auto& [keyword, rule] : schema.items()) check_keyword(keyword, rule, schema, value, path);
  }

  std::vector<std::string> take() && { return std::move(faults_); }

 private:
  void check_keyword(const std::string& keyword, const json& rule, const json& schema, const json& value, const std::string& path) {
    static const std::set<std::string> remarks = {"$schema", "$id", "$defs", "$comment", "title", "description"};
    if (remarks.contains(keyword)) return;
    if (keyword == "$ref") return check(resolve(rule.get<std::string>(), path), value, path);
    if (keyword == "type") return check_type(rule, value, path);
    if (keyword == "enum") return require(std::find(rule.begin(), rule.end(), value) != rule.end(), path, "is none of " + rule.dump());
    if (keyword == "const") return require(value == rule, path, "is not " + rule.dump());
    if (check_object(keyword, rule, schema, value, path) || check_array(keyword, rule, value, path)) return;
    if (check_string(keyword, rule, value, path) || check_number(keyword, rule, value, path)) return;
    fault(path, "stands under the keyword " + keyword + ", which the validator does not know");
  }

  void check_type(const json& rule, const json& value, const std::string& path) {
    const std::vector<std::string> types = rule.is_array() ? rule.get<std::vector<std::string>>() : std::vector{rule.get<std::string>()};
    const bool fits = std::any_of(types.begin(), types.end(), [&](const std::string& type) { return has_type(value, type); });
    require(fits, path, "is not of type " + rule.dump());
  }

  // The following say whether the keyword is theirs.

  bool check_object(const std::string& keyword, const json& rule, const json& schema, const json& value, const std::string& path) {
    if (keyword == "required") {
      if (!value.is_object()) return true;
      for (const auto& name : rule) require(value.contains(name.get<std::string>()), path, "lacks " + name.dump());
    } else if (keyword == "properties") {
      if (!value.is_object()) return true;
      for (const auto& [name, member] : rule.items()) {
        if (value.contains(name)) check(member, value[name], path + "/" + name);
      }
    } else if (keyword == "additionalProperties") {
      if (!value.is_object()) return true;
      for (const auto& [name, member] : value.items()) {
        if (!schema.value("properties", json::object()).contains(name)) check(rule, member, path + "/" + name);
      }
    } else {
      return false;
    }
    return true;
  }

  bool check_array(const std::string& keyword, const json& rule, const json& value, const std::string& path) {
    if (keyword == "items") {
      for (std::size_t i = 0; value.is_array() && i < value.size(); ++i) check(rule, value[i], path + "/" + std::to_string(i));
    } else if (keyword == "minItems") {
      if (value.is_array()) require(value.size() >= rule.get<std::size_t>(), path, "has fewer items than " + rule.dump());
    } else if (keyword == "maxItems") {
      if (value.is_array()) require(value.size() <= rule.get<std::size_t>(), path, "has more items than " + rule.dump());
    } else if (keyword == "uniqueItems") {
      if (!value.is_array() || !rule.get<bool>()) return true;
      const std::set<json> distinct(value.begin(), value.end());
      require(distinct.size() == value.size(), path, "has an item twice");
    } else {
      return false;
    }
    return true;
  }

  bool check_string(const std::string& keyword, const json& rule, const json& value, const std::string& path) {
    if (keyword == "minLength") {
      if (value.is_string()) {
        require(count_code_points(value.get<std::string>()) >= rule.get<std::size_t>(), path, "is shorter than " + rule.dump());
      }
    } else if (keyword == "pattern") {
      if (value.is_string()) require(matches(rule.get<std::string>(), value.get<std::string>()), path, "does not match " + rule.dump());
    } else {
      return false;
    }
    return true;
  }

  bool check_number(const std::string& keyword, const json& rule, const json& value, const std::string& path) {
    const bool applies = value.is_number();
    const double number = applies ? value.get<double>() : 0, limit = rule.is_number() ? rule.get<double>() : 0;
    if (keyword == "minimum") {
      require(!applies || number >= limit, path, "is below the minimum of " + rule.dump());
    } else if (keyword == "maximum") {
      require(!applies || number <= limit, path, "is above the maximum of " + rule.dump());
    } else if (keyword == "exclusiveMinimum") {
      require(!applies || number > limit, path, "is not above " + rule.dump());
    } else if (keyword == "exclusiveMaximum") {
      require(!applies || number < limit, path, "is not below " + rule.dump());
    } else {
      return false;
    }
    return true;
  }

  const json& resolve(const std::string& reference, const std::string& path) {
    static const json nothing = false;
    const json::json_pointer place(reference.starts_with("#") ? reference.substr(1) : "");
    if (reference.starts_with("#/") && root_.contains(place)) return root_.at(place);
    fault(path, "stands under " + reference + ", which the schema does not define");
    return nothing;
  }

  bool matches(const std::string& pattern, const std::string& text) {
    std::string error;
    const auto compiled = Pattern::compile(pattern, &error);
    return compiled && compiled->find(text, 0, static_cast<std::uint32_t>(text.size())).has_value();
  }

  void require(bool holds, const std::string& path, const std::string& otherwise) {
    if (!holds) fault(path, otherwise);
  }
  void fault(const std::string& path, const std::string& what) { faults_.push_back((path.empty() ? "/" : path) + ": " + what); }

  const json& root_;
  std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> find_schema_faults(const json& schema, const json& value) {
  Validator validator(schema);
  validator.check(schema, value, "");
  return std::move(validator).take();
}

}  // namespace codetrail
