#include "measure/note_shelf.h"

#include <utility>

#include "base/hash.h"

namespace codetrail {

bool NoteShelf::add(Note note) {
  const std::string id = note.id;
  const auto [place, is_new] = notes_.try_emplace(id, std::move(note));
  if (!is_new) return place->second.text == note.text;
  by_fingerprint_.try_emplace(sha256(place->second.text), &place->second);
  return true;
}

const Note* NoteShelf::find(const std::string& id, const std::string& sha256) const {
  if (const auto named = notes_.find(id); named != notes_.end()) return &named->second;
  if (const auto same = by_fingerprint_.find(sha256); same != by_fingerprint_.end()) return same->second;
  return notes_.size() == 1 ? &notes_.begin()->second : nullptr;
}

}  // namespace codetrail
