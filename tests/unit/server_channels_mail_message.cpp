#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "server/channels/mail_message.h"

using namespace acq::server;

namespace {

const MailStamp kStamp{"help@nordlicht.example", "Nordlicht Service", 1'795'269'900'000,
                       "0198-1@nordlicht.example"};

std::vector<std::string> lines_of(const std::string& message) {
  std::vector<std::string> lines;
  std::istringstream in(message);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// Header lines only, folded ones included.
std::vector<std::string> head_of(const std::string& message) {
  return lines_of(message.substr(0, message.find("\r\n\r\n") + 2));
}

std::string body_of(const std::string& message) {
  return message.substr(message.find("\r\n\r\n") + 4);
}

std::string composed(const Mail& mail) {
  const auto message = compose_mail(mail, kStamp);
  REQUIRE(message.has_value());
  return *message;
}

bool has_line(const std::vector<std::string>& lines, std::string_view line) {
  return std::ranges::find(lines, std::string(line) + "\r") != lines.end();
}

}  // namespace

TEST_CASE("mail: a plain message has exactly the expected text") {
  const std::string message = composed({.to = "maria@example.org", .subject = "Your link",
                                        .text = "Hello\nhttps://x.example/portal/#in=abc\n"});
  CHECK(message ==
        "Date: Sat, 21 Nov 2026 14:05:00 +0000\r\n"
        "From: Nordlicht Service\r\n <help@nordlicht.example>\r\n"
        "To: <maria@example.org>\r\n"
        "Subject: Your link\r\n"
        "Message-ID: <0198-1@nordlicht.example>\r\n"
        "Auto-Submitted: auto-generated\r\n"
        "MIME-Version: 1.0\r\n"
        "Content-Type: text/plain; charset=UTF-8\r\n"
        "Content-Transfer-Encoding: 7bit\r\n"
        "\r\n"
        "Hello\r\nhttps://x.example/portal/#in=abc\r\n");
}

TEST_CASE("mail: a subject in German is one encoded word") {
  const auto head =
      head_of(composed({.to = "m@example.org", .subject = "Für Sie", .text = "x"}));
  CHECK(has_line(head, "Subject: =?UTF-8?B?RsO8ciBTaWU=?="));
}

TEST_CASE("mail: a long Chinese subject is cut between characters, each line within 76") {
  std::string subject;
  for (int i = 0; i < 40; ++i) subject += "新";
  const auto head = head_of(composed({.to = "m@example.org", .subject = subject, .text = "x"}));
  // 13 characters of 3 bytes fill a word of 39 bytes: 13 + 13 + 13 + 1.
  std::string full;
  for (int i = 0; i < 13; ++i) full += "5paw";
  CHECK(has_line(head, "Subject: =?UTF-8?B?" + full + "?="));
  CHECK(has_line(head, " =?UTF-8?B?" + full + "?="));
  CHECK(has_line(head, " =?UTF-8?B?5paw?="));
  for (const std::string& line : head) CHECK(line.size() <= 77);  // the CR included
}

TEST_CASE("mail: line breaks in a subject cannot start a header") {
  for (const std::string evil : {"Hi\r\nBcc: all@example.org", "Hi\nBcc: all@example.org",
                                 "Hi\rBcc: all@example.org", "Hi\r\n\r\nBcc: all@example.org"}) {
    const std::string message =
        composed({.to = "m@example.org", .subject = evil, .text = "body"});
    for (const std::string& line : head_of(message)) CHECK_FALSE(line.starts_with("Bcc"));
    CHECK(body_of(message) == "body\r\n");
  }
}

TEST_CASE("mail: line breaks and brackets in a name stay inside the name") {
  const std::string message =
      composed({.to = "m@example.org", .to_name = "A <x@y.example>\r\nBcc: all@example.org",
                .subject = "s", .text = "body"});
  const auto head = head_of(message);
  for (const std::string& line : head) {
    CHECK_FALSE(line.starts_with("Bcc"));
    CHECK_FALSE(line.contains("x@y.example"));
  }
  CHECK(has_line(head, " <m@example.org>"));
}

TEST_CASE("mail: what only looks like an encoded word is encoded") {
  const auto head = head_of(
      composed({.to = "m@example.org", .subject = "=?UTF-8?B?SGk=?=", .text = "x"}));
  CHECK(has_line(head, "Subject: =?UTF-8?B?PT9VVEYtOD9CP1NHaz0/PQ==?="));
}

TEST_CASE("mail: addresses that are not one plain address are refused") {
  for (const std::string to :
       {"", "no-at", "a@b\r\nBcc: c@d", "a@b,c@d", "a@b c@d", "<a@b>", "a@@b", "@b", "a@",
        "a@.b", "a@b.", "ü@example.org", "a;b@c", "\"a\"@b"}) {
    const auto message = compose_mail({.to = to, .subject = "s", .text = "t"}, kStamp);
    REQUIRE_FALSE(message.has_value());
    CHECK(message.error().code == "bad_email");
    CHECK(message.error().where.field == "to");
  }
  MailStamp stamp = kStamp;
  stamp.from = "x@y\nz";
  const auto message = compose_mail({.to = "a@b.example", .subject = "s", .text = "t"}, stamp);
  REQUIRE_FALSE(message.has_value());
  CHECK(message.error().where.field == "from");
}

TEST_CASE("mail: broken UTF-8 is refused with its place") {
  const auto subject = compose_mail({.to = "a@b.c", .subject = "\xff", .text = "t"}, kStamp);
  REQUIRE_FALSE(subject.has_value());
  CHECK(subject.error().code == "not_utf8");
  CHECK(subject.error().where.field == "subject");
  const auto text = compose_mail({.to = "a@b.c", .subject = "s", .text = "\xc3"}, kStamp);
  REQUIRE_FALSE(text.has_value());
  CHECK(text.error().where.field == "text");
}

TEST_CASE("mail: a body beyond ASCII is quoted-printable in lines of at most 76") {
  std::string text = "Grüße = 1\n";
  for (int i = 0; i < 60; ++i) text += "äb";
  text += "\nend \n";
  const std::string message = composed({.to = "a@b.c", .subject = "s", .text = text});
  CHECK(has_line(head_of(message), "Content-Transfer-Encoding: quoted-printable"));
  const auto lines = lines_of(body_of(message));
  CHECK(lines.front() == "Gr=C3=BC=C3=9Fe =3D 1\r");
  CHECK(lines.back() == "end=20\r");
  std::string joined;
  for (const std::string& line : lines) {
    CHECK(line.size() <= 77);
    joined += line.ends_with("=\r") ? line.substr(0, line.size() - 2) : line + "\n";
  }
  CHECK(joined.contains("=C3=A4b=C3=A4b"));
  CHECK(std::ranges::count(joined, 'b') == 60);
}

TEST_CASE("mail: a lone CR in the body never reaches the wire") {
  const std::string message =
      composed({.to = "a@b.c", .subject = "s", .text = "one\rtwo\r\nthree\n.\nfour"});
  const std::string body = body_of(message);
  CHECK(body == "onetwo\r\nthree\r\n.\r\nfour\r\n");
}

TEST_CASE("mail: a line too long for SMTP is broken up softly") {
  const std::string message =
      composed({.to = "a@b.c", .subject = "s", .text = std::string(2000, 'a')});
  for (const std::string& line : lines_of(message)) CHECK(line.size() <= 77);
}

TEST_CASE("mail: the language is named only when it is a language tag") {
  const auto good = head_of(
      composed({.to = "a@b.c", .subject = "s", .text = "t", .language = "zh-Hans"}));
  CHECK(has_line(good, "Content-Language: zh-Hans"));
  const auto bad = head_of(
      composed({.to = "a@b.c", .subject = "s", .text = "t", .language = "de\r\nBcc: x@y.z"}));
  for (const std::string& line : bad) CHECK_FALSE(line.contains("Bcc"));
}

TEST_CASE("mail: what is attached is a part of its own, whatever the text says") {
  const std::string message = composed(
      {.to = "a@b.c", .subject = "s", .text = "--=_acquaint_part--\nGrüße\n",
       .reply_to = "kim@example.org",
       .attachments = {{"Angebot Ü\r\n.pdf", "application/pdf", std::string(100, '\0')}}});
  CHECK(message.contains("Reply-To: <kim@example.org>\r\n"));
  CHECK_FALSE(message.contains("Auto-Submitted"));
  CHECK(message.contains("filename*=UTF-8''Angebot%20%C3%9C%20%20.pdf\r\n"));
  CHECK(message.contains("\r\n" + std::string(76, 'A') + "\r\n"));
  std::size_t parts = 0;
  for (std::size_t at = message.find("--=_acquaint_part"); at != message.npos;
       at = message.find("--=_acquaint_part", at + 1)) {
    ++parts;
  }
  CHECK(parts == 3);  // two that begin and the end
  CHECK(message.contains("--=3D_acquaint_part--"));
}
