#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "server/channels/mailer.h"

using namespace acq;
using namespace acq::server;
namespace fs = std::filesystem;

namespace {

constexpr TimeMs kNow = 1'795'269'900'000;

// A folder that goes away with the test.
struct Folder {
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "mailer-XXXXXX").string();
    path = ::mkdtemp(pattern.data());
  }
  ~Folder() { fs::remove_all(path); }
  std::vector<std::string> files(const std::string& below, const std::string& suffix) const {
    std::vector<std::string> found;
    if (!fs::exists(path + below)) return found;
    for (const auto& entry : fs::directory_iterator(path + below)) {
      if (entry.is_regular_file() && entry.path().string().ends_with(suffix)) {
        found.push_back(entry.path().string());
      }
    }
    return found;
  }
  std::string path;
};

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// A mail server that answers by script: one reply per command word, and notes what it hears.
class SmtpPeer {
 public:
  explicit SmtpPeer(std::string rcpt_reply) : rcpt_reply_(std::move(rcpt_reply)) {
    listener_ = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    REQUIRE(::bind(listener_, reinterpret_cast<sockaddr*>(&address), size) == 0);
    REQUIRE(::listen(listener_, 8) == 0);
    REQUIRE(::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) == 0);
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
  }
  ~SmtpPeer() {
    ::shutdown(listener_, SHUT_RDWR);
    thread_.join();
    ::close(listener_);
  }
  std::string url() const { return "smtp://127.0.0.1:" + std::to_string(port_); }
  std::vector<std::string> commands() {
    const std::lock_guard lock(mutex_);
    return commands_;
  }
  std::vector<std::string> messages() {
    const std::lock_guard lock(mutex_);
    return messages_;
  }

 private:
  static void say(int peer, const std::string& line) {
    const std::string text = line + "\r\n";
    CHECK(::send(peer, text.data(), text.size(), MSG_NOSIGNAL) ==
          static_cast<ssize_t>(text.size()));
  }
  static bool hear(int peer, std::string& line) {
    line.clear();
    for (char c = 0; ::recv(peer, &c, 1, 0) == 1;) {
      line.push_back(c);
      if (line.ends_with("\r\n")) {
        line.resize(line.size() - 2);
        return true;
      }
    }
    return false;
  }
  void take_message(int peer) {
    std::string message, line;
    while (hear(peer, line) && line != ".") {
      message += (line.starts_with("..") ? line.substr(1) : line) + "\r\n";
    }
    const std::lock_guard lock(mutex_);
    messages_.push_back(message);
  }
  void talk(int peer) {
    say(peer, "220 test");
    for (std::string line; hear(peer, line);) {
      {
        const std::lock_guard lock(mutex_);
        commands_.push_back(line);
      }
      if (line.starts_with("RCPT")) {
        say(peer, rcpt_reply_);
      } else if (line == "DATA") {
        say(peer, "354 go on");
        take_message(peer);
        say(peer, "250 taken");
      } else if (line == "QUIT") {
        say(peer, "221 bye");
        return;
      } else {
        say(peer, "250 ok");
      }
    }
  }
  void serve() {
    for (;;) {
      const int peer = ::accept(listener_, nullptr, nullptr);
      if (peer < 0) return;
      talk(peer);
      ::close(peer);
    }
  }

  const std::string rcpt_reply_;
  int listener_ = -1;
  int port_ = 0;
  std::mutex mutex_;
  std::vector<std::string> commands_;
  std::vector<std::string> messages_;
  std::thread thread_;
};

// What the mailer logged; read after flush() or after its end.
struct Log {
  std::mutex mutex;
  std::vector<std::string> events;
  MailLog sink() {
    return [this](std::string_view event, std::string_view) {
      const std::lock_guard lock(mutex);
      events.emplace_back(event);
    };
  }
};

struct Bench {
  Folder folder;
  FixedClock clock{kNow};
  SeededRandom random{7};
  Log log;
  std::unique_ptr<Mailer> start(const std::string& smtp_url) {
    MailSettings settings{.smtp_url = smtp_url, .user = {}, .password = {},
                          .from = "help@nordlicht.example", .from_name = "Nordlicht",
                          .outbox = folder.path + "/outbox"};
    auto mailer = Mailer::start(settings, clock, random, log.sink());
    REQUIRE(mailer.has_value());
    return std::move(*mailer);
  }
};

const Mail kHello{.to = "maria@example.org", .subject = "Hello", .text = "one\n.\n.two\nend\n"};

}  // namespace

TEST_CASE("mailer: without SMTP a mail becomes an .eml file that only its owner can read") {
  Bench bench;
  const auto mailer = bench.start("");
  REQUIRE(mailer->post(kHello).has_value());
  mailer->flush();
  const auto files = bench.folder.files("/outbox", ".eml");
  REQUIRE(files.size() == 1);
  CHECK(bytes_of(files[0]).contains("To: <maria@example.org>\r\n"));
  CHECK(fs::path(files[0]).filename().string().starts_with("20261121T140500Z-"));
  struct stat status {};
  REQUIRE(::stat(files[0].c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  REQUIRE(::stat((bench.folder.path + "/outbox").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0700);
  CHECK(bench.log.events == std::vector<std::string>{"mail_written"});
  CHECK(bench.folder.files("/outbox", ".part").empty());
}

TEST_CASE("mailer: a refused address is told at once and nothing is written") {
  Bench bench;
  const auto mailer = bench.start("");
  Mail mail = kHello;
  mail.to = "maria@example.org\r\nBcc: all@example.org";
  const auto posted = mailer->post(mail);
  REQUIRE_FALSE(posted.has_value());
  CHECK(posted.error().code == "bad_email");
  mailer->flush();
  CHECK(bench.folder.files("/outbox", ".eml").empty());
}

TEST_CASE("mailer: an outbox that cannot be made is refused at start") {
  FixedClock clock{kNow};
  SeededRandom random{7};
  MailSettings settings;
  settings.from = "a@b.example";
  settings.outbox = "/dev/null/outbox";
  const auto mailer = Mailer::start(settings, clock, random, {});
  REQUIRE_FALSE(mailer.has_value());
  CHECK(mailer.error().code == "outbox_not_writable");
}

TEST_CASE("mailer: SMTP gets the envelope and the message byte for byte") {
  Bench bench;
  SmtpPeer peer("250 ok");
  const auto mailer = bench.start(peer.url());
  REQUIRE(mailer->post(kHello).has_value());
  mailer->flush();
  const auto commands = peer.commands();
  CHECK(std::ranges::find(commands, "RCPT TO:<maria@example.org>") != commands.end());
  CHECK(std::ranges::any_of(commands, [](const std::string& line) {
    return line.starts_with("MAIL FROM:<help@nordlicht.example>");
  }));
  const auto messages = peer.messages();
  REQUIRE(messages.size() == 1);
  CHECK(messages[0].ends_with("\r\n\r\none\r\n.\r\n.two\r\nend\r\n"));
  CHECK(bench.log.events == std::vector<std::string>{"mail_sent"});
  CHECK(bench.folder.files("/outbox/queue", ".mail").empty());
  CHECK(bench.folder.files("/outbox", ".eml").empty());
}

TEST_CASE("mailer: a mail the server cannot take now is kept and goes out after a restart") {
  Bench bench;
  {
    SmtpPeer busy("451 try later");
    const auto mailer = bench.start(busy.url());
    REQUIRE(mailer->post(kHello).has_value());
    mailer->flush();
    CHECK(busy.messages().empty());
    CHECK(bench.folder.files("/outbox/queue", ".mail").size() == 1);
    CHECK(bench.log.events == std::vector<std::string>{"mail_delayed"});
  }
  SmtpPeer peer("250 ok");
  const auto mailer = bench.start(peer.url());
  REQUIRE(mailer->post({.to = "second@example.org", .subject = "s", .text = "t"}).has_value());
  mailer->flush();
  REQUIRE(peer.messages().size() == 2);
  CHECK(peer.messages()[0].contains("To: <maria@example.org>\r\n"));
  CHECK(bench.folder.files("/outbox/queue", ".mail").empty());
}

TEST_CASE("mailer: no mail server at all delays and keeps the mail") {
  Bench bench;
  std::string url;
  { url = SmtpPeer("250 ok").url(); }  // nobody listens there any more
  const auto mailer = bench.start(url);
  REQUIRE(mailer->post(kHello).has_value());
  mailer->flush();
  CHECK(bench.log.events == std::vector<std::string>{"mail_delayed"});
  CHECK(bench.folder.files("/outbox/queue", ".mail").size() == 1);
}

TEST_CASE("mailer: a mail refused for good is put aside, not tried again") {
  Bench bench;
  SmtpPeer peer("550 no such user");
  const auto mailer = bench.start(peer.url());
  REQUIRE(mailer->post(kHello).has_value());
  mailer->flush();
  CHECK(bench.log.events == std::vector<std::string>{"mail_refused"});
  CHECK(bench.folder.files("/outbox/queue", ".mail").empty());
  CHECK(bench.folder.files("/outbox/failed", ".mail").size() == 1);
}

TEST_CASE("mailer: a day-old mail is given up instead of tried for ever") {
  Bench bench;
  SmtpPeer busy("451 try later");
  {
    const auto mailer = bench.start(busy.url());
    REQUIRE(mailer->post(kHello).has_value());
    mailer->flush();
  }
  bench.clock.now += 25 * 3'600'000;
  const auto mailer = bench.start(busy.url());
  REQUIRE(mailer->post({.to = "b@example.org", .subject = "s", .text = "t"}).has_value());
  mailer->flush();
  CHECK(bench.folder.files("/outbox/failed", ".mail").size() == 1);
  CHECK(bench.folder.files("/outbox/queue", ".mail").size() == 1);  // the new one
}

TEST_CASE("mailer: a password is never sent over a connection that is not encrypted") {
  Bench bench;
  SmtpPeer peer("250 ok");  // offers no STARTTLS
  MailSettings settings{.smtp_url = peer.url(), .user = "maria", .password = "secret",
                        .from = "a@b.example", .from_name = {},
                        .outbox = bench.folder.path + "/outbox"};
  auto mailer = Mailer::start(settings, bench.clock, bench.random, bench.log.sink());
  REQUIRE(mailer.has_value());
  REQUIRE((*mailer)->post(kHello).has_value());
  (*mailer)->flush();
  for (const std::string& line : peer.commands()) CHECK_FALSE(line.starts_with("AUTH"));
  CHECK(peer.messages().empty());
  CHECK(bench.folder.files("/outbox/queue", ".mail").size() == 1);
}

TEST_CASE("mailer: a damaged queue file is put aside") {
  Bench bench;
  SmtpPeer peer("250 ok");
  fs::create_directories(bench.folder.path + "/outbox/queue");
  std::ofstream(bench.folder.path + "/outbox/queue/x.mail") << "no envelope";
  const auto mailer = bench.start(peer.url());
  REQUIRE(mailer->post(kHello).has_value());
  mailer->flush();
  CHECK(peer.messages().size() == 1);
  CHECK(bench.folder.files("/outbox/failed", ".mail").size() == 1);
}

TEST_CASE("mailer: settings are read from their names, the sender split into name and address") {
  const auto read = [](std::string_view name) -> std::string {
    if (name == "ACQ_SMTP_URL") return "smtps://mail.example.org:465";
    if (name == "ACQ_SMTP_USER") return "u";
    if (name == "ACQ_SMTP_PASSWORD") return "p";
    return "\"Nordlicht Service\" <help@nordlicht.example>";
  };
  const auto settings = mail_settings(read, "out");
  REQUIRE(settings.has_value());
  CHECK(settings->smtp_url == "smtps://mail.example.org:465");
  CHECK(settings->user == "u");
  CHECK(settings->password == "p");
  CHECK(settings->from == "help@nordlicht.example");
  CHECK(settings->from_name == "Nordlicht Service");
  CHECK(settings->outbox == "out");
}

TEST_CASE("mailer: settings that cannot work are refused by name") {
  const auto with = [](std::string name, std::string value) {
    return mail_settings(
        [=](std::string_view asked) { return asked == name ? value : std::string(); }, "out");
  };
  CHECK(with("", "").has_value());
  CHECK(with("", "")->smtp_url.empty());
  for (const std::string url : {"http://x", "mail.example.org", "smtp://", "smtp://u:p@host",
                                "smtp://host\r\nQUIT"}) {
    const auto settings = with("ACQ_SMTP_URL", url);
    REQUIRE_FALSE(settings.has_value());
    CHECK(settings.error().code == "bad_smtp_url");
  }
  const auto sender = with("ACQ_SMTP_FROM", "nobody");
  REQUIRE_FALSE(sender.has_value());
  CHECK(sender.error().where.field == "ACQ_SMTP_FROM");
}
