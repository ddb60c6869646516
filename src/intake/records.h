#pragma once
// All records of all inputs, one after the other, in the order given. Memory holds one record at a time, whatever the size
// of the files.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "intake/files.h"
#include "intake/record.h"
#include "intake/unpack.h"

namespace codetrail {

// How the bytes are to be read. By content: a first line that is a JSON object opens one record a line; an opening brace alone
// on the first line opens one record over many lines; anything else is the text of one note.
enum class InputFormat { by_content, text, jsonl };

class Records {
 public:
  // Paths of files and folders; "-" is standard input. Packed files are unpacked.
  explicit Records(std::vector<std::string> paths, InputFormat format = InputFormat::by_content, UnpackLimits limits = {});
  ~Records();

  // The next record; nothing after the last. An input that fails yields an Unread, and the next input follows.
  std::optional<Record> next();

 private:
  struct Input;

  std::optional<Record> next_of_input();

  std::vector<std::string> paths_;
  std::size_t next_path_ = 0;
  InputFormat format_;
  UnpackLimits limits_;
  std::deque<Found> found_;
  std::unique_ptr<Input> input_;  // null between inputs
};

}  // namespace codetrail
