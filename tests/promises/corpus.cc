#include "promises/corpus.h"

#include <string>
#include <utility>

#include "intake/records.h"

namespace codetrail {
namespace {

std::vector<Note> read_notes(const std::vector<std::string>& folders) {
  std::vector<Note> notes;
  std::vector<std::string> paths;
  for (const std::string& folder : folders) paths.push_back(CODETRAIL_SOURCE_DIR "/corpora/" + folder);
  Records records(paths);
  while (std::optional<Record> record = records.next())
    if (Note* note = std::get_if<Note>(&*record)) notes.push_back(std::move(*note));
  return notes;
}

}  // namespace

const std::vector<Note>& corpus() {
  static const std::vector<Note> all = read_notes({"gold", "blind", "notes"});
  return all;
}

const std::vector<Note>& common_notes() {
  static const std::vector<Note> all = read_notes({"gold", "notes"});
  return all;
}

}  // namespace codetrail
