#include "check/samples.h"

#include <algorithm>
#include <utility>

namespace codetrail {
namespace {

using Texts = std::vector<std::string>;

class Expander {
 public:
  Expander(std::string_view phrase, std::size_t most) : rest_(phrase), most_(most) {}

  // Up to the bar or bracket that ends it.
  Texts sequence() {
    Texts texts = {""};
    while (!rest_.empty() && rest_.front() != '|' && rest_.front() != ')') {
      if (rest_.front() == '(') {
        texts = each_with_each(texts, choice());
      } else {
        for (std::string& text : texts) text += rest_.front();
        rest_.remove_prefix(1);
      }
    }
    return texts;
  }

 private:
  Texts choice() {
    Texts all;
    do {
      rest_.remove_prefix(1);  // the bracket or bar
      for (std::string& text : sequence()) all.push_back(std::move(text));
    } while (!rest_.empty() && rest_.front() == '|');
    if (!rest_.empty()) rest_.remove_prefix(1);
    if (!rest_.empty() && rest_.front() == '?') {
      rest_.remove_prefix(1);
      all.insert(all.begin(), "");
    }
    return all;
  }

  // Every branch appears at least once, also where not all combinations have room.
  Texts each_with_each(const Texts& fronts, const Texts& backs) const {
    Texts all;
    const std::size_t wanted = std::max(fronts.size(), backs.size());
    if (fronts.size() * backs.size() <= std::max(most_, wanted)) {
      for (const std::string& front : fronts) {
        for (const std::string& back : backs) all.push_back(front + back);
      }
    } else {
      for (std::size_t i = 0; i < wanted; ++i) all.push_back(fronts[i % fronts.size()] + backs[i % backs.size()]);
    }
    return all;
  }

  std::string_view rest_;
  std::size_t most_;
};

// An absent part leaves its blanks behind.
std::string without_double_blanks(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c != ' ' || (!result.empty() && result.back() != ' ')) result += c;
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

}  // namespace

std::vector<std::string> samples_of(std::string_view phrase, std::size_t most) {
  Texts samples;
  for (const std::string& text : Expander(phrase, most).sequence()) {
    std::string sample = without_double_blanks(text);
    if (!sample.empty() && std::find(samples.begin(), samples.end(), sample) == samples.end()) samples.push_back(std::move(sample));
  }
  if (samples.size() > most) samples.resize(most);
  return samples;
}

}  // namespace codetrail
