#include "report/rules_page.h"

#include <fmt/format.h>

#include "book/asks.h"
#include "report/json_writer.h"
#include "report/labels.h"

namespace codetrail {

namespace {

std::string_view mark_of(Ground ground) {
  switch (ground) {
    case Ground::several: return "";
    case Ground::one: return "  [one source]";
    case Ground::none: return "  [no source]";
  }
  return "";
}

std::string day_of(const std::optional<Date>& date, std::string_view otherwise) { return date ? to_iso(*date) : std::string(otherwise); }

std::string_view label_of(DoubtfulRule::What what) {
  switch (what) {
    case DoubtfulRule::What::content: return "content";
    case DoubtfulRule::What::days: return "days";
    case DoubtfulRule::What::scope: return "scope";
    case DoubtfulRule::What::limit: return "limit of a day, from the table of";
    case DoubtfulRule::What::first_day: return "first day";
  }
  return {};
}

std::string counting_label(Counting counting) {
  switch (counting) {
    case Counting::timed: return "timed, 15-minute units";
    case Counting::untimed: return "untimed, one unit";
    case Counting::own_clock: return "timed by a clock of its own";
    case Counting::muscles: return "by the number of muscles";
    case Counting::spinal_regions: return "by the number of spinal regions";
  }
  return {};
}

std::string indicator_label(int indicator) {
  if (indicator == 0) return "0: no modifier separates them";
  return fmt::format("{}: a modifier may separate them", indicator);
}

std::string term_line(const Term& term, const Book& book) {
  const std::string value = term.values.empty() ? "taken" : joined(term.values, ", ");
  const std::string about = term.about.empty() ? "" : " " + term.about;
  return fmt::format("  {}{}: {}{}\n      since {}; {}{}\n      {}\n", name_of(term.asks), about, value,
                     term.assumed ? " (assumed)" : "", day_of(term.from, "the beginning"), term.basis, mark_of(term.ground),
                     book.place(term.source));
}

std::string limit_line(const HeldCode& held, const Book& book) {
  return fmt::format("    limit of a day: {} units, adjudication {}; table of {}{}\n      {}\n", held.limit->units, held.limit->indicator,
                     to_iso(held.limit->table), held.is_limit_unverified ? "  [not verified for that day]" : "",
                     book.place(held.limit->source));
}

std::string code_lines(const HeldCode& held, const Book& book) {
  if (!held.entry) return fmt::format("  {}  outside the book, not assessed\n", held.code);
  const Code& code = *held.entry;
  std::string lines = fmt::format("  {}  {}\n    {}; {} from {} to {}{}\n      {}\n", held.code, code.name, counting_label(code.counting),
                                  held.is_valid ? "valid" : "NOT VALID on that day:", day_of(code.from, "the beginning"),
                                  day_of(code.to, "now"), mark_of(code.ground), book.place(code.source));
  if (!held.instead.empty()) lines += fmt::format("    instead: {}\n", held.instead);
  if (!code.refused.empty()) lines += fmt::format("    refused: {}\n", code.refused);
  if (code.unlisted) lines += "    unlisted: the record describes the service and its time\n";
  if (held.refused) {
    lines += fmt::format("    not a line of its own: {}{}\n      {}\n", held.refused->values.front(), mark_of(held.refused->ground),
                         book.place(held.refused->source));
  }
  if (held.limit) lines += limit_line(held, book);
  return lines;
}

std::string pair_lines(const HeldPair& held, const Book& book) {
  if (held.edit) {
    return fmt::format("  {} / {}  indicator {}{}{}\n      since {}{}\n      {}\n", held.edit->column1, held.edit->column2,
                       indicator_label(held.edit->indicator), held.is_applied ? "" : "; this payer is not known to apply it",
                       held.is_unverified ? "  [not verified for that day]" : "",
                       held.edit->from_is_bound ? "no earlier than " + day_of(held.edit->from, "?") : day_of(held.edit->from, "?"),
                       held.edit->from_is_bound ? "  [first day inferred]" : "", book.place(held.edit->source));
  }
  std::string line = fmt::format("  {} / {}  no edit on that day", held.first, held.second);
  if (held.last) line += fmt::format("; one ended on {} ({})", to_iso(*held.last->to), book.place(held.last->source));
  return line + "\n";
}

void write_term(const Term& term, const Book& book, JsonWriter& json) {
  json.begin_object(Shape::line).key("asks").string(name_of(term.asks));
  json.key("about").string(term.about).key("values").begin_array();
  for (const std::string& value : term.values) json.string(value);
  json.end_array().key("assumed").boolean(term.assumed).key("from");
  if (term.from) json.string(to_iso(*term.from));
  else json.null();
  json.key("reviewed");
  if (term.reviewed) json.string(to_iso(*term.reviewed));
  else json.null();
  json.key("basis").string(term.basis).key("rests_on").string(name_of(term.ground));
  json.key("source").string(book.place(term.source)).end_object();
}

void write_day(std::string_view key, const std::optional<Date>& date, JsonWriter& json) {
  json.key(key);
  if (date) json.string(to_iso(*date));
  else json.null();
}

void write_code(const HeldCode& held, const Book& book, JsonWriter& json) {
  json.begin_object().key("code").string(held.code).key("known").boolean(held.entry != nullptr).key("valid").boolean(held.is_valid);
  json.key("instead").string(held.instead);
  if (held.entry) {
    json.key("name").string(held.entry->name).key("counting").string(counting_label(held.entry->counting));
    write_day("from", held.entry->from, json);
    write_day("to", held.entry->to, json);
    json.key("refused").string(held.entry->refused).key("unlisted").boolean(held.entry->unlisted);
    json.key("rests_on").string(name_of(held.entry->ground)).key("source").string(book.place(held.entry->source));
  }
  json.key("not_payable");
  if (held.refused) write_term(*held.refused, book, json);
  else json.null();
  json.key("limit");
  if (held.limit) {
    json.begin_object(Shape::line).key("units").integer(held.limit->units).key("adjudication").integer(held.limit->indicator);
    json.key("table").string(to_iso(held.limit->table)).key("verified").boolean(!held.is_limit_unverified);
    json.key("source").string(book.place(held.limit->source)).end_object();
  } else {
    json.null();
  }
  json.end_object();
}

void write_edit(const PairEdit& edit, const Book& book, JsonWriter& json) {
  json.begin_object(Shape::line).key("column1").string(edit.column1).key("column2").string(edit.column2);
  json.key("indicator").integer(edit.indicator);
  write_day("from", edit.from, json);
  json.key("from_is_bound").boolean(edit.from_is_bound);
  write_day("to", edit.to, json);
  json.key("table").string(to_iso(edit.table)).key("source").string(book.place(edit.source)).end_object();
}

void write_pair(const HeldPair& held, const Book& book, JsonWriter& json) {
  json.begin_object().key("codes").begin_array(Shape::line).string(held.first).string(held.second).end_array();
  json.key("edit");
  if (held.edit) write_edit(*held.edit, book, json);
  else json.null();
  json.key("applied").boolean(held.is_applied).key("verified").boolean(held.edit && !held.is_unverified).key("ended");
  if (held.last) write_edit(*held.last, book, json);
  else json.null();
  json.end_object();
}

}  // namespace

std::string rules_text(const Holding& holding, const Book& book) {
  std::string page = fmt::format("Rules for {} on {}\n  {}\n", holding.payer->name, day_of(holding.policy.date(), "the latest day known"),
                                 book.place(holding.payer->source));
  page += "\nWhat this payer asks\n";
  for (const Term* term : holding.terms) page += term_line(*term, book);
  if (!holding.codes.empty()) page += "\nCodes\n";
  for (const HeldCode& code : holding.codes) page += code_lines(code, book);
  if (!holding.pairs.empty()) page += "\nPairs\n";
  for (const HeldPair& pair : holding.pairs) page += pair_lines(pair, book);
  return page;
}

std::string rules_json(const Holding& holding, const Book& book) {
  JsonWriter json(true);
  json.begin_object().key("schema").string("codetrail/rules/1");
  write_day("date", holding.policy.date(), json);
  json.key("payer").string(holding.payer->id).key("source").string(book.place(holding.payer->source)).key("terms").begin_array();
  for (const Term* term : holding.terms) write_term(*term, book, json);
  json.end_array().key("codes").begin_array();
  for (const HeldCode& code : holding.codes) write_code(code, book, json);
  json.end_array().key("pairs").begin_array();
  for (const HeldPair& pair : holding.pairs) write_pair(pair, book, json);
  json.end_array().end_object();
  return std::move(json).take() + "\n";
}

std::string doubts_text(const std::vector<DoubtfulRule>& doubtful, const Book& book) {
  std::string page;
  for (const DoubtfulRule& rule : doubtful) {
    page += fmt::format("{}  {}: {}{}{}\n", book.place(rule.source), rule.about, label_of(rule.what),
                        rule.basis.empty() ? "" : " (" + rule.basis + ")", mark_of(rule.ground));
  }
  return page;
}

std::string doubts_json(const std::vector<DoubtfulRule>& doubtful, const Book& book) {
  JsonWriter json(true);
  json.begin_object().key("schema").string("codetrail/doubtful-rules/1").key("rules").begin_array();
  for (const DoubtfulRule& rule : doubtful) {
    json.begin_object(Shape::line).key("about").string(rule.about).key("what").string(label_of(rule.what));
    json.key("rests_on").string(name_of(rule.ground)).key("basis").string(rule.basis).key("source").string(book.place(rule.source)).end_object();
  }
  json.end_array().end_object();
  return std::move(json).take() + "\n";
}

}  // namespace codetrail
