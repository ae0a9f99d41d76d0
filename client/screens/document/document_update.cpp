#include "base/utf8.h"
#include "client/screens/document/document.h"
#include "client/screens/line_table/line_table.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "rules/convert_document.h"
#include "rules/documents.h"
#include "sync/device.h"

namespace acq::ui {
namespace {

void set_state(Env& env, DocumentState& state, std::string_view wanted, bool told = true) {
  const Field& field = *entity(state.kind).find(state_field(state.kind));
  Change change = update_change(state.kind, state.row);
  change.set(field.name, std::string(wanted));
  const std::string words = shown_choice(env.tr, *field.choices, wanted);
  const std::string said =
      env.tr("document.state_now", {{"title", state.title}, {"state", words}});
  (void)env.shell.write({&change, 1}, told ? said : std::string());
  state.stale = true;
}

// Before a step that cannot be taken back.
void ask_state(Env& env, DocumentState& state, std::string_view stem, std::string_view action,
               std::string_view wanted) {
  const std::string key(stem);
  env.shell.confirm(env.tr(key + "_ask"), env.tr(key + "_hint"), env.tr(action),
                    [env, &state, wanted = std::string(wanted)]() mutable {
                      set_state(env, state, wanted, false);
                    });
}

using Maker = Result<DocumentMade> (*)(Rows&, IdMaker&, const Id&, bool);

// Makes the next document and opens it. Makes a second one only after asking.
void make_next(Env& env, DocumentState& state, Maker maker, bool again) {
  const auto made = maker(env.rows, env.store.ids(), state.row, again);
  if (!made) {
    if (!made.error().code.starts_with("already_")) {
      env.shell.toast(env.tr.error(made.error()), true);
      return;
    }
    env.shell.confirm(env.tr("document.again_ask"), env.tr.error(made.error()),
                      env.tr("document.again"), [env, &state, maker]() mutable {
                        make_next(env, state, maker, true);
                      });
    return;
  }
  const std::string said =
      env.tr("document.made", {{"document", entity_name(env.tr, env.entity(made->kind))}});
  if (env.shell.write(made->changes, said)) env.shell.go(record_route(made->kind, made->row));
}

void new_version(Env& env, DocumentState& state) {
  const auto made = next_version(env.rows, env.store.ids(), state.row);
  if (!made) {
    env.shell.toast(env.tr.error(made.error()), true);
    return;
  }
  const std::string said =
      env.tr("document.made", {{"document", env.tr("document.new_version")}});
  if (env.shell.write(made->changes, said)) env.shell.go(record_route(made->kind, made->row));
}

void open_payment(Env& env, DocumentState& state) {
  state.paying = state.pay_focus = true;
  state.pay_error.clear();
  state.pay_text = format_decimal(env.tr.language(), state.open_amount,
                                  currency_digits(state.currency));
}

void save_payment(Env& env, DocumentState& state) {
  const auto amount =
      parse_number(env.tr.language(), state.pay_text, currency_digits(state.currency));
  if (!amount || *amount <= 0) {
    state.pay_error = env.tr("document.pay_bad");
    return;
  }
  const auto record = env.rows.find(state.kind, state.row);
  if (!record || !*record) return;
  Change change = update_change(state.kind, state.row);
  change.set("paid_amount", number_of((*record)->get("paid_amount")) + *amount);
  change.set("paid_on", env.today());
  const std::string words = format_money(env.tr.language(), {*amount, state.currency});
  const auto written = env.shell.try_write({&change, 1},
                                           env.tr("document.paid_said", {{"amount", words}}));
  if (!written) {
    state.pay_error = env.tr.error(written.error());
    return;
  }
  state.paying = false;
}

std::string address_of(const DocumentState& state) {
  return "/v1/documents/" + std::string(entity(state.kind).name) + "/" + state.row.text();
}

// Does the server have everything that would be printed?
bool all_sent(Env& env) { return !env.device || env.device->sync().state().pending == 0; }

void ask_pdf(Env& env, DocumentState& state) {
  if (state.pdf_ticket != 0) return;
  if (!all_sent(env)) {
    const bool online = env.device->sync().state().online;
    env.shell.toast(env.tr(online ? "document.pdf_unsent" : "document.pdf_offline"), true);
    return;
  }
  platform::HttpRequest request;
  request.path = address_of(state) + ".pdf";
  state.pdf_ticket = env.shell.ask_server(std::move(request));
}

void ask_mail(Env& env, DocumentState& state) {
  if (state.mail_ticket != 0) return;
  if (!all_sent(env)) {
    const bool online = env.device->sync().state().online;
    env.shell.toast(env.tr(online ? "document.pdf_unsent" : "document.pdf_offline"), true);
    return;
  }
  const std::string sentence =
      env.tr("document.mail_ask", {{"title", state.title}, {"email", state.mail_to}});
  env.shell.confirm(env.tr("document.send_mail"), sentence, env.tr("document.send_mail"),
                    [&shell = env.shell, &state] {
                      platform::HttpRequest request;
                      request.method = "POST";
                      request.path = address_of(state) + "/mail";
                      request.headers.emplace_back("x-acquaint", "1");
                      state.mail_ticket = shell.ask_server(std::move(request));
                    });
}

// The server's refusal as a sentence. Its answers are small, and only the code counts here.
std::string refusal(Env& env, const platform::HttpResponse& answer) {
  if (answer.status == 0) return env.tr("document.pdf_offline");
  constexpr std::string_view kCode = "\"code\":\"";
  const std::size_t at = answer.body.find(kCode);
  if (at == std::string::npos) return env.tr("document.pdf_offline");
  const std::size_t start = at + kCode.size();
  return env.tr.error({answer.body.substr(start, answer.body.find('"', start) - start), {}, {}});
}

}  // namespace

void poll_document(Env& env, DocumentState& state) {
  if (state.pdf_ticket != 0) {
    if (const auto answer = env.shell.answer_of(state.pdf_ticket)) {
      state.pdf_ticket = 0;
      if (answer->status == 200) {
        env.host.files.save(state.title + ".pdf", "application/pdf", answer->body);
      } else {
        env.shell.toast(refusal(env, *answer), true);
      }
    }
  }
  if (state.mail_ticket == 0) return;
  if (const auto answer = env.shell.answer_of(state.mail_ticket)) {
    state.mail_ticket = 0;
    const bool sent = answer->status == 200;
    env.shell.toast(sent ? env.tr("document.mailed", {{"email", state.mail_to}})
                         : refusal(env, *answer), !sent);
  }
}

void update_document(Env& env, DocumentState& state, const DocumentIntent& intent) {
  switch (intent.ask) {
    case DocumentAsk::go: env.shell.go(intent.text); break;
    case DocumentAsk::edit: env.shell.open_form(state.kind, state.row); break;
    case DocumentAsk::remove: {
      const Change change{state.kind, state.row, ChangeKind::remove, {}};
      const std::string said = env.tr("record.deleted", {{"title", state.title}});
      if (env.shell.write({&change, 1}, said)) env.shell.go(list_route(state.kind));
      break;
    }
    case DocumentAsk::state: set_state(env, state, intent.text); break;
    case DocumentAsk::issue:
      ask_state(env, state, "document.issue", "document.issue", "issued");
      break;
    case DocumentAsk::cancel:
      ask_state(env, state, "document.cancel", "document.cancel", "cancelled");
      break;
    case DocumentAsk::make_order: make_next(env, state, order_from_quote, false); break;
    case DocumentAsk::make_invoice: make_next(env, state, invoice_from_order, false); break;
    case DocumentAsk::new_version: new_version(env, state); break;
    case DocumentAsk::pay: open_payment(env, state); break;
    case DocumentAsk::pay_save: save_payment(env, state); break;
    case DocumentAsk::pdf: ask_pdf(env, state); break;
    case DocumentAsk::mail: ask_mail(env, state); break;
  }
  env.host.frames.request_frames(2);
}

namespace {

class DocumentScreen final : public Screen {
 public:
  void open(Env&, const Route& route) override {
    const Id row = Id::parse(route.part(1)).value_or(Id{});
    const EntityKind kind = kind_of_list(route.part(0));
    if (row != state_.row || kind != state_.kind) state_ = DocumentState{};
    state_.kind = kind;
    state_.row = row;
    state_.stale = true;
  }
  void committed(Env&, std::span<const Touched>) override { state_.stale = true; }
  void frame(Env& env, const Ui& ui, const Box& area) override {
    poll_document(env, state_);
    if (state_.stale) load_document(env, state_);
    intents_.clear();
    line_intents_.clear();
    view_document(ui, area, state_, intents_, line_intents_);
    view_payment(ui, state_, intents_);
    for (const LineIntent& intent : line_intents_) update_lines(env, state_.table, intent);
    for (const DocumentIntent& intent : intents_) update_document(env, state_, intent);
  }

 private:
  DocumentState state_;
  std::vector<DocumentIntent> intents_;
  std::vector<LineIntent> line_intents_;
};

}  // namespace

std::unique_ptr<Screen> make_document_screen() { return std::make_unique<DocumentScreen>(); }

}  // namespace acq::ui
