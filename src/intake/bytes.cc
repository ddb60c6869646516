#include "intake/bytes.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace codetrail {
namespace {

std::string system_message(int error) { return std::generic_category().message(error); }

class FileBytes : public Bytes {
 public:
  explicit FileBytes(const std::string& path) {
    if (path == "-") {
      descriptor_ = STDIN_FILENO;
      return;
    }
    descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    owned_ = true;
    if (descriptor_ < 0) failure_ = "cannot be opened: " + system_message(errno);
  }
  ~FileBytes() override {
    if (owned_ && descriptor_ >= 0) ::close(descriptor_);
  }
  FileBytes(const FileBytes&) = delete;
  FileBytes& operator=(const FileBytes&) = delete;

  std::size_t read(std::span<char> room) override {
    if (descriptor_ < 0 || !failure_.empty()) return 0;
    for (;;) {
      const ssize_t got = ::read(descriptor_, room.data(), room.size());
      if (got >= 0) return static_cast<std::size_t>(got);
      if (errno == EINTR) continue;
      failure_ = "cannot be read: " + system_message(errno);
      return 0;
    }
  }

 private:
  int descriptor_ = -1;
  bool owned_ = false;
};

class HeldBytes : public Bytes {
 public:
  explicit HeldBytes(std::string content) : content_(std::move(content)) {}

  std::size_t read(std::span<char> room) override {
    const std::size_t count = std::min(room.size(), content_.size() - at_);
    std::copy_n(content_.data() + at_, count, room.data());
    at_ += count;
    return count;
  }

 private:
  std::string content_;
  std::size_t at_ = 0;
};

}  // namespace

std::unique_ptr<Bytes> open_file(const std::string& path) { return std::make_unique<FileBytes>(path); }
std::unique_ptr<Bytes> bytes_of(std::string content) { return std::make_unique<HeldBytes>(std::move(content)); }

}  // namespace codetrail
