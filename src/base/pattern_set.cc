#include "base/pattern_set.h"

#include <re2/re2.h>

#include <algorithm>
#include <cassert>
#include <mutex>
#include <optional>
#include <unordered_map>

#include "base/first_bytes.h"
#include "base/phrase.h"
#include "base/unicode.h"

namespace codetrail {
namespace {

constexpr std::int64_t most_memory = 16 << 20;  // for one pattern's automata
constexpr int largest_program = 8000;           // a figure in words is about 700 instructions, and a range holds two

re2::RE2::Options options(bool longest) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(most_memory);
  options.set_longest_match(longest);
  return options;
}

// Whether a word that has a character just before `at` goes on there.
bool is_inside_word(std::string_view text, std::size_t at) {
  return at > 0 && at < text.size() && is_word_character(text, at) && is_word_character(text, code_point_begin(text, at - 1));
}

std::optional<Pattern> fail(std::string* error, std::string message) {
  if (error != nullptr) *error = std::move(message);
  return std::nullopt;
}

}  // namespace

// A phrase is known to be well formed before RE2 sees it, and most phrases of a book meet no word of a note: it is
// compiled when it is first tried, by whichever thread comes first. A raw pattern is compiled at once, to tell its mistakes.
struct Pattern::Compiled {
  Compiled(std::string_view re2, bool phrase) : source(re2), is_phrase(phrase), ends_in_word(re2.ends_with(word_end)) {}

  const re2::RE2& re2() const {
    std::call_once(once, [this] { program.emplace(source, options(is_phrase)); });
    return *program;
  }

  std::string source;
  bool is_phrase;     // word limits hold at both ends
  bool ends_in_word;  // of a phrase: a match may hold one `_` too many
  mutable std::once_flag once;
  mutable std::optional<re2::RE2> program;
};

Pattern::Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

std::optional<Pattern> Pattern::compile(std::string_view source, std::string* error) { return compile(source, false, error); }

std::optional<Pattern> Pattern::compile(std::string_view source, bool is_phrase, std::string* error) {
  Pattern pattern;
  pattern.compiled_ = std::make_unique<Compiled>(source, is_phrase);
  // Only a phrase with an optional part could be all optional.
  if (is_phrase && source.find(")?") == std::string_view::npos) return pattern;
  const re2::RE2& re2 = pattern.compiled_->re2();
  if (!re2.ok()) return fail(error, re2.error());
  if (int size = re2.ProgramSize(); size > largest_program)
    return fail(error, "the pattern is too large: " + std::to_string(size) + " where " + std::to_string(largest_program) + " may be");
  if (re2::RE2::FullMatch("", re2)) return fail(error, "the pattern matches an empty text, so it would match everywhere");
  return pattern;
}

std::optional<Span> Pattern::match_at(std::string_view text, std::uint32_t at, std::uint32_t limit) const {
  return match_at(text, at, limit, nullptr);
}

std::optional<Span> Pattern::match_at(std::string_view text, std::uint32_t at, std::uint32_t limit, Groups* groups) const {
  assert(at <= limit && limit <= text.size());
  const Compiled& it = *compiled_;
  if (it.is_phrase && is_inside_word(text, at)) return std::nullopt;
  std::size_t end = std::min<std::size_t>(limit, std::size_t{at} + most_matched_bytes);
  std::vector<re2::StringPiece> parts(groups == nullptr ? 0 : static_cast<std::size_t>(it.re2().NumberOfCapturingGroups()) + 1);
  re2::StringPiece whole;
  re2::StringPiece* first = groups == nullptr ? &whole : parts.data();
  int count = groups == nullptr ? 1 : static_cast<int>(parts.size());
  if (!it.re2().Match(re2::StringPiece(text.data(), text.size()), at, end, re2::RE2::ANCHOR_START, first, count)) return std::nullopt;
  auto span = [&](const re2::StringPiece& part) {
    auto begin = static_cast<std::uint32_t>(part.data() - text.data());
    return Span{begin, begin + static_cast<std::uint32_t>(part.size())};
  };
  Span found = span(*first);
  if (it.ends_in_word && it.is_phrase && text[found.end - 1] == '_') --found.end;
  if (found.empty() || (it.is_phrase && is_inside_word(text, found.end))) return std::nullopt;
  if (groups != nullptr) {
    groups->clear();
    for (std::size_t i = 1; i < parts.size(); ++i)
      groups->push_back(parts[i].data() == nullptr ? std::nullopt : std::optional<Span>(span(parts[i])));
  }
  return found;
}

int Pattern::group_number(std::string_view name) const {
  const auto& groups = compiled_->re2().NamedCapturingGroups();
  auto found = groups.find(std::string(name));
  return found == groups.end() ? 0 : found->second;
}

// RE2 finds the leftmost place quickly, but knows neither our word limits nor the longest match; `match_at` has the last word.
// The text is searched in windows, so that a pattern without bounds cannot read all of it again from every place.
std::optional<Span> Pattern::find(std::string_view text, std::uint32_t from, std::uint32_t limit) const {
  assert(from <= limit && limit <= text.size());
  constexpr std::uint32_t window = 8 * most_matched_bytes;
  const re2::StringPiece whole(text.data(), text.size());
  while (from < limit) {
    std::uint32_t end = limit - from > window ? from + window : limit;
    re2::StringPiece part;
    if (!compiled_->re2().Match(whole, from, end, re2::RE2::UNANCHORED, &part, 1)) {
      if (end == limit) return std::nullopt;
      from = end - most_matched_bytes;  // an earlier match would have ended within the window
      continue;
    }
    auto begin = static_cast<std::uint32_t>(part.data() - text.data());
    if (auto found = match_at(text, begin, limit)) return found;
    from = begin + 1;
  }
  return std::nullopt;
}

struct PatternSet::Parts {
  std::vector<Pattern> patterns;
  // Each pattern stands in one of these places, by what is known of its beginning.
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_words;  // by one word, or by two with a blank between
  std::vector<std::vector<std::uint32_t>> by_two_bytes{65536};
  std::vector<std::vector<std::uint32_t>> by_two_bytes_at_limits{65536};  // tried only where `\b` holds
  std::vector<std::uint32_t> anywhere;
  std::size_t longest_word = 0;

  std::uint32_t add(Pattern pattern) {
    patterns.push_back(std::move(pattern));
    return static_cast<std::uint32_t>(patterns.size() - 1);
  }

  void index_words(std::uint32_t number, const std::string& words) {
    by_words[words].push_back(number);
    for (std::size_t begin = 0, end; begin < words.size(); begin = end + 1) {
      end = std::min(words.find(' ', begin), words.size());
      longest_word = std::max(longest_word, end - begin);
    }
  }

  void index_bytes(std::uint32_t number, std::string_view re2) {
    auto beginning = first_two_bytes(re2);
    if (!beginning) {
      anywhere.push_back(number);
      return;
    }
    auto& index = beginning->at_limit ? by_two_bytes_at_limits : by_two_bytes;
    for (std::size_t pair = 0; pair < index.size(); ++pair)
      if (beginning->pairs[pair]) index[pair].push_back(number);
  }
};

PatternSet::PatternSet() : parts_(std::make_unique<Parts>()) {}
PatternSet::PatternSet(PatternSet&&) noexcept = default;
PatternSet& PatternSet::operator=(PatternSet&&) noexcept = default;
PatternSet::~PatternSet() = default;

std::optional<std::uint32_t> PatternSet::add_phrase(std::string_view phrase, std::string* error) {
  std::string folded = fold(phrase).text;
  auto re2 = pattern_of_phrase(folded, error);
  if (!re2) return std::nullopt;
  auto pattern = Pattern::compile(*re2, true, error);
  if (!pattern) return std::nullopt;
  std::uint32_t number = parts_->add(std::move(*pattern));
  const std::vector<std::string> words = beginnings(folded);
  for (const std::string& word : words) parts_->index_words(number, word);
  if (words.empty()) parts_->index_bytes(number, *re2);
  return number;
}

std::optional<std::uint32_t> PatternSet::add_pattern(std::string_view re2, std::string* error) {
  auto pattern = Pattern::compile(re2, error);
  if (!pattern) return std::nullopt;
  std::uint32_t number = parts_->add(std::move(*pattern));
  parts_->index_bytes(number, re2);
  return number;
}

const Pattern& PatternSet::pattern(std::uint32_t number) const {
  assert(number < parts_->patterns.size());
  return parts_->patterns[number];
}

std::size_t PatternSet::size() const { return parts_->patterns.size(); }

namespace {

// A run of letters and digits.
struct Word {
  std::size_t begin = 0, end = 0;
  std::size_t size() const { return end - begin; }
};

// The first word from `at` on, where no word goes on; at the text's end when there is none.
Word next_word(std::string_view text, std::size_t at) {
  auto next = [&](std::size_t i) {
    do ++i;
    while (i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80);
    return i;
  };
  while (at < text.size() && !is_word_character(text, at)) at = next(at);
  Word word{at, at};
  while (word.end < text.size() && is_word_character(text, word.end)) word.end = next(word.end);
  return word;
}

// Whether the text between two words can be what a space in a phrase stands for.
bool is_separator(std::string_view between) { return between.size() <= 20 && std::all_of(between.begin(), between.end(), is_in_separator); }

}  // namespace

std::vector<Hit> PatternSet::find_all(std::string_view folded) const {
  const auto size = static_cast<std::uint32_t>(folded.size());
  std::vector<Hit> hits;
  std::vector<std::uint32_t> next(parts_->patterns.size());  // where each pattern's last hit ends
  auto try_all = [&](const std::vector<std::uint32_t>& numbers, std::uint32_t at) {
    for (std::uint32_t number : numbers) {
      if (at < next[number]) continue;
      auto span = parts_->patterns[number].match_at(folded, at, size);
      if (!span) continue;
      hits.push_back({number, *span});
      next[number] = span->end;
    }
  };
  std::string words;
  auto try_words = [&](std::uint32_t at) {
    if (auto found = parts_->by_words.find(words); found != parts_->by_words.end()) try_all(found->second, at);
  };
  // Words are read once each: the second word after one place is the first at a later one.
  Word word = next_word(folded, 0);
  for (std::uint32_t at = 0; at < size; ++at) {
    const std::size_t pair = two_bytes(folded, at);
    try_all(parts_->by_two_bytes[pair], at);
    if (is_ascii_word_limit(folded, at)) try_all(parts_->by_two_bytes_at_limits[pair], at);
    if (at != word.begin) continue;
    const Word second = next_word(folded, word.end);
    if (word.size() <= parts_->longest_word) {
      words.assign(folded, word.begin, word.size());
      try_words(at);
      if (second.size() <= parts_->longest_word && is_separator(folded.substr(word.end, second.begin - word.end))) {
        words.append(1, ' ').append(folded, second.begin, second.size());
        try_words(at);
      }
    }
    word = second;
  }
  for (std::uint32_t number : parts_->anywhere) {
    auto span = parts_->patterns[number].find(folded, 0, size);
    for (; span; span = parts_->patterns[number].find(folded, span->end, size)) hits.push_back({number, *span});
  }
  std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
    if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
    if (a.span.end != b.span.end) return a.span.end > b.span.end;
    return a.pattern < b.pattern;
  });
  return hits;
}

}  // namespace codetrail
