#include "measure/lessons.h"

#include <algorithm>
#include <map>
#include <utility>

#include "measure/match.h"
#include "suggester.h"

namespace codetrail {
namespace {

bool is_summed(Learned learned) { return learned == Learned::upwards || learned == Learned::downwards || learned == Learned::freely; }

class Teacher {
 public:
  explicit Teacher(const std::vector<Scale>& scales) {
    for (std::uint32_t i = 0; i < scales.size(); ++i) by_source_.emplace(scales[i].source, i);
  }

  Lesson teach(const GoldNote& gold, const Candidate& candidate) const {
    Lesson lesson;
    lesson.note = gold.note.id;
    for (const Step& reason : candidate.reasons) {
      const auto scale = by_source_.find(reason.source);
      if (scale == by_source_.end()) lesson.fixed += reason.points;
      else lesson.holds.push_back(scale->second);
    }
    lesson.agreed = is_labelled(gold, candidate.code);
    lesson.suggested = !candidate.services.empty();
    return lesson;
  }

 private:
  std::map<Source, std::uint32_t> by_source_;  // a reason names the line of its number
};

}  // namespace

std::vector<Scale> find_scales(const Book& book) {
  std::vector<Scale> scales;
  for (const Weight& weight : book.weights) {
    if (!is_summed(weight.learned)) continue;
    const auto above = std::find_if(scales.begin(), scales.end(), [&](const Scale& scale) { return scale.name == weight.above; });
    const auto number = static_cast<std::uint32_t>(above - scales.begin());
    scales.push_back({weight.id, weight.source, weight.learned, above == scales.end() ? Scale::none : number, weight.points, weight.usual});
  }
  for (const Prior& prior : book.priors) scales.push_back({"prior of " + prior.of, prior.source, Learned::freely, Scale::none, prior.points, Decibans(0)});
  return scales;
}

Lessons find_lessons(const std::vector<std::string>& paths, const Book& book, int jobs) {
  Lessons all;
  all.scales = find_scales(book);
  const Teacher teacher(all.scales);
  all.input = study_gold(paths, book, jobs, [&](const GoldNote& gold, const std::string&) -> std::function<void()> {
    std::vector<Lesson> lessons;
    for (const Candidate& candidate : find_candidates(gold.note, book))
      if (!is_optional(gold, candidate.code)) lessons.push_back(teacher.teach(gold, candidate));
    return [&all, lessons = std::move(lessons)] {
      ++all.notes;
      all.lessons.insert(all.lessons.end(), lessons.begin(), lessons.end());
    };
  });
  return all;
}

}  // namespace codetrail
