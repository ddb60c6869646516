#pragma once
// Words that a phrase of the book stands for.

#include <string>
#include <string_view>
#include <vector>

namespace codetrail {

// What a writer may mean by the phrase, one text for each way through its choices, at most `most`. The phrase
// is one that loads; a space is a blank.
std::vector<std::string> samples_of(std::string_view phrase, std::size_t most);

}  // namespace codetrail
