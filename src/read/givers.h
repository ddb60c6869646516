#pragma once
// Who gave a service, where the note names another person than its author: an assistant, an aide.

#include "read/service.h"
#include "text/document.h"

namespace codetrail {

// Sets `given_by` of the services that somebody else than `author` gave: what their own sentence says, else the last title above them.
void name_givers(const Document& document, const std::string& author, const Book& book, Reading* reading);

}  // namespace codetrail
