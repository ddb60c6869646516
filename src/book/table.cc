#include "book/table.h"

#include <algorithm>

#include "base/spelling.h"

namespace codetrail {
namespace {

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

std::string quoted(std::string_view name) { return "`" + std::string(name) + "`"; }

std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

const Field* find_field(const Value& table, std::string_view name) {
  for (const Field& field : table.fields)
    if (field.name == name) return &field;
  return nullptr;
}

}  // namespace

std::string_view name_of(Value::Kind kind) {
  switch (kind) {
    case Value::Kind::text: return "a text in quotes";
    case Value::Kind::integer: return "a whole number";
    case Value::Kind::boolean: return "true or false";
    case Value::Kind::date: return "a date";
    case Value::Kind::array: return "an array";
    case Value::Kind::table: return "a table";
    case Value::Kind::other: return "a value of another type";
  }
  return {};
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known) {
  std::string near = nearest(word, known);
  return near.empty() ? "" : "; did you mean \"" + near + "\"?";
}

bool Table::has(std::string_view name) const { return find_field(*value_, name) != nullptr; }

Spot Table::spot_of(std::string_view name) const {
  const Field* field = find_field(*value_, name);
  return field == nullptr ? spot() : field->value.spot;
}

const Value* Table::find(std::string_view name, Value::Kind kind, Need need) {
  asked_.emplace_back(name);
  const Field* field = find_field(*value_, name);
  if (field == nullptr) {
    if (need == Need::required) problems_->error(spot(), "the " + what_ + " has no " + quoted(name));
    return nullptr;
  }
  if (field->value.kind == kind) return &field->value;
  problems_->error(field->value.spot,
                   quoted(name) + " must be " + std::string(name_of(kind)) + ", not " + std::string(name_of(field->value.kind)));
  return nullptr;
}

std::string Table::text(std::string_view name, Need need) {
  const Value* value = find(name, Value::Kind::text, need);
  if (value == nullptr) return {};
  if (need == Need::required && is_blank(value->text)) problems_->error(value->spot, quoted(name) + " is blank");
  return value->text;
}

std::string Table::id(std::string_view name, Need need) {
  std::string id = text(name, need);
  bool fits = std::all_of(id.begin(), id.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
  if (!fits) problems_->error(spot_of(name), quoted(name) + " is written in lower-case letters, digits and hyphens");
  return id;
}

std::vector<PlacedText> Table::texts_in(const Value& array, std::string_view name) {
  std::vector<PlacedText> texts;
  for (const Value& item : array.items) {
    if (item.kind != Value::Kind::text)
      problems_->error(item.spot, quoted(name) + " holds " + std::string(name_of(item.kind)) + " where a text in quotes belongs");
    else if (is_blank(item.text))
      problems_->error(item.spot, quoted(name) + " holds a blank text");
    else
      texts.push_back({item.text, item.spot});
  }
  return texts;
}

std::vector<PlacedText> Table::texts(std::string_view name) {
  const Value* value = find(name, Value::Kind::array);
  return value == nullptr ? std::vector<PlacedText>{} : texts_in(*value, name);
}

int Table::integer(std::string_view name, int least, int most, Need need, int otherwise) {
  const Value* value = find(name, Value::Kind::integer, need);
  if (value == nullptr) return otherwise;
  if (value->integer >= least && value->integer <= most) return static_cast<int>(value->integer);
  problems_->error(value->spot, quoted(name) + " must lie between " + std::to_string(least) + " and " + std::to_string(most));
  return otherwise;
}

bool Table::boolean(std::string_view name, bool otherwise) {
  const Value* value = find(name, Value::Kind::boolean);
  return value == nullptr ? otherwise : value->boolean;
}

std::optional<Date> Table::date(std::string_view name) {
  asked_.emplace_back(name);
  const Field* field = find_field(*value_, name);
  if (field == nullptr) return std::nullopt;
  auto date = parse_iso_date(field->value.text);
  if (!date) problems_->error(field->value.spot, quoted(name) + " must be a day of the calendar written YYYY-MM-DD");
  return date;
}

std::vector<Table> Table::tables(std::string_view name) {
  std::vector<Table> tables;
  const Value* value = find(name, Value::Kind::array);
  if (value == nullptr) return tables;
  for (const Value& item : value->items) {
    if (item.kind == Value::Kind::table)
      tables.emplace_back(item, what_ + "." + std::string(name), *problems_);
    else
      problems_->error(item.spot, quoted(name) + " is an array of tables, written [[" + what_ + "." + std::string(name) + "]]");
  }
  return tables;
}

std::vector<std::pair<PlacedText, PlacedText>> Table::text_pairs(std::string_view name) {
  std::vector<std::pair<PlacedText, PlacedText>> pairs;
  const Value* value = find(name, Value::Kind::table);
  if (value == nullptr) return pairs;
  for (const Field& field : value->fields) {
    if (field.value.kind == Value::Kind::text)
      pairs.push_back({{field.name, field.spot}, {field.value.text, field.value.spot}});
    else
      problems_->error(field.value.spot, quoted(field.name) + " must be a text in quotes, not " + std::string(name_of(field.value.kind)));
  }
  return pairs;
}

std::vector<std::pair<PlacedText, std::vector<PlacedText>>> Table::list_pairs(std::string_view name) {
  std::vector<std::pair<PlacedText, std::vector<PlacedText>>> pairs;
  const Value* value = find(name, Value::Kind::table);
  if (value == nullptr) return pairs;
  for (const Field& field : value->fields) {
    if (field.value.kind == Value::Kind::array)
      pairs.push_back({{field.name, field.spot}, texts_in(field.value, field.name)});
    else
      problems_->error(field.value.spot, quoted(field.name) + " must be an array, not " + std::string(name_of(field.value.kind)));
  }
  return pairs;
}

bool Table::check_word(const PlacedText& word, const std::vector<std::string>& words) {
  if (std::find(words.begin(), words.end(), word.text) != words.end()) return true;
  std::string hint = did_you_mean(word.text, words);
  problems_->error(word.spot, "\"" + word.text + "\" is not known here" + (hint.empty() ? "; known are " + listed(words) : hint));
  return false;
}

std::string Table::one_of(std::string_view name, const std::vector<std::string>& words, Need need) {
  const Value* value = find(name, Value::Kind::text, need);
  return value != nullptr && check_word({value->text, value->spot}, words) ? value->text : std::string();
}

std::vector<std::string> Table::some_of(std::string_view name, const std::vector<std::string>& words) {
  std::vector<std::string> chosen;
  for (const PlacedText& word : texts(name))
    if (check_word(word, words)) chosen.push_back(word.text);
  return chosen;
}

void Table::finish() {
  // Where a fact comes from and who looked at it when may stand anywhere; both are for people.
  for (std::string_view name : {"source", "reviewed"}) asked_.emplace_back(name);
  for (const Field& field : value_->fields) {
    if (std::find(asked_.begin(), asked_.end(), field.name) != asked_.end()) continue;
    problems_->error(field.spot, "the " + what_ + " has no field " + quoted(field.name) + did_you_mean(field.name, asked_));
  }
}

}  // namespace codetrail
