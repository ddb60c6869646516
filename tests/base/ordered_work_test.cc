#include "base/ordered_work.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

namespace codetrail {
namespace {

// Numbers 0 to count - 1, each squared on any thread and delivered into a list.
struct Squares {
  explicit Squares(int how_many) : count(how_many) {}

  std::optional<Work> next() {
    if (given == count) return std::nullopt;
    const int number = given++;
    return Work{[this, number]() -> Delivery {
                  if (number == fails_at) throw std::runtime_error("work");
                  // Even ones take longer, so that later ones are done first.
                  volatile int busy = number % 2 == 0 ? 20000 : 0;
                  while (busy > 0) busy = busy - 1;
                  return [this, square = number * number] {
                    delivered.push_back(square);
                    return static_cast<int>(delivered.size()) != stops_after;
                  };
                },
                bytes_each};
  }
  void run(int jobs, ReadAhead ahead = {}) {
    run_in_order(jobs, [this] { return next(); }, ahead);
  }

  int count, given = 0, fails_at = -1, stops_after = -1;
  std::size_t bytes_each = 0;
  std::vector<int> delivered;
};

std::vector<int> squares(int count) {
  std::vector<int> all;
  for (int i = 0; i < count; ++i) all.push_back(i * i);
  return all;
}

TEST(OrderedWork, ResultsComeInOrderForAnyNumberOfJobs) {
  for (const int jobs : {1, 2, 3, 16}) {
    for (const int count : {0, 1, 2, 500}) {
      Squares work(count);
      work.run(jobs);
      EXPECT_EQ(work.delivered, squares(count)) << jobs;
    }
  }
}

TEST(OrderedWork, WhatIsLargerThanTheRoomStillGoesThrough) {
  Squares work(50);
  work.bytes_each = 1000;
  work.run(4, {.pieces_a_job = 1, .bytes = 10});
  EXPECT_EQ(work.delivered, squares(50));
}

TEST(OrderedWork, ReadsAheadOnlySoFar) {
  int given = 0, delivered = 0;
  run_in_order(2,
               [&]() -> std::optional<Work> {
                 if (given == 100) return std::nullopt;
                 ++given;
                 return Work{[&]() -> Delivery { return [&] { return ++delivered > 0; }; }, 1};
               },
               {.pieces_a_job = 1000, .bytes = 1});
  EXPECT_EQ(delivered, 100);
  Squares held(1000);
  held.stops_after = 1;
  held.run(2, {.pieces_a_job = 3, .bytes = 1000});
  EXPECT_LE(held.given, 8);  // six in the line, one in the reader's hand, one in place of the delivered one
}

TEST(OrderedWork, FalseEndsTheRun) {
  for (const int jobs : {1, 4}) {
    Squares work(1000);
    work.stops_after = 7;
    work.run(jobs);
    EXPECT_EQ(work.delivered, squares(7)) << jobs;
  }
}

TEST(OrderedWork, AnExceptionReachesTheCallerAfterWhatCameBefore) {
  for (const int jobs : {1, 4}) {
    Squares work(100);
    work.fails_at = 9;
    EXPECT_THROW(work.run(jobs), std::runtime_error) << jobs;
    EXPECT_EQ(work.delivered, squares(9)) << jobs;
  }
}

TEST(OrderedWork, AnExceptionOfTheSourceReachesTheCallerToo) {
  for (const int jobs : {1, 4}) {
    Squares work(5);
    EXPECT_THROW(run_in_order(jobs,
                              [&] {
                                if (work.given == 5) throw std::runtime_error("source");
                                return work.next();
                              }),
                 std::runtime_error);
    EXPECT_EQ(work.delivered, squares(5)) << jobs;
  }
}

TEST(OrderedWork, DeliveriesHappenOnTheCallingThread) {
  const std::thread::id here = std::this_thread::get_id();
  bool is_here = false, once = false;
  run_in_order(3, [&]() -> std::optional<Work> {
    if (once) return std::nullopt;
    once = true;
    return Work{[&]() -> Delivery { return [&] { return is_here = std::this_thread::get_id() == here; }; }};
  });
  EXPECT_TRUE(is_here);
}

// A program at the other end of a pipe may wait for an answer before it sends the next note.
TEST(OrderedWork, AResultIsDeliveredWhileTheSourceWaits) {
  std::atomic<int> delivered = 0;
  int given = 0;
  run_in_order(2, [&]() -> std::optional<Work> {
    while (delivered < given) std::this_thread::yield();
    if (given == 20) return std::nullopt;
    ++given;
    return Work{[&]() -> Delivery { return [&] { return ++delivered > 0; }; }};
  });
  EXPECT_EQ(delivered, 20);
}

}  // namespace
}  // namespace codetrail
