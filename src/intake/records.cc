#include "intake/records.h"

#include <string_view>
#include <utility>

#include "intake/bytes.h"
#include "intake/json_record.h"
#include "intake/lines.h"
#include "intake/plain_text.h"

namespace codetrail {
namespace {

constexpr std::string_view utf8_mark = "\xef\xbb\xbf";

// How an input turned out to be written.
enum class Layout { text, json_lines, one_json };

bool opens_json(std::string_view text) {
  const std::size_t brace = text.find_first_not_of(" \t\r\n");
  if (brace == std::string_view::npos || text[brace] != '{') return false;
  const std::size_t quote = text.find_first_not_of(" \t\r\n", brace + 1);
  return quote != std::string_view::npos && text[quote] == '"';
}

// A note never begins with a brace and a quote; a record always does, also one that is broken further on, and it must not
// be taken for a note then.
Layout layout_of(std::string_view head) {
  if (head.substr(0, utf8_mark.size()) == utf8_mark) head.remove_prefix(utf8_mark.size());
  if (!opens_json(head)) return Layout::text;
  const std::size_t brace = head.find('{');
  const std::size_t quote = head.find('"', brace);
  return head.substr(brace, quote - brace).find('\n') == std::string_view::npos ? Layout::json_lines : Layout::one_json;
}

// Whether more bytes could change the layout: only blanks, marks and a brace so far.
bool is_undecided(std::string_view head) {
  if (utf8_mark.substr(0, head.size()) == head) return true;
  if (head.substr(0, utf8_mark.size()) == utf8_mark) head.remove_prefix(utf8_mark.size());
  const std::size_t brace = head.find_first_not_of(" \t\r\n");
  if (brace == std::string_view::npos) return true;
  return head[brace] == '{' && head.find_first_not_of(" \t\r\n", brace + 1) == std::string_view::npos;
}

// How much of an input is looked at to tell its layout.
constexpr std::size_t most_head_bytes = std::size_t{64} << 10;

// Reads no more than is needed, because a pipe may wait for an answer.
Layout detect(Lines& lines) {
  std::string_view head = lines.peek(1);
  for (std::size_t before = 0; head.size() > before && head.size() < most_head_bytes && is_undecided(head);) {
    before = head.size();
    head = lines.peek(before + 1);
  }
  return layout_of(head);
}

}  // namespace

struct Records::Input {
  Input(std::string shown, std::unique_ptr<Bytes> source) : path(std::move(shown)), bytes(std::move(source)) {}

  std::string path;  // as shown to people
  std::unique_ptr<Bytes> bytes;
  Lines lines{*bytes, most_line_bytes};
  Layout layout = Layout::text;
  JsonRecords json;

  std::optional<Record> next_line();
  std::optional<Record> whole();
  std::optional<Record> parse_whole(const std::string& content);
};

std::optional<Record> Records::Input::next_line() {
  while (const std::optional<InputLine> line = lines.next()) {
    const std::string where = path + ":" + std::to_string(line->number);
    if (line->is_too_long) return Quarantined{Refusal::too_large, where, "the record is larger than 40 MiB"};
    std::string_view text = line->bytes;
    if (line->number == 1 && text.substr(0, utf8_mark.size()) == utf8_mark) text.remove_prefix(utf8_mark.size());
    if (text.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    return json.read(text, where);
  }
  return std::nullopt;
}

std::optional<Record> Records::Input::whole() {
  const std::optional<std::string> content = lines.rest(layout == Layout::one_json ? most_line_bytes : most_note_bytes);
  if (!content) return Quarantined{Refusal::too_large, path, "the input is larger than one note may be (16 MiB)"};
  if (!bytes->failure().empty()) return std::nullopt;
  return parse_whole(*content);
}

std::optional<Record> Records::Input::parse_whole(const std::string& content) {
  if (layout == Layout::one_json) {
    const bool marked = content.compare(0, utf8_mark.size(), utf8_mark) == 0;
    return json.read(std::string_view(content).substr(marked ? utf8_mark.size() : 0), path + ":1");
  }
  Record record = read_plain_text(content, path);
  // UTF-16 hides the layout until it is decoded.
  const auto* note = std::get_if<Note>(&record);
  if (note && content.size() > 2 && (content[0] == '\xff' || content[0] == '\xfe') && layout_of(note->text) != Layout::text) {
    return Quarantined{Refusal::not_utf8, path, "records in JSON must be UTF-8; convert the file: iconv -f UTF-16 -t UTF-8"};
  }
  return record;
}

Records::Records(std::vector<std::string> paths, InputFormat format, UnpackLimits limits)
    : paths_(std::move(paths)), format_(format), limits_(limits) {}
Records::~Records() = default;

std::optional<Record> Records::next() {
  for (;;) {
    if (input_) {
      if (std::optional<Record> record = next_of_input()) return record;
      continue;
    }
    if (found_.empty()) {
      if (next_path_ == paths_.size()) return std::nullopt;
      for (Found& one : find_files(paths_[next_path_++])) found_.push_back(std::move(one));
      continue;
    }
    Found one = std::move(found_.front());
    found_.pop_front();
    if (auto* unread = std::get_if<Unread>(&one)) return std::move(*unread);
    const std::string& path = std::get<std::string>(one);
    input_ = std::make_unique<Input>(path == "-" ? "stdin" : path, unpack(open_file(path), limits_));
    switch (format_) {
      case InputFormat::by_content: input_->layout = detect(input_->lines); break;
      case InputFormat::text: input_->layout = Layout::text; break;
      case InputFormat::jsonl: input_->layout = Layout::json_lines; break;
    }
  }
}

// Nothing when the input is used up; it is closed then.
std::optional<Record> Records::next_of_input() {
  if (input_->layout == Layout::json_lines) {
    if (std::optional<Record> record = input_->next_line()) return record;
  }
  const std::unique_ptr<Input> input = std::move(input_);
  std::optional<Record> record;
  if (input->layout != Layout::json_lines) record = input->whole();
  if (!record && !input->bytes->failure().empty()) record = Unread{input->path, input->bytes->failure()};
  return record;
}

}  // namespace codetrail
