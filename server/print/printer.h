// Has documents drawn: by a process of its own, which takes its memory along when it ends.
#pragma once

#include <mutex>
#include <string>

#include "base/result.h"
#include "server/print/printed_document.h"

namespace acq::server {

inline constexpr int kPrintSecondsMax = 30;

class Printer {
 public:
  // `program print` reads a document and writes the PDF; "": drawn within this process (tests).
  explicit Printer(std::string program) : program_(std::move(program)) {}

  // One at a time; others wait. Codes: those of draw_pdf.
  Result<std::string> print(const PrintedDocument& document);

 private:
  std::string program_;
  std::mutex mutex_;
};

// What that process does: from stdin to stdout, within limits of time and memory. Its exit code:
// 0, 3 without the libraries, 1 otherwise.
int print_from_stdin();

}  // namespace acq::server
