#include "measure/gold_study.h"

#include <map>
#include <optional>
#include <utility>
#include <variant>

#include "base/ordered_work.h"
#include "measure/gold_lines.h"

namespace codetrail {
namespace {

struct Studied {
  std::string id;
  std::function<void()> deliver;
};

// What became of a line.
using Outcome = std::variant<Studied, RefusedLine>;

// Whatever goes wrong here is the program's mistake. What was thrown may hold words of the note and is not shown.
Outcome study_line(const GoldLine& line, const Book& book, const GoldStudy& study) {
  try {
    const Result<GoldNote> gold = read_gold(line.json, line.path, line.number, book);
    if (!gold) return RefusedLine{gold.problems()};
    return Studied{gold->note.id, study(*gold, line.path)};
  } catch (...) {
    return RefusedLine{{{line.path, line.number, 0, "the program failed at this note; please report it", "", false}}, true};
  }
}

// Takes what became of the input, in its order.
class Collector {
 public:
  explicit Collector(GoldInput& input) : input_(input) {}

  void take(const Unread& unread) { input_.unread.push_back(unread); }

  void take(const Outcome& outcome, const std::string& path, std::uint32_t line) {
    if (input_.files.empty() || input_.files.back() != path) input_.files.push_back(path);
    if (const auto* refused = std::get_if<RefusedLine>(&outcome)) {
      input_.refused.push_back(*refused);
      return;
    }
    const Studied& studied = std::get<Studied>(outcome);
    const auto [first, is_new] = places_.emplace(studied.id, path + ":" + std::to_string(line));
    if (is_new) studied.deliver();
    else input_.refused.push_back({{{path, line, 0, "id: stands already at " + first->second, "", false}}});
  }

 private:
  GoldInput& input_;
  std::map<std::string, std::string> places_;  // of the ids
};

// The study runs on any thread, taking on one.
Work work_of(const GoldLines::Piece& piece, const Book& book, const GoldStudy& study, Collector& collector) {
  Work work;
  if (const auto* line = std::get_if<GoldLine>(&piece)) {
    work.bytes = line->json.size();
    work.run = [line = *line, &book, &study, &collector]() -> Delivery {
      return [outcome = study_line(line, book, study), path = line.path, number = line.number, &collector] {
        collector.take(outcome, path, number);
        return true;
      };
    };
  } else if (const auto* problem = std::get_if<Problem>(&piece)) {
    work.run = [problem = *problem, &collector]() -> Delivery {
      return [problem, &collector] {
        collector.take(RefusedLine{{problem}}, problem.path, problem.line);
        return true;
      };
    };
  } else {
    work.run = [unread = std::get<Unread>(piece), &collector]() -> Delivery {
      return [unread, &collector] {
        collector.take(unread);
        return true;
      };
    };
  }
  return work;
}

}  // namespace

GoldInput study_gold(const std::vector<std::string>& paths, const Book& book, int jobs, const GoldStudy& study) {
  GoldInput input;
  Collector collector(input);
  GoldLines lines(paths);
  run_in_order(jobs, [&]() -> std::optional<Work> {
    const std::optional<GoldLines::Piece> piece = lines.next();
    if (!piece) return std::nullopt;
    return work_of(*piece, book, study, collector);
  });
  return input;
}

}  // namespace codetrail
