#include "app/note_options.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "app/knowledge.h"
#include "app/messages.h"

namespace codetrail {
namespace {

namespace po = boost::program_options;

constexpr int most_jobs = 256;

const std::vector<std::string> disciplines = {"pt", "pta", "ot", "ota", "lmt", "dc", "at", "unknown"};

std::string lower(std::string word) {
  for (char& c : word) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return word;
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

std::optional<std::string> text_value(const Arguments& arguments, const char* name) {
  if (!arguments.values.count(name)) return std::nullopt;
  return arguments.values[name].as<std::string>();
}

int default_jobs() { return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, most_jobs); }

bool is_one_of(const char* option, const std::string& value, const std::vector<std::string>& known) {
  if (std::find(known.begin(), known.end(), value) != known.end()) return true;
  wrong_usage(std::string(option) + " does not know \"" + value + "\"" + spelling_hint(value, known) + " (known: " + joined(known) + ")");
  return false;
}

bool read_visit(const Arguments& arguments, NoteOptions& options) {
  if (const auto text = text_value(arguments, "dos")) {
    options.date_of_service = parse_iso_date(*text);
    if (!options.date_of_service) {
      wrong_usage("--dos \"" + *text + "\" is not a day written YYYY-MM-DD");
      return false;
    }
  }
  if (const auto text = text_value(arguments, "payer")) options.payer = lower(*text);
  if (const auto text = text_value(arguments, "discipline")) {
    options.discipline = lower(*text);
    return is_one_of("--discipline", *options.discipline, disciplines);
  }
  return true;
}

bool read_input(const Arguments& arguments, NoteOptions& options) {
  if (const auto text = text_value(arguments, "input")) {
    if (!is_one_of("--input", *text, {"text", "jsonl"})) return false;
    options.input = *text == "text" ? InputFormat::text : InputFormat::jsonl;
  }
  options.jobs = default_jobs();
  if (arguments.values.count("jobs")) options.jobs = arguments.values["jobs"].as<int>();
  if (options.jobs < 1 || options.jobs > most_jobs) {
    wrong_usage("--jobs is a number from 1 to " + std::to_string(most_jobs));
    return false;
  }
  options.paths = arguments.paths;
  if (options.paths.empty()) {
    if (input_is_terminal()) {
      wrong_usage("no notes are given: name files or folders, or - for standard input");
      return false;
    }
    options.paths = {"-"};
  }
  return true;
}

bool read_color(const Arguments& arguments, NoteOptions& options) {
  const std::string text = text_value(arguments, "color").value_or("auto");
  if (!is_one_of("--color", text, {"auto", "always", "never"})) return false;
  if (text == "always") options.color = ColorChoice::always;
  if (text == "never") options.color = ColorChoice::never;
  return true;
}

}  // namespace

po::options_description note_options() {
  po::options_description options("Options");
  const auto text = [](const char* name) { return po::value<std::string>()->value_name(name); };
  options.add_options()
      ("dos", text("DATE"), "date of service, YYYY-MM-DD, of records that come without one")
      ("payer", text("P"), "payer of records that come without one: medicare, commercial, ...")
      ("discipline", text("D"), "who treats, for records that do not say: pt pta ot ota lmt dc at unknown")
      ("input", text("FORM"), "text: one note a file; jsonl: one record a line; by default the content decides")
      ("jobs", po::value<int>()->value_name("N"), "threads; the output is the same for any number")
      ("color", text("WHEN"), "auto, always or never");
  add_lexicon_option(options);
  return options;
}

std::optional<NoteOptions> read_note_options(const Arguments& arguments) {
  NoteOptions options;
  options.lexicons = added_lexicons(arguments.values);
  if (!read_visit(arguments, options) || !read_input(arguments, options) || !read_color(arguments, options)) return std::nullopt;
  return options;
}

bool payer_is_known(const NoteOptions& options, const Book& book) {
  if (!options.payer) return true;
  std::vector<std::string> known;
  for (const PayerProfile& profile : book.profiles) known.push_back(profile.id);
  return is_one_of("--payer", *options.payer, known);
}

Note completed(Note note, const NoteOptions& options) {
  if (!note.date_of_service) note.date_of_service = options.date_of_service;
  if (!note.payer) note.payer = options.payer;
  if (!note.discipline) note.discipline = options.discipline;
  return note;
}

}  // namespace codetrail
