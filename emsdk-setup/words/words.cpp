// Writes the words of the staff program, a file a language (shared/i18n/words_file.h):
//
//   acq_words DIR
//
// DIR/en.txt and so on. acq_pack puts them into the server, beside the wasm program.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "i18n/catalogue.h"

int main(int count, char** words) {
  if (count != 2) {
    std::fputs("usage: acq_words DIR\n", stderr);
    return 2;
  }
  const std::filesystem::path folder = words[1];
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  for (const acq::Language language : acq::kLanguages) {
    const std::string name = std::string(acq::language_code(language)) + ".txt";
    std::ofstream out(folder / name, std::ios::binary);
    out << acq::catalogue_file(language, acq::WordsOf::staff_program);
    if (out.flush().good()) continue;
    std::fprintf(stderr, "acq_words: %s could not be written\n", name.c_str());
    return 1;
  }
  return 0;
}
