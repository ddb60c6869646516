#pragma once
// Work on several threads with results in the order of the input, so that the number of threads never shows in the output.

#include <cstddef>
#include <functional>
#include <optional>

namespace codetrail {

// What is to be done with a result. It runs on the calling thread, in order of the input; false ends the run early.
using Delivery = std::function<bool()>;

// One piece of work. It runs on any thread.
struct Work {
  std::function<Delivery()> run;
  std::size_t bytes = 0;  // what it holds in memory
};

// How much may be read ahead of the oldest piece that is not delivered.
struct ReadAhead {
  std::size_t pieces_a_job = 8;
  std::size_t bytes = std::size_t{128} << 20;
};

// Does all work that `next` gives until it gives nothing. With one job everything happens on the calling thread, one piece
// after the other; with more, `next` has a thread of its own, so that results are delivered while it waits for input. After an early end
// a call of `next` that is under way is waited for. An exception from any of the functions ends the run and reaches the
// caller, after the deliveries that come before it.
void run_in_order(int jobs, const std::function<std::optional<Work>()>& next, ReadAhead ahead = {});

}  // namespace codetrail
