#pragma once
// Patterns and where they match. The only place that knows RE2. Patterns are RE2
// syntax over folded text (see base/unicode.h) and run in time linear in the text.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace codetrail {

// No match is longer, in bytes. This keeps every search linear in the text, whatever a pattern says.
inline constexpr std::uint32_t most_matched_bytes = 512;

// One named group of a match; an empty optional when the group took no part.
using Groups = std::vector<std::optional<Span>>;

class Pattern {
 public:
  // On failure `error` says why and the result is empty. The compiled program is
  // limited in size; logging is off.
  static std::optional<Pattern> compile(std::string_view source, std::string* error);

  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  ~Pattern();

  // The match that begins exactly at `at`; looks no further than `limit`, nor than `most_matched_bytes`. What stands before
  // and behind these bounds still decides about word limits. An empty match is none.
  std::optional<Span> match_at(std::string_view text, std::uint32_t at, std::uint32_t limit) const;
  // The same with groups, by number from 1; `group_number` finds a name's number, 0 when there is none.
  std::optional<Span> match_at(std::string_view text, std::uint32_t at, std::uint32_t limit, Groups* groups) const;
  int group_number(std::string_view name) const;
  // The leftmost match in [from, limit).
  std::optional<Span> find(std::string_view text, std::uint32_t from, std::uint32_t limit) const;

 private:
  friend class PatternSet;
  Pattern();
  static std::optional<Pattern> compile(std::string_view source, bool is_phrase, std::string* error);
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

// How one phrase is written, turned into RE2: words are literal, a space stands for
// spaces, hyphens or one line break, `(a|b c)` is a choice, `(a)?` may be absent, choices may stand
// inside a word (`massag(e|ed|ing)`). An optional part takes the space beside it with it: `(deep)? massage`.
// Word limits are implied at both ends where a word character stands; `PatternSet` adds what RE2 cannot say, that the
// characters outside are no letters or digits of any script. Of several matches at one place the longest counts.
// Empty with `error` set when brackets do not pair or a choice is empty. The phrase must be folded.
std::optional<std::string> pattern_of_phrase(std::string_view phrase, std::string* error);

// The words (runs of letters and digits) with which matches of a phrase can begin, all of them, sorted; empty when
// a match can begin with something that is not a word, or with more than a thousand words.
std::vector<std::string> first_words(std::string_view phrase);

// Many patterns in one pass. Every match of every pattern, leftmost first and not
// overlapping within one pattern, equals what a loop of `Pattern::match_at` over all places gives.
struct Hit {
  std::uint32_t pattern = 0;  // the number that `add` gave
  Span span;                  // in the folded text

  auto operator<=>(const Hit&) const = default;
};

class PatternSet {
 public:
  PatternSet();
  PatternSet(PatternSet&&) noexcept;
  PatternSet& operator=(PatternSet&&) noexcept;
  ~PatternSet();

  // Adds a phrase (folded here) or a raw pattern; gives its number, counted from 0, or nothing with `error` set.
  std::optional<std::uint32_t> add_phrase(std::string_view phrase, std::string* error);
  std::optional<std::uint32_t> add_pattern(std::string_view re2, std::string* error);
  const Pattern& pattern(std::uint32_t number) const;
  std::size_t size() const;

  // All hits, sorted by begin, then by end descending, then by pattern.
  std::vector<Hit> find_all(std::string_view folded) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace codetrail
