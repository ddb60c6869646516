#include "measure/replay_report.h"

#include <fmt/format.h>

#include "report/json_writer.h"
#include "report/printable.h"

namespace codetrail {
namespace {

std::string shown(const std::string& value) { return value.empty() ? "nothing" : value; }

std::string change_of(const Difference& difference) {
  if (difference.recorded.empty() && difference.now.empty()) return "is another one";
  return shown(difference.recorded) + " -> " + shown(difference.now);
}

std::string names_of(const std::vector<Cause>& causes) {
  std::string names;
  for (const Cause cause : causes) names += (names.empty() ? "" : ", ") + std::string(name_of(cause));
  return names;
}

void write_causes(JsonWriter& json, const std::vector<Cause>& causes) {
  json.key("causes").begin_array();
  for (const Cause cause : causes) json.string(name_of(cause));
  json.end_array();
}

void write_value(JsonWriter& json, std::string_view key, const std::string& value) {
  json.key(key);
  if (value.empty()) json.null();
  else json.string(value);
}

}  // namespace

std::string replay_text(const Replay& replay) {
  const std::string id = printable(replay.id);
  if (replay.is_identical()) return id + ": identical\n";
  const std::size_t count = replay.differences.size();
  std::string text = fmt::format("{}: {} {}\n", id, count, count == 1 ? "difference" : "differences");
  for (const Cause cause : replay.causes) text += fmt::format("  {}: {}\n", name_of(cause), about(cause));
  for (const Difference& difference : replay.differences) {
    text += fmt::format("    {}  {}  [{}]\n", printable(difference.path), printable(change_of(difference)), names_of(difference.causes));
  }
  return text;
}

std::string replay_json(const Replay& replay) {
  JsonWriter json(false);
  json.begin_object();
  json.key("schema").string("codetrail/replay/1");
  json.key("id").string(replay.id);
  json.key("identical").boolean(replay.is_identical());
  write_causes(json, replay.causes);
  json.key("differences").begin_array();
  for (const Difference& difference : replay.differences) {
    json.begin_object().key("path").string(difference.path);
    write_value(json, "recorded", difference.recorded);
    write_value(json, "now", difference.now);
    write_causes(json, difference.causes);
    json.end_object();
  }
  json.end_array().end_object();
  return std::move(json).take() + "\n";
}

}  // namespace codetrail
