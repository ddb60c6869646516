#pragma once
// The subcommands. Each takes the words after its name and says how the program ends.

#include <string>
#include <vector>

#include "app/exit_code.h"

namespace codetrail {

Exit run_suggest(const std::vector<std::string>& words);
Exit run_explain(const std::vector<std::string>& words);
Exit run_eval(const std::vector<std::string>& words);
Exit run_fit(const std::vector<std::string>& words);
Exit run_replay(const std::vector<std::string>& words);
Exit run_diff(const std::vector<std::string>& words);
Exit run_card(const std::vector<std::string>& words);
Exit run_rules(const std::vector<std::string>& words);
Exit run_check(const std::vector<std::string>& words);
Exit run_version(const std::vector<std::string>& words);

}  // namespace codetrail
