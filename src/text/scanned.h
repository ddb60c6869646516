#pragma once
// Letters that a scanner took for others, where the word itself betrays it.

#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "text/restored.h"

namespace codetrail {

// Repairs of words that cannot be written so: a small l or a digit among capitals ("DlATHERMY", "FLEXI0N"), a digit between letters
// ("sh0ulder"), "rn" at a word's beginning ("rnobs"), l before a consonant there ("lce"), q without u ("massaqe"). One such word shows
// that the note was scanned; then "rn" within a word is read as m as well ("stirn"). In order of the folded note; `rule` is the line of the book
// that they name.
std::vector<Repair> find_scanned_words(std::string_view text, const Folded& folded, Source rule);

}  // namespace codetrail
