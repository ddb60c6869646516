#include <optional>
#include <string>
#include <variant>

#include "app/command_line.h"
#include "app/commands.h"
#include "app/knowledge.h"
#include "app/output.h"

namespace codetrail {
namespace {

namespace po = boost::program_options;

const Usage usage = {
    .synopsis = "codetrail version [options]",
    .description = "Shows the versions of the program and of its knowledge. The fingerprint covers every knowledge file.\n",
    .examples = "  codetrail version\n  codetrail version --lexicon my-folder\n",
    .takes_paths = false};

}  // namespace

Exit run_version(const std::vector<std::string>& words) {
  po::options_description options("Options");
  add_lexicon_option(options);
  const auto parsed = parse_arguments(usage, options, words);
  if (const auto* exit = std::get_if<Exit>(&parsed)) return *exit;
  Output output;
  output.write("codetrail " CODETRAIL_VERSION "\n");
  const std::optional<Book> book = load_knowledge(added_lexicons(std::get<Arguments>(parsed).values));
  if (!book) return Exit::unreadable;
  output.write("knowledge " + book->version + " sha256 " + book->sha256 + "\n"
               "Apache License 2.0. Descriptions of codes are our own words; CPT descriptors are licensed and not included.\n");
  return output.result();
}

}  // namespace codetrail
