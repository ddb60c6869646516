#pragma once
// Lines of which one figure covers more than the words beside it: a service's title with its minutes, a clock that opens a line.

#include <optional>
#include <vector>

#include "read/grouping.h"
#include "read/headings.h"

namespace codetrail {

// What belongs to a heading on its own line, and what follows there: services with minutes of their own.
struct HeadingLine {
  Group group;
  std::vector<Element> rest;
};

HeadingLine read_heading_line(const Document& document, const std::vector<Figure>& figures, const Book& book,
    const std::vector<Mention>& mentions,
                              const Grouper& grouper, const ServiceHeading& heading, const std::vector<Element>& elements, Span line);

// "10:00-10:20 gait training ... Stairs with rail." or "30 min ADL: dressing, grooming": the first figure covers the elements up to `end`.
struct Stretch {
  std::size_t cover = 0, end = 0;  // among the elements
  Span span;
};

std::optional<Stretch> find_stretch(const Document& document, const std::vector<Figure>& figures, const Grouper& grouper,
    const std::vector<Element>& elements,
                                    std::size_t from, Span paragraph);

// What a stretch comes to. Where its parts have minutes of their own that add up to it, they are the groups and the cover is their sum.
struct StretchParts {
  std::vector<Group> groups;
  bool is_sum = false;
};

StretchParts read_stretch_parts(const Document& document, const std::vector<Figure>& figures, const Book& book, const Grouper& grouper,
                                const std::vector<Element>& within, std::uint32_t cover, Span span);

}  // namespace codetrail
