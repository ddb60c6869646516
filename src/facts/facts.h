#pragma once
// Who, when and for whom: given with the note, read from it, or assumed. They come before reading, because the
// profession decides what a heading means.

#include <optional>
#include <string>
#include <vector>

#include "book/book.h"
#include "text/document.h"
#include "text/evidence.h"
#include "text/note.h"

namespace codetrail {

enum class Basis { given, read, assumed };
std::string_view name_of(Basis basis);

struct Facts {
  std::string discipline = "unknown";        // pt, pta, ot, ota, lmt, dc, at, unknown
  Basis discipline_basis = Basis::assumed;
  std::vector<Evidence> discipline_evidence;

  std::string payer = "unknown";             // id of a profile
  Basis payer_basis = Basis::assumed;
  std::vector<Evidence> payer_evidence;

  std::optional<Date> date_of_service;       // absent: the latest rules are used
  Basis date_basis = Basis::assumed;
  std::vector<Evidence> date_evidence;

  // What of these the text itself shows, whatever was given with it.
  std::optional<Evidence> credential;        // letters behind a name where authors sign
  std::optional<Evidence> date_seen;

  std::vector<std::string> disagreements;    // names of facts whose given value is not what the note says
  std::vector<Evidence> disagreement_evidence;
};

Facts find_facts(const Note& note, const Document& document, const Book& book);

// The profession whose discipline an assistant works in (an assistant of physical therapy belongs to physical therapy), else
// the role itself.
std::string profession_of(const std::string& discipline, const Book& book);

}  // namespace codetrail
