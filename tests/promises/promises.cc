#include "promises/promises.h"

#include <cmath>
#include <map>
#include <set>
#include <thread>

#include <nlohmann/json.hpp>

#include "report/json.h"

namespace codetrail {
namespace {

using nlohmann::json;

std::string shown(Span span) { return "[" + std::to_string(span.begin) + ", " + std::to_string(span.end) + ")"; }

bool is_boundary(const std::string& text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

bool names_a_line(Source source, const Book& book) { return source.line > 0 && source.file < book.files.size(); }

Complaint complain_about(const std::string& where, Minutes low, Minutes high) {
  if (Minutes(0) <= low && low <= high && high <= most_minutes) return "";
  return where + ": " + std::to_string(low.value) + " to " + std::to_string(high.value) + " minutes";
}

const CodeAnswer* find_code(const Suggestion& answer, const std::string& code) {
  for (const CodeAnswer& each : answer.codes)
    if (each.code == code) return &each;
  return nullptr;
}

}  // namespace

void blot(std::string* text, Span span) {
  for (std::uint32_t at = span.begin; at < span.end; ++at) {
    char& c = (*text)[at];
    if (c != ' ' && c != '\t' && c != '\n' && c != '\r') c = 'q';
  }
}

Complaint evidence_lies_in_the_note(const Suggestion& answer, const Note& note, const Book&) {
  for (const Evidence& evidence : answer.all_evidence()) {
    const Span span = evidence.span;
    if (span.begin >= span.end || span.end > note.text.size()) return "evidence " + shown(span) + " does not lie in the note";
    if (!is_boundary(note.text, span.begin) || !is_boundary(note.text, span.end)) return "evidence " + shown(span) + " parts a code point";
  }
  return "";
}

Complaint every_reason_has_a_source(const Suggestion& answer, const Note&, const Book& book) {
  for (const Evidence& evidence : answer.all_evidence())
    if (!names_a_line(evidence.source, book)) return "evidence " + shown(evidence.span) + " names no line of the book";
  for (const CodeAnswer& code : answer.codes) {
    if (code.trail.empty()) return code.code + " has no trail";
    for (const Step& step : code.trail) {
      if (!names_a_line(step.source, book)) return "a step of " + code.code + " names no line of the book";
      if (step.says.empty()) return "a step of " + code.code + " says nothing";
    }
  }
  for (const Finding& finding : answer.findings) {
    if (!names_a_line(finding.source, book)) return finding.id + " names no line of the book";
    if (finding.says.empty()) return finding.id + " says nothing";
  }
  return "";
}

Complaint trails_add_up(const Suggestion& answer, const Note&, const Book&) {
  for (const CodeAnswer& code : answer.codes)
    if (total(code.trail) != code.score)
      return code.code + " has " + std::to_string(code.score.value) + " decibans and steps of " + std::to_string(total(code.trail).value);
  return "";
}

Complaint no_code_stands_twice(const Suggestion& answer, const Note&, const Book&) {
  std::set<std::string> seen;
  for (const CodeAnswer& code : answer.codes)
    if (!seen.insert(code.code).second) return code.code + " stands twice";
  return "";
}

Complaint no_mention_stands_twice(const Suggestion& answer, const Note&, const Book&) {
  const std::vector<NotSupported>& all = answer.not_supported;
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = i + 1; j < all.size(); ++j)
      if (all[i].code == all[j].code && all[i].evidence.span.overlaps(all[j].evidence.span))
        return all[i].code + " is refused twice at " + shown(all[i].evidence.span);
  return "";
}

Complaint minutes_fit_a_day(const Suggestion& answer, const Note&, const Book&) {
  for (const CodeAnswer& code : answer.codes) {
    if (!code.minutes) continue;
    const Complaint complaint = complain_about(code.code, code.minutes->low, code.minutes->high);
    if (!complaint.empty()) return complaint;
  }
  for (const LedgerLine& line : answer.minutes) {
    const Complaint complaint = complain_about("figure " + shown(line.time.evidence.span), line.time.low, line.time.high);
    if (!complaint.empty()) return complaint;
  }
  return "";
}

const std::vector<NamedPromise>& promises() {
  static const std::vector<NamedPromise> all = {
      {"evidence lies in the note", evidence_lies_in_the_note}, {"every reason has a source", every_reason_has_a_source},
      {"trails add up", trails_add_up},                         {"no code stands twice", no_code_stands_twice},
      {"no mention stands twice", no_mention_stands_twice},     {"minutes fit a day", minutes_fit_a_day},
  };
  return all;
}

Complaint json_tells_the_same(const std::string& text, const Note& note) {
  const json answer = json::parse(text);
  std::vector<std::size_t> begins;   // of each code point, and the end
  for (std::uint32_t at = 0; at <= note.text.size(); ++at)
    if (is_boundary(note.text, at)) begins.push_back(at);
  for (const json& piece : answer["evidence"]) {
    const std::size_t begin = piece["begin"], end = piece["end"];
    if (begin >= end || end >= begins.size()) return piece["id"].get<std::string>() + " does not lie in the note";
    if (note.text.substr(begins[begin], begins[end] - begins[begin]) != piece["text"]) return piece["id"].get<std::string>() + " does not quote the note";
  }
  for (const json& code : answer["codes"]) {
    int sum = 0;
    for (const json& step : code["trail"]) sum += step["decibans"].get<int>();
    if (sum != code["decibans"]) return code["code"].get<std::string>() + ": the steps do not add up";
    const double expected = 1.0 / (1.0 + std::pow(10.0, -sum / 10.0));
    if (std::abs(expected - code["probability"].get<double>()) > 0.001) return code["code"].get<std::string>() + ": the probability is not that of the score";
  }
  return "";
}

Complaint other_words_never_help(const Suggester& suggest, const Note& note) {
  std::map<std::string, Suggestion> asked;   // by text: several codes may rest on the same words
  for (const CodeAnswer& code : suggest(note).codes) {
    for (const Step& step : code.trail) {
      if (step.points <= Decibans(0) || step.evidence.empty()) continue;
      Note other = note;
      for (const Evidence& evidence : step.evidence) blot(&other.text, evidence.span);
      auto known = asked.find(other.text);
      if (known == asked.end()) known = asked.emplace(other.text, suggest(other)).first;
      const Suggestion& answer = known->second;
      const CodeAnswer* changed = find_code(answer, code.code);
      if (changed && changed->score > code.score)
        return code.code + " rises from " + std::to_string(code.score.value) + " to " + std::to_string(changed->score.value) +
               " without the words of the step that says: " + step.says;
    }
  }
  return "";
}

Complaint same_note_same_bytes(const Suggester& suggest, const Note& note, const Book& book) {
  const std::string first = to_json(suggest(note), note, book, {});
  if (to_json(suggest(note), note, book, {}) != first) return "a second answer differs";
  std::string here, there;
  std::thread one([&] { here = to_json(suggest(note), note, book, {}); });
  std::thread two([&] { there = to_json(suggest(note), note, book, {}); });
  one.join();
  two.join();
  return here == first && there == first ? "" : "answers of two threads differ";
}

}  // namespace codetrail
