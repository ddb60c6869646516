#pragma once
// Small books written in the tests themselves.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "book/load.h"

namespace codetrail {

// What every book needs, so that a test writes only its own part.
inline KnowledgeFile basis() {
  return {"lex/book.toml", R"(version = "1"

[[code]]
code = "97140"
name = "manual therapy"
counting = "timed"
family = "hands_on"
needs_region = true
source = "test"

[[code]]
code = "97124"
name = "massage"
counting = "timed"
family = "hands_on"
source = "test"

[[section]]
id = "plan"
name = "plan"

[[area]]
id = "shoulder"

[[area]]
id = "cervical"
midline = true
)"};
}

inline Result<Book> load(std::vector<KnowledgeFile> files, std::vector<Problem>* warnings = nullptr) {
  files.insert(files.begin(), basis());
  return load_book(files, {"lex", "own"}, warnings);
}

inline Book loaded(const std::string& toml) {
  auto book = load({{"lex/t.toml", toml}});
  if (book) return *std::move(book);
  for (const Problem& problem : book.problems()) ADD_FAILURE() << describe(problem);
  return {};
}

// The places and messages of what is wrong, each "path:line:column message".
inline std::vector<std::string> wrong(const std::vector<Problem>& problems) {
  std::vector<std::string> all;
  for (const Problem& p : problems) all.push_back(p.path + ":" + std::to_string(p.line) + ":" + std::to_string(p.column) + " " + p.message);
  return all;
}
inline std::vector<std::string> wrong(const std::vector<KnowledgeFile>& files) {
  auto book = load(files);
  return book ? std::vector<std::string>{} : wrong(book.problems());
}
inline std::vector<std::string> wrong(const std::string& toml) { return wrong(std::vector<KnowledgeFile>{{"lex/t.toml", toml}}); }

// A whole profile that asks for nothing.
inline std::string plain_profile(const std::string& id) {
  std::string terms;
  for (const char* term : {"units = \"midpoint\"", "edits = \"none\"", "limits = \"none\"", "discipline_modifiers = \"never\"",
                           "assistant_modifiers = \"never\""})
    terms += std::string("{ ") + term + ", rests_on = \"none\", source = \"test\" },\n";
  return "[[profile]]\nid = \"" + id + "\"\nname = \"" + id + "\"\nreviewed = 2026-01-01\nterms = [\n" + terms + "]\n";
}

// A whole technique with one line of the test's own in the middle, at line 5.
inline std::string technique(const std::string& id, const std::string& line) {
  return "[[technique]]\nid = \"" + id + "\"\nname = \"" + id + "\"\nsupports = { 97140 = \"strong\" }\n" + line +
         "\nyes = [\"Done.\"]\nno = [\"Not done.\"]\nsource = \"test\"\n";
}

}  // namespace codetrail
