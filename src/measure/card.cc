#include "measure/card.h"

#include <algorithm>

#include <fmt/format.h>

#include "measure/card_tables.h"
#include "report/labels.h"

namespace codetrail {
namespace {

constexpr std::string_view output = R"(Developer: the codetrail project; Apache License 2.0. Funding: none is stated.

For one visit the program says which billing codes the words of the note support, each with a status (supported, incomplete, not supported),
minutes, units, modifiers, places, findings, and a score. The score is a sum of weighted reasons in decibans (10 decibans: odds of 10 to 1); the
probability worked out from it is agreement with labelled notes and nothing else. Each reason shows the words of the note and the line of
knowledge. The kind of output: a classification with a recommendation to a coder. It decides nothing.
)";

constexpr std::string_view purpose = R"(- Intended use: help for coders, reviewers and auditors of outpatient therapy notes (physical and occupational therapy, massage,
  chiropractic, athletic training), before or after a claim, with a person who reads the words that are shown.
- Intended patients: anybody who had such a visit. The program reads the note of the visit and knows nothing else of the patient.
- Intended users: people trained in coding; authors only by the open questions that are left to them.
- Role in decisions: informs; a person decides. `needs_person` marks what must not be taken over unread.
)";

constexpr std::string_view out_of_scope = R"(- Not for billing without a person, not for denying care or payment, not for judging a clinician, not for clinical decisions.
- Not for notes of other specialties, of other languages than English, nor for records without a note (claims alone, images).
- *Supported* says that the delivery is described. It does not say that care was needed, nor that a record would survive an audit.
- Known risks: a wording that the knowledge does not have is missed; text copied from an earlier visit reads as today's; what was planned or done at
  home can be taken for delivered where a note does not say which; minutes are never invented, so units stay unknown where a note is silent.
- Payers differ: what a payer asks is that of its profile, and of "unknown" where none fits. Rules that rest on one source are listed below.
)";

constexpr std::string_view fairness = R"(The program has no field for race, ethnicity, language, sex, age, address or income, and no reason of the trail is about a person. Payer and profession
change which rules hold; the prior of a profession, where there is one, is a step that the trail shows. Whether notes about some patients are
read worse than others was not measured: the invented notes do not tell who their patients are. What can be measured, the difference between
disciplines and styles of writing, stands in the tables.
)";

constexpr std::string_view external = R"(None. All notes were invented and labelled by the people who made the program; no other party has measured it on notes of its own. Whoever
uses it labels a sample of local notes and runs `codetrail eval` on them: the figures of this card say little about notes of another clinic.
)";

constexpr std::string_view maintenance = R"(- Watching: `codetrail eval` on a local sample labelled afresh; `codetrail replay` on stored suggestions, which must be identical under the same book.
- Before knowledge changes: `codetrail check`, then `codetrail diff OLD_BOOK NEW_BOOK NOTES`, which lists every suggestion that flips and the step that moved it.
- Local fairness: the same evaluation by discipline, style or any other grouping of the local sample.
)";

constexpr std::string_view updates = R"(There is no calendar. Dated rules are reviewed when a payer or CMS publishes (pair edits and limits quarterly, codes yearly); the days of review stand in
the knowledge files. A wrong answer becomes a case of the tests before it is mended, so that it stays mended. Each change of the knowledge changes
its SHA-256, and a card belongs to one SHA-256 only.
)";

std::string section(std::string_view title, std::string_view text) { return fmt::format("\n## {}\n\n{}", title, text); }
std::string part(std::string_view title, std::string_view text) { return fmt::format("\n### {}\n\n{}", title, text); }

std::string identity(const Reported& reported, const Book& book) {
  std::string text = "# Model card: codetrail\n\n| what | version | SHA-256 |\n|---|---|---|\n";
  text += fmt::format("| program | {} | |\n", CODETRAIL_VERSION);
  text += fmt::format("| knowledge ({}) | {} | `{}` |\n", cell(joined(book.layers, ", ")), cell(book.version), book.sha256);
  text += fmt::format("| evaluation, {} notes | made with knowledge {} | `{}` |\n", reported.overall.notes, cell(reported.book.version), reported.sha256);
  if (is_of_book(reported, book)) return text;
  return text + fmt::format("\n**The figures below are not those of this knowledge.** They were measured with `{}`.\n", cell(reported.book.sha256));
}

std::string file_name(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

std::string fitting(const Reported& reported, const std::vector<FittedOn>& fitted_on) {
  if (fitted_on.empty()) return "Which notes the weights were fitted on was not stated when this card was made (`--fitted-on`).\n";
  std::string text = "The weights were fitted on:\n\n| file | notes | SHA-256 |\n|---|---|---|\n";
  for (const FittedOn& file : fitted_on) text += fmt::format("| {} | {} | `{}` |\n", cell(file.path), file.notes, file.sha256);
  const auto was_fitted_on = [&](const Cohort& measured) {
    return std::any_of(fitted_on.begin(), fitted_on.end(), [&](const FittedOn& file) { return file_name(file.path) == file_name(measured.name); });
  };
  const auto both = std::count_if(reported.by_file.begin(), reported.by_file.end(), was_fitted_on);
  return text + fmt::format("\nOf the {} files measured below, {} bear the name of one of these: figures of such files flatter.\n",
                            reported.by_file.size(), both);
}

std::string development(const Reported& reported, const Book& book, const std::vector<FittedOn>& fitted_on) {
  std::string text = "Included: invented therapy notes in English of the styles and disciplines below. Excluded: records of real persons, of which there are none.\n\n";
  text += fitting(reported, fitted_on);
  text += part("Input features", "The text of the note, and date of service, payer, profession and provider where they are given. The reasons made from them:\n\n" +
                                     reasons_table(book));
  return text;
}

std::string performance(const Reported& reported, const Book& book) {
  std::string text = fmt::format("Each share is agreement with the labels of {} notes, with Wilson's 95% interval. Lines that could not be measured: {}.\n"
                                 "Notes that the knowledge was tuned on say little about others. Outcomes of use were not studied.\n",
                                 reported.overall.notes, reported.refused);
  text += part("All notes", overall_table(reported.overall));
  text += part("By file", group_table(reported.by_file, "file"));
  text += part("By code", "Precision goes by the code named, everything else by the code labelled.\n\n" + code_table(reported.by_code, book));
  text += part("By discipline", group_table(reported.by_discipline, "discipline"));
  text += part("By style", group_table(reported.by_style, "style"));
  text += part("By difficulty", group_table(reported.by_difficulty, "difficulty"));
  text += part("Calibration", reported.calibration ? calibration_tables(*reported.calibration) : "Not measured by this evaluation.\n");
  return text;
}

}  // namespace

bool is_of_book(const Reported& reported, const Book& book) { return reported.book.sha256 == book.sha256; }

std::string model_card(const Reported& reported, const Book& book, const std::vector<FittedOn>& fitted_on) {
  std::string card = identity(reported, book);
  card += section("Details and output", output);
  card += section("Purpose", purpose);
  card += section("Cautioned out-of-scope use", out_of_scope);
  card += section("Development details and input features", development(reported, book, fitted_on));
  card += section("Process used to ensure fairness in development", fairness);
  card += section("External validation process", external);
  card += section("Quantitative measures of performance", performance(reported, book));
  card += section("Ongoing maintenance", maintenance);
  card += section("Updates and continued validation", updates);
  card += section("Rules that rest on one source or on none",
                  "Pairs and limits are rows of imported tables and only counted here; `codetrail rules --doubtful` names each.\n\n" + doubt_tables(book));
  return card;
}

}  // namespace codetrail
