#include "portal_fixture.h"

#include "server/api/portal_picture.h"

using namespace portal_test;
using namespace std::string_literals;

namespace {

const std::string kJpeg = "\xFF\xD8\xFF\xE0 a picture"s;

struct Signed : Bench {
  Signed() {
    maria = insert(EntityKind::contact, {{"last_name", "Núñez"}, {"email", "m@example.org"}});
    peter = insert(EntityKind::contact, {{"last_name", "Peters"}, {"email", "p@example.org"}});
    sign_in("m@example.org");
  }
  Answer upload(const std::string& bytes) {
    return ask(request("PUT", "/v1/portal/files", bytes));
  }
  // A ticket with one picture; gives the answer.
  Answer ticket_with(const std::string& sha256, const std::string& name = "shelf.jpg") {
    return send("POST", "tickets",
                {{"id", new_id()}, {"subject", "Broken"}, {"text", "See"},
                 {"files", json::array({{{"sha256", sha256}, {"name", name}}})}});
  }
  Id maria, peter;
};

}  // namespace

TEST_CASE("portal: a photo travels with a request and comes back byte for byte") {
  Signed bench;
  const Answer sent = bench.upload(kJpeg);
  REQUIRE(sent.status == 201);
  CHECK(sent.body["mime"] == "image/jpeg");
  const Answer ticket = bench.ticket_with(sent.text("sha256"));
  REQUIRE(ticket.status == 201);
  const json file = ticket.body["messages"][0]["files"][0];
  CHECK(file["name"] == "shelf.jpg");
  CHECK(file["mime"] == "image/jpeg");

  const Record record = bench.find(EntityKind::file, *Id::parse(file["id"].get<std::string>()));
  CHECK(text_of(record.get("sha256")) == sent.text("sha256"));
  CHECK(number_of(record.get("size")) == static_cast<std::int64_t>(kJpeg.size()));

  const Answer back = bench.get("files/" + file["id"].get<std::string>());
  CHECK(back.status == 200);
  CHECK(back.response.body == kJpeg);
  CHECK(back.response.header("Content-Type") == "image/jpeg");
  CHECK(back.response.header("Content-Disposition").starts_with("attachment"));
}

TEST_CASE("portal: what is no picture is refused whatever it calls itself") {
  Signed bench;
  for (const std::string& bytes :
       {"<html><script>alert(1)</script>"s, "<svg xmlns='http://www.w3.org/2000/svg'/>"s,
        "GIF89a"s, "%PDF-1.7"s, "MZ"s, "\xFF\xD8"s, ""s}) {
    const Answer answer = bench.upload(bytes);
    CHECK(answer.status == 415);
    CHECK(answer.code() == "portal_not_a_picture");
  }
}

TEST_CASE("portal: pictures are recognised by their first bytes") {
  CHECK(picture_kind(kJpeg)->mime == "image/jpeg");
  CHECK(picture_kind("\x89PNG\r\n\x1A\n...."s)->mime == "image/png");
  CHECK(picture_kind("RIFF\x10\0\0\0WEBPVP8 "s)->mime == "image/webp");
  CHECK(picture_kind("\0\0\0\x18" "ftypheic\0\0\0\0"s)->mime == "image/heic");
  CHECK_FALSE(picture_kind("\0\0\0\x18" "ftypmp42\0\0\0\0"s).has_value());
  CHECK_FALSE(picture_kind("RIFF\x10\0\0\0WAVEfmt "s).has_value());
}

TEST_CASE("portal: a body over ten megabytes is refused unread") {
  Signed bench;
  CHECK(bench.router.body_bytes_max("PUT", "/v1/portal/files") == 10u << 20);
}

TEST_CASE("portal: knowing the hash of another customer's file does not open it") {
  Signed bench;
  const std::string sha256 = bench.upload(kJpeg).text("sha256");
  bench.sign_in("p@example.org");
  const Answer answer = bench.ticket_with(sha256);
  CHECK(answer.code() == "portal_unknown_file");
  CHECK(bench.count(EntityKind::ticket) == 0);
}

TEST_CASE("portal: another customer's file does not exist") {
  Signed bench;
  const Answer ticket = bench.ticket_with(bench.upload(kJpeg).text("sha256"));
  const std::string file =
      ticket.body["messages"][0]["files"][0]["id"].get<std::string>();
  bench.sign_in("p@example.org");
  const Answer answer = bench.get("files/" + file);
  CHECK(answer.status == 404);
  CHECK(answer.response.body == bench.get("files/" + bench.new_id()).response.body);
}

TEST_CASE("portal: a file on an internal note is not the customer's to see") {
  Signed bench;
  const Answer ticket = bench.ticket_with(bench.upload(kJpeg).text("sha256"));
  const std::string id = ticket.text("id");
  const Id note = bench.staff_says(id, "internal", true);
  const Id file = bench.insert(
      EntityKind::file, {{"name", "note.jpg"}, {"mime", "image/jpeg"},
                         {"size", std::int64_t{1}},
                         {"sha256", bench.upload(kJpeg).text("sha256")},
                         {"ticket", *Id::parse(id)}, {"ticket_message", note}});
  CHECK(bench.get("files/" + file.text()).status == 404);
  CHECK(bench.get("tickets/" + id).response.body.find("note.jpg") == std::string::npos);
}

TEST_CASE("portal: a file's name cannot break out of where it is shown") {
  Signed bench;
  const Answer ticket =
      bench.ticket_with(bench.upload(kJpeg).text("sha256"), "a\"\r\nSet-Cookie: x=y\n.jpg");
  REQUIRE(ticket.status == 201);
  const json file = ticket.body["messages"][0]["files"][0];
  CHECK(file["name"] == "a\"Set-Cookie: x=y.jpg");
  const Answer back = bench.get("files/" + file["id"].get<std::string>());
  CHECK(back.response.header("Content-Disposition").find("Set-Cookie") == std::string_view::npos);
}

TEST_CASE("portal: at most four pictures with one message") {
  Signed bench;
  const std::string sha256 = bench.upload(kJpeg).text("sha256");
  json files = json::array();
  for (int i = 0; i < 5; ++i) files.push_back({{"sha256", sha256}, {"name", "x.jpg"}});
  const Answer answer = bench.send("POST", "tickets", {{"id", bench.new_id()}, {"subject", "x"},
                                                       {"text", "x"}, {"files", files}});
  CHECK(answer.code() == "portal_too_many_files");
}

TEST_CASE("portal: a picture alone is a reply") {
  Signed bench;
  const std::string ticket = bench.open_ticket("Hello");
  const std::string sha256 = bench.upload(kJpeg).text("sha256");
  const Answer answer = bench.send(
      "POST", "tickets/" + ticket + "/messages",
      {{"id", bench.new_id()}, {"text", ""},
       {"files", json::array({{{"sha256", sha256}, {"name", "x.jpg"}}})}});
  CHECK(answer.status == 201);
  CHECK(answer.body["messages"][1]["files"].size() == 1);
}
