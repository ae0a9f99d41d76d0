#include "formats/vcard.h"

#include <doctest/doctest.h>

using namespace acq;

namespace {

Vcard only(std::string_view lines) {
  const auto cards = read_vcards("BEGIN:VCARD\r\n" + std::string(lines) + "END:VCARD\r\n");
  REQUIRE(cards);
  REQUIRE(cards->size() == 1);
  return cards->front();
}

}  // namespace

TEST_CASE("vcard: version 3 as phones write it, with groups and several numbers") {
  const Vcard card = only(
      "VERSION:3.0\r\nN:Müller;Zoë;;Dr.;\r\nFN:Dr. Zoë Müller\r\nORG:Mill\\, Ltd;Sales\r\n"
      "TITLE:Buyer\r\nitem1.EMAIL;type=INTERNET;type=WORK:zoe@mill.example\r\n"
      "EMAIL;type=HOME:zoe@home.example\r\nTEL;type=CELL;type=VOICE:+49 170 1\r\n"
      "TEL;type=WORK,FAX:+49 89 2\r\nTEL;TYPE=\"home,voice\":+49 89 3\r\nTEL:+49 89 4\r\n"
      "ADR;type=WORK:;Floor 2;Street 1;Ulm;BW;89073;Germany\r\nBDAY;value=date:1980-05-17\r\n"
      "NOTE:one\\ntwo\r\nCATEGORIES:VIP,fair\\,2026\r\n");
  CHECK(card.family_name == "Müller");
  CHECK(card.given_name == "Zoë");
  CHECK(card.organisation == "Mill, Ltd");
  CHECK(card.job_title == "Buyer");
  CHECK(card.email == "zoe@mill.example");
  CHECK(card.email_home == "zoe@home.example");
  CHECK(card.mobile == "+49 170 1");
  CHECK(card.fax == "+49 89 2");
  CHECK(card.phone_home == "+49 89 3");
  CHECK(card.phone == "+49 89 4");
  CHECK(card.street == "Street 1, Floor 2");
  CHECK(card.city == "Ulm");
  CHECK(card.postal_code == "89073");
  CHECK(card.birthday == "1980-05-17");
  CHECK(card.note == "one\ntwo");
  CHECK(card.categories == std::vector<std::string>{"VIP", "fair,2026"});
}

TEST_CASE("vcard: version 2.1 with quoted-printable over several lines") {
  const Vcard card = only(
      "VERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller=\r\n;Zo=C3=AB;;;\r\n"
      "TEL;CELL:0170 1\r\nTEL;WORK;FAX:089 2\r\n");
  CHECK(card.family_name == "Müller");
  CHECK(card.given_name == "Zoë");
  CHECK(card.mobile == "0170 1");
  CHECK(card.fax == "089 2");
}

TEST_CASE("vcard: who has no name by parts has the whole one, the company's or the address") {
  CHECK(only("FN:Zoë Müller\r\n").family_name == "Zoë Müller");
  CHECK(only("N:;Zoë;;;\r\n").family_name == "Zoë");
  CHECK(only("ORG:Mill\r\n").family_name == "Mill");
  CHECK(only("EMAIL:a@b.example\r\n").family_name == "a@b.example");
}

TEST_CASE("vcard: folded lines are joined, and a birthday without its year is left out") {
  CHECK(only("NOTE:one \r\n two\r\nBDAY:--0517\r\n").note == "one two");
  CHECK(only("BDAY:--0517\r\n").birthday.empty());
  CHECK(only("BDAY:19800517T000000Z\r\n").birthday == "1980-05-17");
}

TEST_CASE("vcard: what is no card is refused, what is broken is read as far as it goes") {
  CHECK(read_vcards("name,email\n").error().code == "not_vcard");
  CHECK(read_vcards("").error().code == "not_vcard");
  const auto cut = read_vcards("BEGIN:VCARD\nN:Roth;Ann");
  REQUIRE(cut);
  CHECK(cut->at(0).family_name == "Roth");
  const auto two = read_vcards("BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nN:B\nEND:VCARD\nnonsense\n");
  REQUIRE(two);
  REQUIRE(two->size() == 2);
  CHECK(two->at(0).family_name == "A");
  CHECK(only("N;ENCODING=QUOTED-PRINTABLE:=FF=FE\r\nFN:Roth\r\n").family_name == "Roth");
}

TEST_CASE("vcard: too many cards are refused") {
  std::string text;
  for (std::size_t i = 0; i <= kVcardsMost; ++i) text += "BEGIN:VCARD\nEND:VCARD\n";
  CHECK(read_vcards(text).error().code == "too_many_cards");
}

TEST_CASE("vcard: what is written is read as the same, in lines of 75 bytes") {
  Vcard card{.uid = "urn:uuid:1", .full_name = "Zoë; Müller", .family_name = "Müller;",
             .given_name = "Zoë,", .organisation = "A\\B", .email = "a@b.example",
             .street = "Street; 1", .city = "Ulm", .birthday = "1980-05-17",
             .note = std::string(200, 'x') + "\näöü", .categories = {"a,b", "c"}};
  const std::string text = write_vcard(card);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find("\r\n", at);
    CHECK(end - at <= 75);
    at = end + 2;
  }
  const Vcard back = read_vcards(text)->at(0);
  CHECK(back.family_name == card.family_name);
  CHECK(back.given_name == card.given_name);
  CHECK(back.organisation == card.organisation);
  CHECK(back.street == card.street);
  CHECK(back.note == card.note);
  CHECK(back.categories == card.categories);
  CHECK(back.birthday == card.birthday);
  CHECK(back.uid == card.uid);
}
