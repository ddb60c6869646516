// Other spellings of words. The inflections of a word and of its misspellings are made here, from the table of endings, so that
// a line of the file is one word.

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "book/read_items.h"

namespace codetrail {
namespace {

// The ending that a word and its other spelling share; null when none does. The longest counts.
const Ending* shared_ending(const std::string& word, const std::string& other, const std::vector<Ending>& endings) {
  const Ending* longest = nullptr;
  for (const Ending& ending : endings)
    if (word.ends_with(ending.of) && other.ends_with(ending.of) && (!longest || ending.of.size() > longest->of.size())) longest = &ending;
  return longest;
}

std::string with_ending(const std::string& word, const Ending& ending, const std::string& form) {
  return word.substr(0, word.size() - ending.of.size()) + form;
}

// A shorter word with a letter misread is too often another word.
constexpr std::size_t shortest_scanned_word = 5;

// Adds a spelling and, where the endings agree, its inflections. What was heard stays as it is: its inflections are
// other words of the language, and each is listed when it occurs.
void add_spelling(const PlacedText& other, const std::string& word, SpellingKind kind, std::size_t item, Draft& draft) {
  const auto add = [&](std::string written, std::string meant) {
    draft.book.respellings.push_back({std::move(meant), kind});
    draft.add_phrase({std::move(written), other.spot}, {Use::spelling, item, draft.book.respellings.size() - 1});
  };
  add(other.text, word);
  if (kind == SpellingKind::heard) return;
  const Ending* ending = shared_ending(word, other.text, draft.endings);
  if (ending == nullptr) return;
  for (const std::string& form : ending->forms) add(with_ending(other.text, *ending, form), with_ending(word, *ending, form));
}

// The word as a scanner gives it, with one letter misread.
void add_scanned(const PlacedText& word, std::size_t item, Draft& draft) {
  if (word.text.size() < shortest_scanned_word) return;
  for (const ScannedLetter& letter : draft.scanned_letters) {
    for (std::size_t at = word.text.find(letter.printed); at != word.text.npos; at = word.text.find(letter.printed, at + 1)) {
      PlacedText seen = word;
      seen.text.replace(at, letter.printed.size(), letter.seen);
      add_spelling(seen, word.text, SpellingKind::scanned, item, draft);
    }
  }
}

}  // namespace

void read_scanned_letter(Table& table, Draft& draft) {
  ScannedLetter letter{fold(table.text("printed", Need::required)).text, fold(table.text("seen", Need::required)).text};
  table.id("id", Need::optional);
  table.finish();
  if (!letter.printed.empty()) draft.scanned_letters.push_back(std::move(letter));
}

void read_ending(Table& table, Draft& draft) {
  Ending ending;
  ending.of = fold(table.text("of")).text;
  if (!table.has("of")) draft.problems.error(table.spot(), "the ending does not say what it is the ending `of`");
  for (const PlacedText& form : table.texts("forms")) ending.forms.push_back(fold(form.text).text);
  if (ending.forms.empty()) draft.problems.error(table.spot(), "the ending has no `forms`");
  table.finish();
  draft.endings.push_back(std::move(ending));
}

void read_spelling(Table& table, Draft& draft) {
  const std::size_t item = draft.book.spellings.size();
  Spelling spelling;
  spelling.source = table.spot().source();
  spelling.word = fold(table.text("word", Need::required)).text;
  spelling.alone = table.boolean("alone", false);
  std::size_t others = 0;
  const std::pair<std::string_view, SpellingKind> kinds[] = {
      {"same", SpellingKind::same}, {"typo", SpellingKind::typo}, {"heard", SpellingKind::heard}, {"scanned", SpellingKind::scanned}};
  for (const auto& [field, kind] : kinds) {
    for (PlacedText& other : table.texts(field)) {
      other.text = fold(other.text).text;
      if (other.text == spelling.word) draft.problems.error(other.spot, "this is the word itself");
      add_spelling(other, spelling.word, kind, item, draft);
      ++others;
    }
  }
  draft.add_phrases(table, "not", {Use::spelling_not, item});
  add_scanned({spelling.word, table.spot_of("word")}, item, draft);
  if (others == 0) draft.problems.error(table.spot(), "the word has no other spelling: give `same`, `typo`, `heard` or `scanned`");
  table.finish();
  draft.book.spellings.push_back(std::move(spelling));
}

void read_scanned_figure(Table& table, Draft& draft) {
  table.id("id", Need::optional);
  const std::size_t first = draft.book.phrases.size();
  if (draft.add_patterns(table, "patterns", {Use::scanned_figure, 0}) == 0) draft.problems.error(table.spot(), "the scanned figure has no `patterns`");
  for (std::size_t i = first; i < draft.book.phrases.size(); ++i) {
    if (draft.book.patterns.pattern(static_cast<std::uint32_t>(i)).group_number("figure") > 0) continue;
    draft.problems.error(table.spot_of("patterns"), "a pattern of a scanned figure names the figure: (?P<figure>...)");
  }
  table.finish();
}

}  // namespace codetrail
