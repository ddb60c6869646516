#include "intake/lines.h"

#include <gtest/gtest.h>

#include <vector>

namespace codetrail {
namespace {

// Gives its content a few bytes at a time, then fails if asked to.
class Dripping : public Bytes {
 public:
  Dripping(std::string content, std::size_t step, std::string failure = "")
      : content_(std::move(content)), step_(step), later_(std::move(failure)) {}
  std::size_t read(std::span<char> room) override {
    const std::size_t count = std::min({room.size(), step_, content_.size() - at_});
    content_.copy(room.data(), count, at_);
    at_ += count;
    if (count == 0) failure_ = later_;
    return count;
  }

 private:
  std::string content_;
  std::size_t at_ = 0, step_;
  std::string later_;
};

std::vector<std::string> all(Bytes& bytes, std::size_t most = 100) {
  Lines lines(bytes, most);
  std::vector<std::string> found;
  while (const auto line = lines.next()) {
    found.push_back(std::to_string(line->number) + ":" + (line->is_too_long ? "(too long)" : std::string(line->bytes)));
  }
  return found;
}

using Strings = std::vector<std::string>;

TEST(Lines, AreTheSameHoweverTheBytesArrive) {
  for (std::size_t step : {1, 2, 3, 7, 1000}) {
    Dripping bytes("one\n\nthree\nfour", step);
    EXPECT_EQ(all(bytes), (Strings{"1:one", "2:", "3:three", "4:four"})) << step;
  }
}

TEST(Lines, EndWithTheLastLineEnd) {
  Dripping bytes("one\n", 2);
  EXPECT_EQ(all(bytes), Strings{"1:one"});
}

TEST(Lines, OfNothingAreNone) {
  Dripping bytes("", 2);
  EXPECT_TRUE(all(bytes).empty());
}

TEST(Lines, BeyondTheLimitArePassedOver) {
  for (std::size_t step : {1, 3, 1000}) {
    Dripping bytes("one\n" + std::string(11, 'x') + "\n" + std::string(10, 'y') + "\n" + std::string(50, 'z'), step);
    EXPECT_EQ(all(bytes, 10), (Strings{"1:one", "2:(too long)", "3:yyyyyyyyyy", "4:(too long)"})) << step;
  }
}

TEST(Lines, CutOffByAFailureAreNotGiven) {
  Dripping bytes("one\ntw", 3, "breaks off");
  EXPECT_EQ(all(bytes), Strings{"1:one"});
}

TEST(Lines, PeekConsumesNothing) {
  Dripping bytes("one\ntwo", 1);
  Lines lines(bytes, 100);
  EXPECT_EQ(lines.peek(5), "one\nt");
  EXPECT_EQ(lines.next()->bytes, "one");
}

TEST(Lines, RestIsAllOrNothing) {
  Dripping small("one\ntwo", 1), large("one\ntwo", 1);
  EXPECT_EQ(Lines(small, 100).rest(7), "one\ntwo");
  EXPECT_EQ(Lines(large, 100).rest(6), std::nullopt);
}

}  // namespace
}  // namespace codetrail
