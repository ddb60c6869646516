#pragma once
// Small values for tests of the rules: a book with the rules of the real one, and a session built in a line or two.
//
//   const Verdict verdict = make::Session("medicare", "2024-08-01").gave("97110", 24).gave("97140", 13).judged();

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "book/load.h"
#include "policy/policy.h"
#include "rules/judge.h"

namespace codetrail::make {

// The book's techniques are a few without a name, then a code number for each code.
inline constexpr std::uint32_t any_technique = 0;
inline constexpr std::uint32_t first_code_number = 8;

inline bool holds_rules(const KnowledgeFile& file) {
  const auto ends = [&](std::string_view name) { return file.path.ends_with(name); };
  return file.path.find("/rules/") != std::string::npos || ends("/book.toml") || ends("/codes.toml") ||
         ends("/findings.toml") || ends("/weights.toml") || ends("/reading/facts.toml");
}

inline Book load_rule_book() {
  const std::string folder = std::string(CODETRAIL_SOURCE_DIR) + "/lexicons";
  auto files = read_folders({folder});
  if (files) {
    std::erase_if(*files, [](const KnowledgeFile& file) { return !holds_rules(file); });
    auto book = load_book(*files, {folder});
    if (book) {
      book->techniques.resize(first_code_number);
      for (const Code& code : book->codes) {
        Technique& number = book->techniques.emplace_back();
        number.kind = Kind::code_number;
        number.supports = {{code.code, Strength::strong}};
      }
      for (Weight& weight : book->weights)
        if (weight.id == "accept-from") weight.points = Decibans(0);  // what is delivered is sure enough, whatever was learned
      return *std::move(book);
    }
    for (const Problem& problem : book.problems()) std::cerr << describe(problem) << "\n";
  }
  std::abort();
}

// The codes, findings, payers, edits, limits and scopes of the real book, with nameless techniques and no phrases to read with.
inline const Book& rule_book() {
  static const Book book = load_rule_book();
  return book;
}

// The day, or none for an empty text.
inline std::optional<Date> day(std::string_view iso) { return iso.empty() ? std::nullopt : parse_iso_date(iso); }

inline Policy policy(std::string_view iso, std::string_view payer) { return Policy::on(rule_book(), day(iso), payer); }

// What a reader and a coder would have made of a note. Each call adds to the service named last.
class Session {
 public:
  explicit Session(std::string payer = "medicare", std::string iso = "2024-08-01", std::string discipline = "pt")
      : day_(day(iso)) {
    facts_.payer = std::move(payer);
    facts_.discipline = std::move(discipline);
    facts_.date_of_service = day_;
  }

  // A service in a block of its own, with a technique and a body part named; without figures no minutes.
  Session& gave(const std::string& code, std::optional<int> low = std::nullopt, std::optional<int> high = std::nullopt) {
    add(code, ++blocks_);
    if (low) last().time = spent(*low, high.value_or(*low), high ? TimeBasis::range : TimeBasis::stated);
    return *this;
  }
  // Services of one block under one figure, one strong technique each; more for a code that is named more than once.
  Session& gave_together(int minutes, const std::vector<std::string>& codes) {
    const TimeSpent figure = spent(minutes, minutes, TimeBasis::shared);
    ++blocks_;
    std::vector<std::string> different;
    for (const std::string& code : codes) {
      if (std::find(different.begin(), different.end(), code) == different.end()) different.push_back(code);
    }
    for (const std::string& code : different) {
      add(code, blocks_);
      last().time = figure;
      for (const std::string& other : different) {
        if (other != code) last().shared_with.push_back(other);
      }
      const auto named = std::count(codes.begin(), codes.end(), code);
      for (int more = 1; more < named; ++more) last().mentions.push_back(mention(code, static_cast<std::uint32_t>(more)));
    }
    return *this;
  }
  Session& at(std::initializer_list<const char*> areas, std::vector<std::string> touches = {}) {
    last().regions.clear();
    for (const char* area : areas) last().regions.push_back({{area, "midline"}, {}, touches, evidence(EvidenceRole::region)});
    return *this;
  }
  Session& nowhere() { return at({}); }
  Session& unnamed() {
    last().technique_named = false;
    return *this;
  }
  Session& by(std::string giver) {
    last().given_by = std::move(giver);
    return *this;
  }
  Session& with_assistant(int minutes) {
    last().assistant_minutes = Minutes(minutes);
    return *this;
  }
  Session& on_clock(std::string group) {
    last().time_group = std::move(group);
    return *this;
  }
  Session& contested(std::vector<std::string> rivals) {
    candidate(last().code).contested = std::move(rivals);
    return *this;
  }

  // A code that is mentioned and was not delivered.
  Session& mentioned(const std::string& code, Status status) {
    candidate(code).not_delivered.push_back(mention(code, any_technique, status));
    return *this;
  }
  // The code's number stands in the note.
  Session& wrote(const std::string& code, Status status = Status::performed) {
    const std::vector<Code>& codes = rule_book().codes;
    const auto found = std::find_if(codes.begin(), codes.end(), [&](const Code& entry) { return entry.code == code; });
    mention(code, first_code_number + static_cast<std::uint32_t>(found - codes.begin()), status);
    return *this;
  }
  Session& claimed(const std::string& code, int units) {
    reading_.claims.push_back({code, Units(units), evidence(EvidenceRole::code)});
    return *this;
  }
  Session& total_timed(int minutes) {
    reading_.total_timed = spent(minutes, minutes, TimeBasis::total);
    return *this;
  }
  Session& total(int minutes) {
    reading_.total = spent(minutes, minutes, TimeBasis::total);
    return *this;
  }
  Session& lasted(int minutes) {
    reading_.session = spent(minutes, minutes, TimeBasis::session);
    return *this;
  }

  Reading& reading() { return reading_; }
  Facts& facts() { return facts_; }
  Service& last() { return reading_.services.back(); }
  Candidate& candidate(const std::string& code) {
    for (Candidate& known : candidates_) {
      if (known.written_as == code) return known;
    }
    const Policy rules = Policy::on(rule_book(), day_, facts_.payer);
    Candidate& made = candidates_.emplace_back();
    made.written_as = code;
    made.code = rules.payer_code(rules.valid_code(code).code);
    made.trail = {{"A reason.", Decibans(20), {}, {}}};
    return made;
  }
  const std::vector<Candidate>& candidates() const { return candidates_; }

  Verdict judged() const {
    return judge(reading_, candidates_, facts_, Policy::on(rule_book(), day_, facts_.payer), rule_book());
  }

 private:
  Evidence evidence(EvidenceRole role) {
    place_ += 10;
    return {role, {place_, place_ + 5}, {0, 1}};
  }
  TimeSpent spent(int low, int high, TimeBasis basis) {
    return {Minutes(low), Minutes(high), basis, {evidence(EvidenceRole::minutes)}};
  }
  std::uint32_t mention(const std::string& code, std::uint32_t technique, Status status = Status::performed) {
    Mention made;
    made.technique = technique;
    made.span = evidence(EvidenceRole::technique).span;
    made.status = status;
    made.supports = {{code, Strength::strong}};
    reading_.mentions.push_back(std::move(made));
    return static_cast<std::uint32_t>(reading_.mentions.size() - 1);
  }
  void add(const std::string& code, std::uint32_t block) {
    Service service;
    service.code = code;
    service.mentions = {mention(code, any_technique)};
    service.regions = {{{"hip", "left"}, {}, {}, evidence(EvidenceRole::region)}};
    service.block = block;
    service.time_group = std::to_string(block);
    candidate(code).services.push_back(static_cast<std::uint32_t>(reading_.services.size()));
    reading_.services.push_back(std::move(service));
  }

  std::optional<Date> day_;
  Facts facts_;
  Reading reading_;
  std::vector<Candidate> candidates_;
  std::uint32_t blocks_ = 0;
  std::uint32_t place_ = 0;
};

// The answer for a code; a test that asks for one that is not there ends here.
inline const CodeAnswer& answer(const Verdict& verdict, std::string_view code) {
  for (const CodeAnswer& each : verdict.codes) {
    if (each.code == code) return each;
  }
  std::cerr << "no answer for " << code << "\n";
  std::abort();
}

// Findings about the record, which a session that is only services lacks altogether.
inline bool is_about_record(const Finding& finding) {
  static const Policy strictest = policy("", "medicare");
  const std::vector<std::string>& record = strictest.profile().record;
  return std::find(record.begin(), record.end(), finding.id) != record.end();
}

// What was found about codes, units and payers, and about the record.
inline std::vector<std::string> ids(const Verdict& verdict, bool about_record = false) {
  std::vector<std::string> all;
  for (const Finding& finding : verdict.findings)
    if (is_about_record(finding) == about_record) all.push_back(finding.id);
  return all;
}

inline const Finding& finding(const Verdict& verdict, std::string_view id) {
  for (const Finding& each : verdict.findings) {
    if (each.id == id) return each;
  }
  std::cerr << "no finding " << id << "\n";
  std::abort();
}

}  // namespace codetrail::make
