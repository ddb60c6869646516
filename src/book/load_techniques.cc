// Codes and the techniques that support them.

#include <algorithm>
#include <charconv>

#include "book/read_items.h"

namespace codetrail {
namespace {

std::vector<Support> read_supports(Table& table, Draft& draft) {
  static const std::vector<std::string> strengths = {"strong", "contested", "weak", "rival"};
  std::vector<Support> supports;
  for (const auto& [code, strength] : table.text_pairs("supports")) {
    table.check_word(strength, strengths);
    draft.expect(Named::code, code);
    if (strength.text == "strong") supports.push_back({code.text, Strength::strong});
    else if (strength.text == "contested") supports.push_back({code.text, Strength::contested});
    else if (strength.text == "weak") supports.push_back({code.text, Strength::weak});
    else if (strength.text == "rival") supports.push_back({code.text, Strength::rival});
  }
  // The default comes first, whatever the order of the codes in the file: a rival only names who else may claim the words.
  std::stable_sort(supports.begin(), supports.end(), [](const Support& a, const Support& b) { return a.strength < b.strength; });
  if (!table.has("supports"))
    draft.problems.error(table.spot(), "the " + table.what() + " has no `supports`; write `supports = {}` for a service without a code");
  return supports;
}

When read_when(Table& table, Draft& draft, std::size_t technique, std::size_t part) {
  When when;
  when.source = table.spot().source();
  when.disciplines = table.some_of("disciplines", disciplines());
  when.headings = draft.names(table, "headings", Named::code);
  when.beside = draft.names(table, "beside", Named::technique);
  for (const PlacedText& phrase : draft.near_words(table)) {
    draft.add_phrase(phrase, {Use::when_near, technique, part});
    when.near.push_back(phrase.text);
  }
  when.supports = read_supports(table, draft);
  if (!table.has("disciplines") && !table.has("headings") && !table.has("beside") && when.near.empty())
    draft.problems.error(table.spot(), "the condition is empty: give `disciplines`, `headings`, `beside`, `near` or `near_lists`");
  table.finish();
  return when;
}

void read_short(Table& table, Draft& draft, std::size_t technique) {
  const std::size_t item = draft.book.shorts.size();
  ShortForm form;
  form.source = table.spot().source();
  form.disciplines = table.some_of("disciplines", disciplines());
  form.sections = draft.names(table, "sections", Named::section);
  form.not_in = draft.names(table, "not_in", Named::section);
  for (const std::string& need : table.some_of("needs", {"minutes", "region", "technique", "sets", "start", "not_done"})) {
    form.near_minutes |= need == "minutes";
    form.near_region |= need == "region";
    form.near_technique |= need == "technique";
    form.near_sets |= need == "sets";
    form.at_start |= need == "start";
    form.when_not_done |= need == "not_done";
  }
  const bool upper = table.boolean("upper", false);
  if (draft.add_phrases(table, "forms", {Use::shortform, item, technique, upper}) == 0)
    draft.problems.error(table.spot(), "the short form has no `forms`");
  const std::vector<PlacedText> near = draft.near_words(table);
  for (const PlacedText& phrase : near) draft.add_phrase(phrase, {Use::short_near, item});
  form.near_words = !near.empty() || table.has("near");
  draft.add_phrases(table, "not", {Use::technique_not, technique});
  if (!table.has("needs") && !form.near_words)
    draft.problems.error(table.spot(), "the short form says neither `needs` nor `near`; write `needs = []` when it always counts");
  form.both = table.boolean("both", false);
  if (form.both && !(table.has("needs") && form.near_words))
    draft.problems.error(table.spot(), "`both = true` asks for `needs` and for `near` words");
  form.free = !form.near_minutes && !form.near_region && !form.near_technique && !form.near_sets && !form.at_start && !form.when_not_done &&
              !form.near_words;
  draft.book.shorts.push_back(form);
  table.finish();
}

void read_examples(Table& table, std::string_view field, std::vector<std::string>& examples, std::vector<Source>& sources) {
  for (const PlacedText& example : table.texts(field)) {
    examples.push_back(example.text);
    sources.push_back(example.spot.source());
  }
}

// A code's number is a mention of it, written by the author of the note.
void add_code_number(const Code& code, Spot spot, Draft& draft) {
  Technique technique;
  technique.id = "code-" + code.code;
  technique.name = code.name;
  technique.kind = Kind::code_number;
  technique.supports = {{code.code, Strength::strong}};
  technique.source = code.source;
  draft.add_phrase({code.code, spot}, {Use::technique, draft.book.techniques.size()});
  draft.book.techniques.push_back(std::move(technique));
}

}  // namespace

void read_code(Table& table, Draft& draft) {
  Code code;
  code.source = table.spot().source();
  code.code = table.text("code", Need::required);
  code.name = table.text("name", Need::required);
  code.counting = table.choice<Counting>("counting", {{"timed", Counting::timed},
                                                      {"untimed", Counting::untimed},
                                                      {"own_clock", Counting::own_clock},
                                                      {"muscles", Counting::muscles},
                                                      {"spinal_regions", Counting::spinal_regions}});
  code.family = family_named(table.one_of("family", families(), Need::required)).value_or(Family::other);
  code.needs_region = table.boolean("needs_region", false);
  code.from = table.date("from");
  code.to = table.date("to");
  code.before = table.text("before");
  code.before_contested = table.boolean("before_contested", false);
  code.after = table.text("after");
  code.absorbs = table.boolean("absorbs", false);
  code.more = table.text("more");
  code.joins = table.text("joins");
  if (!code.joins.empty()) draft.expect(Named::code, {code.joins, table.spot_of("joins")});
  if (!code.more.empty()) draft.expect(Named::code, {code.more, table.spot_of("more")});
  code.off_spine = table.text("off_spine");
  if (!code.off_spine.empty()) draft.expect(Named::code, {code.off_spine, table.spot_of("off_spine")});
  for (const auto& [count, other] : table.text_pairs("by_count")) {
    int least = 0;
    const auto [end, error] = std::from_chars(count.text.data(), count.text.data() + count.text.size(), least);
    if (error != std::errc() || end != count.text.data() + count.text.size() || least < 1)
      draft.problems.error(count.spot, "a count is a whole number from 1");
    code.by_count.push_back({least, other.text});
  }
  std::sort(code.by_count.begin(), code.by_count.end(), [](const auto& a, const auto& b) { return a.at_least < b.at_least; });
  code.purpose = table.choice<Purpose>("purpose", {{"deficit", Purpose::deficit}, {"function", Purpose::function}}, Purpose::any);
  code.unlisted = table.boolean("unlisted", false);
  code.refused = table.text("refused");
  code.ground = read_ground(table);
  code.basis = table.text("source", Need::required);
  if (code.from && code.to && *code.to < *code.from) draft.problems.error(table.spot_of("to"), "the last day lies before the first");
  table.finish();
  if (!code.code.empty()) add_code_number(code, table.spot_of("code"), draft);
  draft.book.codes.push_back(std::move(code));
}

void read_word_list(Table& table, Draft& draft) {
  draft.word_lists[table.text("id")] = table.texts("phrases");
  table.finish();
}

void read_technique(Table& table, Draft& draft) {
  const std::size_t item = draft.book.techniques.size();
  Technique technique;
  technique.source = table.spot().source();
  technique.id = table.id("id");
  technique.name = table.text("name", Need::required);
  technique.kind = table.choice<Kind>(
      "kind", {{"technique", Kind::technique}, {"service", Kind::service}, {"evaluation", Kind::evaluation}, {"test", Kind::test}}, Kind::technique);
  technique.supports = read_supports(table, draft);
  technique.actor_open = table.boolean("actor_open", false);
  technique.teaches = table.boolean("teaches", false);
  technique.measured = table.boolean("measured", false);
  technique.regions = draft.names(table, "regions", Named::area);
  std::size_t phrases = draft.add_phrases(table, "phrases", {Use::technique, item});
  phrases += draft.add_patterns(table, "patterns", {Use::technique, item});
  draft.add_phrases(table, "not", {Use::technique_not, item});
  for (Table& when : table.tables("when")) technique.when.push_back(read_when(when, draft, item, technique.when.size()));
  for (Table& form : table.tables("short")) {
    read_short(form, draft, item);
    ++phrases;
  }
  if (phrases == 0) draft.problems.error(table.spot(), "the technique has no phrase: give `phrases`, `patterns` or [[technique.short]]");
  read_examples(table, "yes", technique.yes, technique.yes_source);
  read_examples(table, "no", technique.no, technique.no_source);
  if (technique.yes.empty() || technique.no.empty())
    draft.problems.error(table.spot(), "a technique needs a sentence it must catch (`yes`) and one it must not (`no`)");
  table.text("source", Need::required);
  table.finish();
  draft.book.techniques.push_back(std::move(technique));
}

}  // namespace codetrail
