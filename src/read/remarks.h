#pragma once
// What a note says about itself and about the visit as a whole: that it was copied or dictated, that the care is maintenance, what
// the record holds.

#include <initializer_list>
#include <vector>

#include "read/regions.h"
#include "read/service.h"
#include "text/document.h"

namespace codetrail {

std::vector<Remark> find_remarks(const Document& document, const Book& book);

// Numbers written as codes that the book does not have.
std::vector<OtherCode> find_other_codes(const Document& document, const Book& book);

// Body parts in the sentences that show one of these.
std::vector<RegionFound> find_places_of(std::initializer_list<Shows> shown, const Document& document, const std::vector<Remark>& remarks,
                                        const std::vector<RegionMention>& regions);

// Places where the text is not what was written: a scanner's letters in figures and words, and words that were misheard.
std::vector<Evidence> find_damage(const Document& document);

// Whether damage is worth a remark: characters that are lost, letters that no typist mixes so, or several of the places that
// `find_damage` finds.
bool is_damaged(const Document& document, const std::vector<Evidence>& damage);

}  // namespace codetrail
