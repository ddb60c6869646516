#pragma once
// Blocks become services: which code the techniques of a block support, and whose minutes they are.

#include <vector>

#include "facts/facts.h"
#include "read/service.h"
#include "text/document.h"

namespace codetrail {

// Replaces each mention's `supports` by what the book's conditions make of it (who treats, the heading, the company).
void apply_conditions(const Document& document, const std::vector<Block>& blocks, const Facts& facts, const Book& book,
                      std::vector<Mention>* mentions);

// The delivered services, in order of the note.
std::vector<Service> find_services(const Document& document, const std::vector<Block>& blocks, const std::vector<Mention>& mentions,
                                   const Book& book);

// Exercise and training done in a group or a pool become part of that service, as far as its session goes; an
// evaluation of unstated complexity gives way to the one that the note names.
void join_sessions(const Document& document, const Book& book, Reading* reading);

}  // namespace codetrail
