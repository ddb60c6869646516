#include "report/json_writer.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace codetrail {
namespace {

std::string written(std::string_view text) {
  JsonWriter json(false);
  json.string(text);
  return std::move(json).take();
}

TEST(JsonWriter, KeepsTheOrderOfTheCalls) {
  JsonWriter json(false);
  json.begin_object().key("z").integer(1).key("a").begin_array().boolean(true).null().fixed(0.5, 3).end_array().end_object();
  EXPECT_EQ(std::move(json).take(), R"({"z":1,"a":[true,null,0.500]})");
}

TEST(JsonWriter, EscapesWhatJsonAsksFor) { EXPECT_EQ(written("a\"b\\c\n\r\t\b\f\x01"), R"("a\"b\\c\n\r\t\b\f\u0001")"); }

TEST(JsonWriter, EscapesWhatSteersATerminalOrABrowser) {
  EXPECT_EQ(written("\x1b[31m\x7f\u009b\u202e\u2028\u2029"), R"("\u001b[31m\u007f\u009b\u202e\u2028\u2029")");
  EXPECT_EQ(written("\U000e0041"), R"("\udb40\udc41")");
}

TEST(JsonWriter, LeavesWordsOfAllScriptsAlone) { EXPECT_EQ(written("café 按摩 👩‍⚕️"), "\"café 按摩 👩‍⚕️\""); }

TEST(JsonWriter, HoldsANulByte) { EXPECT_EQ(written(std::string_view("a\0b", 3)), R"("a\u0000b")"); }

TEST(JsonWriter, MakesIllFormedTextWellFormed) { EXPECT_EQ(written("a\xff\xc3"), "\"a\uFFFD\uFFFD\""); }

TEST(JsonWriter, RoundTripsEveryCodePoint) {
  std::string text;
  for (char32_t point = 1; point < 0x110000; point += point < 0x3000 ? 1 : 97) {
    if (point >= 0xd800 && point < 0xe000) continue;
    if (point < 0x80) {
      text += static_cast<char>(point);
    } else if (point < 0x800) {
      text += {static_cast<char>(0xc0 | (point >> 6)), static_cast<char>(0x80 | (point & 0x3f))};
    } else if (point < 0x10000) {
      text += {static_cast<char>(0xe0 | (point >> 12)), static_cast<char>(0x80 | ((point >> 6) & 0x3f)), static_cast<char>(0x80 | (point & 0x3f))};
    } else {
      text += {static_cast<char>(0xf0 | (point >> 18)), static_cast<char>(0x80 | ((point >> 12) & 0x3f)),
               static_cast<char>(0x80 | ((point >> 6) & 0x3f)), static_cast<char>(0x80 | (point & 0x3f))};
    }
  }
  EXPECT_EQ(nlohmann::json::parse(written(text)).get<std::string>(), text);
}

TEST(JsonWriter, PrettyGivesOneMemberALine) {
  JsonWriter json(true);
  json.begin_object().key("a").begin_array().integer(1).integer(2).end_array().key("b").begin_object().end_object().end_object();
  EXPECT_EQ(std::move(json).take(), "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {}\n}");
}

TEST(JsonWriter, PrettyKeepsALineShapeOnItsLine) {
  JsonWriter json(true);
  json.begin_array().begin_object(Shape::line).key("a").begin_array().integer(1).integer(2).end_array().end_object().end_array();
  EXPECT_EQ(std::move(json).take(), "[\n  {\"a\": [1, 2]}\n]");
}

}  // namespace
}  // namespace codetrail
