#include "server/channels/mailer.h"

#include <curl/curl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "server/channels/smtp.h"
#include "server/channels/spool.h"

namespace acq::server {
namespace {

using Moment = std::chrono::steady_clock::time_point;

constexpr std::size_t kWaitingMax = 1'000;
constexpr TimeMs kTryingMsMax = kMsPerDay;
constexpr std::array<int, 4> kRetryMinutes = {1, 5, 15, 60};
constexpr std::string_view kQueued = ".mail";

struct Posted {
  std::string name;  // of its file, without ending
  std::string to;
  std::string message;
  TimeMs time = 0;
};

// A mail on disk that the mail server has not taken yet.
struct Waiting {
  std::string name;
  std::size_t tries = 0;
  Moment next{};
};

// First line of a queued file: the envelope. The message follows it.
std::string with_envelope(const Posted& mail) {
  return mail.to + " " + std::to_string(mail.time) + "\n" + mail.message;
}

std::optional<Posted> from_envelope(std::string_view name, std::string_view bytes) {
  const std::size_t space = bytes.find(' ');
  const std::size_t end = bytes.find('\n');
  if (space == bytes.npos || end == bytes.npos || space > end) return std::nullopt;
  Posted mail{std::string(name), std::string(bytes.substr(0, space)),
              std::string(bytes.substr(end + 1))};
  const auto number = std::from_chars(bytes.data() + space + 1, bytes.data() + end, mail.time);
  if (number.ec != std::errc{} || number.ptr != bytes.data() + end) return std::nullopt;
  if (!is_plain_address(mail.to)) return std::nullopt;
  return mail;
}

// "20261121T140500Z-0198...": sorts by time, never twice the same.
std::string file_name(TimeMs time, const Id& id) {
  std::string stamp = iso_time(time);
  std::erase_if(stamp, [](char c) { return c == '-' || c == ':'; });
  return stamp + "-" + id.text();
}

}  // namespace

struct Mailer::Parts {
  Parts(MailSettings given, Clock& the_clock, Random& random, MailLog the_log)
      : settings(std::move(given)), clock(the_clock), ids(the_clock, random),
        log(std::move(the_log)), queue(settings.outbox + "/queue"),
        failed(settings.outbox + "/failed") {}

  const MailSettings settings;
  Clock& clock;
  IdMaker ids;
  const MailLog log;
  const std::string queue;
  const std::string failed;

  std::mutex mutex;  // guards clock, ids, posted and the counters
  std::condition_variable_any changed;
  std::deque<Posted> posted;
  std::uint64_t taken_in = 0;
  std::uint64_t dealt_with = 0;

  std::vector<Waiting> waiting;  // the thread's own
  std::jthread thread;           // last: it ends before what it uses

  bool by_smtp() const { return !settings.smtp_url.empty(); }
  void tell(std::string_view event, std::string_view detail) const {
    if (log) log(event, detail);
  }
  void run(std::stop_token stop);
  bool next_posted(std::stop_token stop, Posted& mail);
  void keep(const Posted& mail);
  void try_waiting(std::stop_token stop);
  bool deliver(Waiting& entry, std::stop_token stop);
  void give_up(const std::string& name, std::string_view reason) const;
};

// Waits for a mail, for the moment of the next try, or for the end. True: `mail` was set.
bool Mailer::Parts::next_posted(std::stop_token stop, Posted& mail) {
  std::unique_lock lock(mutex);
  const auto ready = [&] { return !posted.empty(); };
  if (waiting.empty()) {
    changed.wait(lock, stop, ready);
  } else {
    const Moment next = std::ranges::min_element(waiting, {}, &Waiting::next)->next;
    changed.wait_until(lock, stop, next, ready);
  }
  if (posted.empty()) return false;
  mail = std::move(posted.front());
  posted.pop_front();
  return true;
}

void Mailer::Parts::keep(const Posted& mail) {
  if (!by_smtp()) {
    const std::string name = mail.name + ".eml";
    const auto written = write_whole(settings.outbox, name, mail.message);
    if (written) {
      tell("mail_written", name);
    } else {
      tell("mail_refused", written.error().code);
    }
    return;
  }
  const auto written = write_whole(queue, mail.name + std::string(kQueued), with_envelope(mail));
  if (!written) return tell("mail_refused", written.error().code);
  waiting.push_back({mail.name, 0, std::chrono::steady_clock::now()});
}

void Mailer::Parts::give_up(const std::string& name, std::string_view reason) const {
  const std::string from = queue + "/" + name + std::string(kQueued);
  const std::string to = failed + "/" + name + std::string(kQueued);
  std::rename(from.c_str(), to.c_str());
  tell("mail_refused", reason);
}

// True when nothing is left to do for this one.
bool Mailer::Parts::deliver(Waiting& entry, std::stop_token stop) {
  const std::string path = queue + "/" + entry.name + std::string(kQueued);
  const auto bytes = read_whole(path);
  if (!bytes) {
    tell("mail_refused", bytes.error().code);
    return true;
  }
  const auto mail = from_envelope(entry.name, *bytes);
  if (!mail) {
    give_up(entry.name, "unreadable");
    return true;
  }
  const SmtpReply reply = send_smtp(settings, mail->to, mail->message, stop);
  if (reply.outcome == SmtpOutcome::sent) {
    ::unlink(path.c_str());
    tell("mail_sent", {});
    return true;
  }
  TimeMs now = 0;
  {
    const std::lock_guard lock(mutex);
    now = clock.now_ms();
  }
  if (reply.outcome == SmtpOutcome::refused || now - mail->time > kTryingMsMax) {
    give_up(entry.name, reply.reason);
    return true;
  }
  if (stop.stop_requested()) return false;
  tell("mail_delayed", reply.reason);
  const std::size_t step = std::min(entry.tries, kRetryMinutes.size() - 1);
  entry.tries += 1;
  entry.next = std::chrono::steady_clock::now() + std::chrono::minutes(kRetryMinutes[step]);
  return false;
}

void Mailer::Parts::try_waiting(std::stop_token stop) {
  const Moment now = std::chrono::steady_clock::now();
  std::erase_if(waiting, [&](Waiting& entry) {
    return entry.next <= now && !stop.stop_requested() && deliver(entry, stop);
  });
}

void Mailer::Parts::run(std::stop_token stop) {
  while (!stop.stop_requested()) {
    try_waiting(stop);
    Posted mail;
    if (!next_posted(stop, mail)) continue;
    keep(mail);
    try_waiting(stop);
    {
      const std::lock_guard lock(mutex);
      dealt_with += 1;
    }
    changed.notify_all();
  }
  const std::lock_guard lock(mutex);
  for (const Posted& mail : posted) keep(mail);
}

Mailer::Mailer(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

Mailer::~Mailer() {
  parts_->thread.request_stop();
  parts_->changed.notify_all();
  if (parts_->thread.joinable()) parts_->thread.join();
  curl_global_cleanup();
}

Result<std::unique_ptr<Mailer>> Mailer::start(MailSettings settings, Clock& clock, Random& random,
                                              MailLog log) {
  auto parts = std::make_unique<Parts>(std::move(settings), clock, random, std::move(log));
  if (auto made = make_private_folder(parts->settings.outbox); !made) return forward(made);
  if (parts->by_smtp()) {
    if (auto made = make_private_folder(parts->queue); !made) return forward(made);
    if (auto made = make_private_folder(parts->failed); !made) return forward(made);
    for (const std::string& file : files_in(parts->queue, kQueued)) {
      parts->waiting.push_back({file.substr(0, file.size() - kQueued.size())});
    }
  }
  curl_global_init(CURL_GLOBAL_DEFAULT);
  Parts& shared = *parts;
  shared.thread = std::jthread([&shared](std::stop_token stop) { shared.run(stop); });
  return std::unique_ptr<Mailer>(new Mailer(std::move(parts)));
}

Result<void> Mailer::post(Mail mail) {
  {
    const std::lock_guard lock(parts_->mutex);
    if (parts_->posted.size() >= kWaitingMax) return fail("mail_queue_full");
    const TimeMs now = parts_->clock.now_ms();
    const Id id = parts_->ids.make();
    const std::string& from = parts_->settings.from;
    auto message = compose_mail(mail, {from, parts_->settings.from_name, now,
                                       id.text() + from.substr(from.find('@'))});
    if (!message) return forward(message);
    parts_->posted.push_back({file_name(now, id), std::move(mail.to), std::move(*message), now});
    parts_->taken_in += 1;
  }
  parts_->changed.notify_all();
  return {};
}

void Mailer::flush() {
  std::unique_lock lock(parts_->mutex);
  const std::uint64_t target = parts_->taken_in;
  parts_->changed.wait(lock, [&] { return parts_->dealt_with >= target; });
}

}  // namespace acq::server
