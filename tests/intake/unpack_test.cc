#include "intake/unpack.h"

#include <gtest/gtest.h>

#include "support/files.h"

namespace codetrail {
namespace {

struct Outcome {
  std::string bytes, failure;
};

Outcome unpacked(std::string packed, UnpackLimits limits = {}, std::size_t room_size = 1000) {
  const std::unique_ptr<Bytes> bytes = unpack(bytes_of(std::move(packed)), limits);
  Outcome outcome;
  std::string room(room_size, '\0');
  while (const std::size_t got = bytes->read(room)) outcome.bytes.append(room, 0, got);
  outcome.failure = bytes->failure();
  return outcome;
}

// Text that does not pack to nothing.
std::string varied(std::size_t size) {
  std::string text;
  for (unsigned i = 1; text.size() < size; i = i * 1103515245 + 12345) text += std::to_string(i % 100000) + (i % 7 == 0 ? "\n" : " ");
  return text;
}

TEST(Unpack, PlainBytesPassThrough) {
  for (const char* plain : {"", "a", "\x1f", "\x1fz", "\x28\xb5", "STM x 15 min"}) EXPECT_EQ(unpacked(plain).bytes, plain);
}

TEST(Unpack, GzipAndZstandardAreKnownByTheirFirstBytes) {
  const std::string text = varied(300000);
  for (std::size_t room : {1, 77, 100000}) {
    EXPECT_EQ(unpacked(gzip(text), {}, room).bytes, text);
    EXPECT_EQ(unpacked(zstd(text), {}, room).bytes, text);
  }
  EXPECT_EQ(unpacked(gzip(text)).failure, "");
  EXPECT_EQ(unpacked(zstd(text)).failure, "");
}

TEST(Unpack, PackedPartsInOneFileAreAllRead) {
  EXPECT_EQ(unpacked(gzip("one") + gzip("two")).bytes, "onetwo");
  EXPECT_EQ(unpacked(zstd("one") + zstd("two")).bytes, "onetwo");
}

TEST(Unpack, ZerosAfterGzipArePadding) {
  const Outcome outcome = unpacked(gzip("one") + std::string(1000, '\0'));
  EXPECT_EQ(outcome.bytes, "one");
  EXPECT_EQ(outcome.failure, "");
}

TEST(Unpack, AnyCutIsAFailureThatKeepsWhatCameBefore) {
  const std::string text = varied(300000);
  for (const std::string& packed : {gzip(text), zstd(text)}) {
    for (std::size_t kept : {packed.size() / 2, packed.size() - 1, packed.size() - 4, std::size_t{5}}) {
      const Outcome outcome = unpacked(packed.substr(0, kept));
      EXPECT_NE(outcome.failure, "") << kept;
      EXPECT_EQ(outcome.bytes, text.substr(0, outcome.bytes.size()));
      if (kept > packed.size() / 3) {
        EXPECT_GT(outcome.bytes.size(), text.size() / 10);
      }
    }
  }
}

TEST(Unpack, DamageIsAFailure) {
  std::string text = varied(300000);
  for (std::string packed : {gzip(text), zstd(text)}) {
    for (std::size_t i = packed.size() / 2; i < packed.size() / 2 + 64; ++i) packed[i] = static_cast<char>(0xff);
    EXPECT_NE(unpacked(packed).failure, "");
  }
  EXPECT_NE(unpacked(gzip("one") + "rubbish").failure, "");
}

TEST(Unpack, LimitsStopWhatGrowsTooMuch) {
  const std::string zeros(std::size_t{10} << 20, '\0');
  for (const std::string& packed : {gzip(zeros), zstd(zeros)}) {
    const Outcome ratio = unpacked(packed, {.most_bytes = std::uint64_t{1} << 30, .most_ratio = 100, .ratio_counts_after = 1 << 20});
    EXPECT_NE(ratio.failure, "");
    EXPECT_LT(ratio.bytes.size(), std::size_t{2} << 20);
    const Outcome size = unpacked(packed, {.most_bytes = 1 << 20, .most_ratio = 1000000, .ratio_counts_after = 0});
    EXPECT_NE(size.failure, "");
    EXPECT_LT(size.bytes.size(), std::size_t{2} << 20);
  }
}

TEST(Unpack, AFileThatCannotBeOpenedFails) {
  const std::unique_ptr<Bytes> bytes = unpack(open_file("/nonexistent/notes.txt"));
  std::string room(10, '\0');
  EXPECT_EQ(bytes->read(room), 0U);
  EXPECT_NE(bytes->failure().find("cannot be opened"), std::string::npos);
}

}  // namespace
}  // namespace codetrail
