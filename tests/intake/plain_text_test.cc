#include "intake/plain_text.h"

#include <gtest/gtest.h>

namespace codetrail {
namespace {

using namespace std::string_literals;

Quarantined refused(std::string_view bytes) {
  const Record record = read_plain_text(bytes, "n.txt");
  if (const auto* quarantined = std::get_if<Quarantined>(&record)) return *quarantined;
  ADD_FAILURE() << "not refused";
  return {};
}

TEST(PlainText, IsTheTextOfOneNoteNamedByItsPlace) {
  const Note note = std::get<Note>(read_plain_text("STM x 15 min\n", "n.txt"));
  EXPECT_EQ(note.id, "n.txt");
  EXPECT_EQ(note.text, "STM x 15 min\n");
}

TEST(PlainText, ByteOrderMarksAreTakenAtTheirWord) {
  EXPECT_EQ(std::get<Note>(read_plain_text("\xef\xbb\xbfice", "n")).text, "ice");
  EXPECT_EQ(std::get<Note>(read_plain_text("\xff\xfei\0c\0e\0"s, "n")).text, "ice");
  EXPECT_EQ(std::get<Note>(read_plain_text("\xfe\xff\0i\0c\0e"s, "n")).text, "ice");
}

TEST(PlainText, NothingButBlanksIsEmpty) {
  for (const char* empty : {"", " ", "\r\n\t\n", "\xef\xbb\xbf"}) EXPECT_EQ(refused(empty).reason, Refusal::empty_text);
}

TEST(PlainText, NulMeansBinary) { EXPECT_EQ(refused("canary\0more"s).reason, Refusal::binary); }

TEST(PlainText, OtherEncodingsAreRefusedWithAHint) {
  const Quarantined latin = refused("canary caf\xe9 rest");
  EXPECT_EQ(latin.reason, Refusal::not_utf8);
  EXPECT_NE(latin.message.find("iconv -f WINDOWS-1252"), std::string::npos);
  EXPECT_EQ(latin.message.find("canary"), std::string::npos);
  const Quarantined wide = refused("c\0a\0n\0a\0r\0y\0"s);
  EXPECT_EQ(wide.reason, Refusal::not_utf8);
  EXPECT_NE(wide.message.find("UTF-16"), std::string::npos);
}

TEST(PlainText, KnownKindsOfFileAreNamed) {
  EXPECT_NE(refused("%PDF-1.4 ...").message.find("PDF"), std::string::npos);
  EXPECT_NE(refused("PK\x03\x04...").message.find("zip"), std::string::npos);
  EXPECT_NE(refused("{\\rtf1 ...").message.find("RTF"), std::string::npos);
}

TEST(PlainText, BeyondTheLimitIsRefused) { EXPECT_EQ(refused(std::string(most_note_bytes + 1, 'a')).reason, Refusal::too_large); }

}  // namespace
}  // namespace codetrail
