#pragma once
// What a term of a profile asks, by the name of its field in lexicons/rules/profiles.toml.

#include <string_view>

#include "book/payer.h"

namespace codetrail {

std::string_view name_of(Asks asks);  // "assistant_modifiers"

}  // namespace codetrail
