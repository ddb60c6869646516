#include "base/first_bytes.h"

#include <algorithm>
#include <bitset>
#include <string>

namespace codetrail {
namespace {

using Bytes = std::bitset<256>;

// What may have been matched so far: nothing, one byte, or two and more. Only the first two states go on.
struct Begun {
  bool nothing = false;
  Bytes one;
  bool is_over() const { return !nothing && one.none(); }
};

Begun both(Begun a, const Begun& b) {
  a.nothing = a.nothing || b.nothing;
  a.one |= b.one;
  return a;
}

// First bytes of characters beyond ASCII, and what can follow them.
bool is_lead(std::size_t byte) { return byte >= 0xC2; }
bool is_continuation(std::size_t byte) { return byte >= 0x80 && byte < 0xC0; }

Bytes range(unsigned first, unsigned last) {
  Bytes bytes;
  for (unsigned b = first; b <= last; ++b) bytes.set(b);
  return bytes;
}
Bytes leads() { return range(0xC2, 0xF4); }
Bytes negated(const Bytes& ascii) { return (range(0, 0x7F) & ~ascii) | leads(); }
Bytes digit() { return range('0', '9'); }
Bytes blank() {
  Bytes bytes;
  for (char c : {' ', '\t', '\n', '\f', '\r'}) bytes.set(static_cast<unsigned char>(c));
  return bytes;
}
Bytes word() { return range('0', '9') | range('a', 'z') | range('A', 'Z') | range('_', '_'); }

// Reads RE2 syntax from left to right and follows all ways to begin at once. Any syntax it does not know ends it.
class Reader {
 public:
  explicit Reader(std::string_view re2) : re2_(re2), pairs_(65536) {}

  std::optional<Beginning> read() {
    Begun begun;
    begun.nothing = true;
    Begun end = choice(begun, 0);
    if (!is_known_ || at_ < re2_.size()) return std::nullopt;
    for (std::size_t first = 0; first < 256; ++first)
      if (end.one[first]) allow(first, Bytes().set());
    return Beginning{std::move(pairs_), re2_.starts_with("\\b") && !has_top_choice_};
  }

 private:
  bool more() const { return is_known_ && at_ < re2_.size(); }
  char peek() const { return at_ < re2_.size() ? re2_[at_] : '\0'; }
  bool skip(std::string_view text) {
    if (!re2_.substr(std::min(at_, re2_.size())).starts_with(text)) return false;
    at_ += text.size();
    return true;
  }
  Begun unknown() {
    is_known_ = false;
    return {};
  }

  void allow(std::size_t first, const Bytes& seconds) {
    for (std::size_t second = 0; second < 256; ++second)
      if (seconds[second]) pairs_[first << 8 | second] = true;
  }

  Begun take(const Begun& begun, const Bytes& bytes) {
    for (std::size_t first = 0; first < 256; ++first)
      if (begun.one[first]) allow(first, bytes);
    Begun after;
    if (!begun.nothing) return after;
    for (std::size_t byte = 0; byte < 256; ++byte) {
      if (!bytes[byte]) continue;
      if (is_lead(byte))
        allow(byte, range(0x80, 0xBF));
      else
        after.one.set(byte);
    }
    return after;
  }

  Begun choice(const Begun& begun, int depth) {
    if (depth > 50) return unknown();
    Begun end = sequence(begun, depth);
    while (more() && skip("|")) {
      has_top_choice_ = has_top_choice_ || depth == 0;
      end = both(end, sequence(begun, depth));
    }
    return end;
  }

  Begun sequence(Begun begun, int depth) {
    while (more() && peek() != '|' && peek() != ')') begun = repeated(begun, depth);
    return begun;
  }

  // An atom with what says how often. Three rounds reach every state, because each adds a byte or changes nothing.
  Begun repeated(const Begun& begun, int depth) {
    std::size_t begin = at_;
    Begun once = atom(begun, depth);
    std::size_t end = at_;
    int least = 1, most = 1;
    if (!more() || !repetition(least, most)) return once;
    std::size_t after = at_;
    Begun reached = least == 0 ? begun : Begun{}, now = begun;
    for (int round = 1; round <= std::min(most, std::min(least, 3) + 3) && is_known_; ++round) {
      at_ = begin;
      now = atom(now, depth);
      if (at_ != end) return unknown();
      if (round >= std::min(least, 3)) reached = both(reached, now);
    }
    at_ = after;
    return reached;
  }

  bool repetition(int& least, int& most) {
    constexpr int unbounded = 1000;
    if (skip("*")) least = 0, most = unbounded;
    else if (skip("+")) most = unbounded;
    else if (skip("?")) least = 0;
    else if (peek() == '{' && at_ + 1 < re2_.size() && re2_[at_ + 1] >= '0' && re2_[at_ + 1] <= '9') {
      ++at_;
      least = most = number();
      if (skip(",")) most = peek() == '}' ? unbounded : number();
      if (!skip("}") || most < least) is_known_ = false;
    } else {
      return false;
    }
    skip("?");  // a lazy repetition reaches the same beginnings
    if (peek() == '*' || peek() == '+' || peek() == '?') is_known_ = false;
    return true;
  }

  int number() {
    int value = 0;
    while (peek() >= '0' && peek() <= '9' && value < 10000) value = value * 10 + (re2_[at_++] - '0');
    return value;
  }

  Begun atom(const Begun& begun, int depth) {
    if (skip("(")) {
      if (skip("?P<")) {
        while (more() && peek() != '>') ++at_;
        skip(">");
      } else if (!skip("?:") && peek() == '?') {
        return unknown();
      }
      Begun end = choice(begun, depth + 1);
      return skip(")") ? end : unknown();
    }
    if (skip("^") || skip("$") || skip("\\b") || skip("\\A") || skip("\\z")) return begun;
    if (peek() == '*' || peek() == '+' || peek() == '?') return unknown();
    if (skip(".")) return take(begun, negated({}));
    if (skip("[")) return take(begun, character_class());
    if (peek() == '\\') return take(begun, escaped());
    return literal(begun);
  }

  // A character of its own; beyond ASCII all its bytes, because a repetition repeats the whole character.
  Begun literal(Begun begun) {
    do {
      auto byte = static_cast<unsigned char>(re2_[at_++]);
      begun = take_byte(begun, byte);
    } while (at_ < re2_.size() && is_continuation(static_cast<unsigned char>(re2_[at_])));
    return begun;
  }

  Begun take_byte(const Begun& begun, unsigned char byte) {
    for (std::size_t first = 0; first < 256; ++first)
      if (begun.one[first]) pairs_[first << 8 | byte] = true;
    Begun after;
    if (begun.nothing) after.one.set(byte);
    return after;
  }

  Bytes escaped() {
    ++at_;
    char c = peek();
    ++at_;
    switch (c) {
      case 'd': return digit();
      case 'D': return negated(digit());
      case 's': return blank();
      case 'S': return negated(blank());
      case 'w': return word();
      case 'W': return negated(word());
      case 't': return range('\t', '\t');
      case 'n': return range('\n', '\n');
      case 'r': return range('\r', '\r');
      case 'f': return range('\f', '\f');
      case 'v': return range('\v', '\v');
      default: break;
    }
    auto byte = static_cast<unsigned char>(c);
    if (byte < 0x21 || byte >= 0x7F || word()[byte]) is_known_ = false;
    return Bytes().set(byte);
  }

  Bytes character_class() {
    Bytes bytes;
    bool is_negated = skip("^");
    bool is_first = true;
    while (more() && (is_first || peek() != ']')) {
      is_first = false;
      if (peek() == '[' && at_ + 1 < re2_.size() && re2_[at_ + 1] == ':') is_known_ = false;
      if (static_cast<unsigned char>(peek()) >= 0x80) {
        bytes |= leads();
        ++at_;
        continue;
      }
      Bytes one = peek() == '\\' ? escaped() : Bytes().set(static_cast<unsigned char>(re2_[at_++]));
      if (peek() == '-' && at_ + 1 < re2_.size() && re2_[at_ + 1] != ']') {
        ++at_;
        if (peek() == '\\' || static_cast<unsigned char>(peek()) >= 0x80 || one.count() != 1) is_known_ = false;
        unsigned from = 0;
        while (from < 255 && !one[from]) ++from;
        one = range(from, static_cast<unsigned char>(re2_[at_ < re2_.size() ? at_++ : at_ - 1]));
      }
      bytes |= one;
    }
    if (!skip("]")) is_known_ = false;
    // A negated class may hold any character beyond ASCII, whether it names some or not.
    return is_negated ? negated(bytes & range(0, 0x7F)) : bytes;
  }

  std::string_view re2_;
  std::size_t at_ = 0;
  bool is_known_ = true;
  bool has_top_choice_ = false;
  std::vector<bool> pairs_;
};

}  // namespace

std::optional<Beginning> first_two_bytes(std::string_view re2) { return Reader(re2).read(); }

bool is_ascii_word_limit(std::string_view text, std::size_t at) {
  auto is_word = [&](std::size_t i) {
    const char c = i < text.size() ? text[i] : ' ';
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  };
  return is_word(at) != (at > 0 && is_word(at - 1));
}

}  // namespace codetrail
