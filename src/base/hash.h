#pragma once
// Fingerprints that an auditor can check with any tool.

#include <string>
#include <string_view>

namespace codetrail {

// SHA-256 as 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

}  // namespace codetrail
