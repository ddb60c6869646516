#include "app/command_line.h"

#include <sstream>
#include <utility>

#include "app/messages.h"
#include "app/output.h"

namespace codetrail {
namespace {

namespace po = boost::program_options;

// Without allow_guessing, which takes `--form` for `--format`.
constexpr int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;

Exit show_help(const Usage& usage, const po::options_description& options) {
  std::ostringstream text;
  text << "Usage: " << usage.synopsis << "\n\n" << usage.description << "\n" << options << "\nExamples:\n" << usage.examples;
  Output output;
  output.write(text.str());
  return output.result();
}

std::vector<std::string> names_of(const po::options_description& options) {
  std::vector<std::string> names;
  for (const auto& option : options.options()) names.push_back("--" + option->long_name());
  return names;
}

Exit unknown_option(const po::unknown_option& error, const po::options_description& options) {
  const std::string name = error.get_option_name();
  return wrong_usage("unknown option " + name + spelling_hint(name, names_of(options)));
}

}  // namespace

Exit wrong_usage(const std::string& message) {
  complain(message);
  complain("`codetrail --help` shows how to use it");
  return Exit::usage;
}

std::variant<Arguments, Exit> parse_arguments(const Usage& usage, const po::options_description& options,
                                              const std::vector<std::string>& words) {
  po::options_description all(options);
  all.add_options()("help,h", "show this help");
  Arguments arguments;
  try {
    // Paths are collected by hand: a named positional option would also be an option.
    const po::parsed_options parsed = po::command_line_parser(words).options(all).style(style).run();
    for (const po::option& option : parsed.options) {
      if (option.string_key.empty()) arguments.paths.insert(arguments.paths.end(), option.value.begin(), option.value.end());
    }
    po::store(parsed, arguments.values);
    if (arguments.values.count("help")) return show_help(usage, all);
    po::notify(arguments.values);
  } catch (const po::unknown_option& error) {
    return unknown_option(error, all);
  } catch (const po::error& error) {
    return wrong_usage(error.what());
  }
  if (!usage.takes_paths && !arguments.paths.empty()) return wrong_usage("there is nothing to do with \"" + arguments.paths[0] + "\"");
  return arguments;
}

}  // namespace codetrail
