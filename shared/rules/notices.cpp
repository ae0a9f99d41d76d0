#include "rules/notices.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "store/query.h"
#include "store/rows.h"

namespace acq {
namespace {

constexpr std::size_t kUsersMost = 2000, kSubjectMost = 160;

struct Noted {
  EntityKind kind;
  std::string_view field;
};
// Where people write to each other.
constexpr std::array kNoted = {
    Noted{EntityKind::activity, "body"},        Noted{EntityKind::ticket_message, "body"},
    Noted{EntityKind::task, "description"},     Noted{EntityKind::event, "description"},
    Noted{EntityKind::deal, "description"},     Noted{EntityKind::contact, "description"},
    Noted{EntityKind::account, "description"},  Noted{EntityKind::lead, "description"},
    Noted{EntityKind::ticket, "description"},
};

// What somebody has to do something about when it becomes theirs.
constexpr bool is_work(EntityKind kind) {
  return kind == EntityKind::task || kind == EntityKind::ticket || kind == EntityKind::event ||
         kind == EntityKind::deal || kind == EntityKind::lead;
}

std::string_view noted_field(EntityKind kind) {
  const auto it = std::ranges::find(kNoted, kind, &Noted::kind);
  return it == kNoted.end() ? std::string_view{} : it->field;
}

Result<std::vector<std::pair<Id, std::string>>> all_users(Rows& rows) {
  auto rowids = list_rowids(rows, {.kind = EntityKind::user, .limit = kUsersMost});
  if (!rowids) return forward(rowids);
  std::vector<std::pair<Id, std::string>> users;
  for (const std::int64_t rowid : *rowids) {
    auto user = rows.at(EntityKind::user, rowid);
    if (!user) return forward(user);
    if (*user) users.emplace_back((*user)->id, title_of(**user));
  }
  return users;
}

// What the record is called as it will be; of a message, its ticket's subject.
std::string title_after(const Edit& edit) {
  if (edit.change.entity == EntityKind::ticket_message) {
    return edit.context.rows.title(EntityKind::ticket, id_of(edit.get("ticket")));
  }
  return title_of(edit.after());
}

// A ticket's message is found on the ticket's page.
std::pair<EntityKind, Id> page_of(const Edit& edit) {
  if (edit.change.entity != EntityKind::ticket_message) {
    return {edit.change.entity, edit.change.row};
  }
  return {EntityKind::ticket, id_of(edit.get("ticket"))};
}

// Not within a word: "@Anna" is not in "@Annabel".
bool stands_alone(std::string_view text, std::size_t end) {
  if (end >= text.size()) return true;
  const auto c = static_cast<unsigned char>(text[end]);
  const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0xc0;
  return !letter;
}

bool names(std::string_view text, std::string_view name) {
  if (name.empty()) return false;
  const std::string wanted = "@" + std::string(name);
  for (std::size_t at = text.find(wanted); at != text.npos; at = text.find(wanted, at + 1)) {
    if (stands_alone(text, at + wanted.size())) return true;
  }
  return false;
}

// Who may tell nobody (customers, roles without the right) still may do what was done.
Result<void> tell(Edit& edit, const Notice& notice, std::vector<Change>& more) {
  auto change = notice_change(edit.context.rows, notice);
  if (!change) return forward(change);
  if (*change && authorize(edit.context.actor, **change, nullptr)) {
    more.push_back(std::move(**change));
  }
  return {};
}

}  // namespace

std::vector<Id> mentioned(std::string_view text,
                          const std::vector<std::pair<Id, std::string>>& users) {
  std::vector<Id> found;
  const std::string folded = fold(text);
  std::vector<std::string> firsts;
  for (const auto& [id, name] : users) {
    const std::string whole = fold(name);
    firsts.push_back(whole.substr(0, whole.find(' ')));
  }
  for (std::size_t i = 0; i < users.size(); ++i) {
    const bool only = std::ranges::count(firsts, firsts[i]) == 1;
    const bool called = names(folded, fold(users[i].second)) || (only && names(folded, firsts[i]));
    if (called) found.push_back(users[i].first);
  }
  return found;
}

Id notice_id(const Notice& notice) {
  return derived_id("notice " + std::string(notice.kind) + " " + notice.row.text() + " " +
                    notice.owner.text() + " " + notice.occasion);
}

Result<std::optional<Change>> notice_change(Rows& rows, const Notice& notice) {
  const Id id = notice_id(notice);
  auto there = rows.exists(EntityKind::notification, id);
  if (!there) return forward(there);
  if (*there) return std::nullopt;
  Change change = insert_change(EntityKind::notification, id);
  change.set("notice_kind", std::string(notice.kind));
  const std::string_view subject = trim(utf8_prefix(notice.subject, kSubjectMost));
  change.set("subject", std::string(subject.empty() ? std::string_view("–") : subject));
  change.set("subject_kind", std::string(entity(notice.about).name));
  change.set("subject_id", notice.row);
  change.set("noticed_at", notice.at);
  change.set("owner", notice.owner);
  return change;
}

Result<void> notice_mentions(Edit& edit, std::vector<Change>& more) {
  const std::string_view field = noted_field(edit.change.entity);
  if (field.empty() || !edit.sets(field)) return {};
  const std::string_view text = edit.text(field);
  if (text.find('@') == text.npos) return {};
  auto users = all_users(edit.context.rows);
  if (!users) return forward(users);
  const std::string_view before = edit.current ? text_of(edit.current->get(field)) : "";
  const std::vector<Id> earlier = mentioned(before, *users);
  const auto [about, row] = page_of(edit);
  for (const Id& user : mentioned(text, *users)) {
    if (user == edit.context.actor.user) continue;
    if (std::ranges::find(earlier, user) != earlier.end()) continue;
    auto told = tell(edit, {"mention", user, about, row, title_after(edit), edit.context.now,
                            edit.change.row.text()}, more);
    if (!told) return told;
  }
  return {};
}

Result<void> notice_assigned(Edit& edit, std::vector<Change>& more) {
  if (!is_work(edit.change.entity) || !edit.sets("owner")) return {};
  const Id owner = id_of(edit.get("owner"));
  const Id before = edit.current ? id_of(edit.current->get("owner")) : Id{};
  const Id& writer = edit.context.actor.user;
  if (owner.is_nil() || writer.is_nil() || owner == writer || owner == before) return {};
  // A deal or a lead that comes with its owner is an import's more often than a gift.
  const EntityKind kind = edit.change.entity;
  if (edit.inserts() && (kind == EntityKind::deal || kind == EntityKind::lead)) return {};
  return tell(edit, {"assigned", owner, kind, edit.change.row, title_after(edit),
                     edit.context.now, std::to_string(day_of(edit.context.now))}, more);
}

}  // namespace acq
