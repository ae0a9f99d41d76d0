#include "server/http/json_in.h"

#include <cmath>
#include <set>
#include <utility>
#include <vector>

#include "base/utf8.h"

namespace acq::http {
namespace {

using nlohmann::json;

// Watches the parser's events; every refusal stops the parser by returning false.
class Checks final : public nlohmann::json_sax<json> {
 public:
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t value) override {
    // What does not fit a signed number fits nothing in the model.
    return value <= static_cast<number_unsigned_t>(INT64_MAX) || refuse("json_number_range");
  }
  bool number_float(number_float_t value, const string_t& text) override {
    // The parser turns integers that do not fit into floating point.
    const bool integer = text.find_first_of(".eE") == text.npos;
    return (!integer && std::isfinite(value)) || refuse("json_number_range");
  }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return refuse("bad_json"); }
  bool start_object(std::size_t) override { return enter(); }
  bool start_array(std::size_t) override { return enter(); }
  bool end_object() override { return leave(); }
  bool end_array() override { return leave(); }
  bool key(string_t& name) override {
    return keys_.back().insert(name).second || refuse("json_duplicate_key");
  }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& problem) override {
    // 406 is the parser's own "number out of range".
    const std::string_view code = problem.id == 406 ? "json_number_range" : "bad_json";
    error_ = Error{std::string(code), std::to_string(position), {}};
    return false;
  }

  Error take_error() { return std::move(error_); }

 private:
  bool enter() {
    keys_.emplace_back();
    return keys_.size() <= static_cast<std::size_t>(kJsonDepthMax) || refuse("json_too_deep");
  }
  bool leave() {
    keys_.pop_back();
    return true;
  }
  bool refuse(std::string_view code) {
    error_ = Error{std::string(code), {}, {}};
    return false;
  }

  std::vector<std::set<std::string>> keys_;
  Error error_;
};

}  // namespace

Result<json> parse_json(std::string_view text) {
  if (!is_valid_utf8(text)) return fail("json_not_utf8");
  Checks checks;
  if (!json::sax_parse(text, &checks)) return fail(checks.take_error());
  json value = json::parse(text, nullptr, false);
  if (value.is_discarded()) return fail("bad_json");
  return value;
}

Result<std::string> json_text(const json& object, std::string_view name) {
  const Where where{.field = std::string(name)};
  if (!object.is_object()) return fail("wrong_type", {}, where);
  const auto at = object.find(name);
  if (at == object.end() || at->is_null()) return fail("missing_field", {}, where);
  const auto* text = at->get_ptr<const std::string*>();
  if (!text) return fail("wrong_type", {}, where);
  return *text;
}

Result<std::string> json_text_or_empty(const json& object, std::string_view name) {
  auto text = json_text(object, name);
  if (!text && text.error().code == "missing_field") return std::string();
  return text;
}

}  // namespace acq::http
