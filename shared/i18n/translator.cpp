#include "i18n/translator.h"

#include <algorithm>

#include "i18n/catalogue.h"
#include "i18n/locale.h"

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

Translator::Translator(Language language) : language_(language) {
  for (const std::string_view area : catalogue_areas()) {
    auto texts = parse_catalogue(area);
    if (!texts) continue;  // a test proves that every area parses
    for (CatalogueText& text : *texts) {
      if (text.language == language) entries_.push_back({text.key, std::move(text.text)});
    }
  }
  std::ranges::stable_sort(entries_, {}, &Entry::key);
}

const Translator::Entry* Translator::find(std::string_view key) const {
  const auto it = std::ranges::lower_bound(entries_, key, {}, &Entry::key);
  return it == entries_.end() || it->key != key ? nullptr : &*it;
}

std::string_view Translator::view(std::string_view key) const {
  const Entry* entry = find(key);
  return entry ? std::string_view(entry->text) : key;
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
