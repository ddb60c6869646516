#include "check/spellings.h"

#include <algorithm>
#include <set>
#include <string>

#include "base/unicode.h"
#include "check/samples.h"

namespace codetrail {
namespace {

bool is_spelling(Use use) { return use == Use::spelling || use == Use::spelling_not || use == Use::scanned_figure; }

Problem warning(Source source, std::string message, const std::string& excerpt, const Book& book) {
  return {.path = book.files[source.file], .line = source.line, .column = 0, .message = std::move(message), .excerpt = excerpt, .is_warning = true};
}

// A text's letters and digits with single blanks between words and at both ends, so that whole words can be looked for.
std::string in_words(std::string_view text) {
  std::string words = " ";
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_word_character(text, code_point_begin(text, at))) words += text[at];
    else if (words.back() != ' ') words += ' ';
  }
  return words.back() == ' ' ? words : words + ' ';
}

// All that phrases may say, one after the other. What a raw pattern says is as good as its letters.
std::string all_words(const Book& book) {
  constexpr std::size_t most_samples = 200;
  std::string all;
  for (const Phrase& phrase : book.phrases) {
    if (is_spelling(phrase.use)) continue;
    if (phrase.raw) all += in_words(fold(phrase.text).text);
    else
      for (const std::string& sample : samples_of(fold(phrase.text).text, most_samples)) all += in_words(sample);
  }
  return all;
}

// Phrases that have all the words of a text and claim them for an item.
std::vector<const Phrase*> phrases_of(const std::string& text, const Book& book) {
  const Span whole{0, static_cast<std::uint32_t>(text.size())};
  std::vector<const Phrase*> phrases;
  for (const Hit& hit : book.patterns.find_all(text)) {
    const Phrase& phrase = book.phrases[hit.pattern];
    const bool claims = phrase.use == Use::technique || phrase.use == Use::cue || phrase.use == Use::region || phrase.use == Use::heading;
    if (claims && hit.span == whole && !phrase.upper) phrases.push_back(&phrase);
  }
  return phrases;
}

// A phrase of an item that knows the spelling but not the word; null when there is none.
const Phrase* phrase_of_another(const Phrase& spelling, const Book& book) {
  const std::vector<const Phrase*> own = phrases_of(book.respellings[spelling.part].word, book);
  for (const Phrase* phrase : phrases_of(fold(spelling.text).text, book)) {
    const auto same_item = [&](const Phrase* other) { return other->use == phrase->use && other->item == phrase->item; };
    if (std::none_of(own.begin(), own.end(), same_item)) return phrase;
  }
  return nullptr;
}

}  // namespace

std::vector<Problem> check_spellings(const Book& book) {
  std::vector<Problem> problems;
  if (book.spellings.empty()) return problems;
  const std::string known = all_words(book);
  for (const Spelling& spelling : book.spellings) {
    if (known.find(in_words(spelling.word)) == std::string::npos)
      problems.push_back(warning(spelling.source, "no phrase has the word of these spellings", spelling.word, book));
  }
  std::set<std::pair<Source, std::string>> told;  // an inflection stands in its word's place
  for (const Phrase& phrase : book.phrases) {
    if (phrase.use != Use::spelling) continue;
    const Phrase* other = phrase_of_another(phrase, book);
    if (other == nullptr || !told.emplace(phrase.source, phrase.text).second) continue;
    const std::string message = "this spelling is a phrase of another item: \"" + other->text + "\" at " + book.place(other->source);
    problems.push_back(warning(phrase.source, message, phrase.text, book));
  }
  return problems;
}

}  // namespace codetrail
