#pragma once
// Notes at hand by their id and by what stands in them.

#include <map>
#include <string>

#include "text/note.h"

namespace codetrail {

class NoteShelf {
 public:
  // False when another text has the id already; the first one stays.
  bool add(Note note);

  // The note of that id, else one whose text has that SHA-256, else the only one on the shelf. Null when there is none. A text that came
  // under another name is still the same note.
  const Note* find(const std::string& id, const std::string& sha256) const;

  bool empty() const { return notes_.empty(); }

 private:
  std::map<std::string, Note> notes_;                   // by id
  std::map<std::string, const Note*> by_fingerprint_;   // the first of each text
};

}  // namespace codetrail
