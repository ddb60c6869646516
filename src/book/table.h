#pragma once
// Reads the fields of one table of a knowledge file by name and type. What is missing, of another type or not known goes to
// the problem list; the caller gets a harmless value and goes on, so that all problems of a file come out at once.

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "book/problem_list.h"
#include "book/value.h"

namespace codetrail {

// A text and where it stands.
struct PlacedText {
  std::string text;
  Spot spot;
};

enum class Need { optional, required };

class Table {
 public:
  // `what` names the kind of table in messages: "technique".
  Table(const Value& value, std::string what, ProblemList& problems) : value_(&value), what_(std::move(what)), problems_(&problems) {}

  Spot spot() const { return value_->spot; }
  const std::string& what() const { return what_; }
  bool has(std::string_view name) const;
  // Where a field's value stands; the table's own place when it is absent.
  Spot spot_of(std::string_view name) const;

  std::string text(std::string_view name, Need need = Need::optional);  // a required text is not blank
  std::string id(std::string_view name, Need need = Need::required);    // lower case, digits, hyphens
  std::vector<PlacedText> texts(std::string_view name);                 // an array of texts, none blank
  int integer(std::string_view name, int least, int most, Need need, int otherwise = 0);
  bool boolean(std::string_view name, bool otherwise);
  std::optional<Date> date(std::string_view name);  // a TOML date or a text YYYY-MM-DD
  std::vector<Table> tables(std::string_view name);  // an array of tables
  // The pairs of a table of texts, or of a table of arrays of texts.
  std::vector<std::pair<PlacedText, PlacedText>> text_pairs(std::string_view name);
  std::vector<std::pair<PlacedText, std::vector<PlacedText>>> list_pairs(std::string_view name);

  // One of a few words; anything else is answered with the nearest of them.
  std::string one_of(std::string_view name, const std::vector<std::string>& words, Need need = Need::required);
  std::vector<std::string> some_of(std::string_view name, const std::vector<std::string>& words);
  // Whether a word is one of them; reports it if not.
  bool check_word(const PlacedText& word, const std::vector<std::string>& words);
  template <class T>
  T choice(std::string_view name, std::initializer_list<std::pair<std::string_view, T>> choices, std::optional<T> otherwise = {}) {
    std::vector<std::string> words;
    for (const auto& [word, meaning] : choices) words.emplace_back(word);
    std::string chosen = one_of(name, words, otherwise ? Need::optional : Need::required);
    for (const auto& [word, meaning] : choices)
      if (word == chosen) return meaning;
    return otherwise ? *otherwise : choices.begin()->second;
  }

  // Reports each field that nothing above has asked for. To be called last.
  void finish();

 private:
  const Value* find(std::string_view name, Value::Kind kind, Need need = Need::optional);
  std::vector<PlacedText> texts_in(const Value& array, std::string_view name);

  const Value* value_;
  std::string what_;
  ProblemList* problems_;
  std::vector<std::string> asked_;
};

// `; did you mean "x"?` for the nearest of the known words, or nothing.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& known);

}  // namespace codetrail
