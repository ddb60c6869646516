#pragma once
// A service's name as the title of a line: "Ther Ex (28 min): ...", "Manual 10 min", "97112 - 12".

#include <optional>

#include "read/figures.h"
#include "read/service.h"
#include "text/document.h"

namespace codetrail {

struct ServiceHeading {
  std::string code;
  std::uint32_t mention = 0;              // in the mentions
  std::uint32_t figure = 0xffffffff;      // in the figures: the one right beside the title; 0xffffffff when none
  bool marked_behind = false;  // a colon or dash stands behind the title and its figure
  bool is_title_only = false;             // nothing but the title and its figure stands on the line
};

// Whether the service may be called by another heading's code: exercising and training go by the heading, hands and machines do not.
bool goes_by_heading(const Code* code);

// The heading that opens the paragraph, if one does.
std::optional<ServiceHeading> find_heading(const Document& document, const Paragraph& paragraph, const std::vector<Mention>& mentions,
                                           const std::vector<Figure>& figures, const Book& book);

}  // namespace codetrail
