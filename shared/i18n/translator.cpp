#include "i18n/translator.h"

#include <algorithm>

#include "i18n/locale.h"
#include "i18n/words_file.h"

namespace acq {
namespace {

std::string fill(std::string_view text, std::span<const Placeholder> values) {
  std::string out;
  out.reserve(text.size() + 32);
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('{'), text.size());
    out += text.substr(0, open);
    text.remove_prefix(open);
    if (text.empty()) break;
    const std::size_t close = text.find('}');
    const std::string_view name =
        close == text.npos ? std::string_view() : text.substr(1, close - 1);
    const auto it = std::ranges::find(values, name, &Placeholder::name);
    if (close == text.npos || it == values.end()) {
      out.push_back('{');
      text.remove_prefix(1);
    } else {
      out += it->value;
      text.remove_prefix(close + 1);
    }
  }
  return out;
}

}  // namespace

Result<Translator> Translator::from_file(std::string_view file) {
  Translator read;
  read.bytes_.reserve(file.size() * 2);
  auto language = read_words(file, [&read](std::string_view key, std::string_view text) {
    std::string& bytes = read.bytes_;
    Entry entry{static_cast<std::uint32_t>(bytes.size()), static_cast<std::uint32_t>(key.size())};
    bytes += key;
    const std::size_t begin = bytes.size();
    append_text(bytes, text);
    entry.text_size = static_cast<std::uint32_t>(bytes.size() - begin);
    read.entries_.push_back(entry);
  });
  if (!language) return forward(language);
  read.language_ = *language;
  read.bytes_.shrink_to_fit();
  return read;
}

const Translator::Entry* Translator::find(std::string_view key) const {
  const auto name = [this](const Entry& entry) { return key_of(entry); };
  const auto it = std::ranges::lower_bound(entries_, key, {}, name);
  return it == entries_.end() || key_of(*it) != key ? nullptr : &*it;
}

std::string_view Translator::view(std::string_view key) const {
  const Entry* entry = find(key);
  if (!entry) return key;
  return std::string_view(bytes_).substr(entry->at + entry->key_size, entry->text_size);
}

bool Translator::has(std::string_view key) const { return find(key) != nullptr; }

std::string Translator::operator()(std::string_view key) const { return std::string(view(key)); }

std::string Translator::operator()(std::string_view key,
                                   std::initializer_list<Placeholder> values) const {
  return fill(view(key), {values.begin(), values.size()});
}

std::string Translator::count(std::string_view key, std::int64_t n) const {
  std::string full(key);
  full += n == 1 ? ".one" : ".many";
  if (!has(full)) return full;
  return (*this)(full, {{"n", format_number(language_, n)}});
}

std::string Translator::error(const Error& error) const {
  const std::string key = "error." + error.code;
  const std::string field =
      error.where.field.empty() ? std::string() : (*this)("field." + error.where.field);
  if (!has(key)) return (*this)("error.unknown", {{"detail", error.code}});
  return (*this)(key, {{"detail", error.detail}, {"field", field}});
}

}  // namespace acq
