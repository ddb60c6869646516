#include "report/formats.h"

#include <array>

#include "report/json.h"
#include "report/questions.h"
#include "report/prov.h"
#include "report/text.h"
#include "report/worksheet.h"

namespace codetrail {

namespace {

std::string write_text(const Suggestion& suggestion, const Note& note, const Book& book, const ReportOptions& options) {
  return to_text(suggestion, note, book, options.style);
}

std::string write_worksheet(const Suggestion& suggestion, const Note& note, const Book& book, const ReportOptions& options) {
  return to_worksheet(suggestion, note, book, options.style);
}

std::string write_json(const Suggestion& suggestion, const Note& note, const Book& book, const ReportOptions& options) {
  return to_json(suggestion, note, book, {.pretty = true, .with_text = options.with_text}) + "\n";
}

std::string write_jsonl(const Suggestion& suggestion, const Note& note, const Book& book, const ReportOptions& options) {
  return to_json(suggestion, note, book, {.pretty = false, .with_text = options.with_text}) + "\n";
}

std::string write_questions(const Suggestion& suggestion, const Note&, const Book&, const ReportOptions&) { return to_questions(suggestion); }

std::string write_prov(const Suggestion& suggestion, const Note& note, const Book& book, const ReportOptions& options) {
  return to_prov(suggestion, note, book, options.with_text) + "\n";
}

constexpr std::array<Format, 6> all_formats = {{
    {"text", "a short answer for people", true, false, write_text},
    {"worksheet", "the answer with everything behind it, for people", true, false, write_worksheet},
    {"questions", "what only the author can answer, as open questions without codes", true, false, write_questions},
    {"json", "one object on several lines", false, false, write_json},
    {"jsonl", "one object a line", false, true, write_jsonl},
    {"prov", "a W3C PROV document in PROV-JSON, one a line", false, true, write_prov},
}};

}  // namespace

std::span<const Format> formats() { return all_formats; }

const Format* format_named(std::string_view name) {
  for (const Format& format : all_formats) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

}  // namespace codetrail
