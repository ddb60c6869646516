#pragma once
// What stands on the command line after a subcommand's name. Nothing is guessed: no abbreviated options, and a word that
// is not known gets a hint.

#include <boost/program_options.hpp>
#include <string>
#include <variant>
#include <vector>

#include "app/exit_code.h"

namespace codetrail {

// A subcommand as its help describes it.
struct Usage {
  std::string synopsis;     // "codetrail suggest [options] [file or folder ...]"
  std::string description;  // a few lines
  std::string examples;     // a few lines
  bool takes_paths = true;
};

struct Arguments {
  boost::program_options::variables_map values;
  std::vector<std::string> paths;  // everything that is no option; "-" is a path
};

// `options` are those of the subcommand; --help is added. An Exit when there is nothing left to do: help was shown, or
// a complaint about the usage.
std::variant<Arguments, Exit> parse_arguments(const Usage& usage, const boost::program_options::options_description& options,
                                              const std::vector<std::string>& words);

// Complains about a wrong use, points at the help, and gives Exit::usage.
Exit wrong_usage(const std::string& message);

}  // namespace codetrail
