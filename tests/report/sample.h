#pragma once
// A note, a book and an answer made by hand, small enough to check by eye and with something in every part.

#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "report/style.h"
#include "suggestion.h"

namespace codetrail::sample {

inline Note note() {
  Note note;
  note.id = "n1";
  note.text =
      "S: café worker, neck pain 6/10. Massage at home by spouse.\n"
      "O: MFR to L UT x 15 min; therapeutic exercise and tandem stance 20 minutes.\n"
      "\tRoller table 10 min.\n"
      "P: continue traction next visit if needed.\n";
  note.date_of_service = Date{2024, 3, 1};
  note.payer = "medicare";
  return note;
}

inline Book book() {
  Book book;
  book.files = {"lexicons/techniques/manual.toml", "lexicons/reading/cues.toml", "lexicons/reading/time.toml", "lexicons/weights.toml",
                "lexicons/findings.toml"};
  for (const char* code : {"97140", "97110", "97112"}) {
    Code known;
    known.code = code;
    known.counting = Counting::timed;
    book.codes.push_back(known);
  }
  return book;
}

// Evidence for the first place of `words` in the note.
inline Evidence find(const Note& note, std::string_view words, EvidenceRole role, Source source) {
  const auto begin = static_cast<std::uint32_t>(note.text.find(words));
  return {role, {begin, begin + static_cast<std::uint32_t>(words.size())}, source};
}

inline CodeAnswer manual_therapy(const Note& note) {
  const Evidence technique = find(note, "MFR", EvidenceRole::technique, {0, 41});
  const Evidence time = find(note, "15 min", EvidenceRole::minutes, {2, 7});
  const Evidence place = find(note, "L UT", EvidenceRole::region, {1, 90});
  CodeAnswer answer;
  answer.code = "97140";
  answer.name = "manual therapy";
  answer.status = CodeStatus::supported;
  answer.score = Decibans(21);
  answer.minutes = TimeSpent{Minutes(15), Minutes(15), TimeBasis::stated, {time}};
  answer.units = Units(1);
  answer.units_other_method = Units(1);
  answer.lines = {{Units(1), {"GP"}}};
  answer.modifiers = {"GP"};
  answer.regions = {{"cervical", "left"}};
  answer.rivals = {{"97124", Decibans(18), "The technique is named as release and not as massage."}};
  answer.evidence = {technique, time};
  answer.trail = {{"A technique that is strong for this code is named.", Decibans(12), {technique}, {3, 7}},
                  {"Minutes are stated beside the technique.", Decibans(6), {time}, {3, 12}},
                  {"The treated place is named.", Decibans(3), {place}, {3, 18}}};
  return answer;
}

inline CodeAnswer shared(const Note& note, std::string code, std::string name, std::string_view words, std::string other) {
  const Evidence technique = find(note, words, EvidenceRole::technique, {0, 60});
  const Evidence time = find(note, "20 minutes", EvidenceRole::minutes, {2, 7});
  CodeAnswer answer;
  answer.code = std::move(code);
  answer.name = std::move(name);
  answer.status = CodeStatus::incomplete;
  answer.score = Decibans(9);
  answer.minutes_shared_with = {std::move(other)};
  answer.modifiers = {"GP"};
  answer.lacks = {"minutes-shared"};
  answer.missing = {{"minutes-shared", "The share of each is not stated.", "How were the minutes divided among the services?"}};
  answer.evidence = {technique, time};
  answer.trail = {{"A technique that is strong for this code is named.", Decibans(12), {technique}, {3, 7}},
                  {"One figure covers several services.", Decibans(-3), {time}, {3, 24}}};
  return answer;
}

inline CodeAnswer traction(const Note& note) {
  CodeAnswer answer;
  answer.code = "97012";
  answer.name = "mechanical traction";
  answer.status = CodeStatus::not_supported;
  answer.score = Decibans(-8);
  answer.trail = {{"The technique is named.", Decibans(8), {find(note, "traction", EvidenceRole::technique, {0, 70})}, {3, 8}},
                  {"It belongs to a later visit.", Decibans(-16), {find(note, "next visit", EvidenceRole::cue, {1, 33})}, {3, 40}}};
  return answer;
}

inline void add_findings(Suggestion& answer, const Note& note) {
  Finding shared_minutes{"minutes-shared", "warning", {"97110", "97112"}, false, "One figure covers 97110 and 97112.", {4, 20}, {}};
  shared_minutes.evidence = {find(note, "20 minutes", EvidenceRole::minutes, {2, 7})};
  Finding unverified{"edit-date-unverified", "note", {"97140"}, false, "The first day of this edit is not known for certain.", {4, 55}, {}};
  Finding settled{"ptp-conflict", "warning", {"97140", "97110"}, true, "The pair is edited and separate blocks are stated.", {4, 9}, {}};
  answer.findings = {shared_minutes, unverified, settled};
}

inline Suggestion suggestion(const Note& note) {
  Suggestion answer;
  answer.id = note.id;
  answer.facts.payer = "medicare";
  answer.facts.payer_basis = Basis::given;
  answer.facts.date_of_service = note.date_of_service;
  answer.facts.date_basis = Basis::given;
  answer.notes = {{note.id, sha256(note.text)}};
  answer.book = {"0.1.0", std::string(64, 'b'), {"lexicons"}};
  answer.codes = {manual_therapy(note), shared(note, "97110", "therapeutic exercise", "therapeutic exercise", "97112"),
                  shared(note, "97112", "neuromuscular re-education", "tandem stance", "97110"), traction(note)};
  answer.not_supported = {
      {"97124", Status::elsewhere, find(note, "Massage", EvidenceRole::technique, {0, 12}), find(note, "by spouse", EvidenceRole::cue, {1, 50})},
      {"97012", Status::planned, find(note, "traction", EvidenceRole::technique, {0, 70}), find(note, "next visit", EvidenceRole::cue, {1, 33})}};
  answer.no_code = {{"roller table", Status::performed, find(note, "Roller table", EvidenceRole::technique, {0, 80})}};
  answer.minutes = {{{Minutes(15), Minutes(15), TimeBasis::stated, find(note, "15 min", EvidenceRole::minutes, {2, 7}), "97140", ""}, "97140"},
                    {{Minutes(20), Minutes(20), TimeBasis::shared, find(note, "20 minutes", EvidenceRole::minutes, {2, 7}), "97110", ""}, "97110"},
                    {{Minutes(10), Minutes(10), TimeBasis::stated, find(note, "10 min", EvidenceRole::minutes, {2, 7}), "", "no code"}, ""}};
  add_findings(answer, note);
  answer.totals = {Minutes(35), Units(2), "cms", Units(3)};
  return answer;
}

// The sample's answer about a note in which one piece of evidence, all of `words`, is everything that was found.
struct Case {
  Note note;
  Suggestion answer;
};

inline Case about(std::string before, const std::string& words, std::string after) {
  Case made;
  made.note.id = "n2";
  made.note.text = before + words + after;
  const auto begin = static_cast<std::uint32_t>(before.size());
  const Evidence technique{EvidenceRole::technique, {begin, begin + static_cast<std::uint32_t>(words.size())}, {0, 41}};
  CodeAnswer answer;
  answer.code = "97140";
  answer.name = "manual therapy";
  answer.status = CodeStatus::supported;
  answer.score = Decibans(12);
  answer.evidence = {technique};
  answer.trail = {{"A technique that is strong for this code is named.", Decibans(12), {technique}, {3, 7}}};
  made.answer.id = made.note.id;
  made.answer.notes = {{made.note.id, sha256(made.note.text)}};
  made.answer.book = {"0.1.0", std::string(64, 'b'), {"lexicons"}};
  made.answer.codes = {answer};
  made.answer.not_supported = {{"97124", Status::home, technique, technique}};
  made.answer.totals.method = "cms";
  return made;
}

// Notes that do to a terminal what they can: escape sequences, C1 controls, direction overrides, bells, wide and
// combining characters, tabs, words longer than any row.
inline std::vector<Case> hostile() {
  std::string endless;
  for (int i = 0; i < 400; ++i) endless += "stretch";
  std::string wide;
  for (int i = 0; i < 120; ++i) wide += "按摩 ";
  return {
      about("O: \x1b[31m", "MFR\x1b]0;title\x07 to L UT", "\x1b[2J"),
      about("O: \u009b31m", "MFR \u202eTU L\u202c", " \u2066x\u2069 15 min\u2028"),
      about("a\tb\tc ", "MFR\tL UT\r\n\tx 15 min", "\x7f\b\b\b"),
      about("O: ", endless, " x 15 min"),
      about(wide, "MFR " + wide, "e\u0301\u0301\u0301 👩‍⚕️ 🇫🇷"),
      about(std::string("\0\0", 2), std::string("MFR\0UT", 6), "\r\r\n\n\f\v"),
      about(std::string(100, ' ') + "O: ", "MFR", std::string(100, ' ') + "\n" + std::string(100, ' ')),
      about("", "x", ""),
  };
}

}  // namespace codetrail::sample
