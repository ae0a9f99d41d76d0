#include "i18n/catalogue.h"

#include <array>

#include "base/utf8.h"
#include "i18n/words_file.h"

namespace acq {
namespace {

bool is_chinese(Language language) {
  return language == Language::zh_hans || language == Language::zh_hant;
}

std::unexpected<Error> refuse(int line) {
  return fail("bad_catalogue", std::to_string(line), {.line = line});
}

void continue_text(CatalogueText& entry, std::string_view text) {
  if (!is_chinese(entry.language) && !entry.text.ends_with('\n')) entry.text.push_back(' ');
  append_text(entry.text, text);
}

// "de: Neuer Kontakt"
bool start_text(std::string_view line, std::string_view key, int number,
                std::vector<CatalogueText>& out) {
  const std::size_t colon = line.find(':');
  if (colon == line.npos || key.empty()) return false;
  const auto language = language_from_code(line.substr(0, colon));
  if (!language || language_code(*language) != line.substr(0, colon)) return false;
  out.push_back({key, *language, {}, number});
  append_text(out.back().text, trim(line.substr(colon + 1)));
  return !out.back().text.empty();
}

}  // namespace

std::span<const std::string_view> catalogue_areas() {
  static const std::array areas = {
      catalogue::model_fields(), catalogue::model_words(), catalogue::errors(),
      catalogue::locale(),       catalogue::import(),      catalogue::staff(),
      catalogue::staff_find(),  catalogue::staff_list(),   catalogue::staff_page(),
      catalogue::staff2(),       catalogue::account(),     catalogue::portal(),
      catalogue::portal_account(), catalogue::browser(),
      catalogue::sync(),          catalogue::rights(),     catalogue::data(),
      catalogue::files(),         catalogue::filter(),
      catalogue::several(),
      catalogue::sight(),
      catalogue::service(),
      catalogue::documents(),
      catalogue::day(),
      catalogue::own(),
      catalogue::spreadsheet(),
  };
  return areas;
}

Result<std::vector<CatalogueText>> parse_catalogue(std::string_view area) {
  std::vector<CatalogueText> out;
  std::string_view key;
  for (int number = 1; !area.empty(); ++number) {
    const std::size_t end = std::min(area.find('\n'), area.size());
    const std::string_view line = area.substr(0, end);
    area.remove_prefix(std::min(end + 1, area.size()));
    const std::string_view content = trim(line);
    if (content.empty() || line.front() == '#') continue;
    if (line.front() == '[') {
      if (!content.ends_with(']') || content.size() < 3) return refuse(number);
      key = content.substr(1, content.size() - 2);
    } else if (line.front() == ' ') {
      if (out.empty() || out.back().key.data() != key.data()) return refuse(number);
      continue_text(out.back(), content);
    } else if (!start_text(line, key, number, out)) {
      return refuse(number);
    }
  }
  return out;
}

}  // namespace acq
