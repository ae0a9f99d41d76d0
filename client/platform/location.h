// The address bar: "#/contacts/0190..." is the route "/contacts/0190...".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace acq::platform {

struct Location {
  virtual ~Location() = default;
  // The route now, with its leading "/"; "/" when there is none. Text from outside: hostile.
  virtual const std::string& route() const = 0;
  // Moves to a route. A new history entry unless `replace`. App::on_route does not run for it.
  virtual void go(std::string_view route, bool replace = false) = 0;
  // As the browser's Back button; App::on_route follows when there was somewhere to go.
  virtual void back() = 0;
  // The tab's title.
  virtual void set_title(std::string_view title) = 0;
  // Opens an http(s), mailto: or tel: address outside the program; call it in answer to a press.
  // A path of our own server ("/staff/account/sign-in.html") takes the place of this page; what is
  // not committed is lost then. Everything else is ignored.
  virtual void open(std::string_view url) = 0;
  // Loads the page anew. What is not committed is lost.
  virtual void reload() = 0;
};

}  // namespace acq::platform
