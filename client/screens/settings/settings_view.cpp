#include <array>
#include <span>
#include <vector>

#include "client/platform/a11y.h"
#include "client/screens/settings/settings.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

using Intents = std::vector<SettingsIntent>;
constexpr float kPad = space::card_padding;

void own(const Ui& ui, Box& page, SettingsState& state, Intents& intents) {
  Box inner =
      settings_card(ui, page, 8 + 20 + ui.control() + 12 + 32, ui.tr.view("settings.you"));
  inner.cut_top(8);
  Box left{inner.x, inner.y, (inner.w - 16) / 2, inner.h};
  Box right{inner.x + (inner.w + 16) / 2, inner.y, (inner.w - 16) / 2, inner.h};
  std::vector<std::string> languages;
  int chosen = 0;
  for (std::size_t i = 0; i < kLanguages.size(); ++i) {
    languages.push_back(ui.tr("language.own." + std::string(language_code(kLanguages[i]))));
    if (kLanguages[i] == state.language) chosen = static_cast<int>(i);
  }
  const std::string language = ui.tr("settings.language");
  const int picked = select_field(ui, labelled(ui, left, language, {}),
                                  {.label = language, .key = "language", .names = languages,
                                   .chosen = chosen});
  if (picked >= 0) intents.push_back({SettingsAsk::language, picked});
  const std::vector<std::string> themes = {ui.tr("theme.system"), ui.tr("theme.light"),
                                           ui.tr("theme.dark")};
  const std::string theme = ui.tr("settings.theme");
  const int tone = select_field(ui, labelled(ui, right, theme, {}),
                                {.label = theme, .key = "theme", .names = themes,
                                 .chosen = static_cast<int>(state.theme)});
  if (tone >= 0) intents.push_back({SettingsAsk::theme, tone});
  inner.cut_top(20 + ui.control() + 12);
  if (check_line(ui, inner.cut_top(28), state.letter_keys, ui.tr("settings.letter_keys"))) {
    intents.push_back({SettingsAsk::letter_keys, state.letter_keys ? 0 : 1});
  }
}

void organisation(const Ui& ui, Box& page, SettingsState& state, Intents& intents) {
  const float lines = static_cast<float>(state.facts.size()) * 28;
  Box inner = settings_card(ui, page, lines + 8, ui.tr.view("entity.organisation"));
  if (state.may_manage && !state.organisation.is_nil()) {
    const Button edit{.label = ui.tr.view("action.edit"), .icon = Icon::edit, .key = "org_edit"};
    const float w = button_width(ui, edit);
    if (button(ui, {inner.right() - w, inner.y - 28, w, 32}, edit)) {
      intents.push_back({SettingsAsk::edit_organisation});
    }
    const Button forms{.label = ui.tr.view("designer.title"), .icon = Icon::table};
    const float forms_w = button_width(ui, forms);
    if (button(ui, {inner.right() - w - 8 - forms_w, inner.y - 28, forms_w, 32}, forms)) {
      intents.push_back({SettingsAsk::designer});
    }
  }
  inner.cut_top(8);
  for (const auto& [label, value] : state.facts) {
    Box row = inner.cut_top(28);
    say(ui, row.cut_left(160), Type::table, ui.colours.muted, label);
    say(ui, row, Type::table, ui.colours.text, value);
  }
}

void person_row(const Ui& ui, Box row, const SettingsPerson& person, int index,
                Intents& intents) {
  ImGui::PushID(index);
  divider(ui, row.x, row.bottom() - 1, row.w);
  avatar(ui, {row.x, row.y + 9}, 30, person.name);
  row.cut_left(42);
  const float w = text_width(ui, Type::table, person.role) + 1;
  say(ui, row.cut_right(w), Type::table, ui.colours.muted, person.role, Align::right);
  row.cut_right(12);
  if (link(ui, {row.x, row.y + 5, row.w, 20}, person.name, Type::body)) {
    intents.push_back({SettingsAsk::open_person, index});
  }
  say(ui, {row.x, row.y + 25, row.w, 18}, Type::caption, ui.colours.muted, person.email);
  ImGui::PopID();
}

float invite_height(const Ui& ui, const SettingsState& state, float width) {
  if (!state.may_manage) return 0;
  float height = 16 + 20 + ui.control() + 12 + ui.control() + 8;
  if (ui.narrow()) height += 2 * (20 + ui.control() + 12);
  if (!state.invite_error.empty()) {
    height += paragraph_height(ui, width, Type::caption, state.invite_error) + 8;
  }
  if (!state.invite_link.empty()) height += 40;
  return height;
}

void invite_form(const Ui& ui, Box inner, SettingsState& state, Intents& intents) {
  inner.cut_top(16);
  const float third = ui.narrow() ? inner.w : (inner.w - 32) / 3;
  const auto column = [&](int index) {
    if (ui.narrow()) return inner.cut_top(20 + ui.control() + 12);
    return Box{inner.x + static_cast<float>(index) * (third + 16), inner.y, third, 200};
  };
  Box a = column(0), b = column(1), c = column(2);
  const std::string email = ui.tr("field.email"), name = ui.tr("field.name"),
                    role = ui.tr("field.role");
  (void)text_field(ui, labelled(ui, a, email, {}),
                   {.label = email, .key = "invite_email",
                    .keyboard = platform::Keyboard::email},
                   state.invite_email);
  (void)text_field(ui, labelled(ui, b, name, {}), {.label = name, .key = "invite_name"},
                   state.invite_name);
  const int picked = select_field(ui, labelled(ui, c, role, {}),
                                  {.label = role, .key = "invite_role",
                                   .names = state.role_names, .chosen = state.invite_role});
  if (picked >= 0) state.invite_role = picked;
  if (!ui.narrow()) inner.cut_top(20 + ui.control() + 12);
  if (!state.invite_error.empty()) {
    inner.cut_top(say_paragraph(ui, inner, Type::caption, ui.colours.bad, state.invite_error) + 8);
  }
  Box row = inner.cut_top(ui.control());
  const Button send{.label = ui.tr.view("settings.invite"), .icon = Icon::send,
                    .kind = ButtonKind::primary, .disabled = state.invite_ticket != 0};
  if (button(ui, row.cut_left(button_width(ui, send)), send)) {
    intents.push_back({SettingsAsk::invite});
  }
  if (state.invite_link.empty()) return;
  inner.cut_top(8);
  Box line = inner.cut_top(32);
  if (button_right(ui, line, {.label = ui.tr.view("action.copy_link"), .icon = Icon::link})) {
    intents.push_back({SettingsAsk::copy_link});
  }
  say(ui, line, Type::caption, ui.colours.muted, state.invite_link);
}

struct Door {
  std::string_view key;
  Icon icon;
  SettingsAsk ask;
};
constexpr std::array kDoors = {Door{"rights.title", Icon::lock, SettingsAsk::rights},
                               Door{"entities.team", Icon::people, SettingsAsk::teams},
                               Door{"entities.territory", Icon::pin, SettingsAsk::territories},
                               Door{"service.title", Icon::ticket, SettingsAsk::service},
                               Door{"entities.follow_up_rule", Icon::check,
                                    SettingsAsk::follow_ups}};

constexpr std::array kPriceDoors = {
    Door{"entities.price_list", Icon::box, SettingsAsk::price_lists},
    Door{"entities.tax_rate", Icon::chart, SettingsAsk::tax_rates},
    Door{"entities.exchange_rate", Icon::globe, SettingsAsk::exchange_rates}};

// Where each door's button stands, seen from the first: side by side, and below where the width
// ends.
std::vector<Box> door_places(const Ui& ui, float width, std::span<const Door> doors) {
  std::vector<Box> places;
  float x = 0, y = 0;
  for (const Door& door : doors) {
    const float w = button_width(ui, {.label = ui.tr.view(door.key), .icon = door.icon});
    if (x > 0 && x + w > width) {
      x = 0;
      y += ui.control() + 8;
    }
    places.push_back({x, y, std::min(w, width), ui.control()});
    x += w + 8;
  }
  return places;
}

void draw_doors(const Ui& ui, const Box& lead, std::span<const Door> doors,
                std::span<const Box> places, Intents& intents) {
  for (std::size_t i = 0; i < doors.size(); ++i) {
    Box at = places[i];
    at.x += lead.x;
    at.y += lead.y;
    if (button(ui, at, {.label = ui.tr.view(doors[i].key), .icon = doors[i].icon})) {
      intents.push_back({doors[i].ask});
    }
  }
}

void prices(const Ui& ui, Box& page, Intents& intents) {
  const auto places = door_places(ui, page.w - 2 * kPad, kPriceDoors);
  Box inner = settings_card(ui, page, 8 + places.back().bottom(), ui.tr.view("nav.prices"));
  inner.cut_top(8);
  draw_doors(ui, inner, kPriceDoors, places, intents);
}

void people(const Ui& ui, Box& page, SettingsState& state, Intents& intents) {
  const float rows = static_cast<float>(state.people.size()) * 48;
  const float width = page.w - 2 * kPad;
  const auto places = door_places(ui, width, kDoors);
  const float doors = places.back().bottom();
  const float invite = invite_height(ui, state, width);
  Box inner =
      settings_card(ui, page, rows + 8 + doors + 12 + invite, ui.tr.view("settings.people"));
  inner.cut_top(8);
  draw_doors(ui, inner.cut_top(doors), kDoors, places, intents);
  inner.cut_top(12);
  for (std::size_t i = 0; i < state.people.size(); ++i) {
    person_row(ui, inner.cut_top(48), state.people[i], static_cast<int>(i), intents);
  }
  if (state.may_manage) invite_form(ui, inner, state, intents);
}

void devices(const Ui& ui, Box& page, SettingsState& state, Intents& intents) {
  const float line = std::max(40.0f, ui.control() + 8);
  const float width = page.w - 2 * kPad;
  const float words = state.devices_problem.empty()
                          ? 0
                          : paragraph_height(ui, width, Type::table, state.devices_problem) + 8;
  const float rows = static_cast<float>(state.devices.size()) * line;
  Box inner = settings_card(ui, page, rows + words + 4, ui.tr.view("devices.title"));
  inner.cut_top(4);
  if (words > 0) say_paragraph(ui, inner, Type::table, ui.colours.muted, state.devices_problem);
  for (std::size_t i = 0; i < state.devices.size(); ++i) {
    const SettingsDevice& device = state.devices[i];
    Box row = inner.cut_top(line);
    ImGui::PushID(static_cast<int>(i));
    if (device.may_wipe &&
        button_right(ui, row, {.label = ui.tr.view("devices.wipe"), .kind = ButtonKind::quiet})) {
      intents.push_back({SettingsAsk::wipe_device, static_cast<int>(i)});
    }
    if (!device.state.empty()) {
      const float w = pill_width(ui, device.state);
      const Box at = row.cut_right(w);
      platform::a11y::text(device.state, {at.x, at.y, at.w, at.h});
      pill(ui, at, device.state, device.wiped ? Tone::warning : Tone::accent);
      row.cut_right(8);
    }
    say(ui, row, Type::table, ui.colours.text, device.words);
    ImGui::PopID();
  }
}

struct DataButton {
  std::string_view key;
  Icon icon;
  SettingsAsk ask;
};

std::vector<DataButton> data_buttons(const SettingsState& state) {
  std::vector<DataButton> all = {{"settings.backup", Icon::download, SettingsAsk::backup},
                                 {"nav.import", Icon::upload, SettingsAsk::import},
                                 {"settings.renew", Icon::refresh, SettingsAsk::renew}};
  if (state.on_disk) all.push_back({"data.import", Icon::upload, SettingsAsk::import_copy});
  if (!state.copy.empty()) all.push_back({"settings.restore", Icon::undo, SettingsAsk::restore});
  if (state.can_persist) all.push_back({"settings.persist", Icon::lock, SettingsAsk::persist});
  return all;
}

// One after the other, in as many lines as the width asks for; returns the height. `out` is null
// when it is only measured.
float flow_buttons(const Ui& ui, const Box& at, const std::vector<DataButton>& all, Intents* out) {
  const float line = ui.control() + 8;
  float x = 0, y = 0;
  for (const DataButton& each : all) {
    const Button b{.label = ui.tr.view(each.key), .icon = each.icon};
    const float w = std::min(button_width(ui, b), at.w);
    if (x > 0 && x + w > at.w) {
      x = 0;
      y += line;
    }
    if (out && button(ui, {at.x + x, at.y + y, w, ui.control()}, b)) out->push_back({each.ask});
    x += w + 8;
  }
  return y + ui.control();
}

void file_room(const Ui& ui, Box& inner, SettingsState& state, Intents& intents) {
  const std::string_view label = ui.tr.view("files.room");
  Box column = inner;
  column.w = std::min(column.w, 320.0f);
  const Box box = labelled(ui, column, label, {});
  const int picked = select_field(ui, box, {.label = label, .key = "file_room",
                                            .names = state.room_names, .chosen = state.room});
  if (picked >= 0) intents.push_back({SettingsAsk::file_room, picked});
  inner.cut_top(20 + ui.control() + 12);
}

void data(const Ui& ui, Box& page, SettingsState& state, Intents& intents) {
  const float width = page.w - 2 * kPad;
  float words = 0;
  for (const std::string* line : {&state.storage, &state.proof, &state.copy, &state.files}) {
    if (!line->empty()) words += paragraph_height(ui, width, Type::table, *line) + 4;
  }
  const std::vector<DataButton> all = data_buttons(state);
  const float buttons = flow_buttons(ui, {0, 0, width, 0}, all, nullptr);
  const bool choice = state.on_disk && !state.room_names.empty();
  const float room = choice ? 20 + ui.control() + 12 : 0;
  Box inner = settings_card(ui, page, words + 20 + room + buttons, ui.tr.view("settings.data"));
  for (const std::string* line : {&state.storage, &state.proof, &state.copy, &state.files}) {
    if (line->empty()) continue;
    inner.cut_top(4);
    inner.cut_top(say_paragraph(ui, inner, Type::table, ui.colours.muted, *line));
  }
  inner.cut_top(16);
  if (choice) file_room(ui, inner, state, intents);
  flow_buttons(ui, inner, all, &intents);
}

}  // namespace

Box settings_card(const Ui& ui, Box& page, float content_height, std::string_view title) {
  const Box box = page.cut_top(content_height + 24 + 2 * kPad);
  page.cut_top(space::gap);
  card(ui, box);
  Box inner = box.inset(kPad);
  say_heading(ui, inner.cut_top(24), Type::body_strong, title, 2);
  return inner;
}

void view_settings(const Ui& ui, const Box& area, SettingsState& state, Intents& intents) {
  Scroll scroll("settings", area);
  Box page = scroll.content().inset(ui.gutter(), 0);
  page.h = 1e6f;
  page.w = std::min(page.w, 760.0f);
  const float from = page.y;
  page.cut_top(16);
  say_heading(ui, page.cut_top(28), Type::title, ui.tr.view("nav.settings"), 1);
  page.cut_top(14);
  own(ui, page, state, intents);
  organisation(ui, page, state, intents);
  people(ui, page, state, intents);
  data(ui, page, state, intents);
  devices(ui, page, state, intents);
  view_calendar_settings(ui, page, state, intents);
  prices(ui, page, intents);
  scroll.finish(page.y - from + 8);
}

}  // namespace acq::ui
