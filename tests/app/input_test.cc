// Bad input: a clear message that never quotes the note, the documented exit code, and no crash. The word "quokka" in a note stands for
// what must not leak.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "support/files.h"
#include "support/run.h"

namespace codetrail {
namespace {

using namespace std::string_literals;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::string note = "MFR to R calf x 15 min.\n";

// Runs `suggest`, checks what always holds, and gives the rest.
Ran suggest(std::vector<std::string> words, const Setting& setting = {}) {
  words.insert(words.begin(), "suggest");
  Ran ran = run_program(words, setting);
  EXPECT_EQ(ran.signal, 0);
  EXPECT_THAT(ran.err, Not(HasSubstr("quokka")));
  return ran;
}

// A file that gives no answer: what is said, and the exit code.
void expect_refused(const std::string& bytes, int exit, const std::string& message) {
  const TempFolder folder;
  const Ran ran = suggest({folder.write("n.txt", bytes)});
  EXPECT_EQ(ran.exit, exit);
  EXPECT_THAT(ran.err, HasSubstr("n.txt: " + message));
  EXPECT_THAT(ran.out, IsEmpty());
}

TEST(Input, EmptyFile) { expect_refused("", 3, "empty_text"); }
TEST(Input, FileOfBlanks) { expect_refused(" \r\n\t\n", 3, "empty_text"); }
TEST(Input, BinaryFile) { expect_refused("\x7f" "ELF\x02\x01\0\0quokka"s, 3, "binary"); }
TEST(Input, NulInTheText) { expect_refused("quokka\0 MFR x 15 min"s, 3, "binary"); }
TEST(Input, InvalidUtf8) { expect_refused("quokka caf\xe9 MFR x 15 min", 3, "not_utf8"); }
TEST(Input, PdfFile) { expect_refused("%PDF-1.7 quokka", 3, "binary: the file is a PDF"); }
TEST(Input, TruncatedGzip) {
  const std::string packed = gzip("quokka " + note);
  expect_refused(packed.substr(0, packed.size() - 5), 4, "breaks off");
}
TEST(Input, TruncatedZstandard) {
  const std::string packed = zstd("quokka " + note);
  expect_refused(packed.substr(0, packed.size() - 5), 4, "breaks off");
}

TEST(Input, OneLineOf50Megabytes) {
  const TempFolder folder;
  const std::string path = folder / "long.txt";
  {
    std::ofstream out(path, std::ios::binary);
    std::string piece;
    while (piece.size() < (1U << 20)) piece += "quokka MFR x 15 min ";
    for (int i = 0; i < 50; ++i) out << piece;
  }
  const Ran ran = suggest({path});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.err, HasSubstr("too_large"));
}

TEST(Input, TextWithoutSentenceEnds) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "MFR to R calf and then quokka went on ";
  const Ran ran = suggest({"--format", "jsonl", "-"}, {.input = text});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("97140"));
}

TEST(Input, MissingFile) {
  const Ran ran = suggest({"/nonexistent/n.txt"});
  EXPECT_EQ(ran.exit, 4);
  EXPECT_THAT(ran.err, HasSubstr("/nonexistent/n.txt: cannot be opened: No such file"));
}

TEST(Input, FileThatCannotBeRead) {
  const Ran ran = suggest({"/proc/self/mem"});
  EXPECT_EQ(ran.exit, 4);
  EXPECT_THAT(ran.err, HasSubstr("/proc/self/mem: cannot be"));
}

TEST(Input, FileWithoutPermission) {
  const TempFolder folder;
  std::string path = folder.write("n.txt", note);
  std::filesystem::permissions(path, std::filesystem::perms::none);
  // Root may read any file of a disk; the kernel's own image of a process's memory refuses even root at its first byte.
  if (::geteuid() == 0) path = "/proc/self/mem";
  const Ran ran = suggest({path});
  EXPECT_EQ(ran.exit, 4);
  EXPECT_FALSE(ran.err.empty());
}

TEST(Input, FolderIsReadInOrder) {
  const TempFolder folder;
  folder.write("d/b.txt", note);
  folder.write("d/a.jsonl", "{\"id\":\"first\",\"text\":\"MFR R calf x 15 min.\"}\n");
  folder.write("d/c.doc", "quokka");
  const Ran ran = suggest({"--format", "jsonl", folder / "d"});
  EXPECT_EQ(ran.exit, 0);
  EXPECT_LT(ran.out.find("\"id\":\"first\""), ran.out.find("b.txt"));
  EXPECT_THAT(ran.err, HasSubstr("c.doc: skipped"));
  EXPECT_THAT(ran.err, HasSubstr("2 notes: 2 answered, 0 quarantined"));
}

TEST(Input, EmptyFolder) {
  const TempFolder folder;
  EXPECT_EQ(suggest({folder.path()}).exit, 4);
}

TEST(Input, ABadRecordDoesNotStopTheBatch) {
  const std::string records = R"({"id":"1","text":"MFR R calf x 15 min."})" "\n" R"({"id":"quokka","text":7})" "\n"
                              R"({"id":"3","text":"quokka")" "\n" R"({"id":"4","text":"MFR R calf x 15 min."})" "\n";
  const Ran ran = suggest({"--format", "jsonl", "-"}, {.input = records});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.out, HasSubstr("\"id\":\"1\""));
  EXPECT_THAT(ran.out, HasSubstr("\"id\":\"4\""));
  EXPECT_THAT(ran.err, HasSubstr("stdin:2: wrong_type"));
  EXPECT_THAT(ran.err, HasSubstr("stdin:3: bad_json"));
  EXPECT_THAT(ran.err, HasSubstr("4 notes: 2 answered, 2 quarantined"));
}

TEST(Input, AnUnreadableFileCountsMoreThanABadRecord) {
  const TempFolder folder;
  const Ran ran = suggest({folder / "missing", folder.write("a", ""), folder.write("b", note)});
  EXPECT_EQ(ran.exit, 4);
  EXPECT_THAT(ran.out, HasSubstr("97140"));
  EXPECT_THAT(ran.err, HasSubstr("2 notes: 1 answered, 1 quarantined; 1 input not read"));
}

TEST(Input, PathsDoNotSteerTheTerminal) {
  const Ran ran = suggest({"/nonexistent/\x1b[31mred"});
  EXPECT_EQ(ran.exit, 4);
  EXPECT_THAT(ran.err, Not(HasSubstr("\x1b")));
}

}  // namespace
}  // namespace codetrail
