// Words in the user's language. A view gets `const Translator& tr` and says tr("contact.new").
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "i18n/language.h"

namespace acq {

// What {name} in a text stands for.
struct Placeholder {
  std::string_view name;
  std::string_view value;
};

// Holds the texts of one language; reading them takes about a millisecond, so keep one. Immutable,
// free to share between threads.
class Translator {
 public:
  Translator() = default;  // knows no text
  // From the catalogue, which is part of every program that calls this.
  explicit Translator(Language language);
  // From a file of words (words_file.h). Code: bad_catalogue.
  static Result<Translator> from_file(std::string_view file);

  // The text; the key itself when there is none, so that a missing word shows in screenshots.
  std::string operator()(std::string_view key) const;
  // The same with placeholders filled; a {name} nobody fills stays as it is.
  std::string operator()(std::string_view key, std::initializer_list<Placeholder> values) const;
  // Without a copy; lives as long as the translator, or as `key` when there is no text.
  std::string_view view(std::string_view key) const;
  bool has(std::string_view key) const;

  // KEY.one for exactly 1, else KEY.many (Chinese texts are the same); {n} is the grouped number.
  std::string count(std::string_view key, std::int64_t n) const;
  // The sentence of a refusal: error.CODE with {detail} and, where the text has it, {field}.
  std::string error(const Error& error) const;

  Language language() const { return language_; }

 private:
  // Where a key stands in `bytes_`, and its text behind it.
  struct Entry {
    std::uint32_t at = 0, key_size = 0, text_size = 0;
  };
  std::string_view key_of(const Entry& entry) const {
    return std::string_view(bytes_).substr(entry.at, entry.key_size);
  }
  const Entry* find(std::string_view key) const;

  Language language_ = Language::en;
  std::string bytes_;
  std::vector<Entry> entries_;  // sorted by key
};

}  // namespace acq
