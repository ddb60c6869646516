#include "text/scanned.h"

#include <algorithm>

namespace codetrail {
namespace {

constexpr std::size_t shortest_word = 3;

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

// A word of the folded note and how it is written in the note itself.
struct Word {
  std::string_view folded;
  std::string written;
};

// Nothing but capitals and what a scanner takes for some: a small l, a nought, a one.
bool is_in_capitals(const Word& word) {
  const auto capitals = std::count_if(word.written.begin(), word.written.end(), is_capital);
  return capitals >= 2 && std::all_of(word.written.begin(), word.written.end(), [](char c) { return is_capital(c) || c == 'l' || c == '0' || c == '1'; });
}

// "I" in capitals; in small letters the nought alone has one meaning, the one may be i or l.
std::string with_letters_for_digits(const Word& word, char for_one) {
  std::string read(word.folded);
  const bool capitals = is_in_capitals(word);
  for (std::size_t i = 0; i < read.size(); ++i) {
    if (capitals && word.written[i] == 'l') read[i] = 'i';
    if (read[i] == '0') read[i] = 'o';
    if (read[i] == '1') read[i] = capitals ? 'i' : for_one;
  }
  return read;
}

// One or two digits, noughts or ones, of which one stands between letters; codes, levels and doses have others.
bool has_digit_for_letter(const Word& word) {
  const std::string_view text = word.folded;
  const auto digits = std::count_if(text.begin(), text.end(), is_digit);
  if (digits == 0 || digits > 2 || text.size() < static_cast<std::size_t>(digits) + 2) return false;
  for (const char c : text)
    if (is_digit(c) && c != '0' && c != '1') return false;
  if (is_in_capitals(word) && text.size() > shortest_word) return true;
  for (std::size_t i = 1; i + 1 < text.size(); ++i)
    if (is_digit(text[i]) && is_letter(text[i - 1]) && is_letter(text[i + 1])) return true;
  return false;
}

bool has_small_l_among_capitals(const Word& word) {
  return is_in_capitals(word) && word.written.find('l') != std::string::npos;
}

// A small l for a capital I: no word of the language begins so.
bool begins_with_l_for_i(std::string_view word, const Word& as_written) {
  return as_written.written[0] == 'l' && is_letter(word[1]) && !is_vowel(word[1]) && word[1] != 'l';
}

void put_m_for_rn(std::string* word) {
  for (std::size_t at = word->find("rn"); at != std::string::npos; at = word->find("rn", at + 1)) word->replace(at, 2, "m");
}

// What the word must have been, in one or two ways; nothing when it may stand as it is.
std::vector<std::string> readings(const Word& word, bool scanned) {
  std::vector<std::string> all;
  std::string read(word.folded);
  if (has_digit_for_letter(word) || has_small_l_among_capitals(word)) {
    read = with_letters_for_digits(word, 'i');
    if (const std::string other = with_letters_for_digits(word, 'l'); other != read) all.push_back(other);
  }
  if (begins_with_l_for_i(read, word)) read[0] = 'i';
  for (std::size_t at = read.find('q'); at != std::string::npos; at = read.find('q', at + 1))
    if (at + 1 < read.size() && is_vowel(read[at + 1]) && read[at + 1] != 'u') read[at] = 'g';
  const bool begins_with_rn = read.size() > shortest_word && read.starts_with("rn");
  if (scanned || begins_with_rn) {
    put_m_for_rn(&read);
    for (std::string& other : all) put_m_for_rn(&other);
  }
  if (read != word.folded) all.insert(all.begin(), read);
  return all;
}

template <class Use>
void for_each_word(std::string_view text, const Folded& folded, Use use) {
  const std::string& words = folded.text;
  const auto size = static_cast<std::uint32_t>(words.size());
  for (std::uint32_t at = 0; at < size;) {
    const bool begins = is_letter(words[at]) || is_digit(words[at]);
    std::uint32_t end = at;
    bool has_letter = false;
    while (end < size && (is_letter(words[end]) || is_digit(words[end]))) has_letter |= is_letter(words[end++]);
    if (begins && has_letter && end - at >= shortest_word) {
      const Span original = folded.original({at, end});
      // Letters with accents or joined ones are no work of a scanner that has only the plain ones.
      if (original.size() == end - at) use(Span{at, end}, Word{std::string_view(words).substr(at, end - at), std::string(text.substr(original.begin, original.size()))});
    }
    at = begins ? end : at + 1;
  }
}

}  // namespace

std::vector<Repair> find_scanned_words(std::string_view text, const Folded& folded, Source rule) {
  bool scanned = false;
  for_each_word(text, folded, [&](Span, const Word& word) { scanned |= !readings(word, false).empty(); });
  std::vector<Repair> repairs;
  if (!scanned) return repairs;
  for_each_word(text, folded, [&](Span span, const Word& word) {
    for (std::string& read : readings(word, true)) repairs.push_back({Repair::Kind::letters, span, {}, std::move(read), SpellingKind::scanned, false, rule});
  });
  return repairs;
}

}  // namespace codetrail
