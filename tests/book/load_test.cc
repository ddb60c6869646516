#include "book/load.h"

#include <gtest/gtest.h>

#include "book/lexicon.h"
#include "support/files.h"

namespace codetrail {
namespace {

using Lines = std::vector<std::string>;

TEST(Load, NamesAnUnknownFieldAndTheNearestKnownOne) {
  EXPECT_EQ(wrong(technique("mfr", "phrases = [\"mfr\"]\nphrase = [\"x\"]")),
            (Lines{"lex/t.toml:6:1 the technique has no field `phrase`; did you mean \"phrases\"?"}));
}

TEST(Load, NamesAnUnknownKindOfItem) {
  EXPECT_EQ(wrong("[[techniqe]]\nid = \"a\"\n"), (Lines{"lex/t.toml:1:3 no knowledge is called `techniqe`; did you mean \"technique\"?"}));
}

TEST(Load, AsksForAnArrayOfTables) {
  EXPECT_EQ(wrong("[technique]\nid = \"a\"\n"), (Lines{"lex/t.toml:1:2 items of this kind are written [[technique]]"}));
}

TEST(Load, NamesAWrongType) {
  EXPECT_EQ(wrong(technique("mfr", "phrases = \"mfr\"")), (Lines{"lex/t.toml:5:11 `phrases` must be an array, not a text in quotes"}));
  EXPECT_EQ(wrong(technique("mfr", "phrases = [\"mfr\", 5]")), (Lines{"lex/t.toml:5:19 `phrases` holds a whole number where a text in quotes belongs"}));
}

TEST(Load, NamesAMissingField) {
  EXPECT_EQ(wrong("[[weight]]\nid = \"a\"\npoints = 3\n"), (Lines{"lex/t.toml:1:1 the weight has no `says`"}));
}

TEST(Load, CountsColumnsInCodePointsAndShowsTheLine) {
  auto book = load({{"lex/t.toml", technique("mfr", "phrases = [\"élan\", \"joint (mobs\"]")}});
  ASSERT_FALSE(book);
  EXPECT_EQ(wrong(book.problems()), (Lines{"lex/t.toml:5:20 an opening bracket is not closed"}));
  EXPECT_EQ(book.problems()[0].excerpt, "phrases = [\"élan\", \"joint (mobs\"]");
}

TEST(Load, SaysWhyAPatternDoesNotCompile) {
  EXPECT_EQ(wrong(technique("mfr", "patterns = ['(a']")), (Lines{"lex/t.toml:5:13 this is no pattern: missing ): (a"}));
}

TEST(Load, CollectsTheProblemsOfAllFiles) {
  EXPECT_EQ(wrong({{"lex/a.toml", "[[weight]]\nid = \"A\"\npoints = 300\nsays = \" \"\n"}, {"lex/b.toml", "[[finding]]\nid = \"f\"\nseverity = \"warn\"\nsays = \"x\"\n"}}),
            (Lines{"lex/a.toml:2:6 `id` is written in lower-case letters, digits and hyphens", "lex/a.toml:3:10 `points` must lie between -100 and 100",
                   "lex/a.toml:4:8 `says` is blank", "lex/b.toml:3:12 \"warn\" is not known here; known are error, warning, note"}));
}

TEST(Load, GivesOnlyTheSyntaxErrorOfAFile) {
  Lines lines = wrong({{"lex/a.toml", "[[weight]]\nid = \"a\npoints = \n"}, {"lex/b.toml", technique("x", "phrases = [\"x\"]\nregions = [\"elbow\"]")}});
  ASSERT_EQ(lines.size(), 1u) << "what the broken file may define is not asked for";
  EXPECT_TRUE(lines[0].starts_with("lex/a.toml:2:")) << lines[0];
}

TEST(Load, RefusesASecondItemOfTheSameIdInOneLayer) {
  EXPECT_EQ(wrong(technique("mfr", "phrases = [\"mfr\"]") + technique("mfr", "phrases = [\"other\"]")),
            (Lines{"lex/t.toml:9:1 another technique \"mfr\" stands at lex/t.toml:1:1"}));
}

TEST(Load, LetsALaterLayerReplaceAnItem) {
  auto book = load({{"lex/t.toml", technique("mfr", "phrases = [\"mfr\"]") + technique("stm", "phrases = [\"stm\"]")},
                    {"own/t.toml", technique("mfr", "phrases = [\"tissue flossing\"]")}});
  ASSERT_TRUE(book);
  EXPECT_EQ(book->place(book->technique("mfr")->source), "own/t.toml:1");
  std::vector<std::string> phrases;
  for (const Phrase& phrase : book->phrases) phrases.push_back(phrase.text);
  EXPECT_EQ(phrases, (Lines{"97140", "97124", "tissue flossing", "stm"}));
}

TEST(Load, LetsALaterLayerAddItems) {
  auto book = load({{"own/t.toml", technique("flossing", "phrases = [\"flossing\"]")}});
  ASSERT_TRUE(book);
  EXPECT_NE(book->technique("flossing"), nullptr);
  EXPECT_EQ(book->layers, (Lines{"lex", "own"}));
}

TEST(Load, RefusesAPhraseOfTwoTechniquesAndNamesBothPlaces) {
  EXPECT_EQ(wrong(technique("a", "phrases = [\"MFR\"]") + technique("b", "phrases = [\n  \"mfr\",\n]")),
            (Lines{"lex/t.toml:14:3 this phrase belongs already to another technique at lex/t.toml:5:12"}));
}

TEST(Load, WarnsOfAPhraseTwiceInOneItem) {
  std::vector<Problem> warnings;
  ASSERT_TRUE(load({{"lex/t.toml", technique("a", "phrases = [\"mfr\", \"MFR\"]")}}, &warnings));
  EXPECT_EQ(wrong(warnings), (Lines{"lex/t.toml:5:19 this phrase stands already at lex/t.toml:5:12"}));
  EXPECT_TRUE(warnings[0].is_warning);
}

TEST(Load, GivesEachPhraseTheLineOfItsOwn) {
  Book book = loaded(technique("a", "phrases = [\n  \"mfr\",\n  \"stm\",\n]"));
  ASSERT_EQ(book.phrases.size(), 4u);
  EXPECT_EQ(book.place(book.phrases[3].source), "lex/t.toml:7");
  EXPECT_EQ(book.patterns.size(), 4u);
}

TEST(Load, LimitsPhrases) {
  EXPECT_EQ(wrong(technique("a", "phrases = [\"" + std::string(1001, 'a') + "\"]")), (Lines{"lex/t.toml:5:12 a phrase has at most 1000 characters"}));
}

TEST(Load, LimitsFiles) {
  EXPECT_EQ(wrong("#" + std::string(largest_knowledge_file, 'x')), (Lines{"lex/t.toml:0:0 the file is larger than 16 MB"}));
}

TEST(Load, NeedsAVersion) {
  auto book = load_book({{"lex/t.toml", "[[area]]\nid = \"knee\"\n"}}, {"lex"});
  ASSERT_FALSE(book);
  EXPECT_EQ(wrong(book.problems()), (Lines{"lex/book.toml:0:0 no file gives a `version`"}));
}

TEST(Load, HashesPathsAndBytesInOrder) {
  auto one = load({{"lex/t.toml", "# a\n"}}), same = load({{"lex/t.toml", "# a\n"}}), other = load({{"lex/t.toml", "# b\n"}}), moved = load({{"lex/u.toml", "# a\n"}});
  EXPECT_EQ(one->sha256, same->sha256);
  EXPECT_NE(one->sha256, other->sha256);
  EXPECT_NE(one->sha256, moved->sha256);
  EXPECT_EQ(load_book({{"b", "version = \"1\""}}, {"."})->sha256.size(), 64u);
}

TEST(Load, ReadsFoldersInOrderOfPaths) {
  TempFolder folder;
  folder.write("z.toml", "# z");
  folder.write("a/b.toml", "# b");
  folder.write("a/c.tsv", "");
  folder.write("README.md", "");
  auto files = read_folders({folder.path() + "/"});
  ASSERT_TRUE(files);
  Lines paths;
  for (const KnowledgeFile& file : *files) paths.push_back(file.path);
  const std::string name = layer_names({folder.path()}).at(0);
  EXPECT_EQ(paths, (Lines{name + "/a/b.toml", name + "/a/c.tsv", name + "/z.toml"}));
  EXPECT_EQ((*files)[0].bytes, "# b");
}

TEST(Load, CallsFoldersByTheirOwnNamesWhereTheseDiffer) {
  EXPECT_EQ(layer_names({"/opt/lexicons/", "/home/a/own", "/home/b/own"}), (Lines{"lexicons", "own", "/home/b/own"}));
}

TEST(Load, LetsALaterFolderReplaceAnItem) {
  TempFolder folder;
  const std::string area = "[[area]]\nid = \"knee\"\n";
  folder.write("base/book.toml", "version = \"1\"\n" + area);
  folder.write("own/t.toml", area + "midline = true\n");
  auto book = load_book({folder / "base", folder / "own"});
  ASSERT_TRUE(book);
  ASSERT_EQ(book->areas.size(), 1u);
  EXPECT_EQ(book->place(book->areas[0].source), "own/t.toml:1");
  EXPECT_EQ(book->layers, (Lines{"base", "own"}));
}

TEST(Load, SaysWhichFoldersCannotBeRead) {
  TempFolder empty;
  auto files = read_folders({"/no/such/folder", empty.path()});
  ASSERT_FALSE(files);
  EXPECT_EQ(wrong(files.problems()), (Lines{"/no/such/folder:0:0 the folder cannot be read: No such file or directory",
                                            empty.path() + ":0:0 the folder holds no .toml or .tsv file"}));
}

}  // namespace
}  // namespace codetrail
