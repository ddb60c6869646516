#include "text/sections.h"

#include <algorithm>

namespace codetrail {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// What stands around a heading's words.
struct Surroundings {
  bool opens_line = false;      // nothing but blanks and list marks before it on its line
  bool opens_sentence = false;  // or the words before ended a sentence
  bool after_gap = false;       // or a wide gap stands before it
  bool colon = false;           // a colon follows, written or spoken
  bool comma = false;           // a comma follows, as in dictation: "Plan, see her Thursday"
  bool mark = false;            // a colon, dash, slash, full stop, or the line's end follows
  bool bracket = false;         // a letter with a closing bracket: "A)"
  bool brackets_are_titles = false;
  std::uint32_t body = 0;       // where the section's text begins
};

const Span* begins_at(const std::vector<Span>& spans, std::uint32_t at) {
  const auto span = std::lower_bound(spans.begin(), spans.end(), at, [](Span s, std::uint32_t place) { return s.begin < place; });
  return span != spans.end() && span->begin == at ? &*span : nullptr;
}

// Lines drawn before and after a title: "---- charges ----".
constexpr std::uint32_t longest_rule = 24;

bool is_rule(std::string_view words) {
  return words.size() > 1 && std::all_of(words.begin(), words.end(), [](char c) { return std::string_view("-=*_~# ").find(c) != std::string_view::npos; });
}

void look_before(const Document& document, const MarkHits& marks, Span heading, Surroundings* around) {
  const std::string_view text = document.text();
  const Line& line = document.lines[document.line_of(heading.begin)];
  std::uint32_t at = heading.begin;
  while (at > line.span.begin && is_blank(text[at - 1])) --at;
  around->after_gap = heading.begin - at >= 2;
  around->opens_line = at == line.span.begin || one_ends_at(marks.bullets, at) ||
                       (at - line.span.begin <= longest_rule && std::all_of(text.begin() + line.span.begin, text.begin() + at, [](char c) {
                          return std::string_view("*-#=_>. \t").find(c) != std::string_view::npos;
                        }));
  around->opens_sentence = around->opens_line || one_ends_at(marks.stops, at) ||
                           std::string_view(".;!?)").find(text[at - 1]) != std::string_view::npos;
}

// Titles of less are letters ("S", "Tx"), which need a plain mark.
constexpr std::uint32_t shortest_title = 4;

void look_after(const Document& document, const MarkHits& marks, Span heading, Surroundings* around) {
  const std::string_view text = document.text();
  const Line& line = document.lines[document.line_of(heading.begin)];
  std::uint32_t at = heading.end;
  while (at < line.span.end && is_blank(text[at])) ++at;
  around->body = at;
  if (at >= line.span.end) {
    around->mark = true;
    return;
  }
  if (const Span* spoken = begins_at(marks.colons, at)) {
    around->colon = around->mark = true;
    around->body = spoken->end;
    return;
  }
  const bool dash = text.substr(at, 3) == "\u2013" || text.substr(at, 3) == "\u2014";
  around->comma = text[at] == ',' && heading.size() >= shortest_title;
  around->colon = text[at] == ':';
  // "Plan 2x6:" and "Goals (4 wk):": a few signs may stand between a title of some length and its colon.
  constexpr std::uint32_t longest_note = 14;
  if (heading.size() >= shortest_title) {
    const std::size_t colon = text.substr(at, std::min(longest_note, line.span.end - at)).find_first_of(":.,;");
    if (colon != std::string_view::npos && text[at + colon] == ':' && (text[at] == '(' || (text[at] >= '0' && text[at] <= '9'))) {
      around->colon = around->mark = true;
      around->body = static_cast<std::uint32_t>(at + colon + 1);
      return;
    }
  }
  // "TREATMENT (45 min, prone):": so may a longer remark in brackets.
  constexpr std::uint32_t longest_remark = 60;
  if (heading.size() >= shortest_title && text[at] == '(') {
    const std::size_t close = text.substr(at, std::min(longest_remark, line.span.end - at)).find("):");
    if (close != std::string_view::npos) {
      around->colon = around->mark = true;
      around->body = static_cast<std::uint32_t>(at + close + 2);
      return;
    }
  }
  around->bracket = text[at] == ')' && heading.size() == 1;
  // "INTERVENTIONS (check all performed today)": what stands in brackets up to the line's end belongs to the title.
  const std::size_t closing = text[at] == '(' ? text.substr(0, line.span.end).find(')', at) : std::string_view::npos;
  const bool bracketed = closing != std::string_view::npos && closing + 3 >= line.span.end;
  // "S/ no new complaint", but not "S/P hip ORIF".
  const bool slash = text[at] == '/' && (heading.size() > 1 || at + 1 >= line.span.end || is_blank(text[at + 1]));
  const bool ruled = is_rule(text.substr(at, line.span.end - at));
  // "S. no change", but not "S.W. diathermy".
  const bool stop = text[at] == '.' && (at + 1 >= line.span.end || !std::isalpha(static_cast<unsigned char>(text[at + 1])));
  around->mark = around->colon || dash || bracketed || slash || ruled || stop || text[at] == ')' ||
                 (text[at] == '-' && (at + 1 >= line.span.end || !is_blank(text[at - 1]) || is_blank(text[at + 1])));
  if (ruled) around->body = line.span.end;
  else if (around->mark || around->comma) around->body = bracketed ? static_cast<std::uint32_t>(closing + 1) : at + (dash ? 3 : 1);
}

bool counts(const Heading& heading, const Surroundings& around) {
  if (around.bracket && !around.brackets_are_titles) return false;
  if (around.bracket && around.opens_sentence) return true;
  if (!heading.needs_mark) return around.opens_sentence || around.after_gap;
  if (around.opens_sentence && around.comma) return true;
  if (around.opens_line) return around.mark;
  return around.colon && (around.opens_sentence || around.after_gap);
}

// The mere name of a service or a code's number, in full or short.
bool names_service(const Phrase& phrase, const Book& book) {
  if (phrase.use != Use::technique && phrase.use != Use::shortform) return false;
  const Kind kind = book.techniques[phrase.use == Use::technique ? phrase.item : phrase.part].kind;
  return kind == Kind::service || kind == Kind::code_number;
}

// "Adj: T5 prone": what the title opens begins with the title.
bool opens_service(const Document& document, Span title, const Book& book) {
  const auto hits = document.hits_in({title.begin, title.begin + 1});
  return std::any_of(hits.begin(), hits.end(), [&](const PhraseHit& hit) {
    return book.phrases[hit.phrase].use == Use::technique && hit.doubt == Doubt::none && hit.span.end > title.end;
  });
}

// "Manual therapy 1:00-1:16: ...", "Ther ex, 24 min", "97110 x 2".
bool figure_follows(const Document& document, Span title) {
  constexpr std::uint32_t near = 12;
  const Line& line = document.lines[document.line_of(title.begin)];
  const std::string_view after = document.words({title.end, std::min(line.span.end, title.end + near)});
  return after.find_first_of("0123456789_") != std::string_view::npos;
}

// A section that was interrupted by a title for one line, going on from there.
struct Resumed {
  Section section;
  std::uint32_t from = 0;
};

// "A)" is a title where another letter with a bracket opens another kind of section, else the first of a list.
bool titles_have_brackets(const Document& document, const Book& book) {
  const std::string* first = nullptr;
  for (const PhraseHit& hit : document.hits) {
    const Phrase& phrase = book.phrases[hit.phrase];
    if (phrase.use != Use::heading || hit.span.size() != 1 || hit.span.begin != document.lines[document.line_of(hit.span.begin)].words) continue;
    if (document.words({hit.span.end, hit.span.end + 1}) != ")") continue;
    const std::string& kind = book.headings[phrase.item].section;
    if (first && *first != kind) return true;
    first = &kind;
  }
  return false;
}

class Sectioner {
 public:
  Sectioner(const Document& document, const Book& book)
      : document_(document), book_(book), last_copy_end_(last_copy_end(document, book)), size_(static_cast<std::uint32_t>(document.text().size())) {
    sections_.push_back({"start", {0, 0}, {}, {0, size_}});
  }

  // A service's name as a line's title opens the treatment, unless the section is one that only speaks of services.
  void open_by_service(Span title, Source source) {
    resume_before(title.begin);
    if (is_enclosed(title)) return;
    const SectionKind* here = book_.section(sections_.back().kind);
    const auto kind = std::find_if(book_.sections.begin(), book_.sections.end(), [](const SectionKind& k) { return k.opened_by_service; });
    if (kind == book_.sections.end() || (here && (here->closed || here->opened_by_service))) return;
    pending_.reset();
    add({kind->id, title, source, {title.begin, size_}}, title.begin);
  }

  void open(const Heading& heading, Span title, const Surroundings& around) {
    resume_before(title.begin);
    if (!heading.ends_copy && is_enclosed(title)) return;
    if (std::find(heading.not_in.begin(), heading.not_in.end(), sections_.back().kind) != heading.not_in.end()) return;
    std::uint32_t line_end = document_.lines[document_.line_of(title.begin)].span.end;
    if (const SectionKind* kind = book_.section(heading.section); kind && kind->brief) line_end = end_of_sentence(title.end, line_end);
    const std::uint32_t body = around.body == title.begin ? title.begin : std::max(around.body, title.end);
    const bool for_line = heading.line_only && has_words({body, line_end});
    // A title within running text ("On exam ...", dictated "Exam, C five is fixed") holds for its paragraph, one with a colon of its own
    // ("P: wiry") for its line.
    const bool has_colon = document_.words(title).find(':') != std::string_view::npos;
    const bool in_prose = heading.line_only ? !heading.needs_mark && !has_colon : around.comma && !around.mark && next_blank_line(line_end) < size_;
    if ((for_line || in_prose) && !pending_) pending_ = Resumed{sections_.back(), in_prose ? next_blank_line(line_end) : line_end};
    if (!for_line && !in_prose) pending_.reset();
    add({heading.section, title, heading.source, {body, size_}}, title.begin);
  }

  std::vector<Section> finish() {
    resume_before(size_);
    return std::move(sections_);
  }

 private:
  bool has_words(Span span) const {
    const std::string_view words = document_.words(span);
    return std::any_of(words.begin(), words.end(), [](char c) { return !is_blank(c); });
  }

  void add(Section section, std::uint32_t begin) {
    sections_.back().body.end = std::max(sections_.back().body.begin, begin);
    if (sections_.back().heading.empty() && sections_.back().body.empty()) sections_.back() = std::move(section);
    else sections_.push_back(std::move(section));
  }

  // Where the first sentence after a title ends, or the line; "Mr." and "B." end none.
  std::uint32_t end_of_sentence(std::uint32_t from, std::uint32_t line_end) const {
    constexpr std::uint32_t shortest_word = 4;
    const std::string_view words = document_.words({from, line_end});
    for (std::size_t stop = words.find(". "); stop != std::string_view::npos; stop = words.find(". ", stop + 1)) {
      std::size_t letters = stop;
      while (letters > 0 && std::isalpha(static_cast<unsigned char>(words[letters - 1]))) --letters;
      if (stop - letters == 0 || stop - letters >= shortest_word) return from + static_cast<std::uint32_t>(stop + 1);
    }
    return line_end;
  }

  // The interrupted section keeps its title as the reason for what it says.
  void resume_before(std::uint32_t place) {
    if (!pending_ || pending_->from >= place) return;
    Section section = pending_->section;
    section.body = {pending_->from, size_};
    const std::uint32_t from = pending_->from;
    pending_.reset();
    add(std::move(section), from);
  }

  std::uint32_t next_blank_line(std::uint32_t from) const {
    constexpr std::size_t longest_paragraph = 60;   // in lines
    const std::size_t first = document_.line_of(from) + 1;
    for (std::size_t i = first; i < std::min(document_.lines.size(), first + longest_paragraph); ++i)
      if (document_.lines[i].is_blank) return document_.lines[i].span.begin;
    return size_;
  }

  // Where the last copied block of the note ends; 0 when no end is marked.
  static std::uint32_t last_copy_end(const Document& document, const Book& book) {
    std::uint32_t end = 0;
    for (const PhraseHit& hit : document.hits) {
      const Phrase& phrase = book.phrases[hit.phrase];
      if (phrase.use == Use::heading && book.headings[phrase.item].ends_copy) end = hit.span.begin;
    }
    return end;
  }

  bool is_enclosed(Span title) const {
    const SectionKind* here = book_.section(sections_.back().kind);
    return here && here->encloses && title.begin < last_copy_end_;
  }

  const Document& document_;
  const Book& book_;
  std::uint32_t last_copy_end_;
  std::uint32_t size_;
  std::vector<Section> sections_;
  std::optional<Resumed> pending_;
};

}  // namespace

std::vector<Section> find_sections(const Document& document, const MarkHits& marks, const Book& book) {
  Sectioner sectioner(document, book);
  const bool brackets_are_titles = titles_have_brackets(document, book);
  for (const PhraseHit& hit : document.hits) {
    const Phrase& phrase = book.phrases[hit.phrase];
    const bool service = hit.doubt < Doubt::needs_more && names_service(phrase, book);
    if (phrase.use != Use::heading && !service) continue;
    Surroundings around;
    around.brackets_are_titles = brackets_are_titles;
    look_before(document, marks, hit.span, &around);
    look_after(document, marks, hit.span, &around);
    if (service) {
      if (around.opens_line && (around.mark || figure_follows(document, hit.span))) sectioner.open_by_service(hit.span, phrase.source);
      continue;
    }
    const Heading& heading = book.headings[phrase.item];
    if (opens_service(document, hit.span, book)) around.body = hit.span.begin;
    if (counts(heading, around)) sectioner.open(heading, hit.span, around);
  }
  return sectioner.finish();
}

}  // namespace codetrail
