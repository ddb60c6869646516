#include "intake/json_record.h"

#include <gtest/gtest.h>

#include <ostream>

namespace codetrail {
namespace {

Record read(std::string_view json) { return JsonRecords().read(json, "notes.jsonl:7"); }

Note note_of(std::string_view json) {
  const Record record = read(json);
  if (const auto* quarantined = std::get_if<Quarantined>(&record)) {
    ADD_FAILURE() << quarantined->message;
    return {};
  }
  return std::get<Note>(record);
}

TEST(JsonRecord, AllFieldsAreRead) {
  const Note note = note_of(R"({"id":"n1","text":"STM x 15 min","date_of_service":"2024-03-01","payer":"medicare","discipline":"pt",)"
                            R"("patient":"p9","provider":"d2","billed":[{"code":"97140","units":1,"modifiers":["GP","59"],"line_id":"L1",)"
                            R"("charge":40.5,"paid":null,"diagnoses":["M54.2"]},{"code":97110,"units":2}]})");
  EXPECT_EQ(note.id, "n1");
  EXPECT_EQ(note.text, "STM x 15 min");
  EXPECT_EQ(note.date_of_service, make_date(2024, 3, 1));
  EXPECT_EQ(note.payer, "medicare");
  EXPECT_EQ(note.discipline, "pt");
  EXPECT_EQ(note.patient, "p9");
  EXPECT_EQ(note.provider, "d2");
  ASSERT_EQ(note.billed.size(), 2U);
  EXPECT_EQ(note.billed[0].code, "97140");
  EXPECT_EQ(note.billed[0].units, Units(1));
  EXPECT_EQ(note.billed[0].modifiers, (std::vector<std::string>{"GP", "59"}));
  EXPECT_EQ(note.billed[0].line_id, "L1");
  EXPECT_EQ(note.billed[1].code, "97110");
}

TEST(JsonRecord, TextAloneIsEnoughAndItsPlaceNamesIt) {
  const Note note = note_of(R"({"text":"ice"})");
  EXPECT_EQ(note.id, "notes.jsonl:7");
  EXPECT_EQ(note.date_of_service, std::nullopt);
  EXPECT_EQ(note.payer, std::nullopt);
}

TEST(JsonRecord, NullAndEmptyStandForAbsent) {
  const Note note = note_of(R"({"id":"","text":"ice","date_of_service":null,"payer":"","discipline":null,)"
                            R"("patient":null,"billed":null})");
  EXPECT_EQ(note.id, "notes.jsonl:7");
  EXPECT_EQ(note.date_of_service, std::nullopt);
  EXPECT_EQ(note.payer, std::nullopt);
}

TEST(JsonRecord, UnknownFieldsAreIgnored) {
  EXPECT_EQ(note_of(R"({"codes":[{"a":1}],"text":"ice","style":"x"})").text, "ice");
}

TEST(JsonRecord, WholeNumbersNameRecords) {
  const Note note = note_of(R"({"id":12,"text":"ice","patient":7})");
  EXPECT_EQ(note.id, "12");
  EXPECT_EQ(note.patient, "7");
}

TEST(JsonRecord, EscapesAreResolved) {
  EXPECT_EQ(note_of(R"({"text":"a\nb \u00e9 \ud83d\ude00"})").text, "a\nb \xc3\xa9 \xf0\x9f\x98\x80");
}

// Each fault, its reason, and a word of the note that no message may repeat.
struct Fault {
  const char* json;
  Refusal reason;
};
void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.json; }

class JsonRecordFault : public testing::TestWithParam<Fault> {};

TEST_P(JsonRecordFault, IsQuarantinedWithoutAQuote) {
  const Record record = read(GetParam().json);
  const auto* quarantined = std::get_if<Quarantined>(&record);
  ASSERT_TRUE(quarantined);
  EXPECT_EQ(name_of(quarantined->reason), name_of(GetParam().reason)) << quarantined->message;
  EXPECT_EQ(quarantined->where, "notes.jsonl:7");
  EXPECT_FALSE(quarantined->message.empty());
  EXPECT_EQ(quarantined->message.find("canary"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(
    All, JsonRecordFault,
    testing::Values(
        Fault{R"({"text":""})", Refusal::empty_text},
        Fault{R"({"text":" \n\t "})", Refusal::empty_text},
        Fault{R"({"id":"canary"})", Refusal::missing_text},
        Fault{R"({"text":null})", Refusal::missing_text},
        Fault{R"({"text":["canary"]})", Refusal::wrong_type},
        Fault{R"({"text":"canary","id":true})", Refusal::wrong_type},
        Fault{R"({"text":"canary","id":1.5})", Refusal::wrong_type},
        Fault{R"({"text":"canary","payer":3})", Refusal::wrong_type},
        Fault{R"({"text":"canary","billed":{}})", Refusal::wrong_type},
        Fault{R"({"text":"canary","billed":["x"]})", Refusal::wrong_type},
        Fault{R"({"text":"canary","billed":[{"code":"1","units":"2"}]})", Refusal::wrong_type},
        Fault{R"({"text":"canary","billed":[{"code":"1","units":1,"modifiers":"GP"}]})", Refusal::wrong_type},
        Fault{R"({"text":"canary","billed":[{"units":1}]})", Refusal::bad_value},
        Fault{R"({"text":"canary","billed":[{"code":"1"}]})", Refusal::bad_value},
        Fault{R"({"text":"canary","billed":[{"code":"1","units":-1}]})", Refusal::bad_value},
        Fault{R"({"text":"canary","billed":[{"code":"1","code":"2","units":1}]})", Refusal::duplicate_field},
        Fault{R"({"text":"canary","date_of_service":"2024-02-30"})", Refusal::bad_date},
        Fault{R"({"text":"canary","date_of_service":"3/1/2024"})", Refusal::bad_date},
        Fault{R"({"text":"a","text":"canary"})", Refusal::duplicate_field},
        Fault{R"({"text":"a","\u0074ext":"canary"})", Refusal::duplicate_field},
        Fault{R"({"text":"a","canary":1,"canary":2})", Refusal::duplicate_field},
        Fault{R"({"text":"canary")", Refusal::bad_json},
        Fault{R"({"text":"canary"} x)", Refusal::bad_json},
        Fault{R"({"text":"canary"}{"text":"b"})", Refusal::bad_json},
        Fault{R"({"text":"canary","x":trux})", Refusal::bad_json},
        Fault{R"({"text":"canary","x":01})", Refusal::bad_json},
        Fault{R"({"text":"canary \ud800"})", Refusal::bad_json},
        Fault{R"({"text":"canary \q"})", Refusal::bad_json},
        Fault{R"({"text":"canary \u0000"})", Refusal::binary},
        Fault{"{\"text\":\"canary \xe9\"}", Refusal::not_utf8},
        Fault{R"(["canary"])", Refusal::not_an_object},
        Fault{R"("canary")", Refusal::not_an_object},
        Fault{"canary", Refusal::bad_json},
        Fault{"", Refusal::bad_json}));

TEST(JsonRecord, DeepNestingIsRefusedAndTheReaderGoesOn) {
  JsonRecords records;
  const std::string deep = R"({"text":"a","x":)" + std::string(100000, '[') + std::string(100000, ']') + "}";
  EXPECT_EQ(std::get<Quarantined>(records.read(deep, "a:1")).reason, Refusal::bad_json);
  EXPECT_EQ(std::get<Note>(records.read(R"({"text":"b"})", "a:2")).text, "b");
}

TEST(JsonRecord, TextAtTheLimitIsReadAndBeyondItRefused) {
  JsonRecords records;
  const std::string most(most_note_bytes, 'a');
  EXPECT_TRUE(std::holds_alternative<Note>(records.read("{\"text\":\"" + most + "\"}", "a:1")));
  EXPECT_EQ(std::get<Quarantined>(records.read("{\"text\":\"" + most + "a\"}", "a:2")).reason, Refusal::too_large);
}

TEST(JsonRecord, ManyFieldsAreReadInReasonableTime) {
  std::string json = "{\"text\":\"a\"";
  for (int i = 0; i < 100000; ++i) json += ",\"f" + std::to_string(i) + "\":0";
  EXPECT_EQ(note_of(json + "}").text, "a");
}

}  // namespace
}  // namespace codetrail
