#include "server/print/printed_document.h"

#include <nlohmann/json.hpp>

namespace acq::server {
namespace {

using nlohmann::json;

json pairs_json(const std::vector<PrintedPair>& pairs) {
  json all = json::array();
  for (const PrintedPair& pair : pairs) {
    all.push_back(json::array({pair.label, pair.value, pair.strong}));
  }
  return all;
}

// Reading: what is missing or of another kind stays empty. Both ends are this program.
std::string text_in(const json& from, std::string_view name) {
  const auto found = from.find(name);
  return found != from.end() && found->is_string() ? found->get<std::string>() : std::string();
}

template <class Use>
void each_in(const json& from, std::string_view name, Use use) {
  const auto found = from.find(name);
  if (found == from.end() || !found->is_array()) return;
  for (const json& item : *found) use(item);
}

std::vector<std::string> lines_in(const json& from, std::string_view name) {
  std::vector<std::string> lines;
  each_in(from, name, [&](const json& item) {
    if (item.is_string()) lines.push_back(item.get<std::string>());
  });
  return lines;
}

std::vector<PrintedPair> pairs_in(const json& from, std::string_view name) {
  std::vector<PrintedPair> pairs;
  each_in(from, name, [&](const json& item) {
    if (!item.is_array() || item.size() != 3 || !item[0].is_string() || !item[1].is_string()) {
      return;
    }
    pairs.push_back({item[0].get<std::string>(), item[1].get<std::string>(), item[2] == true});
  });
  return pairs;
}

PrintedRow row_of(const json& item) {
  PrintedRow row;
  for (std::size_t i = 0; i < row.size() && i < item.size(); ++i) {
    if (item[i].is_string()) row[i] = item[i].get<std::string>();
  }
  return row;
}

}  // namespace

std::string to_json(const PrintedDocument& document) {
  const json all = {{"language", document.language},
                    {"title", document.title},
                    {"subject", document.subject},
                    {"sender", document.sender},
                    {"sender_lines", document.sender_lines},
                    {"recipient", document.recipient},
                    {"facts", pairs_json(document.facts)},
                    {"introduction", document.introduction},
                    {"heads", document.heads},
                    {"discounts", document.discounts},
                    {"rows", document.rows},
                    {"sums", pairs_json(document.sums)},
                    {"terms", document.terms},
                    {"foot", document.foot},
                    {"page", document.page}};
  return all.dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<PrintedDocument> printed_from_json(std::string_view text) {
  const json all = json::parse(text, nullptr, false);
  if (!all.is_object()) return fail("print_failed", "json");
  PrintedDocument document{.language = text_in(all, "language"),
                           .title = text_in(all, "title"),
                           .subject = text_in(all, "subject"),
                           .sender = text_in(all, "sender"),
                           .sender_lines = lines_in(all, "sender_lines"),
                           .recipient = lines_in(all, "recipient"),
                           .facts = pairs_in(all, "facts"),
                           .introduction = text_in(all, "introduction")};
  if (all.contains("heads") && all["heads"].is_array()) document.heads = row_of(all["heads"]);
  document.discounts = all.contains("discounts") && all["discounts"] == true;
  each_in(all, "rows", [&](const json& item) {
    if (item.is_array()) document.rows.push_back(row_of(item));
  });
  document.sums = pairs_in(all, "sums");
  document.terms = text_in(all, "terms");
  document.foot = text_in(all, "foot");
  document.page = text_in(all, "page");
  return document;
}

}  // namespace acq::server
