#include "measure/fit_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "measure/calibration_text.h"
#include "report/labels.h"
#include "report/prose.h"

namespace codetrail {
namespace {

class FitText {
 public:
  FitText(const Lessons& lessons, const Fit& fit, const FitOptions& options, const Book& book, const Style& style)
      : lessons_(lessons), fit_(fit), options_(options), book_(book), style_(style) {}

  std::string write() && {
    source();
    figures("Held out", fit_.held_out);
    figures("The numbers before, on the same notes", fit_.before);
    out_ += calibration_text(fit_.held_out, style_);
    changes();
    return std::move(out_);
  }

 private:
  void print(const Prose& prose, std::size_t first = 2, std::size_t rest = 4) { out_ += prose.wrapped(style_, first, rest); }
  void title(std::string_view text) {
    out_ += '\n';
    print({text, Tone::strong}, 0, 0);
  }

  void source() {
    print({fmt::format("Learned from {} codes named in {} notes", fit_.held_out.size(), lessons_.notes), Tone::strong}, 0, 0);
    for (const std::string& file : lessons_.input.files) print(Prose(file));
    print({fmt::format("{} folds by note, ridge {:g}. Every probability is agreement with the labels of these notes.", options_.folds, options_.ridge),
           Tone::quiet});
  }

  void figures(std::string_view what, const std::vector<Forecast>& forecasts) {
    const Calibration all = calibrate(forecasts);
    const std::string skill = all.brier_skill ? fmt::format("{:.3f}", *all.brier_skill) : "-";
    print(Prose(fmt::format("{}: log-loss {:.3f}, Brier skill {}, ECE {:.3f}", what, all.log_loss, skill, all.expected_error)));
  }

  void changes() {
    title("Numbers that change");
    bool is_first = true;
    for (std::size_t i = 0; i < lessons_.scales.size(); ++i) {
      const Scale& scale = lessons_.scales[i];
      if (scale.points == fit_.points[i]) continue;
      if (is_first) print({" before   after   codes", Tone::quiet});
      is_first = false;
      change(scale.points, fit_.points[i], fmt::format("{}", fit_.counts[i]), scale.name, scale.source);
    }
    for (const Weight& weight : book_.weights) {
      if (weight.learned != Learned::threshold || !fit_.accept_from || weight.points == *fit_.accept_from) continue;
      is_first = false;
      change(weight.points, *fit_.accept_from, "", weight.id, weight.source);
    }
    if (is_first) print({"None."});
  }

  void change(Decibans before, Decibans after, const std::string& count, const std::string& name, Source source) {
    Prose row(fmt::format("{:>7} {:>7} {:>7}  {}  ", points_label(before), points_label(after), count, name));
    print(row.add(book_.place(source), Tone::quiet));
  }

  const Lessons& lessons_;
  const Fit& fit_;
  const FitOptions& options_;
  const Book& book_;
  const Style& style_;
  std::string out_;
};

}  // namespace

std::string fit_text(const Lessons& lessons, const Fit& fit, const FitOptions& options, const Book& book, const Style& style) {
  return FitText(lessons, fit, options, book, style).write();
}

}  // namespace codetrail
