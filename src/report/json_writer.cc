#include "report/json_writer.h"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

#include "base/unicode.h"
#include "report/printable.h"

namespace codetrail {

namespace {

void append_hex(std::string& out, char32_t unit) {
  static constexpr char digits[] = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += digits[(unit >> shift) & 0xf];
}

void append_escaped(std::string& out, char32_t point) {
  switch (point) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\b': out += "\\b"; return;
    case '\f': out += "\\f"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  if (point < 0x10000) return append_hex(out, point);
  point -= 0x10000;
  append_hex(out, 0xd800 + (point >> 10));
  append_hex(out, 0xdc00 + (point & 0x3ff));
}

// Copies runs of harmless text whole; `text` is well formed.
void append_string(std::string& out, std::string_view text) {
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_at(text, at);
    const bool is_special = next.value == '"' || next.value == '\\' || is_hazardous(next.value);
    if (is_special) {
      out.append(text, copied, at - copied);
      append_escaped(out, next.value);
      copied = at + next.bytes;
    }
    at += next.bytes;
  }
  out.append(text, copied, text.size() - copied);
}

}  // namespace

JsonWriter& JsonWriter::open(char bracket, Shape shape) {
  begin_value();
  // Whatever stands inside a container on one line stays on that line.
  if (!frames_.empty() && frames_.back().shape == Shape::line) shape = Shape::line;
  frames_.push_back({bracket, shape});
  out_ += bracket;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  assert(!frames_.empty() && !after_key_);
  assert((frames_.back().bracket == '{') == (bracket == '}'));
  const bool breaks = !is_flat() && !frames_.back().is_empty;
  frames_.pop_back();
  if (breaks) break_line();
  out_ += bracket;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  assert(!frames_.empty() && frames_.back().bracket == '{' && !after_key_);
  begin_member();
  out_ += '"';
  append_string(out_, name);
  out_ += pretty_ ? "\": " : "\":";
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
  begin_value();
  out_ += '"';
  if (find_invalid_utf8(text)) {
    append_string(out_, repair_utf8(text));
  } else {
    append_string(out_, text);
  }
  out_ += '"';
  return *this;
}

JsonWriter& JsonWriter::integer(std::int64_t number) {
  begin_value();
  out_ += std::to_string(number);
  return *this;
}

JsonWriter& JsonWriter::fixed(double number, int digits) {
  assert(std::isfinite(number));
  begin_value();
  // std::to_chars knows no locale, so that the point is a point everywhere.
  std::array<char, 400> buffer;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed, digits);
  out_.append(buffer.data(), end.ptr);
  return *this;
}

JsonWriter& JsonWriter::boolean(bool truth) {
  begin_value();
  out_ += truth ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::null() {
  begin_value();
  out_ += "null";
  return *this;
}

std::string JsonWriter::take() && {
  assert(frames_.empty() && !out_.empty());
  return std::move(out_);
}

void JsonWriter::begin_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (frames_.empty()) {
    assert(out_.empty());
    return;
  }
  assert(frames_.back().bracket == '[');
  begin_member();
}

void JsonWriter::begin_member() {
  const bool is_first = frames_.back().is_empty;
  frames_.back().is_empty = false;
  if (!is_first) out_ += ',';
  if (!is_flat()) {
    break_line();
  } else if (pretty_ && !is_first) {
    out_ += ' ';
  }
}

void JsonWriter::break_line() {
  out_ += '\n';
  out_.append(2 * frames_.size(), ' ');
}

}  // namespace codetrail
