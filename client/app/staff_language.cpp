// Which words are shown. They come as files, so that another language takes a moment to be there;
// until then, or without it, the program goes on in the one it has.
#include "client/app/staff_app.h"

namespace acq::app {

// What this user chose here, else what the browser asks for.
Language StaffApp::chosen_language() {
  if (preferences_) {
    if (const auto own = language_from_code(preferences_->get("language"))) return *own;
  }
  for (const std::string& wanted : host_.locale.state().languages) {
    if (const auto known = language_from_code(wanted)) return *known;
  }
  return Language::en;
}

void StaffApp::fetch_words(Language language) {
  wanted_language_ = language;
  if (tr_->language() == language) return;
  host_.words.fetch(language_code(language), [this, language](Result<std::string> file) {
    if (language != wanted_language_) return;  // another one by now
    auto words = file ? Translator::from_file(*file) : Result<Translator>(forward(file));
    if (words)
      show_in(std::move(*words));
    else
      toast(tr_->error(words.error()), true);
  });
}

void StaffApp::use_words(Translator words) {
  tr_ = std::make_unique<Translator>(std::move(words));
  const std::string_view code = language_code(tr_->language());
  host_.locale.set_page_language(code);
  host_.glyphs.set_language(code);
}

void StaffApp::show_in(Translator words) {
  use_words(std::move(words));
  model_.form.open = false;
  make_screens_anew();
}

void StaffApp::set_language(Language language) {
  preferences_->set("language", language_code(language));
  fetch_words(language);
}

}  // namespace acq::app
