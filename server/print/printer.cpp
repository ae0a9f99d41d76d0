#include "server/print/printer.h"

#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <string_view>
#include <utility>

namespace acq::server {
namespace {

constexpr int kNotAvailable = 3;
#ifdef __SANITIZE_ADDRESS__  // which reserves terabytes, and more while it runs
constexpr rlim_t kMemoryMax = RLIM_INFINITY;
#else
constexpr rlim_t kMemoryMax = rlim_t{1} << 30;
#endif
constexpr std::size_t kBytesMax = std::size_t{64} << 20;

// A pair of sockets: other than a pipe, one can be written to without a signal when nobody reads.
class Pipe {
 public:
  bool open() {
    return ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends_.data()) == 0;
  }
  ~Pipe() {
    close(0);
    close(1);
  }
  int end(std::size_t which) const { return ends_[which]; }
  void close(std::size_t which) {
    if (ends_[which] >= 0) ::close(std::exchange(ends_[which], -1));
  }

 private:
  std::array<int, 2> ends_{-1, -1};
};

// The child, which is gone for good when this ends.
class Child {
 public:
  ~Child() {
    if (pid_ > 0) ::kill(pid_, SIGKILL), wait();
  }
  bool start(const std::string& program, const Pipe& in, const Pipe& out) {
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, in.end(0), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, out.end(1), STDOUT_FILENO);
    posix_spawnattr_t how;
    posix_spawnattr_init(&how);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&how, &none);
    posix_spawnattr_setflags(&how, POSIX_SPAWN_SETSIGMASK);
    std::string name = program, command = "print";
    std::array<char*, 3> words = {name.data(), command.data(), nullptr};
    const int failed =
        ::posix_spawn(&pid_, program.c_str(), &files, &how, words.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&how);
    if (failed != 0) pid_ = 0;
    return failed == 0;
  }
  // Its exit code; -1 when it was killed.
  int wait() {
    int status = 0;
    while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    pid_ = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  pid_t pid_ = 0;
};

// Until everything is written or the other end is closed.
void send_all(int to, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t done = ::send(to, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
}

// Until the end; false when it takes too long or is too much.
bool read_all(int from, int patience_ms, std::string& bytes) {
  std::array<char, 65536> buffer;
  for (;;) {
    pollfd waiting{from, POLLIN, 0};
    const int ready = ::poll(&waiting, 1, patience_ms);
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return false;
    const ssize_t got = ::read(from, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 || bytes.size() > kBytesMax) return false;
    if (got == 0) return true;
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

Result<std::string> run(const std::string& program, const std::string& document) {
  Pipe in, out;
  Child child;
  if (!in.open() || !out.open() || !child.start(program, in, out)) {
    return fail("print_failed", "process");
  }
  in.close(0);
  out.close(1);
  // It reads everything before it writes anything.
  send_all(in.end(1), document);
  in.close(1);
  std::string bytes;
  if (!read_all(out.end(0), kPrintSecondsMax * 1000, bytes)) return fail("print_failed", "time");
  const int code = child.wait();
  if (code == kNotAvailable) return fail("print_not_available");
  if (code != 0) return fail("print_failed", std::to_string(code));
  return bytes;
}

void limit(int what, rlim_t most) {
  const rlimit both{most, most};
  (void)::setrlimit(static_cast<__rlimit_resource_t>(what), &both);
}

}  // namespace

Result<std::string> Printer::print(const PrintedDocument& document) {
  const std::scoped_lock lock(mutex_);
  return program_.empty() ? draw_pdf(document) : run(program_, to_json(document));
}

int print_from_stdin() {
  limit(RLIMIT_CPU, kPrintSecondsMax);
  limit(RLIMIT_AS, kMemoryMax);
  limit(RLIMIT_CORE, 0);
  std::string text;
  if (!read_all(STDIN_FILENO, -1, text)) return 1;
  const auto document = printed_from_json(text);
  if (!document) return 1;
  const auto pdf = draw_pdf(*document);
  if (!pdf) return pdf.error().code == "print_not_available" ? kNotAvailable : 1;
  const std::size_t written = std::fwrite(pdf->data(), 1, pdf->size(), stdout);
  return written == pdf->size() && std::fflush(stdout) == 0 ? 0 : 1;
}

}  // namespace acq::server
