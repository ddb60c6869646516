#pragma once
// Writes JSON in the order of the calls. The result is valid whatever the strings hold: ill-formed UTF-8 becomes
// U+FFFD, and whatever could steer a terminal or a browser is escaped. A call out of place is a mistake of
// ours and stops in an assert.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace codetrail {

// How an object or array looks when the text is pretty: one member a line, or all on the line where it opens.
enum class Shape { block, line };

class JsonWriter {
 public:
  explicit JsonWriter(bool pretty) : pretty_(pretty) {}

  JsonWriter& begin_object(Shape shape = Shape::block) { return open('{', shape); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array(Shape shape = Shape::block) { return open('[', shape); }
  JsonWriter& end_array() { return close(']'); }

  JsonWriter& key(std::string_view name);
  JsonWriter& string(std::string_view text);
  JsonWriter& integer(std::int64_t number);
  JsonWriter& fixed(double number, int digits);  // `digits` behind the point; the number is finite
  JsonWriter& boolean(bool truth);
  JsonWriter& null();

  // What was written; every object and array is closed.
  std::string take() &&;

 private:
  struct Frame {
    char bracket;
    Shape shape;
    bool is_empty = true;
  };

  JsonWriter& open(char bracket, Shape shape);
  JsonWriter& close(char bracket);
  void begin_value();   // the comma and the blanks before a value
  void begin_member();  // the same before a member of the innermost frame
  void break_line();
  bool is_flat() const { return !pretty_ || (!frames_.empty() && frames_.back().shape == Shape::line); }

  bool pretty_;
  bool after_key_ = false;
  std::vector<Frame> frames_;
  std::string out_;
};

}  // namespace codetrail
