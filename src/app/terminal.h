#pragma once
// What standard output is: a terminal with colours and a width, or a file.

#include "report/style.h"

namespace codetrail {

enum class ColorChoice { automatic, always, never };

// Colour when it is asked for, or automatically on a terminal that has it (TERM is not "dumb") unless NO_COLOR is set. The width is
// the terminal's, between 80 and 100; 80 for a file.
Style output_style(ColorChoice choice);

// Whether somebody sits at standard input.
bool input_is_terminal();

}  // namespace codetrail
