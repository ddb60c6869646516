#pragma once
// The points that speak for each status of a mention, and what they come to.

#include <array>
#include <optional>

#include "book/book.h"
#include "read/service.h"

namespace codetrail {

class Scales {
 public:
  // `names` is how much the reason says about which status it is, where it is only sure that the service was not delivered. Of
  // the reasons for one status the one that names it best is kept.
  void add(Status status, Decibans points, Decibans names, std::optional<Evidence> cue, Source source, bool by_section);

  void drop(Status status) { pans_[static_cast<std::size_t>(status)] = {}; }

  // First whether it was done: the heaviest status decides; of equals the one that claims less. Then, where it was not, which
  // status it is: the words beside it name that better than the section around it.
  void settle(Mention* mention) const;

 private:
  struct Pan {
    Decibans points, names;
    std::optional<Reason> reason;
  };

  Decibans named(std::size_t status) const;
  std::size_t best_named() const;

  std::array<Pan, status_count> pans_;
};

}  // namespace codetrail
