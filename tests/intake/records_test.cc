#include "intake/records.h"

#include <gtest/gtest.h>

#include <fstream>

#include "support/files.h"

namespace codetrail {
namespace {

using Strings = std::vector<std::string>;

// One line for each record, with the paths below `folder` made short.
Strings told(const TempFolder& folder, Strings paths, InputFormat format = InputFormat::by_content) {
  Records records(std::move(paths), format);
  Strings lines;
  const auto shorter = [&](std::string path) {
    if (path.compare(0, folder.path().size(), folder.path()) == 0) path.erase(0, folder.path().size() + 1);
    return path;
  };
  while (const std::optional<Record> record = records.next()) {
    if (const auto* note = std::get_if<Note>(&*record)) lines.push_back("note " + shorter(note->id) + " " + note->text.substr(0, 20));
    if (const auto* quarantined = std::get_if<Quarantined>(&*record)) {
      lines.push_back(std::string(name_of(quarantined->reason)) + " " + shorter(quarantined->where));
    }
    if (const auto* unread = std::get_if<Unread>(&*record)) {
      lines.push_back(std::string(unread->is_failure ? "failure " : "skipped ") + shorter(unread->path));
    }
  }
  return lines;
}

TEST(Records, ATextIsOneNote) {
  const TempFolder folder;
  EXPECT_EQ(told(folder, {folder.write("a.txt", "[ ] MFR\n{x}\n")}), Strings{"note a.txt [ ] MFR\n{x}\n"});
}

TEST(Records, AFirstLineThatIsAnObjectMeansOneRecordALine) {
  const TempFolder folder;
  const std::string path = folder.write("a", "\n{\"id\":\"1\",\"text\":\"x\"}\r\n\n{\"text\":\"y\"}\n{\"text\":3}\n { \"text\":\"z\"}");
  EXPECT_EQ(told(folder, {path}), (Strings{"note 1 x", "note a:4 y", "wrong_type a:5", "note a:6 z"}));
}

TEST(Records, AByteOrderMarkBeforeRecordsIsIgnored) {
  const TempFolder folder;
  EXPECT_EQ(told(folder, {folder.write("a", "\xef\xbb\xbf{\"text\":\"x\"}\n")}), Strings{"note a:1 x"});
}

TEST(Records, ABrokenFirstRecordIsNotTakenForANote) {
  const TempFolder folder;
  const std::string path = folder.write("a", "{\"text\":\"x\n{\"text\":\"y\"}\n");
  EXPECT_EQ(told(folder, {path}), (Strings{"bad_json a:1", "note a:2 y"}));
}

TEST(Records, ARecordMayBeSpreadOverLines) {
  const TempFolder folder;
  EXPECT_EQ(told(folder, {folder.write("a.json", "{\n  \"text\": \"x\",\n  \"id\": \"1\"\n}\n")}), Strings{"note 1 x"});
}

TEST(Records, RecordsInUtf16AreRefusedWhole) {
  const TempFolder folder;
  std::string wide = "\xff\xfe";
  for (const char c : std::string_view("{\"text\":\"x\"}")) wide += std::string{c, '\0'};
  EXPECT_EQ(told(folder, {folder.write("a", wide)}), Strings{"not_utf8 a"});
}

TEST(Records, TheGivenFormatWins) {
  const TempFolder folder;
  const std::string record = folder.write("a", "{\"text\":\"x\"}");
  EXPECT_EQ(told(folder, {record}, InputFormat::text), Strings{"note a {\"text\":\"x\"}"});
  EXPECT_EQ(told(folder, {folder.write("b", "MFR")}, InputFormat::jsonl), Strings{"bad_json b:1"});
  EXPECT_EQ(told(folder, {folder.write("c", "")}, InputFormat::jsonl), Strings{});
}

TEST(Records, AnEmptyFileIsQuarantined) {
  const TempFolder folder;
  EXPECT_EQ(told(folder, {folder.write("a", "")}), Strings{"empty_text a"});
}

TEST(Records, FoldersAreReadInOrderAndTheRestIsNamed) {
  const TempFolder folder;
  folder.write("d/b.txt", "b");
  folder.write("d/a/z.jsonl", "{\"text\":\"z\"}\n");
  folder.write("d/c.pdf", "c");
  folder.write("d/.hidden/x.txt", "x");
  folder.write("d/e.txt.gz", gzip("e"));
  folder.write("d/f.zst", zstd("{\"text\":\"f\"}"));
  EXPECT_EQ(told(folder, {folder / "d"}), (Strings{"skipped d/.hidden", "note d/a/z.jsonl:1 z", "note d/b.txt b", "skipped d/c.pdf",
                                                   "note d/e.txt.gz e", "note d/f.zst:1 f"}));
}

TEST(Records, AFolderWithoutNotesIsAFailure) {
  const TempFolder folder;
  folder.write("d/c.pdf", "c");
  EXPECT_EQ(told(folder, {folder / "d"}), (Strings{"skipped d/c.pdf", "failure d"}));
}

TEST(Records, AFailedInputDoesNotStopTheNext) {
  const TempFolder folder;
  EXPECT_EQ(told(folder, {folder / "missing", folder.write("a", "x")}), (Strings{"failure missing", "note a x"}));
}

TEST(Records, ABrokenPackedFileKeepsTheCompleteRecordsBefore) {
  const TempFolder folder;
  std::string lines;
  for (unsigned i = 0; i < 50000; ++i) lines += "{\"text\":\"" + std::to_string(i * 2654435761U) + "\"}\n";
  for (const std::string& packed : {gzip(lines), zstd(lines)}) {
    const Strings found = told(folder, {folder.write("a", packed.substr(0, packed.size() * 3 / 4))});
    ASSERT_GT(found.size(), 1000U);
    EXPECT_EQ(found[0], "note a:1 0");
    EXPECT_EQ(found.back(), "failure a");
    for (std::size_t i = 0; i + 1 < found.size(); ++i) EXPECT_EQ(found[i].substr(0, 5), "note ");
  }
}

TEST(Records, ABrokenPackedTextGivesNoNote) {
  const TempFolder folder;
  const std::string packed = gzip("STM to the upper trapezius for fifteen minutes");
  EXPECT_EQ(told(folder, {folder.write("a", packed.substr(0, packed.size() - 6))}), Strings{"failure a"});
}

TEST(Records, ALineOf50MegabytesIsSetAsideAndTheNextIsRead) {
  const TempFolder folder;
  const std::string path = folder / "a";
  {
    std::ofstream out(path, std::ios::binary);
    out << "{\"text\":\"";
    const std::string piece(std::size_t{1} << 20, 'a');
    for (int i = 0; i < 50; ++i) out << piece;
    out << "\"}\n{\"text\":\"next\"}\n";
  }
  EXPECT_EQ(told(folder, {path}), (Strings{"too_large a:1", "note a:2 next"}));
  EXPECT_EQ(told(folder, {path}, InputFormat::text), Strings{"too_large a"});
}

}  // namespace
}  // namespace codetrail
