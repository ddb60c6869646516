#include "measure/json_differences.h"

#include <map>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

namespace codetrail {
namespace {

using nlohmann::json;

// What a member of a list is about: "97140", "technique-12-15", "97124@technique-40-47". Empty when only its number tells.
std::string name_in_list(const json& member) {
  if (member.is_string()) return member.get<std::string>();
  if (!member.is_object()) return "";
  std::string name;
  for (const char* field : {"id", "code", "name", "says"}) {
    const auto found = member.find(field);
    if (found == member.end() || !found->is_string()) continue;
    name = found->get<std::string>();
    break;
  }
  if (const auto evidence = member.find("evidence"); evidence != member.end() && evidence->is_string()) name += "@" + evidence->get<std::string>();
  if (const auto codes = member.find("codes"); codes != member.end() && codes->is_array()) {
    for (const json& code : *codes) name += "," + (code.is_string() ? code.get<std::string>() : code.dump());
  }
  return name;
}

// The second of two members with one name gets a number.
std::vector<std::string> names_in(const json& list) {
  std::vector<std::string> names;
  std::map<std::string, int> seen;
  for (std::size_t i = 0; i < list.size(); ++i) {
    std::string name = name_in_list(list[i]);
    if (name.empty()) name = std::to_string(i);
    const int times = ++seen[name];
    names.push_back(times > 1 ? name + " #" + std::to_string(times) : name);
  }
  return names;
}

class Comparison {
 public:
  void compare(const std::string& path, const json& recorded, const json& now) {
    if (recorded.is_object() && now.is_object()) return compare_objects(path, recorded, now);
    if (recorded.is_array() && now.is_array()) return compare_lists(path, recorded, now);
    if (recorded != now) say(path, &recorded, &now);
  }

  std::vector<Difference> take() && { return std::move(differences_); }

 private:
  void compare_objects(const std::string& path, const json& recorded, const json& now) {
    const std::string before = path.empty() ? "" : path + ".";
    for (const auto& [key, value] : recorded.items()) {
      const auto other = now.find(key);
      if (other == now.end()) say(before + key, &value, nullptr);
      else compare(before + key, value, *other);
    }
    for (const auto& [key, value] : now.items()) {
      if (!recorded.contains(key)) say(before + key, nullptr, &value);
    }
  }

  void compare_lists(const std::string& path, const json& recorded, const json& now) {
    const std::vector<std::string> before = names_in(recorded), after = names_in(now);
    std::map<std::string, std::size_t> place;
    for (std::size_t i = 0; i < after.size(); ++i) place[after[i]] = i;
    std::vector<std::string> both;
    for (std::size_t i = 0; i < before.size(); ++i) {
      const auto found = place.find(before[i]);
      const std::string member = path + "[" + before[i] + "]";
      if (found == place.end()) {
        say(member, &recorded[i], nullptr);
      } else {
        compare(member, recorded[i], now[found->second]);
        both.push_back(before[i]);
        place.erase(found);
      }
    }
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (place.contains(after[i])) say(path + "[" + after[i] + "]", nullptr, &now[i]);
    }
    compare_order(path, both, after);
  }

  // `both` are the names that stand on both sides, in the order of the first.
  void compare_order(const std::string& path, const std::vector<std::string>& both, const std::vector<std::string>& after) {
    std::size_t next = 0;
    for (const std::string& name : after) {
      if (next < both.size() && both[next] == name) ++next;
    }
    if (next == both.size()) return;
    differences_.push_back({path + " (order)", "", "", {}});
  }

  static std::string shown(const std::string& path, const json* value) {
    if (!value || path.ends_with(".text")) return "";
    return value->is_structured() ? "present" : value->dump();
  }

  void say(const std::string& path, const json* recorded, const json* now) {
    differences_.push_back({path, shown(path, recorded), shown(path, now), {}});
  }

  std::vector<Difference> differences_;
};

}  // namespace

std::vector<Difference> find_differences(const json& recorded, const json& now) {
  Comparison comparison;
  comparison.compare("", recorded, now);
  return std::move(comparison).take();
}

}  // namespace codetrail
