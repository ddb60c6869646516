#pragma once
// A book in the making: what the readers of the single kinds of items share.

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "book/book.h"
#include "book/problem_list.h"
#include "book/table.h"

namespace codetrail {

// What an item may name that is defined elsewhere.
enum class Named { code, technique, section, area, payer };

// What the phrases of one field are for.
struct PhraseUse {
  Use use = Use::technique;
  std::size_t item = 0;
  std::size_t part = 0;
  bool upper = false;
};

// How words that end so are inflected: what stands in the place of the ending.
struct Ending {
  std::string of;
  std::vector<std::string> forms;
};

// A letter and what a scanner makes of it.
struct ScannedLetter {
  std::string printed, seen;
};

class Draft {
 public:
  // `layer_of_file` says for each file in which layer it lies.
  Draft(const std::vector<KnowledgeFile>& files, std::vector<std::size_t> layer_of_file)
      : problems(files), layer_of_file_(std::move(layer_of_file)) {}

  Book book;
  ProblemList problems;
  std::vector<Ending> endings;                 // of words with other spellings
  std::vector<ScannedLetter> scanned_letters;  // in them
  std::map<std::string, std::vector<PlacedText>> word_lists;  // phrases that several items ask for, by the list's id
  std::set<std::string> ordinals;              // number words that count days, never minutes
  // Set when a file has a syntax error: what it defines is missing elsewhere, and to say so of each name would hide
  // the one mistake.
  bool lacks_a_file = false;

  std::size_t layer_of(std::uint16_t file) const { return layer_of_file_[file]; }

  // All phrases of a field, an array of texts. Gives how many the field lists, good or bad.
  std::size_t add_phrases(Table& table, std::string_view field, PhraseUse use);
  void add_phrase(const PlacedText& phrase, PhraseUse use);

  // The phrases of the field `near`, and those of the lists that `near_lists` names.
  std::vector<PlacedText> near_words(Table& table);
  // Raw RE2; in those of times and dates `{low}` and its like stand for a figure in digits or words.
  std::size_t add_patterns(Table& table, std::string_view field, PhraseUse use);

  // Names that must be defined somewhere in the book; `check_names` asks for all of them at the end.
  void expect(Named kind, const PlacedText& name) { expected_.emplace_back(kind, name); }
  std::vector<std::string> names(Table& table, std::string_view field, Named kind);
  void check_names();

 private:
  bool may_add(const PlacedText& phrase);
  void check_double(const PlacedText& phrase, const std::string& folded, PhraseUse use);
  void keep(const PlacedText& phrase, PhraseUse use, bool raw);
  std::string with_figures(const PlacedText& pattern);
  const std::string& figure();
  std::vector<std::string> known(Named kind) const;

  std::vector<std::size_t> layer_of_file_;
  using PhraseKey = std::tuple<Use, std::size_t, std::size_t, bool, std::string>;
  std::map<PhraseKey, Spot> phrase_spots_;
  std::map<std::string, std::pair<std::size_t, Spot>> technique_phrases_;
  std::string figure_;  // the pattern of a figure, made when first asked for
  std::vector<std::pair<Named, PlacedText>> expected_;
};

// Who treats, as items name it.
const std::vector<std::string>& disciplines();

}  // namespace codetrail
