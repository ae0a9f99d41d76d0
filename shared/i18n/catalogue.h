// Every word the product shows, as data: one file an area (catalogue_AREA.cpp), each holding one
// raw string of blocks:
//
//   [contact.new]
//   en: New contact
//   de: Neuer Kontakt
//   es: Nuevo contacto
//   zh-Hans: 新建联系人
//   zh-Hant: 新增聯絡人
//
// A line that starts with white space continues the one before it (joined by one space; without
// a space in the two Chinese languages). `\n` is a line break. {name} is a placeholder. Lines
// starting with '#' and empty lines do not count.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "i18n/language.h"

namespace acq {

// One text of one area, with where it stands.
struct CatalogueText {
  std::string_view key;
  Language language = Language::en;
  std::string text;
  int line = 0;  // 1-based, within the raw string
};

// The raw strings of all areas, in no order that matters.
std::span<const std::string_view> catalogue_areas();

// The texts of one area. Code: bad_catalogue (detail: the line).
Result<std::vector<CatalogueText>> parse_catalogue(std::string_view area);

// All words of a language as a file (words_file.h), or those that the staff program may show: what
// only the server's own pages say is left out.
enum class WordsOf : std::uint8_t { everything, staff_program };
std::string catalogue_file(Language language, WordsOf whose);

namespace catalogue {

// One function an area. A new area is declared here and listed in catalogue.cpp.
std::string_view model_fields();
std::string_view model_words();
std::string_view errors();
std::string_view locale();
std::string_view import();
std::string_view staff();
std::string_view staff_find();
std::string_view staff_list();
std::string_view staff_page();
std::string_view staff2();
std::string_view account();
std::string_view portal();
std::string_view portal_account();
std::string_view browser();
std::string_view sync();
std::string_view rights();
std::string_view data();
std::string_view files();
std::string_view filter();
std::string_view several();
std::string_view sight();
std::string_view service();
std::string_view documents();
std::string_view day();
std::string_view own();
std::string_view spreadsheet();

}  // namespace catalogue
}  // namespace acq
