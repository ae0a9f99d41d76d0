// Which screen an address belongs to.
#pragma once

#include <memory>
#include <string>

#include "client/screens/screen.h"

namespace acq::app {

// Two addresses with the same key share one screen object ("/contacts" and "/contacts?x" do,
// "/contacts" and "/contacts/UUID" do not).
std::string screen_key(const ui::Route& route);
// Null for an address nobody knows.
std::unique_ptr<ui::Screen> make_screen(const ui::Route& route);

// The part of the side bar an address belongs to: "contacts", "my_day" ...
std::string section_of(const ui::Route& route);

}  // namespace acq::app
