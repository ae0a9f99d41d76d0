// A small coverage-guided fuzzer for machines without a clang that knows C++23.
//
//   NAME_fuzz [--runs N | --seconds N] [--seed N] [FILE or DIRECTORY...]
//
// It mutates the seeds, keeps every input that reaches new code (in the preset native-fuzz the
// rooms are compiled with -fsanitize-coverage=trace-pc, which calls __sanitizer_cov_trace_pc at
// each edge; elsewhere the seeds alone are mutated), and leaves what it was running in
// ./crash-NAME when the program dies: run that file again by giving it as the only argument with
// --runs 0.
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" void __asan_set_death_callback(void (*callback)()) __attribute__((weak));

namespace {

constexpr std::size_t map_size = 1u << 16;
constexpr std::size_t input_size_max = 1u << 14;

// The callbacks below are called by compiled code and by signal handlers, which know no owner;
// this is their only way to reach the run.
struct Run {
  std::array<std::uint8_t, map_size> hits{};
  std::array<char, 256> crash_path{};
  const std::string* input = nullptr;
};
constinit Run run;

void save_crash() {
  if (run.input == nullptr) return;
  const int file = open(run.crash_path.data(), O_CREAT | O_WRONLY | O_TRUNC, 0600);
  if (file < 0) return;
  const auto written = write(file, run.input->data(), run.input->size());
  close(file);
  if (written >= 0) std::fprintf(stderr, "\ninput saved: %s\n", run.crash_path.data());
}

void on_signal(int number) {
  save_crash();
  std::signal(number, SIG_DFL);
  std::raise(number);
}

struct Options {
  std::uint64_t runs = 20'000;
  std::uint64_t seconds = 0;
  std::uint64_t seed = 1;
  std::vector<std::string> inputs;
};

bool parse(int count, char** words, Options& options) {
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    std::uint64_t* number = word == "--runs"      ? &options.runs
                            : word == "--seconds" ? &options.seconds
                            : word == "--seed"    ? &options.seed
                                                  : nullptr;
    if (number == nullptr) {
      options.inputs.emplace_back(word);
      continue;
    }
    if (++i == count) return false;
    const std::string_view value = words[i];
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), *number);
    if (error != std::errc() || end != value.data() + value.size()) return false;
  }
  return true;
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> read_seeds(const Options& options) {
  namespace fs = std::filesystem;
  std::vector<fs::path> files;
  for (const std::string& name : options.inputs) {
    if (fs::is_directory(name)) {
      for (const auto& entry : fs::directory_iterator(name)) files.push_back(entry.path());
    } else if (fs::exists(name)) {
      files.emplace_back(name);
    }
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> seeds;
  for (const auto& file : files) seeds.push_back(read_file(file));
  if (seeds.empty()) seeds.emplace_back();
  return seeds;
}

class Mutator {
 public:
  explicit Mutator(std::uint64_t seed) : random_(seed) {}

  std::string next(const std::vector<std::string>& corpus) {
    std::string text = corpus[below(corpus.size())];
    for (std::size_t i = 1 + below(4); i > 0; --i) step(text, corpus[below(corpus.size())]);
    if (text.size() > input_size_max) text.resize(input_size_max);
    return text;
  }

 private:
  std::size_t below(std::size_t end) {
    return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_);
  }

  void step(std::string& text, const std::string& other) {
    // Bytes that mean something to text formats, codecs and HTTP heads.
    using namespace std::string_view_literals;
    static constexpr auto telling =
        "\"',;\t\r\n:%/\\{}[]0123459-+ eE\x00\x7f\x80\xc3\xff"sv;
    const std::size_t at = below(text.size() + 1);
    const std::size_t size = below(std::min<std::size_t>(text.size() - at, 64) + 1);
    const auto some = static_cast<char>(below(256));
    switch (below(7)) {
      case 0: if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << below(8))); break;
      case 1: if (at < text.size()) text[at] = some; break;
      case 2: text.insert(at, 1, telling[below(telling.size())]); break;
      case 3: text.erase(at, size); break;
      case 4: text.insert(at, std::string(text, at, size)); break;
      case 5: text.insert(at, 1 + below(90), some); break;
      default: {
        const std::size_t from = below(other.size() + 1);
        text.insert(at, other, from, 1 + below(64));
      }
    }
  }

  std::mt19937_64 random_;
};

void one(const std::string& input) {
  run.input = &input;
  // A block of exactly this size, so that ASan sees a read one byte too far.
  const std::vector<std::uint8_t> bytes(input.begin(), input.end());
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
  run.input = nullptr;
}

// Folds this input's edges into what was seen so far; true when there was a new one.
bool reached_new_code(std::array<std::uint8_t, map_size>& seen) {
  bool is_new = false;
  for (std::size_t i = 0; i < map_size; ++i) {
    if (run.hits[i] != 0 && seen[i] == 0) {
      seen[i] = 1;
      is_new = true;
    }
  }
  run.hits.fill(0);
  return is_new;
}

void fuzz(const Options& options) {
  std::array<std::uint8_t, map_size> seen{};
  std::vector<std::string> corpus = read_seeds(options);
  for (const std::string& seed : corpus) {
    one(seed);
    reached_new_code(seen);
  }
  Mutator mutator(options.seed);
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + std::chrono::seconds(options.seconds);
  std::uint64_t runs = 0;
  while (options.seconds > 0 ? Clock::now() < end : runs < options.runs) {
    std::string input = mutator.next(corpus);
    one(input);
    ++runs;
    if (reached_new_code(seen)) corpus.push_back(std::move(input));
  }
  const auto edges = std::count(seen.begin(), seen.end(), 1);
  std::printf("%llu inputs, %zu kept, %td edges, no failure\n",
              static_cast<unsigned long long>(runs), corpus.size(), edges);
}

}  // namespace

extern "C" __attribute__((no_sanitize("address", "undefined"))) void __sanitizer_cov_trace_pc() {
  const auto pc = reinterpret_cast<std::uintptr_t>(__builtin_return_address(0));
  run.hits[(pc ^ (pc >> 16)) % map_size] = 1;
}

// UBSan's end is to be a signal, so that its inputs are saved as well; and little memory kept from
// use, which is most of the time of targets with a database.
extern "C" const char* __ubsan_default_options() {
  return "abort_on_error=1:print_stacktrace=1";
}
extern "C" const char* __asan_default_options() {
  return "quarantine_size_mb=16:malloc_context_size=8";
}

int main(int count, char** words) {
  Options options;
  if (!parse(count, words, options)) {
    std::fputs("usage: NAME_fuzz [--runs N | --seconds N] [--seed N] [FILE or DIRECTORY...]\n",
               stderr);
    return 2;
  }
  const std::string name = std::filesystem::path(words[0]).filename().string();
  std::snprintf(run.crash_path.data(), run.crash_path.size(), "crash-%s", name.c_str());
  for (const int number : {SIGABRT, SIGSEGV, SIGFPE, SIGILL}) std::signal(number, on_signal);
  if (__asan_set_death_callback != nullptr) __asan_set_death_callback(save_crash);
  fuzz(options);
  return 0;
}
