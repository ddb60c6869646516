#pragma once
// Bytes as they come: from a file, from standard input, unpacked on the way when they are packed.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace codetrail {

class Bytes {
 public:
  virtual ~Bytes() = default;

  // Fills as much of `room` as one step gives, at least one byte; 0 at the end.
  virtual std::size_t read(std::span<char> room) = 0;

  // After the end: why it came too early; empty when all was read. Never quotes what was read.
  const std::string& failure() const { return failure_; }

 protected:
  std::string failure_;
};

// Opens a file, or standard input for "-". A file that cannot be opened ends at once, with a failure.
std::unique_ptr<Bytes> open_file(const std::string& path);

// Bytes that are at hand already.
std::unique_ptr<Bytes> bytes_of(std::string content);

}  // namespace codetrail
