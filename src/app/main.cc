#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <exception>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "app/command_line.h"
#include "app/commands.h"
#include "app/messages.h"
#include "app/output.h"

namespace codetrail {
namespace {

struct Command {
  std::string_view name, about;
  Exit (*run)(const std::vector<std::string>& words);
};
constexpr std::array<Command, 10> commands = {{
    {"suggest", "which codes the words of notes support", run_suggest},
    {"explain", "a worksheet for each note: every step, its words and its source", run_explain},
    {"eval", "how right the program is on notes with known answers", run_eval},
    {"fit", "learns from notes with known answers how much each reason counts", run_fit},
    {"replay", "recorded suggestions made again: identical, or every difference with its cause", run_replay},
    {"diff", "which suggestions two versions of the knowledge give differently, and by which step", run_diff},
    {"card", "a model card from an evaluation and the knowledge", run_card},
    {"rules", "what holds on a day for a payer, and where it comes from", run_rules},
    {"check", "what is wrong with the knowledge files, and where", run_check},
    {"version", "versions of the program and of its knowledge", run_version},
}};

Exit show_help() {
  std::string text =
      "codetrail reads a therapy session note and says which billing codes the words support, with a\n"
      "trail from each answer to the words of the note. It does not bill, and \"supported\" means\n"
      "described, not audit-proof.\n\n"
      "Usage: codetrail <command> [options] [file or folder ...]\n\n";
  for (const Command& command : commands) {
    text += "  " + std::string(command.name) + std::string(10 - command.name.size(), ' ') + std::string(command.about) + "\n";
  }
  text +=
      "\nExamples:\n"
      "  codetrail suggest note.txt\n"
      "  echo \"STM to L UT x 15 min.\" | codetrail explain -\n"
      "\n`codetrail <command> --help` shows the options of a command.\n";
  Output output;
  output.write(text);
  return output.result();
}

Exit run(const std::vector<std::string>& words) {
  if (words.empty()) return wrong_usage("a command is missing");
  const std::string& name = words[0];
  if (name == "--help" || name == "-h" || name == "help") return show_help();
  const std::vector<std::string> rest(words.begin() + 1, words.end());
  if (name == "--version") return run_version(rest);
  std::vector<std::string> names;
  for (const Command& command : commands) {
    if (command.name == name) return command.run(rest);
    names.emplace_back(command.name);
  }
  return wrong_usage("unknown command \"" + name + "\"" + spelling_hint(name, names));
}

// Notes are private: a crash leaves no copy of them on the disk. With a limit of 1 the kernel also spares a program that
// collects core dumps, which it does not with 0.
void forbid_core_dumps() {
  const rlimit limit{1, 1};
  ::setrlimit(RLIMIT_CORE, &limit);
}

}  // namespace
}  // namespace codetrail

int main(int count, char** words) {
  using namespace codetrail;
  forbid_core_dumps();
  std::signal(SIGPIPE, SIG_IGN);
  // What an exception says may hold words of a note, so only its kind is told.
  try {
    return static_cast<int>(run(std::vector<std::string>(words + std::min(count, 1), words + count)));
  } catch (const std::bad_alloc&) {
    complain("internal error: out of memory");
  } catch (const std::exception&) {
    complain("internal error; please report it");
  }
  return static_cast<int>(Exit::internal);
}
