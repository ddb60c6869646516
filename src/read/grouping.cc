#include "read/grouping.h"

#include <algorithm>

#include "read/mentions.h"

namespace codetrail {
namespace {

// How many characters a figure without a unit may stand from what it measures.
constexpr std::uint32_t nearest_bare = 48, right_beside = 4, same_cell = 24;

// Figures without a unit below this are sets, sides or levels; above it no treatment is written so.
constexpr Minutes shortest_bare{5}, longest_bare{120};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

template <class Part>
auto first_at(const std::vector<Part>& parts, std::uint32_t at) {
  return std::lower_bound(parts.begin(), parts.end(), at, [](const Part& part, std::uint32_t place) { return part.span.begin < place; });
}

}  // namespace

// What has been read of a sentence so far.
struct Grouper::State {
  std::vector<Group> groups;
  std::vector<std::uint32_t> open;  // mentions that wait for their figure
  bool leads = false;               // the last group's figure came first, and its mentions follow
  bool figure_first = false;
  std::uint32_t from = 0;           // where the next group begins

  void close(std::uint32_t end, std::vector<std::uint32_t> figures) {
    if (open.empty() && figures.empty()) return;
    groups.push_back({{from, end}, std::move(open), std::move(figures), {}, false, false});
    open.clear();
    from = end;
  }
};

std::vector<Element> Grouper::elements_in(Span span) const {
  std::vector<Element> elements;
  for (auto m = first_at(mentions_, span.begin); m != mentions_.end() && m->span.begin < span.end; ++m)
    elements.push_back({m->span, false, static_cast<std::uint32_t>(m - mentions_.begin())});
  for (auto f = first_at(figures_, span.begin); f != figures_.end() && f->span.begin < span.end; ++f)
    if (is_time(*f)) elements.push_back({f->span, true, static_cast<std::uint32_t>(f - figures_.begin())});
  std::sort(elements.begin(), elements.end(), [](const Element& a, const Element& b) { return a.span < b.span; });
  return elements;
}

bool Grouper::has_minutes_in(Span span) const {
  for (auto f = first_at(figures_, span.begin); f != figures_.end() && f->span.begin < span.end; ++f)
    if (is_time(*f) && f->kind != TimeKind::bare) return true;
  return false;
}

std::string Grouper::code_of(std::uint32_t mention) const {
  return mentions_[mention].supports.empty() ? std::string() : mentions_[mention].supports.front().code;
}

Minutes Grouper::sum_of(const std::vector<std::uint32_t>& figures) const {
  Minutes sum;
  for (std::uint32_t figure : figures) sum = std::min(sum + figures_[figure].low, most_minutes);
  return sum;
}

bool Grouper::says_again(std::uint32_t figure, Minutes minutes) const {
  constexpr Minutes rounding{1};
  const Minutes own = figures_[figure].low;
  return own <= minutes + rounding && minutes <= own + rounding;
}

std::vector<Group> Grouper::group(const std::vector<Element>& elements, Span sentence) const {
  State state;
  state.from = sentence.begin;
  const bool any_minutes = has_minutes_in(document_.paragraphs[document_.paragraph_of(sentence.begin)].span);
  state.figure_first = !elements.empty() && is_explicit(elements.front());
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const Element& element = elements[i];
    if (!element.is_figure) {
      read_mention(element, &state);
      continue;
    }
    const Figure& figure = figures_[element.index];
    const bool is_bare = figure.kind == TimeKind::bare;
    if (is_bare) {
      const bool before = !state.open.empty();
      const bool ahead = !before && i + 1 < elements.size() && !elements[i + 1].is_figure;
      const std::uint32_t mention = before ? state.open.back() : ahead ? elements[i + 1].index : 0;
      if ((!before && !ahead) || state.leads || !bare_counts(element.index, mention, any_minutes)) continue;
      if (ahead) state.figure_first = true;
    }
    const bool mention_follows = i + 1 < elements.size() && !elements[i + 1].is_figure;
    const bool more_follow = i + 1 < elements.size();
    if (figure.kind == TimeKind::together && (!state.figure_first || !more_follow)) {
      if (state.leads) fold_empty(&state);
      state.leads = false;
      state.close(element.span.end, {element.index});
      state.groups.back().is_whole = true;
    } else if (!figure.ahead && follows_closely(elements, i, state)) {
      read_behind(elements, i, &state);
    } else if (figure.ahead || (state.figure_first && more_follow && (mention_follows || !state.leads || figure.kind == TimeKind::clock))) {
      state.close(element.span.begin, {});
      if (!state.groups.empty()) state.groups.back().span.end = std::max(state.groups.back().span.end, element.span.begin);
      state.groups.push_back({{state.from, element.span.end}, {}, {element.index}, {}, false, false});
      state.leads = true;
    } else {
      read_behind(elements, i, &state);
    }
  }
  finish(sentence, &state);
  return std::move(state.groups);
}

// "Seven minutes of soft tissue work and then a cold pack to the back ten minutes while ...": right behind the last of several
// services, and far from the next one, minutes are the last one's even where those before came first.
bool Grouper::follows_closely(const std::vector<Element>& elements, std::size_t at, const State& state) const {
  constexpr std::uint32_t close = 24, far = 40;
  if (!state.leads || state.groups.back().mentions.size() < 2 || at + 1 >= elements.size()) return false;
  const Span figure = elements[at].span;
  return gap(mentions_[state.groups.back().mentions.back()].span, figure) <= close && gap(figure, elements[at + 1].span) >= far;
}

// "TE x 15 min (SLR, bridges)": in parentheses right behind the figure stands what it measures.
bool Grouper::is_in_parentheses_of(Span figure, std::uint32_t at) const {
  if (figure.end >= at) return false;
  std::string_view between = document_.words({figure.end, at});
  between.remove_prefix(std::min(between.find_first_not_of(' '), between.size()));
  return between.starts_with('(') && between.find(')') == std::string_view::npos;
}

void Grouper::read_mention(const Element& element, State* state) const {
  if (!state->leads && state->open.empty() && !state->groups.empty() && !state->groups.back().figures.empty() &&
      is_in_parentheses_of(figures_[state->groups.back().figures.back()].span, element.span.begin)) {
    state->groups.back().mentions.push_back(element.index);
    state->groups.back().span.end = state->from = element.span.end;
    return;
  }
  if (!state->leads) {
    state->open.push_back(element.index);
    return;
  }
  state->groups.back().mentions.push_back(element.index);
  state->groups.back().span.end = state->from = element.span.end;
}

// A figure behind what it measures, or behind a group whose own figure came first.
void Grouper::read_behind(const std::vector<Element>& elements, std::size_t at, State* state) const {
  const Element& element = elements[at];
  if (state->leads && !state->groups.back().mentions.empty()) {
    split_leading(element.index, state);
    state->from = element.span.end;
  } else if (!state->open.empty()) {
    set_dosed_apart(element.span.begin, state);
    state->close(element.span.end, {element.index});
  } else {
    read_again(elements, at, state);
  }
}

// Whether sets, repetitions or a hold stand between.
bool Grouper::has_dose_in(Span span) const {
  for (auto f = first_at(figures_, span.begin); f != figures_.end() && f->span.begin < span.end; ++f) {
    const std::string& why = book_.times[f->form].why;
    if (f->kind == TimeKind::not_minutes && (why == "repetitions" || why == "hold")) return true;
  }
  return false;
}

// "SLR 3x10, bridges 2x15, STM R calf 10 min": exercises that say how much by sets need no share of the minutes of what hands or
// machines did.
void Grouper::set_dosed_apart(std::uint32_t figure, State* state) const {
  std::vector<std::uint32_t>& open = state->open;
  const auto is_exercise = [&](std::uint32_t mention) {
    const Code* code = known_code_of(mention);
    return !code || code->family == Family::exercise || code->family == Family::training;
  };
  std::size_t first = open.size();
  while (first > 0 && !is_exercise(open[first - 1])) --first;
  if (first == 0 || first == open.size() || !std::all_of(open.begin(), open.begin() + static_cast<std::ptrdiff_t>(first),
      is_exercise)) return;
  if (has_dose_in({mentions_[open[first]].span.end, figure})) return;
  for (std::size_t i = 0; i < first; ++i)
    if (!has_dose_in({mentions_[open[i]].span.end, mentions_[open[i + 1]].span.begin})) return;
  std::vector<std::uint32_t> own(open.begin() + static_cast<std::ptrdiff_t>(first), open.end());
  open.resize(first);
  state->close(mentions_[own.front()].span.begin, {});
  open = std::move(own);
}

// "12 min skin rolling, then compression L levator 10 min": the last words before a figure are its own when the figure before
// them has others to measure.
void Grouper::split_leading(std::uint32_t figure, State* state) const {
  Group& leading = state->groups.back();
  const Span span = figures_[figure].span;
  if (says_again(figure, sum_of(leading.figures))) {
    leading.inside.push_back(figure);
    leading.span.end = span.end;
    return;
  }
  std::size_t first = leading.mentions.size() - 1;
  const auto between = [&](std::size_t i) { return Span{mentions_[leading.mentions[i - 1]].span.end,
      mentions_[leading.mentions[i]].span.begin}; };
  while (first > 1 && !is_separated(between(first))) --first;
  if (first == 0) {
    leading.figures.push_back(figure);
    leading.span.end = span.end;
    return;
  }
  Group own;
  own.mentions.assign(leading.mentions.begin() + static_cast<std::ptrdiff_t>(first), leading.mentions.end());
  own.figures = {figure};
  own.span = {mentions_[own.mentions.front()].span.begin, span.end};
  leading.mentions.resize(first);
  leading.span.end = own.span.begin;
  state->groups.push_back(std::move(own));
  state->leads = false;
}

// A figure right behind another one: the same time again, more time for the same ("STM 10 min L, 5 min R"), or the time of what
// follows, where nothing else could measure that.
void Grouper::read_again(const std::vector<Element>& elements, std::size_t at, State* state) const {
  const Element& element = elements[at];
  const auto rest_has_figure = std::any_of(elements.begin() + static_cast<std::ptrdiff_t>(at) + 1, elements.end(),
      [&](const Element& e) { return is_explicit(e); });
  const bool mention_follows = at + 1 < elements.size() && !elements[at + 1].is_figure;
  const bool follows_directly = mention_follows && !is_separated({element.span.end, elements[at + 1].span.begin});
  if (state->groups.empty() || (follows_directly && !rest_has_figure)) {
    state->groups.push_back({{state->from, element.span.end}, {}, {element.index}, {}, false, false});
    state->leads = true;
    return;
  }
  Group& last = state->groups.back();
  last.span.end = state->from = element.span.end;
  const Figure& figure = figures_[element.index];
  const bool touches = !last.figures.empty() && gap(figures_[last.figures.back()].span, figure.span) <= right_beside;
  const bool two_ways = !last.figures.empty()
      && (figure.kind == TimeKind::clock) != (figures_[last.figures.back()].kind == TimeKind::clock);
  if (!last.figures.empty() && stands_in_column(element.index, last.figures.back())) {
    last.inside.insert(last.inside.end(), last.figures.begin(), last.figures.end());
    last.figures = {element.index};
    last.is_whole = true;
    return;
  }
  const bool is_part = last.is_whole && figure.low < sum_of(last.figures);
  const bool again = is_part || (two_ways && (touches || says_again(element.index, sum_of(last.figures))));
  (again ? last.inside : last.figures).push_back(element.index);
}

// "... and 20 minutes of the same": what measures nothing new is more time for what stands before it.
void Grouper::fold_empty(State* state) const {
  if (!state->groups.back().mentions.empty() || state->groups.size() < 2) return;
  const std::vector<std::uint32_t> again = std::move(state->groups.back().figures);
  state->groups.pop_back();
  Group& last = state->groups.back();
  last.figures.insert(last.figures.end(), again.begin(), again.end());
}

// Words behind the last figure belong to it when nothing parts them from it and they are no other service; else they are
// without minutes.
void Grouper::finish(Span sentence, State* state) const {
  constexpr std::uint32_t farthest = 30;
  if (state->leads) fold_empty(state);
  if (state->leads || state->open.empty()) {
    if (!state->groups.empty()) state->groups.back().span.end = sentence.end;
    return;
  }
  const std::uint32_t begin = mentions_[state->open.front()].span.begin;
  const bool near = !state->groups.empty() && !state->groups.back().figures.empty() && begin - state->from < farthest
      && !is_separated({state->from, begin});
  const auto fits = [&](std::uint32_t mention) {
    const Group& last = state->groups.back();
    const Code* code = known_code_of(mention);
    return std::any_of(last.mentions.begin(), last.mentions.end(), [&](std::uint32_t other) {
      const Code* known = known_code_of(other);
      return code == known || !code || !known || (code->counting != Counting::timed) == (known->counting != Counting::timed);
    });
  };
  const bool joins = near && std::all_of(state->open.begin(), state->open.end(), fits);
  state->close(sentence.end, {});
  state->groups.back().joins_last = joins;
}

bool Grouper::is_separated(Span between) const {
  if (between.begin >= between.end) return false;
  if (document_.words(between).find_first_of(",;+&.|") != std::string_view::npos) return true;
  return document_.clause_of(between.begin) != document_.clause_of(between.end);
}

// Nothing but blanks or a leader of dots parts a part's minutes from the column of the line's.
bool Grouper::stands_apart(std::uint32_t figure) const {
  constexpr std::uint32_t narrowest = 3, shortest_leader = 5;
  const std::uint32_t at = figures_[figure].span.begin;
  if (at < narrowest) return false;
  if (document_.words({at - narrowest, at}).find_first_not_of(" \t") == std::string_view::npos) return true;
  return at >= shortest_leader && document_.words({at - shortest_leader, at}).find_first_not_of(" .") == std::string_view::npos;
}

bool Grouper::stands_in_column(std::uint32_t figure, std::uint32_t behind) const {
  const Span between{figures_[behind].span.end, figures_[figure].span.begin};
  constexpr std::uint32_t narrowest = 3;
  const std::string_view words = between.begin < between.end ? document_.words(between) : std::string_view();
  return words.size() >= narrowest && words.find_first_not_of(" .\t|") == std::string_view::npos
      && figures_[figure].low > figures_[behind].low;
}

bool Grouper::takes_bare_minutes(const Mention& mention) const {
  if (book_.techniques[mention.technique].kind == Kind::service) return true;
  const Code* code = mention.supports.empty() ? nullptr : book_.code(mention.supports.front().code);
  return code && (code->family == Family::modality || code->family == Family::hands_on);
}

bool Grouper::ends_words(std::uint32_t at) const {
  const std::string_view text = document_.text();
  if (at >= text.size() || text[at] == '\n' || text[at] == '\t' || text[at] == '|' || text[at] == '\r') return true;
  if (text[at] != ' ') return (text[at] == '.' || text[at] == ',' || text[at] == ';') && (at + 1 >= text.size() || !is_digit(text[at + 1]));
  return at + 1 >= text.size() || text[at + 1] == ' ' || text[at + 1] == '\n' || text[at + 1] == '|';
}

// "Massage R ham   10   [ ] US", "... to finish ........ 14": a figure alone in its column.
bool Grouper::stands_in_cell(std::uint32_t figure) const {
  const Span span = figures_[figure].span;
  const std::string_view text = document_.text();
  if (!ends_words(span.end) || span.begin < 2) return false;
  std::uint32_t at = span.begin;
  while (at > 0 && text[at - 1] == ' ') --at;
  return span.begin - at >= 2 || (at >= 2 && text[at - 1] == '.' && (text[at - 2] == '.' || text[at - 2] == ' '));
}

bool Grouper::bare_counts(std::uint32_t number, std::uint32_t mention_number, bool beside_minutes) const {
  const Figure& figure = figures_[number];
  const Mention& mention = mentions_[mention_number];
  if (figure.under_minutes) return figure.low.value >= 1 && figure.high <= longest_bare;
  if (figure.low < shortest_bare || figure.high > longest_bare) return false;
  if (figure.fills_cell) return takes_bare_minutes(mention);
  const std::uint32_t distance = gap(mention.span, figure.span);
  if (distance > nearest_bare) return false;
  const TimeForm& form = book_.times[figure.form];
  const Kind kind = book_.techniques[mention.technique].kind;
  const Code* code = known_code_of(mention_number);
  const bool is_customary = form.why == "customary" && facts_.discipline != "unknown" && includes(form.disciplines, facts_, book_);
  // A price list names lengths too.
  const std::uint32_t line_end = document_.lines[document_.line_of(figure.span.end)].span.end;
  const bool has_price = line_end > figure.span.end && document_.words({figure.span.end, line_end}).find('$') != std::string_view::npos;
  if (form.kind == TimeKind::bare && has_price) return false;
  if (is_customary && !beside_minutes && code && code->family == Family::hands_on && distance <= same_cell) return true;
  if (form.why == "customary" || form.why == "plain") {
    if (figure.span.begin < mention.span.end) return false;
    if (distance <= right_beside && (kind == Kind::service || kind == Kind::code_number)) return true;
    if (!code || !ends_words(figure.span.end)) return false;
    if (code->family == Family::modality && distance <= same_cell) return !is_separated({mention.span.end, figure.span.begin});
    return stands_in_cell(number) && takes_bare_minutes(mention);
  }
  // Beside minutes that say so, "x 10" counts repetitions of what hands do.
  if (beside_minutes && code && code->family == Family::hands_on && kind == Kind::technique) return false;
  return takes_bare_minutes(mention);
}

}  // namespace codetrail
