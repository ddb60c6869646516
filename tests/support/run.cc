#include "support/run.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <string_view>

namespace codetrail {
namespace {

struct Pipe {
  int read = -1, write = -1;

  Pipe() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) std::abort();
    read = ends[0];
    write = ends[1];
  }
  ~Pipe() {
    close_read();
    close_write();
  }
  void close_read() { close_end(read); }
  void close_write() { close_end(write); }

 private:
  static void close_end(int& end) {
    if (end >= 0) ::close(end);
    end = -1;
  }
};

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> all;
  for (std::string& word : words) all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

[[noreturn]] void become_program(std::vector<std::string> words, const Setting& setting, const Pipe& in, const Pipe& out,
                                 const Pipe& err) {
  words.insert(words.begin(), CODETRAIL_PROGRAM);
  std::vector<std::string> environment = setting.environment;  // of two with one name the first counts
  environment.push_back("PATH=/usr/bin:/bin");
  environment.push_back("CODETRAIL_LEXICONS=" CODETRAIL_SOURCE_DIR "/lexicons");
  for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS", "LSAN_OPTIONS"}) {
    if (const char* const value = std::getenv(name)) environment.push_back(std::string(name) + "=" + value);
  }
  ::dup2(in.read, STDIN_FILENO);
  const char* const file = setting.output_file.c_str();
  ::dup2(setting.output_file.empty() ? out.write : ::open(file, O_WRONLY | O_CREAT | O_CLOEXEC, 0600), STDOUT_FILENO);
  ::dup2(err.write, STDERR_FILENO);
  ::signal(SIGPIPE, SIG_DFL);
  ::execve(CODETRAIL_PROGRAM, pointers(words).data(), pointers(environment).data());
  ::_exit(127);
}

// False when the other end is closed.
bool drain(int end, std::string& into) {
  std::array<char, 65536> room;
  const ssize_t got = ::read(end, room.data(), room.size());
  if (got > 0) into.append(room.data(), static_cast<std::size_t>(got));
  return got > 0;
}

// Feeds and reads all three at once, so that none of them fills up and stops the program.
void converse(const Setting& setting, Pipe& in, Pipe& out, Pipe& err, Ran& ran) {
  std::string_view rest = setting.input;
  if (rest.empty()) in.close_write();
  while (out.read >= 0 || err.read >= 0) {
    std::array<pollfd, 3> ends = {{{in.write, POLLOUT, 0}, {out.read, POLLIN, 0}, {err.read, POLLIN, 0}}};
    ::poll(ends.data(), ends.size(), -1);
    if (ends[0].revents != 0) {
      const ssize_t given = ::write(in.write, rest.data(), std::min<std::size_t>(rest.size(), 4096));
      if (given > 0) rest.remove_prefix(static_cast<std::size_t>(given));
      if (given <= 0 || rest.empty()) in.close_write();
    }
    if (ends[1].revents != 0 && !drain(out.read, ran.out)) out.close_read();
    if (setting.close_output_after > 0 && ran.out.size() >= setting.close_output_after) out.close_read();
    if (ends[2].revents != 0 && !drain(err.read, ran.err)) err.close_read();
  }
}

}  // namespace

Ran run_program(const std::vector<std::string>& words, const Setting& setting) {
  ::signal(SIGPIPE, SIG_IGN);  // the program may end before it has read all
  Pipe in, out, err;
  const pid_t child = ::fork();
  if (child < 0) std::abort();
  if (child == 0) become_program(words, setting, in, out, err);
  in.close_read();
  out.close_write();
  err.close_write();
  Ran ran;
  converse(setting, in, out, err, ran);
  int status = 0;
  ::waitpid(child, &status, 0);
  if (WIFEXITED(status)) ran.exit = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) ran.signal = WTERMSIG(status);
  return ran;
}

}  // namespace codetrail
