#include "book/draft.h"

#include <algorithm>

#include "base/unicode.h"

namespace codetrail {
namespace {

constexpr std::size_t longest_phrase = 1000;
constexpr std::size_t most_phrases = 200'000;

std::string_view name_of(Named kind) {
  switch (kind) {
    case Named::code: return "code";
    case Named::technique: return "technique";
    case Named::section: return "section";
    case Named::area: return "area";
    case Named::payer: return "profile";
  }
  return {};
}

template <class Items, class Member>
std::vector<std::string> members(const Items& items, Member member) {
  std::vector<std::string> names;
  for (const auto& item : items) names.push_back(item.*member);
  return names;
}

}  // namespace

const std::vector<std::string>& disciplines() {
  static const std::vector<std::string> all = {"pt",  "pta", "ot", "ota",  "lmt",     "dc",    "at",
                                               "acu", "slp", "md", "aide", "student", "other", "unknown"};
  return all;
}

std::size_t Draft::add_phrases(Table& table, std::string_view field, PhraseUse use) {
  std::vector<PlacedText> phrases = table.texts(field);
  for (const PlacedText& phrase : phrases) add_phrase(phrase, use);
  return table.has(field) ? std::max<std::size_t>(phrases.size(), 1) : 0;
}

std::vector<PlacedText> Draft::near_words(Table& table) {
  std::vector<PlacedText> words = table.texts("near");
  for (const PlacedText& name : table.texts("near_lists")) {
    const auto list = word_lists.find(name.text);
    if (list != word_lists.end()) words.insert(words.end(), list->second.begin(), list->second.end());
    else if (!lacks_a_file) problems.error(name.spot, "no list of words is called `" + name.text + "`");
  }
  return words;
}

void Draft::add_phrase(const PlacedText& phrase, PhraseUse use) {
  if (!may_add(phrase)) return;
  check_double(phrase, fold(phrase.text).text, use);
  std::string error;
  if (!book.patterns.add_phrase(phrase.text, &error)) return problems.error(phrase.spot, error);
  keep(phrase, use, false);
}

std::size_t Draft::add_patterns(Table& table, std::string_view field, PhraseUse use) {
  std::vector<PlacedText> patterns = table.texts(field);
  for (const PlacedText& pattern : patterns) {
    if (!may_add(pattern)) continue;
    check_double(pattern, "raw " + pattern.text, use);
    bool has_figures = use.use == Use::time || use.use == Use::date;
    std::string error;
    if (!book.patterns.add_pattern(has_figures ? with_figures(pattern) : pattern.text, &error))
      problems.error(pattern.spot, "this is no pattern: " + error);
    else
      keep(pattern, use, true);
  }
  return table.has(field) ? std::max<std::size_t>(patterns.size(), 1) : 0;
}

bool Draft::may_add(const PlacedText& phrase) {
  if (count_code_points(phrase.text) > longest_phrase)
    problems.error(phrase.spot, "a phrase has at most " + std::to_string(longest_phrase) + " characters");
  else if (book.phrases.size() >= most_phrases)
    problems.error({phrase.spot.file, 0, 0}, "the book has more than " + std::to_string(most_phrases) + " phrases");
  else
    return true;
  return false;
}

void Draft::check_double(const PlacedText& phrase, const std::string& folded, PhraseUse use) {
  auto [same, is_new] = phrase_spots_.try_emplace({use.use, use.item, use.part, use.upper, folded}, phrase.spot);
  if (!is_new) problems.warning(phrase.spot, "this phrase stands already at " + problems.place(same->second));
  if (use.use != Use::technique) return;
  auto [first, is_first] = technique_phrases_.try_emplace(folded, use.item, phrase.spot);
  if (!is_first && first->second.first != use.item)
    problems.error(phrase.spot, "this phrase belongs already to another technique at " + problems.place(first->second.second));
}

void Draft::keep(const PlacedText& phrase, PhraseUse use, bool raw) {
  book.phrases.push_back({use.use, static_cast<std::uint32_t>(use.item), static_cast<std::uint32_t>(use.part), use.upper, raw, phrase.text,
                          phrase.spot.source()});
}

std::string Draft::with_figures(const PlacedText& pattern) {
  static const std::vector<std::string> figures = {"low", "high", "n", "total", "extra", "whole", "h1", "m1", "h2", "m2"};
  std::string_view rest = pattern.text;
  std::string expanded;
  for (std::size_t open = rest.find('{'); open != rest.npos; open = rest.find('{')) {
    std::size_t close = rest.find('}', open);
    std::string name(rest.substr(open + 1, close == rest.npos ? 0 : close - open - 1));
    bool is_name = !name.empty() && name.front() >= 'a' && name.front() <= 'z' &&
                   std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
    // `\p{greek}` and `{1,3}` are RE2's own.
    if (!is_name || (open >= 2 && (rest.substr(open - 2, 2) == "\\p"))) {
      expanded += rest.substr(0, open + 1);
      rest.remove_prefix(open + 1);
      continue;
    }
    if (std::find(figures.begin(), figures.end(), name) == figures.end())
      problems.error(pattern.spot, "`{" + name + "}` names no figure" + did_you_mean(name, figures));
    expanded.append(rest.substr(0, open)).append("(?P<" + name + ">" + figure() + ")");
    rest.remove_prefix(close + 1);
  }
  return expanded + std::string(rest);
}

// Words before digits and longer words first, so that "sixty five" is not read as six or sixty.
const std::string& Draft::figure() {
  if (!figure_.empty()) return figure_;
  std::vector<std::string> words;
  for (const auto& [word, value] : book.number_values)
    if (!ordinals.contains(word)) words.push_back(word);
  std::stable_sort(words.begin(), words.end(), [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  std::string choice;
  for (const std::string& word : words) {
    choice += choice.empty() ? "" : "|";
    for (char c : word) choice += c == ' ' ? std::string("[ -]") : std::string(1, c);
  }
  std::string digits = R"(\d{1,4}(?:\.\d)?)";
  figure_ = choice.empty() ? digits : R"((?:\b(?:)" + choice + R"()\b|)" + digits + ")";
  return figure_;
}

std::vector<std::string> Draft::names(Table& table, std::string_view field, Named kind) {
  std::vector<std::string> names;
  for (const PlacedText& name : table.texts(field)) {
    expect(kind, name);
    names.push_back(name.text);
  }
  return names;
}

std::vector<std::string> Draft::known(Named kind) const {
  switch (kind) {
    case Named::code: return members(book.codes, &Code::code);
    case Named::technique: return members(book.techniques, &Technique::id);
    case Named::section: return members(book.sections, &SectionKind::id);
    case Named::area: return members(book.areas, &Area::id);
    case Named::payer: return members(book.profiles, &PayerProfile::id);
  }
  return {};
}

void Draft::check_names() {
  if (lacks_a_file) return;
  std::map<Named, std::vector<std::string>> known_names;
  for (const auto& [kind, name] : expected_) {
    auto [place, is_new] = known_names.try_emplace(kind);
    if (is_new) {
      place->second = known(kind);
      std::sort(place->second.begin(), place->second.end());
    }
    if (std::binary_search(place->second.begin(), place->second.end(), name.text)) continue;
    const std::string what = std::string(name_of(kind)) + " \"" + name.text + "\"";
    problems.error(name.spot, "no " + what + " is defined" + did_you_mean(name.text, place->second));
  }
}

}  // namespace codetrail
