#include <algorithm>
#include <optional>
#include <string>
#include <variant>

#include "app/command_line.h"
#include "app/commands.h"
#include "app/knowledge.h"
#include "app/messages.h"
#include "app/output.h"
#include "report/rules_page.h"

namespace codetrail {
namespace {

namespace po = boost::program_options;

const Usage usage = {
    .synopsis = "codetrail rules [options] [code ...]",
    .description = "Shows what holds on a day for a payer and where it comes from: what the payer asks, the codes\n"
                   "named and the pairs among them; for a single code the pairs with all other codes. What rests on\n"
                   "one source or on none is marked, and so is what is not verified for that day.\n",
    .examples = "  codetrail rules --dos 2024-08-01 --payer medicare 97140 97124\n"
                "  codetrail rules --dos 2019-12-31 --payer medicare 97530 97140 --json\n"
                "  codetrail rules --doubtful\n",
    .takes_paths = true};

po::options_description rules_options() {
  po::options_description options("Options");
  options.add_options()
      ("dos", po::value<std::string>()->value_name("DATE"), "date of service, YYYY-MM-DD; without one the latest rules")
      ("payer", po::value<std::string>()->value_name("P"), "medicare, commercial, ...; without one the payer is unknown")
      ("json", "JSON instead of text")
      ("doubtful", "all rules that rest on one source or on none");
  add_lexicon_option(options);
  return options;
}

std::string upper(std::string code) {
  for (char& c : code)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return code;
}

std::optional<std::string> text_value(const po::variables_map& values, const char* name) {
  return values.count(name) ? std::optional(values[name].as<std::string>()) : std::nullopt;
}

bool is_known(const std::string& payer, const Book& book) {
  std::vector<std::string> known;
  for (const PayerProfile& profile : book.profiles) known.push_back(profile.id);
  if (std::find(known.begin(), known.end(), payer) != known.end()) return true;
  std::string all;
  for (const std::string& each : known) all += " " + each;
  wrong_usage("--payer does not know \"" + payer + "\"" + spelling_hint(payer, known) + " (known:" + all + ")");
  return false;
}

}  // namespace

Exit run_rules(const std::vector<std::string>& words) {
  const auto parsed = parse_arguments(usage, rules_options(), words);
  if (const auto* exit = std::get_if<Exit>(&parsed)) return *exit;
  const auto& [values, paths] = std::get<Arguments>(parsed);

  std::optional<Date> date;
  if (const auto text = text_value(values, "dos")) {
    date = parse_iso_date(*text);
    if (!date) return wrong_usage("--dos \"" + *text + "\" is not a day written YYYY-MM-DD");
  }
  const std::optional<Book> book = load_knowledge(added_lexicons(values));
  if (!book) return Exit::unreadable;
  const std::string payer = text_value(values, "payer").value_or("unknown");
  if (!is_known(payer, *book)) return Exit::usage;

  const bool as_json = values.count("json") > 0;
  Output output;
  if (values.count("doubtful")) {
    const std::vector<DoubtfulRule> doubtful = doubtful_rules(*book);
    output.write(as_json ? doubts_json(doubtful, *book) : doubts_text(doubtful, *book));
    return output.result();
  }
  std::vector<std::string> codes;
  for (const std::string& code : paths) codes.push_back(upper(code));
  const Holding holding = what_holds(*book, date, payer, codes);
  output.write(as_json ? rules_json(holding, *book) : rules_text(holding, *book));
  return output.result();
}

}  // namespace codetrail
