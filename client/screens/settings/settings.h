// Settings: the user's own, the organisation's, the people, the data on this device.
#pragma once

#include <string>
#include <vector>

#include "client/screens/screen.h"

namespace acq::ui {

struct SettingsPerson {
  std::string name, email, role, route;
  bool active = true;
};

struct SettingsDevice {
  Id id;
  std::string words;  // "Anna, seen today 14:05"
  std::string state;  // "This device"; "" for none
  bool wiped = false, may_wipe = false;
};

struct SettingsState {
  bool stale = true;
  Language language = Language::en;
  Shell::Theme theme = Shell::Theme::system;
  bool letter_keys = true;  // single letters are commands on a record's page
  Id organisation;
  std::vector<std::pair<std::string, std::string>> facts;  // of the organisation: label, value
  std::vector<SettingsPerson> people;
  bool may_manage = false;  // administrators invite and change the organisation

  std::string invite_email, invite_name;
  int invite_role = 2;  // index into role_names
  std::vector<std::string> role_names, roles;
  int invite_ticket = 0;  // waiting for the server's answer when not 0
  std::string invite_error, invite_link;

  int devices_ticket = 0;  // waiting for the server's answer when not 0
  std::string devices_problem;
  std::vector<SettingsDevice> devices;

  std::string notices;   // a sentence: whether reminders come as the system's messages
  bool may_ask_notices = false;
  int feed_ticket = 0;   // waiting for the server's answer when not 0
  bool feed_ends = false;
  std::string feed_link, feed_error;

  std::string storage;  // a sentence: where the data are, how much room
  std::string proof;    // a sentence: when they were last equal to the server's
  TimeMs proven_ms = 0;  // what it speaks of
  std::string copy;     // a sentence: when the copy on this device was made; "" for none
  std::string files;    // a sentence: how much room attached files take
  std::vector<std::string> room_names;
  int room = -1;        // index into them
  std::int64_t files_kept = 0;
  bool can_persist = false;
  bool on_disk = false;  // there is a file that a copy can take the place of
};

enum class SettingsAsk : std::uint8_t {
  language, theme, letter_keys,
  edit_organisation, invite, open_person, persist, backup, copy_link, import,
  rights, designer, teams, territories, service, renew, wipe_device, restore,
  import_copy, file_room, follow_ups, allow_notices, feed_make, feed_end, feed_copy,
  price_lists, tax_rates, exchange_rates,
};
struct SettingsIntent {
  SettingsAsk ask;
  int number = 0;
};

std::unique_ptr<Screen> make_settings_screen();

void load_settings(Env& env, SettingsState& state);
void view_settings(const Ui& ui, const Box& area, SettingsState& state,
                   std::vector<SettingsIntent>& intents);
void update_settings(Env& env, SettingsState& state, const SettingsIntent& intent);

// settings_devices.cpp: the devices that hold data. ask_devices asks the server, take_devices
// takes its answer when it has come.
void ask_devices(Env& env, SettingsState& state);
void take_devices(Env& env, SettingsState& state);
void wipe_device(Env& env, SettingsState& state, int index);

// settings_calendar.cpp: reminders, and the calendar's address for others.
void load_calendar_settings(Env& env, SettingsState& state);
void ask_feed(Env& env, SettingsState& state, bool ends);
void take_feed(Env& env, SettingsState& state);
void view_calendar_settings(const Ui& ui, Box& page, SettingsState& state,
                            std::vector<SettingsIntent>& intents);
// A card of the page: its heading is drawn, its content's box is returned.
Box settings_card(const Ui& ui, Box& page, float content_height, std::string_view title);

// Phones: everything the side bar has, as a page.
std::unique_ptr<Screen> make_more_screen();

}  // namespace acq::ui
