// Random and hostile figures: no text makes the program crash, wrap, or give minutes below none or above a day. A quick run by
// default; `CODETRAIL_FIGURES=10000000` reads that many.

#include <array>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "facts/facts.h"
#include "read/reading.h"
#include "suggester.h"
#include "support/whole_book.h"
#include "text/document.h"

namespace codetrail {
namespace {

constexpr std::uint64_t quick_run = 6'000;
constexpr int figures_in_a_note = 40;

std::uint64_t figures_to_read() {
  const char* wanted = std::getenv("CODETRAIL_FIGURES");
  const std::uint64_t number = wanted ? std::strtoull(wanted, nullptr, 10) : 0;
  return number == 0 ? quick_run : number;
}

class Writer {
 public:
  explicit Writer(std::uint64_t seed) : random_(seed) {}

  std::string note() {
    std::string text = "Treatment:\n";
    for (int i = 0; i < figures_in_a_note; ++i) text += pick(before_) + figure() + pick(after_);
    return text;
  }

 private:
  using Words = std::array<std::string_view, 12>;

  std::string pick(const Words& words) { return std::string(words[random_() % words.size()]); }

  std::string digits() {
    static constexpr std::array<std::size_t, 8> lengths = {1, 1, 2, 2, 3, 4, 9, 24};
    std::string text;
    for (std::size_t left = lengths[random_() % lengths.size()]; left > 0; --left) text += static_cast<char>('0' + random_() % 10);
    return text;
  }

  std::string figure() {
    switch (random_() % 8) {
      case 0: return digits() + ":" + digits() + "-" + digits() + ":" + digits();
      case 1: return "-" + digits();
      case 2: return digits() + "e" + digits();
      case 3: return digits() + "." + digits();
      case 4: return digits() + " of the " + digits();
      case 5: return pick(spelled_);
      case 6: return digits() + "-" + digits();
      default: return digits();
    }
  }

  std::mt19937_64 random_;
  static constexpr Words before_ = {"STM R calf ", "SLR 3x10, ", "TE ", "97140 ", "half of the ", "total timed ", "\nMHP ", "x ", "(", "session: ", "In ", ", "};
  static constexpr Words after_ = {" min", " minutes. ", "'", "\n", " hour session. ", " min and the other half on bridges. ", " min in all; ", ") ", " of which ", " pm", " hands on ", " x 3 "};
  static constexpr Words spelled_ = {"ninety nine", "two five", "one twenty", "ten oh five to ten twenty", "twelve fifty to one ten", "three quarters of an hour",
                                     "an hour and a half", "forty one", "zero", "oh nine", "a hundred and five", "eleven"};
};

void expect_possible(Minutes low, Minutes high, const std::string& text) {
  ASSERT_GE(low, Minutes(0)) << text;
  ASSERT_LE(low, high) << text;
  ASSERT_LE(high, most_minutes) << text;
}

void expect_possible(const std::optional<TimeSpent>& time, const std::string& text) {
  if (time) expect_possible(time->low, time->high, text);
}

TEST(HostileFigures, NeverGiveImpossibleMinutes) {
  Writer writer(20'240'301);
  const std::uint64_t figures = figures_to_read();
  for (std::uint64_t read_so_far = 0; read_so_far < figures; read_so_far += figures_in_a_note) {
    Note note;
    note.text = writer.note();
    note.discipline = "pt";
    const Document document = read_document(note, whole_book());
    const Reading reading = read(document, find_facts(note, document, whole_book()), whole_book());
    for (const TimeMention& time : reading.times) expect_possible(time.low, time.high, note.text);
    for (const Block& block : reading.blocks) expect_possible(block.time, note.text);
    for (const Service& service : reading.services) expect_possible(service.time, note.text);
    for (const auto& total : {reading.total_timed, reading.total, reading.session}) expect_possible(total, note.text);
    if (HasFatalFailure()) return;
  }
}

TEST(HostileFigures, NeverGiveImpossibleAnswers) {
  Writer writer(7);
  for (int i = 0; i < 40; ++i) {
    Note note;
    note.id = "hostile";
    note.text = writer.note();
    note.discipline = "pt";
    note.payer = i % 2 == 0 ? "medicare" : "commercial";
    const Suggestion answer = suggest(note, whole_book());
    for (const CodeAnswer& code : answer.codes) {
      expect_possible(code.minutes, note.text);
      EXPECT_GE(code.units.value_or(Units(0)), Units(0)) << note.text;
    }
    EXPECT_GE(answer.totals.timed_minutes.value_or(Minutes(0)), Minutes(0)) << note.text;
  }
}

TEST(HostileFigures, AreNoMinutes) {
  for (const char* figure : {"99999999999999999999 minutes", "1e9 min", "1441 min", "5000 minutes", "25:70-26:10", "9:75-9:90", "123456 min"}) {
    Note note;
    note.id = "hostile";
    note.text = std::string("Treatment: STM R knee ") + figure;
    note.discipline = "pt";
    for (const CodeAnswer& code : suggest(note, whole_book()).codes) EXPECT_FALSE(code.minutes) << figure;
  }
}

}  // namespace
}  // namespace codetrail
