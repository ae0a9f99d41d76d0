#include "rules/placeholders.h"

#include <algorithm>
#include <optional>

namespace acq {
namespace {

class Filler {
 public:
  Filler(Rows& rows, const Id& ticket, const Id& me) : rows_(rows) {
    ticket_ = find(EntityKind::ticket, ticket);
    me_ = find(EntityKind::user, me);
    if (!ticket_) return;
    contact_ = find(EntityKind::contact, id_of(ticket_->get("contact")));
    account_ = find(EntityKind::account, id_of(ticket_->get("account")));
  }

  // Nothing for a name that is none.
  std::optional<std::string> operator()(std::string_view name) const {
    const std::size_t dot = name.find('.');
    if (dot == name.npos) return std::nullopt;
    const std::string_view whose = name.substr(0, dot), field = name.substr(dot + 1);
    if (whose == "ticket") return value(EntityKind::ticket, ticket_, field);
    if (whose == "contact") return value(EntityKind::contact, contact_, field);
    if (whose == "account") return value(EntityKind::account, account_, field);
    if (whose == "me") return value(EntityKind::user, me_, field);
    return std::nullopt;
  }

 private:
  std::optional<Record> find(EntityKind kind, const Id& id) {
    if (id.is_nil()) return std::nullopt;
    auto found = rows_.find(kind, id);
    return found ? std::move(*found) : std::nullopt;
  }

  std::optional<std::string> value(EntityKind kind, const std::optional<Record>& record,
                                   std::string_view name) const {
    const Field* field = entity(kind).find(name);
    if (!field || field->has(kHidden)) return std::nullopt;
    const Value empty;
    const Value& value = record ? record->get(name) : empty;
    if (field->type == FieldType::reference) return rows_.title(field->target, id_of(value));
    if (std::holds_alternative<std::int64_t>(value)) return std::nullopt;
    return std::string(text_of(value));
  }

  Rows& rows_;
  std::optional<Record> ticket_, contact_, account_, me_;
};

}  // namespace

std::string fill_placeholders(Rows& rows, std::string_view text, const Id& ticket, const Id& me) {
  const Filler filler(rows, ticket, me);
  std::string out;
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('{'), text.size());
    out += text.substr(0, open);
    text.remove_prefix(open);
    const std::size_t close = text.find('}');
    if (text.empty() || close == text.npos) break;
    const auto value = filler(text.substr(1, close - 1));
    if (!value) {
      out.push_back('{');
      text.remove_prefix(1);
      continue;
    }
    out += *value;
    text.remove_prefix(close + 1);
    // "Dear {contact.first_name}," without a name is "Dear,".
    if (value->empty() && out.ends_with(' ')) out.pop_back();
  }
  out += text;
  return out;
}

}  // namespace acq
