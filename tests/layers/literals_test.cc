// What a note may say, and what is said about a note, stands in lexicons and not in the source. The book's own
// matcher reads every string literal of the layers that handle notes; what it finds there is a fault.

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <span>
#include <sstream>
#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/unicode.h"
#include "book/load.h"
#include "layers/source_text.h"

namespace codetrail {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// The layers whose literals could be held against a note or be said about one. The others speak to people about
// files, or name the fields of an output.
constexpr std::array<std::string_view, 8> note_layers = {"base", "policy", "text", "facts", "read", "coding", "rules", "suggester"};

// Words of a contract that happen to be words of notes too. Each stands as a whole literal, never as part of one.
struct Exception {
  std::string_view why;
  std::vector<std::string_view> words;
};

const std::vector<Exception>& exceptions() {
  static const std::vector<Exception> all = {
      {"names of facts in the output", {"date_of_service", "discipline"}},
      {"bases of facts in the output", {"given", "read", "assumed"}},
      {"roles of evidence in the output", {"technique", "cue", "minutes", "region", "section", "person", "fact", "code"}},
      {"bases of minutes in the output", {"stated", "range", "clock", "fraction", "total", "session", "shared"}},
      {"groups of the patterns of times", {"h1", "m1", "ap1", "h2", "m2", "ap2", "low", "high", "total", "n", "whole", "extra"}},
      {"groups of the patterns of dates", {"y", "m", "d"}},
      {"modifiers of claim lines", {"CO", "CQ", "GO", "GP", "59"}},
      {"syntax of RE2", {"?P<"}},
  };
  return all;
}

// Files whose messages are about the knowledge files themselves.
constexpr std::array<std::string_view, 1> message_files = {"base/phrase.cc"};

bool is_exception(std::string_view text) {
  return std::ranges::any_of(exceptions(), [&](const Exception& e) { return std::ranges::count(e.words, text) > 0; });
}

// Names by which the source asks the book for something: they are keys, whatever words they are made of.
std::set<std::string> keys_of(const Book& book) {
  std::set<std::string> keys;
  for (const Weight& weight : book.weights) keys.insert(weight.id);
  for (const FindingText& finding : book.findings) keys.insert(finding.id);
  for (const SectionKind& section : book.sections) keys.insert(section.id);
  for (const PayerProfile& profile : book.profiles) {
    keys.insert(profile.id);
    for (const Term& term : profile.terms) keys.insert(term.values.begin(), term.values.end());
  }
  for (const TimeForm& time : book.times) keys.insert(time.why);
  for (const RoleTerm& role : book.roles) keys.insert(role.discipline);
  for (const SideTerm& side : book.sides) keys.insert(side.side);
  return keys;
}

// Three words in a row are a sentence, or the start of one.
bool is_prose(const std::string& text) {
  std::istringstream in(text);
  int row = 0;
  for (std::string word; in >> word;) {
    row = std::isalpha(static_cast<unsigned char>(word.front())) ? row + 1 : 0;
    if (row == 3) return true;
  }
  return false;
}

bool has_letter(std::string_view text) { return std::ranges::any_of(text, [](unsigned char c) { return std::isalpha(c); }); }

// A literal as the matcher is to read it: `\b` and other escapes of an expression would hide the word beside them.
std::string without_escapes(std::string_view text) {
  std::string plain(text);
  for (std::size_t at = plain.find('\\'); at != std::string::npos; at = plain.find('\\', at + 1)) plain.replace(at, 2, "  ");
  return plain;
}

// Articles and prepositions, which any message has.
bool is_grammar(TextMark mark) { return mark == TextMark::direction || mark == TextMark::joint || mark == TextMark::manner; }

// What is wrong with a literal: empty when nothing is.
std::string fault_of(std::string_view literal, std::string_view layer, const Book& book, const std::set<std::string>& keys) {
  for (const Code& code : book.codes) {
    if (literal.find(code.code) != std::string_view::npos) return "names the code " + code.code;
  }
  if (is_exception(literal) || keys.contains(std::string(literal))) return "";

  const std::string text = without_escapes(literal);
  const Folded folded = fold(text);
  for (const Hit& hit : book.patterns.find_all(folded.text)) {
    const Phrase& phrase = book.phrases[hit.pattern];
    const Span span = folded.original(hit.span);
    if (!has_letter(folded.text.substr(hit.span.begin, hit.span.size()))) continue;
    if (phrase.upper && !is_upper_case(text.substr(span.begin, span.size()))) continue;
    if (phrase.use == Use::mark && is_grammar(book.marks[phrase.item])) continue;
    return "holds what " + book.place(phrase.source) + " knows";
  }
  // What base says is about patterns and files.
  return layer != "base" && is_prose(text) ? "is a sentence" : "";
}

bool handles_notes(const SourceFile& file) {
  return std::ranges::count(note_layers, layer_of(file.path)) > 0 && std::ranges::count(message_files, file.path) == 0;
}

std::vector<std::string> find_faults(std::span<const SourceFile> files, const Book& book) {
  const std::set<std::string> keys = keys_of(book);
  std::vector<std::string> faults;
  for (const SourceFile& file : files) {
    if (!handles_notes(file)) continue;
    for (const Literal& literal : read_source(file.bytes).literals) {
      const std::string fault = fault_of(literal.text, layer_of(file.path), book, keys);
      if (!fault.empty()) faults.push_back(file.path + ":" + std::to_string(literal.line) + ": \"" + literal.text + "\" " + fault);
    }
  }
  return faults;
}

// A book that does not load fails the test that asks for it.
const Book& own_book() {
  static const Book book = [] {
    auto loaded = load_book({std::string(CODETRAIL_SOURCE_DIR) + "/lexicons"});
    if (!loaded) throw std::runtime_error(describe(loaded.problems().front()));
    return *std::move(loaded);
  }();
  return book;
}

std::vector<std::string> faults_of(std::string path, std::string bytes) {
  const SourceFile file{std::move(path), std::move(bytes)};
  return find_faults(std::span(&file, 1), own_book());
}

TEST(Literals, HoldNoKnowledge) { EXPECT_THAT(find_faults(read_sources(), own_book()), IsEmpty()); }

TEST(Literals, ATechniqueIsAFault) {
  EXPECT_THAT(faults_of("read/mentions.cc", "if (word == \"massage\") return;"), ElementsAre(HasSubstr("read/mentions.cc:1: \"massage\" holds what")));
  EXPECT_THAT(faults_of("base/x.cc", "f(R\"(\\bmyofascial release\\b)\");"), ElementsAre(HasSubstr("lexicons/techniques/")));
}

TEST(Literals, ACueIsAFault) {
  EXPECT_THAT(faults_of("read/context.cc", "cues = {\"x\", \"withheld\"};"), Contains(HasSubstr("lexicons/reading/cues.toml")));
  EXPECT_THAT(faults_of("read/context.cc", "cue = \"next \"\n  \"visit\";"), ElementsAre(HasSubstr("\"next visit\" holds what")));
}

TEST(Literals, ABodyPartIsAFault) {
  EXPECT_THAT(faults_of("coding/x.cc", "f(\"levator scapulae\");"), ElementsAre(HasSubstr("lexicons/reading/regions.toml")));
}

TEST(Literals, ACodeIsAFaultEvenWithinALiteral) {
  EXPECT_THAT(faults_of("rules/x.cc", "f(\"97140\"); g(\"97140/97124\");"), ElementsAre(HasSubstr("names the code 97140"), HasSubstr("names the code")));
}

TEST(Literals, ASentenceAboutANoteIsAFault) {
  EXPECT_THAT(faults_of("coding/x.cc", "step.says = \"Thing gleams beyond that.\";"), ElementsAre(HasSubstr("is a sentence")));
}

TEST(Literals, KeysOfTheBookAreFree) {
  for (const Weight& weight : own_book().weights) EXPECT_THAT(faults_of("coding/x.cc", "f(\"" + weight.id + "\");"), IsEmpty());
  EXPECT_THAT(faults_of("coding/x.cc", "f(\"time-missing\", \"plan\", \"medicare\", \"left\");"), IsEmpty());
}

TEST(Literals, AKeyWithinALongerLiteralIsNotFree) {
  EXPECT_THAT(faults_of("read/x.cc", "f(\"minutes of massage\");"), ElementsAre(HasSubstr("holds what")));
}

TEST(Literals, TechniquesAreNoKeys) {
  EXPECT_THAT(faults_of("read/x.cc", "f(\"ultrasound\");"), ElementsAre(HasSubstr("holds what")));
}

TEST(Literals, OtherLayersMaySpeakToPeople) {
  EXPECT_THAT(faults_of("report/text.cc", "f(\"Mentioned and not counted: massage\");"), IsEmpty());
}

// An exception that nothing needs any more is a hole.
TEST(Literals, EveryExceptionStandsInTheSource) {
  std::set<std::string> texts;
  for (const SourceFile& file : read_sources()) {
    if (!handles_notes(file)) continue;
    for (const Literal& literal : read_source(file.bytes).literals) texts.insert(literal.text);
  }
  for (const Exception& exception : exceptions()) {
    for (const std::string_view word : exception.words) EXPECT_TRUE(texts.contains(std::string(word))) << word << ": " << exception.why;
  }
}

}  // namespace
}  // namespace codetrail
