// What the program is known to get wrong stays written down until it is mended.

#include <map>

#include <gtest/gtest.h>

#include "support/answers.h"

namespace codetrail {
namespace {

const std::map<std::string, Check>& checks() {
  static const std::map<std::string, Check> all = {
      {"sentences", check_pieces}, {"sections", check_sections}, {"facts", check_facts},           {"context", check_status},
      {"minutes", check_minutes},  {"regions", check_regions},   {"corrections", check_corrections},
      {"places", check_places},
  };
  return all;
}

TEST(KnownShortfalls, StillFail) {
  for (const Case& each : read_cases("known_shortfalls")) {
    Case given = each;
    given.fields.erase(given.fields.begin());
    const auto check = checks().find(each.field(0));
    ASSERT_NE(check, checks().end()) << "line " << each.line << ": no file " << each.field(0) << ".cases";
    EXPECT_NE(check->second(given), "") << "line " << each.line << " is mended: move it to " << each.field(0) << ".cases";
  }
}

}  // namespace
}  // namespace codetrail
