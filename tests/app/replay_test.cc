// `codetrail replay` as a user runs it: records of a first run made again in a new process.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "support/files.h"
#include "support/json_schema.h"
#include "support/run.h"

#include <fstream>

namespace codetrail {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const char* const notes =
    R"({"id":"a","text":"Treatment: STM to L UT x 15 min. Quokka.","payer":"medicare","discipline":"pt","date_of_service":"2024-03-01"})" "\n"
    R"({"id":"b","text":"Treatment: SLR 3x10, bridges 2x15, 20 min.","provider":"Dr. Wombat"})" "\n";

class ReplayRun : public testing::Test {
 protected:
  std::string record(const std::vector<std::string>& words, const std::string& name) {
    const Ran ran = run_program(words);
    EXPECT_EQ(ran.exit, 0) << ran.err;
    return folder.write(name, ran.out);
  }

  TempFolder folder;
  std::string notes_path = folder.write("notes.jsonl", notes);
  std::string text_path = folder.write("note.txt", "Treatment: STM to L UT x 15 min. Quokka.\n");
};

TEST_F(ReplayRun, TheSameNoteIsIdentical) {
  const std::string answer = record({"suggest", "--format", "json", "--payer", "commercial", "--dos", "2023-01-05", text_path}, "a.json");
  const Ran ran = run_program({"replay", answer, text_path});
  EXPECT_EQ(ran.exit, 0) << ran.out << ran.err;
  EXPECT_EQ(ran.out, text_path + ": identical\n");
  EXPECT_THAT(ran.err, IsEmpty());
}

TEST_F(ReplayRun, ManyAtOnceWithOrWithoutText) {
  for (const char* option : {"--jobs", "--no-text"}) {
    std::vector<std::string> words = {"suggest", "--format", "jsonl", notes_path, option};
    if (std::string(option) == "--jobs") words.push_back("2");
    const std::string answers = record(words, "a.jsonl");
    const Ran ran = run_program({"replay", "--jobs", "2", answers, notes_path});
    EXPECT_EQ(ran.exit, 0) << ran.out << ran.err;
    EXPECT_EQ(ran.out, "a: identical\nb: identical\n");
    EXPECT_THAT(ran.err, HasSubstr("2 suggestions: 2 identical, 0 different, 0 not replayed"));
  }
}

TEST_F(ReplayRun, ANoteThatHasMovedIsKnownByWhatStandsInIt) {
  const std::string answer = record({"suggest", "--format", "json", text_path}, "a.json");
  const std::string moved = folder.write("archive/2024/other.txt", "Treatment: STM to L UT x 15 min. Quokka.\n");
  EXPECT_EQ(run_program({"replay", answer, notes_path, moved}).exit, 0);
}

TEST_F(ReplayRun, AnotherNoteIsTheCause) {
  const std::string answer = record({"suggest", "--format", "json", text_path}, "a.json");
  const std::string other = folder.write("other.txt", "Treatment: STM to L UT x 25 min. Quokka.\n");
  const Ran ran = run_program({"replay", answer, other});
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.out, HasSubstr("note: the note is another one"));
  EXPECT_THAT(ran.out, HasSubstr("codes[97140].minutes.low  15 -> 25  [note]"));
  EXPECT_THAT(ran.out, Not(HasSubstr("Quokka")));
}

TEST_F(ReplayRun, AnotherBookIsTheCause) {
  const std::string answer = record({"suggest", "--format", "json", text_path}, "a.json");
  folder.write("k/weights.toml", "[[weight]]\nid = \"minutes-own\"\npoints = 1\nsays = \"Minutes are stated with it.\"\n");
  const Ran ran = run_program({"replay", "--json", "--lexicon", folder / "k", answer, text_path});
  EXPECT_EQ(ran.exit, 1) << ran.err;
  const json told = json::parse(ran.out);
  EXPECT_EQ(told["causes"], json({"book"}));
  EXPECT_FALSE(told["identical"]);
  std::ifstream schema(CODETRAIL_SOURCE_DIR "/tests/schema/replay.schema.json");
  EXPECT_THAT(find_schema_faults(json::parse(schema), told), IsEmpty());
}

TEST_F(ReplayRun, OtherOptionsAreTheCause) {
  const std::string answer = record({"suggest", "--format", "json", text_path}, "a.json");
  const Ran ran = run_program({"replay", "--payer", "medicare", answer, text_path});
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.out, HasSubstr("options: date, payer, profession or provider were given otherwise"));
}

TEST_F(ReplayRun, AChangedRecordIsToldAsSuch) {
  const std::string answer = record({"suggest", "--format", "json", text_path}, "a.json");
  std::ifstream file(answer);
  json changed = json::parse(file);
  changed["codes"][0]["units"] = 4;
  const Ran ran = run_program({"replay", folder.write("b.json", changed.dump()), text_path});
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.out, HasSubstr("codes[97140].units  4 -> 1  [record]"));
}

TEST_F(ReplayRun, AnotherVersionIsTheCause) {
  const std::string answer = record({"suggest", "--format", "json", text_path}, "a.json");
  std::ifstream file(answer);
  json changed = json::parse(file);
  changed["program"]["version"] = "0.0.1";
  const Ran ran = run_program({"replay", folder.write("b.json", changed.dump()), text_path});
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.out, HasSubstr("version: the program has another version"));
}

TEST_F(ReplayRun, WhatIsNoRecordIsSetAside) {
  const std::string answers = record({"suggest", "--format", "jsonl", notes_path}, "a.jsonl");
  std::ifstream file(answers);
  std::string lines((std::istreambuf_iterator<char>(file)), {});
  const std::string broken = folder.write("b.jsonl", lines + "quokka\n{\"schema\":\"codetrail/evaluation/1\"}\n");
  const Ran ran = run_program({"replay", broken, notes_path});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.out, HasSubstr("b: identical"));
  EXPECT_THAT(ran.err, HasSubstr(broken + ":3: error: the record is not valid JSON"));
  EXPECT_THAT(ran.err, HasSubstr(broken + ":4: error: the record is no suggestion"));
  EXPECT_THAT(ran.err, Not(HasSubstr("quokka")));
}

TEST_F(ReplayRun, ARecordWithoutItsNoteIsSetAside) {
  const std::string answer = record({"suggest", "--format", "json", text_path}, "a.json");
  const Ran ran = run_program({"replay", answer, notes_path});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.err, HasSubstr("its note is not among the notes"));
}

TEST_F(ReplayRun, WrongUsageAndMissingFiles) {
  EXPECT_EQ(run_program({"replay", "a.json"}).exit, 2);
  EXPECT_EQ(run_program({"replay", "--payr", "x", "a", "b"}).exit, 2);
  EXPECT_EQ(run_program({"replay", "/no/such.json", text_path}).exit, 4);
}

}  // namespace
}  // namespace codetrail
