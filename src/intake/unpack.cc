#include "intake/unpack.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace codetrail {
namespace {

constexpr std::size_t chunk_size = std::size_t{64} << 10;

// Gives a few bytes that were read ahead again, then the rest.
class Rejoined : public Bytes {
 public:
  Rejoined(std::string head, std::unique_ptr<Bytes> tail) : head_(std::move(head)), tail_(std::move(tail)) {}

  std::size_t read(std::span<char> room) override {
    if (at_ < head_.size()) {
      const std::size_t count = std::min(room.size(), head_.size() - at_);
      std::memcpy(room.data(), head_.data() + at_, count);
      at_ += count;
      return count;
    }
    const std::size_t count = tail_->read(room);
    if (count == 0) failure_ = tail_->failure();
    return count;
  }

 private:
  std::string head_;
  std::size_t at_ = 0;
  std::unique_ptr<Bytes> tail_;
};

// What both ways of packing share: a chunk of packed input, the count of bytes on either side, the limits.
class Unpacked : public Bytes {
 public:
  Unpacked(std::unique_ptr<Bytes> packed, UnpackLimits limits) : packed_(std::move(packed)), limits_(limits), chunk_(chunk_size) {}

  std::size_t read(std::span<char> room) override {
    while (failure_.empty() && !room.empty()) {
      if (begin_ == end_ && !at_end_) refill();
      const bool nothing_in = begin_ == end_;
      const std::size_t made = step(room);
      bytes_out_ += made;
      check_limits();
      if (made > 0) return made;  // a failure met in the same step waits for the next call
      if (failure_.empty() && nothing_in && at_end_) {
        failure_ = packed_->failure();
        if (failure_.empty() && !is_complete()) failure_ = "breaks off: the packed data is not complete";
        return 0;
      }
    }
    return 0;
  }

 protected:
  // Unpacks from the chunk into `room`, advances the chunk by `take`; gives the bytes made, or sets `failure_`.
  virtual std::size_t step(std::span<char> room) = 0;
  // Whether the packed data may end here.
  virtual bool is_complete() const = 0;

  std::span<char> input() { return {chunk_.data() + begin_, end_ - begin_}; }
  void take(std::size_t count) { begin_ += count; }

 private:
  void refill() {
    begin_ = 0;
    end_ = packed_->read(chunk_);
    bytes_in_ += end_;
    at_end_ = end_ == 0;
  }

  void check_limits() {
    if (!failure_.empty()) return;
    if (bytes_out_ > limits_.most_bytes) failure_ = "grows beyond the limit for packed files";
    if (bytes_out_ > limits_.ratio_counts_after && bytes_out_ / std::max<std::uint64_t>(bytes_in_, 1) > limits_.most_ratio) {
      failure_ = "grows more than " + std::to_string(limits_.most_ratio) + "-fold when unpacked, which no notes do";
    }
  }

  std::unique_ptr<Bytes> packed_;
  UnpackLimits limits_;
  std::vector<char> chunk_;
  std::size_t begin_ = 0, end_ = 0;
  bool at_end_ = false;
  std::uint64_t bytes_in_ = 0, bytes_out_ = 0;
};

class Gunzipped : public Unpacked {
 public:
  Gunzipped(std::unique_ptr<Bytes> packed, UnpackLimits limits) : Unpacked(std::move(packed), limits) {
    // 16: only the gzip format, with its checksum.
    if (inflateInit2(&stream_, 15 + 16) != Z_OK) failure_ = "cannot be unpacked: out of memory";
  }
  ~Gunzipped() override { inflateEnd(&stream_); }
  Gunzipped(const Gunzipped&) = delete;
  Gunzipped& operator=(const Gunzipped&) = delete;

 protected:
  std::size_t step(std::span<char> room) override {
    std::span<char> in = input();
    if (between_members_) {
      // Tapes and block devices pad with zeros; another member may follow.
      const auto zeros = std::find_if(in.begin(), in.end(), [](char c) { return c != 0; }) - in.begin();
      take(static_cast<std::size_t>(zeros));
      in = input();
      if (in.empty()) return 0;
      inflateReset(&stream_);
      between_members_ = false;
    }
    stream_.next_in = reinterpret_cast<Bytef*>(in.data());
    stream_.avail_in = static_cast<uInt>(in.size());
    stream_.next_out = reinterpret_cast<Bytef*>(room.data());
    stream_.avail_out = static_cast<uInt>(std::min(room.size(), chunk_size));
    const uInt room_before = stream_.avail_out;
    const int outcome = inflate(&stream_, Z_NO_FLUSH);
    take(in.size() - stream_.avail_in);
    const std::size_t made = room_before - stream_.avail_out;
    if (outcome == Z_STREAM_END) {
      between_members_ = true;
    } else if (outcome != Z_OK && outcome != Z_BUF_ERROR) {
      failure_ = "cannot be unpacked: the gzip data is damaged";
    }
    return made;
  }
  bool is_complete() const override { return between_members_; }

 private:
  z_stream stream_{};
  bool between_members_ = false;
};

class Unzstded : public Unpacked {
 public:
  Unzstded(std::unique_ptr<Bytes> packed, UnpackLimits limits) : Unpacked(std::move(packed), limits), stream_(ZSTD_createDStream()) {
    if (!stream_) failure_ = "cannot be unpacked: out of memory";
  }

 protected:
  std::size_t step(std::span<char> room) override {
    const std::span<char> in_bytes = input();
    ZSTD_inBuffer in{in_bytes.data(), in_bytes.size(), 0};
    ZSTD_outBuffer out{room.data(), room.size(), 0};
    const std::size_t outcome = ZSTD_decompressStream(stream_.get(), &out, &in);
    take(in.pos);
    if (ZSTD_isError(outcome)) {
      failure_ = std::string("cannot be unpacked: ") + ZSTD_getErrorName(outcome);
      return out.pos;
    }
    // A call that neither takes nor gives anything says nothing new about the frame.
    if (in.pos > 0 || out.pos > 0) between_frames_ = outcome == 0;
    return out.pos;
  }
  bool is_complete() const override { return between_frames_; }

 private:
  struct Free {
    void operator()(ZSTD_DStream* stream) const { ZSTD_freeDStream(stream); }
  };
  std::unique_ptr<ZSTD_DStream, Free> stream_;
  bool between_frames_ = false;
};

bool begins_with(std::string_view bytes, std::string_view magic) { return bytes.substr(0, magic.size()) == magic; }

}  // namespace

std::unique_ptr<Bytes> unpack(std::unique_ptr<Bytes> packed, UnpackLimits limits) {
  std::string head;
  char buffer[4];
  // One byte decides for plain text, so that a pipe that has given a byte is not waited for.
  for (std::size_t wanted = 1; head.size() < wanted;) {
    const std::size_t got = packed->read(std::span<char>(buffer, wanted - head.size()));
    if (got == 0) break;
    head.append(buffer, got);
    if (head[0] == '\x1f') wanted = 2;
    if (head[0] == '\x28') wanted = 4;
  }
  const bool is_gzip = begins_with(head, "\x1f\x8b");
  const bool is_zstd = begins_with(head, "\x28\xb5\x2f\xfd");
  auto whole = std::make_unique<Rejoined>(std::move(head), std::move(packed));
  if (is_gzip) return std::make_unique<Gunzipped>(std::move(whole), limits);
  if (is_zstd) return std::make_unique<Unzstded>(std::move(whole), limits);
  return whole;
}

}  // namespace codetrail
