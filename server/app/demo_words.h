// The names the demo organisation is made of.
#pragma once

#include <span>
#include <string_view>

namespace acq::server::demo {

struct Colleague {
  std::string_view name, email, role, language, team;
};
std::span<const Colleague> colleagues();

// A country's people and companies. Name parts are joined to companies as "PART KIND".
struct Place {
  std::string_view country, language, currency, phone_prefix, domain;
  std::span<const std::string_view> first_names, last_names, cities, streets;
  std::span<const std::string_view> company_names;  // with their ASCII name after '|'
};
std::span<const Place> places();

struct Product {
  std::string_view name, sku, series, unit;
  long long price_minor;
};
std::span<const Product> products();

// A customer's request, what staff answered, and what the customer said then ("" = nothing).
struct Conversation {
  std::string_view language, subject, question, answer, reply, state, priority;
};
std::span<const Conversation> conversations();

struct Note {
  std::string_view channel, direction, subject, body;
};
std::span<const Note> notes();
std::span<const std::string_view> task_subjects();
std::span<const std::string_view> job_titles();

}  // namespace acq::server::demo
