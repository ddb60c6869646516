// What reading needs: sections, cues, places, times, marks, and how notes name who treats, who pays and when.

#include <algorithm>

#include "base/unicode.h"
#include "book/read_items.h"

namespace codetrail {
namespace {

constexpr int most_points = 100;  // decibans; ten times ten to one is beyond any doubt

const std::vector<std::string>& sides() {
  static const std::vector<std::string> all = {"left", "right", "bilateral", "midline"};
  return all;
}

Status read_status(Table& table) {
  std::vector<std::string> names;
  for (int i = 0; i < status_count; ++i) names.emplace_back(name_of(static_cast<Status>(i)));
  return status_named(table.one_of("status", names)).value_or(Status::performed);
}

Decibans read_points(Table& table) { return Decibans(table.integer("points", 0, most_points, Need::required)); }

// The phrase fields that most items have; an item without any does nothing and is a mistake.
void read_words(Table& table, Draft& draft, Use use, std::size_t item, bool may_be_upper = false) {
  std::size_t words = draft.add_phrases(table, "phrases", {use, item});
  words += draft.add_patterns(table, "patterns", {use, item});
  if (may_be_upper) words += draft.add_phrases(table, "upper", {use, item, 0, true});
  if (words == 0)
    draft.problems.error(table.spot(), "the " + table.what() + " has no phrase: give " +
                                           (may_be_upper ? "`phrases`, `upper` or `patterns`" : "`phrases` or `patterns`"));
}

// Letters and single blanks, so that a word of a number can stand inside a pattern.
bool is_plain(const std::string& word) {
  auto fits = [](char c) { return c == ' ' || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; };
  return word.find("  ") == word.npos && !word.starts_with(' ') && !word.ends_with(' ') && std::all_of(word.begin(), word.end(), fits);
}

}  // namespace

void read_number(Table& table, Draft& draft) {
  NumberWord number;
  number.source = table.spot().source();
  number.value = table.integer("value", 0, 10'000, Need::required);
  table.id("id", Need::optional);
  std::vector<PlacedText> words = table.texts("phrases");
  if (words.empty()) draft.problems.error(table.spot(), "the number has no `phrases`");
  const std::size_t counting = words.size();
  for (PlacedText& word : table.texts("ordinals")) words.push_back(std::move(word));
  for (std::size_t i = 0; i < words.size(); ++i) {
    const PlacedText& word = words[i];
    std::string folded = fold(word.text).text;
    std::replace(folded.begin(), folded.end(), '-', ' ');
    if (!is_plain(folded)) {
      draft.problems.error(word.spot, "a number is written in plain words with single blanks between them");
      continue;
    }
    auto [place, is_new] = draft.book.number_values.try_emplace(folded, number.value);
    if (!is_new && place->second != number.value)
      draft.problems.error(word.spot, "the same words mean " + std::to_string(place->second) + " elsewhere");
    if (i >= counting) draft.ordinals.insert(folded);
    draft.add_phrase(word, {Use::number, draft.book.numbers.size()});
  }
  draft.book.numbers.push_back(number);
  table.finish();
}

void read_section(Table& table, Draft& draft) {
  SectionKind section;
  section.source = table.spot().source();
  section.id = table.id("id");
  section.name = table.text("name", Need::required);
  section.opened_by_service = table.boolean("opened_by_service", false);
  section.closed = table.boolean("closed", false);
  section.encloses = table.boolean("encloses", false);
  section.amends = table.boolean("amends", false);
  section.doubts_names = table.boolean("doubts_names", false);
  section.brief = table.boolean("brief", false);
  section.names_places = table.boolean("names_places", false);
  section.names_diagnosis = table.boolean("names_diagnosis", false);
  for (Table& prior : table.tables("prior")) {
    std::vector<std::string> who = prior.some_of("disciplines", disciplines());
    Status status = read_status(prior);
    section.priors.push_back({std::move(who), status, read_points(prior), prior.spot().source()});
    prior.finish();
  }
  table.finish();
  draft.book.sections.push_back(std::move(section));
}

void read_heading(Table& table, Draft& draft) {
  Heading heading;
  heading.source = table.spot().source();
  heading.section = table.text("section", Need::required);
  if (table.has("section")) draft.expect(Named::section, {heading.section, table.spot_of("section")});
  heading.id = table.id("id", Need::optional);
  if (heading.id.empty()) heading.id = heading.section + "-" + std::to_string(table.spot().line);
  heading.needs_mark = table.boolean("needs_mark", true);
  heading.line_only = table.boolean("line_only", false);
  heading.ends_copy = table.boolean("ends_copy", false);
  heading.not_in = draft.names(table, "not_in", Named::section);
  read_words(table, draft, Use::heading, draft.book.headings.size(), true);
  table.finish();
  draft.book.headings.push_back(std::move(heading));
}

void read_cue(Table& table, Draft& draft) {
  const std::size_t item = draft.book.cues.size();
  Cue cue;
  cue.source = table.spot().source();
  cue.id = table.id("id");
  cue.status = read_status(table);
  cue.reach = table.choice<Reach>("reach", {{"after", Reach::after}, {"before", Reach::before}, {"both", Reach::both}});
  cue.scope = table.choice<Scope>(
      "scope", {{"clause", Scope::clause}, {"sentence", Scope::sentence}, {"line", Scope::line}, {"section", Scope::section}, {"note", Scope::note}});
  cue.points = read_points(table);
  cue.says_more = Decibans(table.integer("says_more", 0, most_points, Need::optional));
  cue.takes_back = table.boolean("takes_back", false);
  cue.measures = table.boolean("measures", false);
  cue.this_visit = table.boolean("this_visit", false);
  cue.findings = table.boolean("findings", false);
  cue.spares_brackets = table.boolean("spares_brackets", false);
  cue.nearest = table.boolean("nearest", false);
  cue.dose = table.boolean("dose", false);
  for (const std::string& family : table.some_of("families", families())) cue.families.push_back(*family_named(family));
  cue.sections = draft.names(table, "sections", Named::section);
  cue.not_in = draft.names(table, "not_in", Named::section);
  cue.disciplines = table.some_of("disciplines", disciplines());
  read_words(table, draft, Use::cue, item, true);
  draft.add_phrases(table, "not", {Use::cue_not, item});
  table.finish();
  draft.book.cues.push_back(std::move(cue));
}

void read_area(Table& table, Draft& draft) {
  Area area;
  area.source = table.spot().source();
  area.id = table.id("id");
  area.midline = table.boolean("midline", false);
  area.limb = table.one_of("limb", {"upper", "lower"}, Need::optional);
  table.finish();
  draft.book.areas.push_back(std::move(area));
}

void read_region(Table& table, Draft& draft) {
  const std::size_t item = draft.book.regions.size();
  RegionTerm region;
  region.source = table.spot().source();
  region.id = table.id("id");
  region.areas = draft.names(table, "areas", Named::area);
  if (region.areas.empty()) draft.problems.error(table.spot(), "the region has no `areas`");
  region.side = table.one_of("side", sides(), Need::optional);
  region.spinal = table.some_of("spinal", {"cervical", "thoracic", "lumbar", "sacral", "pelvic"});
  region.is_paired = table.boolean("paired", false);
  region.is_muscle = table.boolean("muscle", false);
  region.touches = draft.names(table, "touches", Named::area);
  region.alone = table.id("alone", Need::optional);
  read_words(table, draft, Use::region, item, true);
  draft.add_phrases(table, "not", {Use::region_not, item});
  table.finish();
  draft.book.regions.push_back(std::move(region));
}

void read_side(Table& table, Draft& draft) {
  SideTerm side;
  side.source = table.spot().source();
  side.side = table.one_of("side", sides());
  table.id("id", Need::optional);
  read_words(table, draft, Use::side, draft.book.sides.size(), true);
  draft.add_phrases(table, "not", {Use::side_not, draft.book.sides.size()});
  table.finish();
  draft.book.sides.push_back(std::move(side));
}

void read_tissue(Table& table, Draft& draft) {
  table.id("id", Need::optional);
  read_words(table, draft, Use::tissue, 0, true);
  table.finish();
}

void read_exam_word(Table& table, Draft& draft) {
  table.id("id", Need::optional);
  read_words(table, draft, Use::exam_word, 0, true);
  table.finish();
}

void read_time(Table& table, Draft& draft) {
  TimeForm time;
  time.source = table.spot().source();
  time.id = table.id("id");
  time.kind = table.choice<TimeKind>("kind", {{"minutes", TimeKind::minutes},
                                              {"together", TimeKind::together},
                                              {"session", TimeKind::session},
                                              {"total_timed", TimeKind::total_timed},
                                              {"total", TimeKind::total},
                                              {"clock", TimeKind::clock},
                                              {"units", TimeKind::units},
                                              {"bare", TimeKind::bare},
                                              {"remainder", TimeKind::remainder},
                                              {"uncounted", TimeKind::uncounted},
                                              {"amended", TimeKind::amended},
                                              {"not_minutes", TimeKind::not_minutes}});
  time.why = table.text("why");
  time.says = table.text("says");
  time.scale = table.integer("scale", 1, 60, Need::optional, 1);
  time.divide = table.integer("divide", 1, 60, Need::optional, 1);
  time.disciplines = table.some_of("disciplines", disciplines());
  time.ahead = table.boolean("ahead", false);
  if (time.kind == TimeKind::not_minutes && time.why.empty())
    draft.problems.error(table.spot(), "figures that are not minutes say `why`");
  read_words(table, draft, Use::time, draft.book.times.size());
  table.finish();
  draft.book.times.push_back(std::move(time));
}

void read_mark(Table& table, Draft& draft) {
  TextMark mark = table.choice<TextMark>("kind", {{"abbreviation", TextMark::abbreviation},
                                                  {"clause_break", TextMark::clause_break},
                                                  {"joint", TextMark::joint},
                                                  {"box_ticked", TextMark::box_ticked},
                                                  {"box_empty", TextMark::box_empty},
                                                  {"box_unclear", TextMark::box_unclear},
                                                  {"box_other", TextMark::box_other},
                                                  {"box_cross", TextMark::box_cross},
                                                  {"letter_ticked", TextMark::letter_ticked},
                                                  {"letter_empty", TextMark::letter_empty},
                                                  {"answer_yes", TextMark::answer_yes},
                                                  {"answer_no", TextMark::answer_no},
                                                  {"yes_word", TextMark::yes_word},
                                                  {"no_word", TextMark::no_word},
                                                  {"minutes_column", TextMark::minutes_column},
                                                  {"today_column", TextMark::today_column},
                                                  {"total_row", TextMark::total_row},
                                                  {"manner", TextMark::manner},
                                                  {"bullet", TextMark::bullet},
                                                  {"spoken_period", TextMark::spoken_period},
                                                  {"spoken_comma", TextMark::spoken_comma},
                                                  {"spoken_colon", TextMark::spoken_colon},
                                                  {"spoken_line", TextMark::spoken_line},
                                                  {"correction", TextMark::correction},
                                                  {"individual", TextMark::individual},
                                                  {"aside", TextMark::aside},
                                                  {"posture", TextMark::posture},
                                                  {"direction", TextMark::direction},
                                                  {"work", TextMark::work}});
  table.id("id", Need::optional);
  read_words(table, draft, Use::mark, draft.book.marks.size(), true);
  table.finish();
  draft.book.marks.push_back(mark);
}

void read_role(Table& table, Draft& draft) {
  RoleTerm role;
  role.source = table.spot().source();
  role.discipline = table.one_of("discipline", disciplines());
  role.profession = table.one_of("profession", disciplines(), Need::optional);
  role.signature_only = table.boolean("signature_only", false);
  role.signs = table.boolean("signs", true);
  role.own_visit = table.boolean("own_visit", false);
  table.id("id", Need::optional);
  read_words(table, draft, Use::role, draft.book.roles.size(), true);
  table.finish();
  draft.book.roles.push_back(std::move(role));
}

void read_remark(Table& table, Draft& draft) {
  const std::size_t item = draft.book.remarks.size();
  RemarkTerm remark;
  remark.source = table.spot().source();
  remark.id = table.id("id");
  remark.shows = table.choice<Shows>("shows", {{"copied", Shows::copied},
                                               {"dictated", Shows::dictated},
                                               {"late_entry", Shows::late_entry},
                                               {"wellness", Shows::wellness},
                                               {"maintenance", Shows::maintenance},
                                               {"signature", Shows::signature},
                                               {"order", Shows::order},
                                               {"diagnosis", Shows::diagnosis},
                                               {"complaint", Shows::complaint},
                                               {"goal", Shows::goal},
                                               {"deficit", Shows::deficit},
                                               {"function", Shows::function},
                                               {"modifier", Shows::modifier},
                                               {"code_number", Shows::code_number}});
  remark.sections = draft.names(table, "sections", Named::section);
  remark.not_in = draft.names(table, "not_in", Named::section);
  read_words(table, draft, Use::remark, item, true);
  draft.add_phrases(table, "not", {Use::remark_not, item});
  table.finish();
  draft.book.remarks.push_back(std::move(remark));
}

void read_giver(Table& table, Draft& draft) {
  GiverTerm giver;
  giver.source = table.spot().source();
  giver.discipline = table.one_of("discipline", disciplines());
  giver.below = table.boolean("below", false);
  table.id("id");
  read_words(table, draft, Use::giver, draft.book.givers.size(), true);
  table.finish();
  draft.book.givers.push_back(std::move(giver));
}

void read_payer(Table& table, Draft& draft) {
  PayerTerm payer;
  payer.source = table.spot().source();
  payer.payer = table.text("payer", Need::required);
  if (table.has("payer")) draft.expect(Named::payer, {payer.payer, table.spot_of("payer")});
  table.id("id", Need::optional);
  read_words(table, draft, Use::payer, draft.book.payers.size(), true);
  table.finish();
  draft.book.payers.push_back(std::move(payer));
}

namespace {

void check_groups(Table& table, Draft& draft, const DateForm& date, std::size_t first_phrase) {
  for (std::size_t i = first_phrase; i < draft.book.phrases.size(); ++i) {
    const Pattern& pattern = draft.book.patterns.pattern(static_cast<std::uint32_t>(i));
    const bool has_month = date.order == DateForm::Order::month_name || pattern.group_number("m") > 0;
    if (has_month && pattern.group_number("y") > 0 && pattern.group_number("d") > 0) continue;
    Spot spot = table.spot_of("patterns");
    draft.problems.error({spot.file, draft.book.phrases[i].source.line, 0},
                         "a pattern of a date names its parts: (?P<y>...), (?P<m>...), (?P<d>...)");
  }
}

}  // namespace

// Either figures, with their order, or words beside a date that say which day it is.
void read_date(Table& table, Draft& draft) {
  using Order = DateForm::Order;
  const std::size_t item = draft.book.dates.size();
  DateForm date;
  date.source = table.spot().source();
  date.id = table.id("id", Need::optional);
  date.label = table.boolean("label", false);
  date.other = table.boolean("other", false);
  date.entry = table.boolean("entry", false);
  date.order = table.choice<Order>(
      "order", {{"mdy", Order::mdy}, {"ymd", Order::ymd}, {"dmy", Order::dmy}, {"month_name", Order::month_name}}, Order::mdy);
  date.month = table.integer("month", 1, 12, date.order == Order::month_name ? Need::required : Need::optional);
  const std::size_t first = draft.book.phrases.size();
  const std::size_t patterns = draft.add_patterns(table, "patterns", {Use::date, item});
  check_groups(table, draft, date, first);
  const std::size_t words = draft.add_phrases(table, "phrases", {Use::date, item});
  if (patterns + words == 0) draft.problems.error(table.spot(), "the date has no `patterns` and no `phrases`");
  if (patterns > 0 && !table.has("order")) draft.problems.error(table.spot(), "the date has no `order`");
  if (words > 0 && !date.label && !date.other && !date.entry)
    draft.problems.error(table.spot(), "words beside a date say with `label`, `other` or `entry` what day it is");
  table.finish();
  draft.book.dates.push_back(std::move(date));
}

}  // namespace codetrail
