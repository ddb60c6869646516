#include "base/ordered_work.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace codetrail {
namespace {

// A piece on its way: waiting, being worked on, or done and waiting for its turn.
struct Piece {
  Work work;
  Delivery delivery;
  std::exception_ptr error;
  bool is_done = false;
};

class Conveyor {
 public:
  Conveyor(int jobs, const std::function<std::optional<Work>()>& next, ReadAhead ahead)
      : next_(next), most_pieces_(ahead.pieces_a_job * static_cast<std::size_t>(jobs)), most_bytes_(ahead.bytes) {
    try {
      threads_.emplace_back([this] { read(); });
      for (int i = 0; i < jobs; ++i) threads_.emplace_back([this] { work(); });
    } catch (...) {
      stop();
      throw;
    }
  }
  ~Conveyor() { stop(); }
  Conveyor(const Conveyor&) = delete;
  Conveyor& operator=(const Conveyor&) = delete;

  void deliver_all() {
    while (const std::shared_ptr<Piece> piece = oldest_done()) {
      if (piece->error) std::rethrow_exception(piece->error);
      if (!piece->delivery()) return;
    }
  }

 private:
  // The reader's thread.
  void read() {
    for (;;) {
      auto piece = std::make_shared<Piece>();
      bool is_last = false;
      try {
        std::optional<Work> work = next_();
        if (work) piece->work = *std::move(work);
        is_last = !work;
      } catch (...) {
        piece->error = std::current_exception();
        piece->is_done = true;
      }
      std::unique_lock lock(mutex_);
      has_room_.wait(lock, [&] { return is_stopped_ || is_last || line_.empty() || fits(*piece); });
      if (is_stopped_ || is_last) {
        at_end_ = true;
      } else {
        at_end_ = piece->is_done;
        bytes_ += piece->work.bytes;
        line_.push_back(piece);
        if (!piece->is_done) waiting_.push_back(std::move(piece));
      }
      has_work_.notify_all();
      has_result_.notify_all();
      if (at_end_) return;
    }
  }

  bool fits(const Piece& piece) const { return line_.size() < most_pieces_ && bytes_ + piece.work.bytes <= most_bytes_; }

  // A worker's thread.
  void work() {
    std::unique_lock lock(mutex_);
    for (;;) {
      has_work_.wait(lock, [&] { return is_stopped_ || at_end_ || !waiting_.empty(); });
      if (is_stopped_ || waiting_.empty()) return;
      const std::shared_ptr<Piece> piece = std::move(waiting_.front());
      waiting_.pop_front();
      lock.unlock();
      try {
        piece->delivery = piece->work.run();
      } catch (...) {
        piece->error = std::current_exception();
      }
      piece->work.run = nullptr;  // what it held is not needed while it waits for its turn
      lock.lock();
      piece->is_done = true;
      if (line_.front() == piece) has_result_.notify_one();
    }
  }

  // Waits for it; null after the last.
  std::shared_ptr<Piece> oldest_done() {
    std::unique_lock lock(mutex_);
    has_result_.wait(lock, [&] { return line_.empty() ? at_end_ : line_.front()->is_done; });
    if (line_.empty()) return nullptr;
    std::shared_ptr<Piece> piece = std::move(line_.front());
    line_.pop_front();
    bytes_ -= piece->work.bytes;
    has_room_.notify_one();
    return piece;
  }

  void stop() {
    {
      const std::lock_guard lock(mutex_);
      is_stopped_ = true;
    }
    has_room_.notify_all();
    has_work_.notify_all();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }

  const std::function<std::optional<Work>()>& next_;
  const std::size_t most_pieces_, most_bytes_;

  std::mutex mutex_;  // guards all below but threads_
  std::condition_variable has_room_, has_work_, has_result_;
  std::deque<std::shared_ptr<Piece>> line_;     // all that is not delivered, in order
  std::deque<std::shared_ptr<Piece>> waiting_;  // those nobody works on yet
  std::size_t bytes_ = 0;
  bool at_end_ = false, is_stopped_ = false;

  std::vector<std::thread> threads_;
};

void run_alone(const std::function<std::optional<Work>()>& next) {
  while (const std::optional<Work> work = next()) {
    if (!work->run()()) return;
  }
}

}  // namespace

void run_in_order(int jobs, const std::function<std::optional<Work>()>& next, ReadAhead ahead) {
  if (jobs <= 1) return run_alone(next);
  Conveyor(jobs, next, ahead).deliver_all();
}

}  // namespace codetrail
