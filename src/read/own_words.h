#pragma once
// Whether the sentence around a mention says by itself that the service was given in this visit, whatever section it stands in.

#include <vector>

#include "book/book.h"
#include "read/cue_hits.h"
#include "read/figures.h"
#include "read/service.h"
#include "text/document.h"

namespace codetrail {

// `placed`: the section has its say. `entered`: a line that enters what was done; only what is said of the whole note may still
// speak against it. `plain`: it says that it was done in this visit, and nothing said elsewhere counts.
enum class Standing { placed, entered, plain };

class OwnWords {
 public:
  // Keeps references to all of these.
  OwnWords(const Document& document, const std::vector<Figure>& figures, const Book& book, const std::vector<Mention>& mentions, const CueHits& cues)
      : document_(document), figures_(figures), book_(book), mentions_(mentions), cues_(cues) {}

  Standing standing_of(const Mention& mention) const;

 private:
  // The mention's sentence, as far as a clause reaches.
  struct Near { Span sentence, words; };
  Near near(const Mention& mention) const;

  const Code* code_of(const Mention& mention) const;
  bool has_minutes(Span words) const;
  bool names_visit(const Mention& mention, const SectionKind* section) const;
  bool is_entry(const Mention& mention) const;
  bool stands_first(const Mention& mention, Span sentence) const;
  bool opens_with_clock(const Mention& mention) const;
  bool is_no_test(const Mention& mention) const;

  const Document& document_;
  const std::vector<Figure>& figures_;
  const Book& book_;
  const std::vector<Mention>& mentions_;
  const CueHits& cues_;
};

}  // namespace codetrail
