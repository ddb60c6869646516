// Parses phrases, turns them into RE2, and tells the words with which they can begin.

#include "base/phrase.h"

#include <algorithm>
#include <set>

#include "base/pattern_set.h"
#include "base/unicode.h"

namespace codetrail {
namespace {

// What a space in a phrase stands for: blanks, a hyphen, or one line break with or without a hyphen that parts the word.
constexpr std::string_view separator = R"((?:[ \t]{1,4}|[ \t]?-[ \t]?|[ \t]{0,2}\r?\n[ \t]{0,12}|-\r?\n[ \t]{0,12}))";
constexpr std::size_t most_first_words = 1000;
constexpr std::size_t most_pairs = 100;  // of two words; more would cost more memory than they save time
constexpr int deepest_brackets = 8;

struct Part;
using Sequence = std::vector<Part>;

struct Part {
  enum class Kind { character, space, choice } kind = Kind::character;
  std::string text;                // of a character: its UTF-8 bytes
  std::vector<Sequence> branches;  // of a choice
  bool is_optional = false;        // of a choice

  bool is_space() const { return kind == Kind::space; }
  bool may_be_absent() const { return kind == Kind::choice && is_optional; }
};

class Parser {
 public:
  explicit Parser(std::string_view phrase) : rest_(phrase) {}

  std::optional<Sequence> parse(std::string* error) {
    Sequence whole = sequence(0);
    if (error_.empty() && rest_.starts_with(')')) error_ = "a closing bracket has no opening one";
    if (error_.empty() && rest_.starts_with('|')) error_ = "`|` stands only between brackets: `(a|b)`";
    if (error_.empty() && whole.empty()) error_ = "the phrase is empty";
    if (error_.empty()) return whole;
    if (error != nullptr) *error = error_;
    return std::nullopt;
  }

 private:
  Sequence sequence(int depth) {
    Sequence parts;
    while (error_.empty() && !rest_.empty() && rest_.front() != '|' && rest_.front() != ')') {
      if (rest_.front() == '(') {
        parts.push_back(choice(depth + 1));
      } else if (rest_.front() == ' ') {
        if (parts.empty() || !parts.back().is_space()) parts.push_back({Part::Kind::space, {}, {}});
        rest_.remove_prefix(1);
      } else {
        std::size_t size = 1;
        while (size < rest_.size() && (static_cast<unsigned char>(rest_[size]) & 0xC0) == 0x80) ++size;
        parts.push_back({Part::Kind::character, std::string(rest_.substr(0, size)), {}});
        rest_.remove_prefix(size);
      }
    }
    take_spaces_in(parts);
    return parts;
  }

  Part choice(int depth) {
    Part part{Part::Kind::choice, {}, {}};
    if (depth > deepest_brackets) error_ = "brackets are nested too deeply";
    while (error_.empty()) {
      rest_.remove_prefix(1);  // the bracket or bar
      part.branches.push_back(sequence(depth));
      if (!error_.empty()) break;
      if (rest_.empty()) {
        error_ = "an opening bracket is not closed";
      } else if (part.branches.back().empty()) {
        error_ = "a choice is empty; write `(a)?` for what may be absent";
      } else if (rest_.front() == ')') {
        rest_.remove_prefix(1);
        break;
      }
    }
    if (rest_.starts_with('?')) {
      part.is_optional = true;
      rest_.remove_prefix(1);
    }
    return part;
  }

  // Moves the space beside an optional word into its brackets: `(deep)? massage` finds "massage" alone, not
  // only after a space.
  static void take_spaces_in(Sequence& parts) {
    auto add = [](Part& part, bool in_front) {
      for (Sequence& branch : part.branches) branch.insert(in_front ? branch.begin() : branch.end(), Part{Part::Kind::space, {}, {}});
    };
    bool begins_word = true;  // nothing, a space, or an optional word with its space stands before
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const bool has_space_behind = i + 1 < parts.size() && parts[i + 1].is_space();
      const bool has_space_before = i > 0 && parts[i - 1].is_space();
      if (!parts[i].may_be_absent()) {
        begins_word = parts[i].is_space();
      } else if (begins_word && has_space_behind) {
        add(parts[i], false);
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      } else if (has_space_before && i + 1 == parts.size()) {
        add(parts[i], true);
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i) - 1);
      } else {
        begins_word = false;
      }
    }
  }

  std::string_view rest_;
  std::string error_;
};

bool is_word(const Part& part) { return part.kind == Part::Kind::character && is_word_character(part.text, 0); }

std::string written(const Sequence& parts);

std::string written(const Part& part) {
  if (part.is_space()) return std::string(separator);
  if (part.kind == Part::Kind::character) return part.text.size() == 1 && !is_word(part) ? "\\" + part.text : part.text;
  std::string re2;
  for (const Sequence& branch : part.branches) re2 += (re2.empty() ? "(?:" : "|") + written(branch);
  return re2 + (part.is_optional ? ")?" : ")");
}

std::string written(const Sequence& parts) {
  std::string re2;
  for (const Part& part : parts) re2 += written(part);
  return re2;
}

// Whether every match of parts [0, count) ends in an ASCII letter or digit.
bool ends_in_ascii_word(const Sequence& parts, std::size_t count) {
  if (count == 0) return false;
  const Part& last = parts[count - 1];
  if (last.kind != Part::Kind::choice) return is_word(last) && last.text.size() == 1;
  bool all = std::all_of(last.branches.begin(), last.branches.end(),
                         [](const Sequence& branch) { return ends_in_ascii_word(branch, branch.size()); });
  return all && (!last.is_optional || ends_in_ascii_word(parts, count - 1));
}

// Collects the words with which a phrase can begin, one or two in a row. `open` holds those that may still
// grow: a word, a word and a blank where the second is to come, and the empty text where none has begun.
class Beginnings {
 public:
  explicit Beginnings(bool two_words) : two_words_(two_words) {}

  std::vector<std::string> of(const Sequence& whole, std::size_t most) {
    for (const std::string& words : grow({""}, whole)) close(words);
    if (!is_possible_ || closed_.size() > most) return {};
    return {closed_.begin(), closed_.end()};
  }

 private:
  using Words = std::set<std::string>;

  Words grow(Words open, const Sequence& parts) {
    for (const Part& part : parts) {
      if (open.size() > most_first_words) is_possible_ = false;
      if (open.empty() || !is_possible_) return {};
      Words grown;
      if (part.kind == Part::Kind::choice) {
        for (const Sequence& branch : part.branches) grown.merge(grow(open, branch));
        if (part.is_optional) grown.merge(open);
      } else {
        for (const std::string& words : open) {
          if (is_word(part)) grown.insert(words + part.text);
          else if (part.is_space() && two_words_ && !words.empty() && words.find(' ') == words.npos) grown.insert(words + ' ');
          else close(words);
        }
      }
      open = std::move(grown);
    }
    return open;
  }

  void close(std::string words) {
    if (words.ends_with(' ')) words.pop_back();
    if (words.empty())
      is_possible_ = false;
    else
      closed_.insert(std::move(words));
  }

  bool two_words_;
  Words closed_;
  bool is_possible_ = true;
};

}  // namespace

std::optional<std::string> pattern_of_phrase(std::string_view phrase, std::string* error) {
  std::optional<Sequence> parts = Parser(phrase).parse(error);
  if (!parts) return std::nullopt;
  std::string re2 = written(*parts);
  if (ends_in_ascii_word(*parts, parts->size())) re2 += word_end;
  return re2;
}

std::vector<std::string> first_words(std::string_view phrase) {
  std::optional<Sequence> parts = Parser(phrase).parse(nullptr);
  return parts ? Beginnings(false).of(*parts, most_first_words) : std::vector<std::string>{};
}

std::vector<std::string> beginnings(std::string_view phrase) {
  std::optional<Sequence> parts = Parser(phrase).parse(nullptr);
  if (!parts) return {};
  std::vector<std::string> pairs = Beginnings(true).of(*parts, most_pairs);
  return pairs.empty() ? Beginnings(false).of(*parts, most_first_words) : pairs;
}

}  // namespace codetrail
