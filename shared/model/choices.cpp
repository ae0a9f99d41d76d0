#include "model/choices.h"

namespace acq::choices {
namespace {

// What an organisation's own field may hold: the names of the field types.
constexpr Choice kCustomTypes[] = {{"text"},    {"long_text"}, {"choice"},  {"tags"},  {"boolean"},
                                   {"integer"}, {"decimal"},   {"percent"}, {"money"}, {"date"},
                                   {"time"},    {"email"},     {"phone"},   {"url"},
                                   {"reference"}};
constexpr Choice kRoles[] = {{"administrator"}, {"manager"},   {"sales"},
                             {"service"},       {"marketing"}, {"read_only"}};
constexpr Choice kLanguages[] = {{"en"}, {"de"}, {"es"}, {"zh-Hans"}, {"zh-Hant"}};
constexpr Choice kAccountStates[] = {{"prospect", Tone::accent},
                                     {"customer", Tone::good},
                                     {"partner", Tone::neutral},
                                     {"at_risk", Tone::bad},
                                     {"former", Tone::neutral}};
constexpr Choice kSectors[] = {
    {"agriculture"},   {"construction"}, {"consulting"},         {"education"},
    {"employment"},    {"energy"},       {"entertainment"},      {"finance"},
    {"government"},    {"hospitality"},  {"manufacturing"},      {"marketing"},
    {"medical"},       {"retail"},       {"services"},           {"software"},
    {"technology"},    {"telecommunications"}, {"transport"},    {"other"}};
constexpr Choice kContactStates[] = {{"lead", Tone::warning},
                                     {"prospect", Tone::accent},
                                     {"customer", Tone::good},
                                     {"at_risk", Tone::bad},
                                     {"former", Tone::neutral}};
constexpr Choice kSources[] = {{"website"}, {"portal"},   {"phone"},    {"email"},
                               {"shop"},    {"referral"}, {"campaign"}, {"trade_fair"},
                               {"social"},  {"partner"},  {"import"},   {"other"}};
// A converted lead lives on as a contact and a deal: nothing follows.
constexpr std::string_view kAfterConverted[] = {"converted"};
constexpr Choice kLeadStates[] = {{"new", Tone::accent},
                                  {"contacted", Tone::warning},
                                  {"qualified", Tone::good},
                                  {"converted", Tone::good, 0, kAfterConverted},
                                  {"disqualified", Tone::neutral}};
// weight: the probability of winning, in percent.
constexpr Choice kStages[] = {{"prospecting", Tone::neutral, 10},
                              {"engaging", Tone::accent, 30},
                              {"quote_sent", Tone::warning, 60},
                              {"won", Tone::good, 100},
                              {"lost", Tone::bad, 0}};
constexpr Choice kLostReasons[] = {{"price"},    {"competitor"}, {"no_budget"}, {"no_decision"},
                                   {"features"}, {"timing"},     {"other"}};
constexpr Choice kChannels[] = {{"call"},   {"email"}, {"meeting"}, {"visit"}, {"letter"},
                                {"fax"},    {"sms"},   {"chat"},    {"social"}, {"note"}};
constexpr Choice kDirections[] = {{"inbound"}, {"outbound"}, {"internal"}};
constexpr Choice kOutcomes[] = {{"reached", Tone::good},
                                {"no_answer", Tone::warning},
                                {"left_message", Tone::neutral},
                                {"wrong_number", Tone::bad},
                                {"interested", Tone::good},
                                {"not_interested", Tone::bad}};
constexpr Choice kTaskStates[] = {{"open", Tone::accent}, {"done", Tone::good}};
constexpr Choice kPriorities[] = {{"low", Tone::neutral, 1},
                                  {"normal", Tone::neutral, 2},
                                  {"high", Tone::warning, 3},
                                  {"urgent", Tone::bad, 4}};
// A closed ticket can only be opened again.
constexpr std::string_view kAfterClosed[] = {"open"};
constexpr Choice kTicketStates[] = {{"new", Tone::accent},
                                    {"open", Tone::warning},
                                    {"waiting", Tone::neutral},
                                    {"solved", Tone::good},
                                    {"closed", Tone::neutral, 0, kAfterClosed}};
// A version that another has replaced stays so; taking the new one back frees it.
constexpr Choice kQuoteStates[] = {{"draft", Tone::neutral},   {"sent", Tone::warning},
                                   {"accepted", Tone::good},   {"declined", Tone::bad},
                                   {"expired", Tone::neutral}, {"replaced", Tone::neutral}};
constexpr Choice kOrderStates[] = {{"confirmed", Tone::accent},
                                   {"in_delivery", Tone::warning},
                                   {"delivered", Tone::good},
                                   {"cancelled", Tone::neutral}};
// What was issued is in somebody's books: it is paid or cancelled, never a draft again.
constexpr std::string_view kAfterDraft[] = {"issued"};
constexpr std::string_view kAfterIssued[] = {"part_paid", "paid", "cancelled"};
constexpr std::string_view kAfterPartPaid[] = {"issued", "paid", "cancelled"};
constexpr std::string_view kAfterPaid[] = {"issued", "part_paid"};
constexpr std::string_view kAfterCancelled[] = {"cancelled"};
constexpr Choice kInvoiceStates[] = {{"draft", Tone::neutral, 0, kAfterDraft},
                                     {"issued", Tone::accent, 0, kAfterIssued},
                                     {"part_paid", Tone::warning, 0, kAfterPartPaid},
                                     {"paid", Tone::good, 0, kAfterPaid},
                                     {"cancelled", Tone::neutral, 0, kAfterCancelled}};
constexpr Choice kTicketChannels[] = {{"portal"}, {"phone"}, {"email"}, {"shop"},  {"letter"},
                                      {"fax"},    {"sms"},   {"chat"},  {"social"}};
constexpr Choice kAuthorKinds[] = {{"customer", Tone::accent}, {"staff", Tone::neutral}};
constexpr Choice kReaches[] = {{"none"}, {"own"}, {"team"}, {"all"}};
constexpr Choice kConflictStates[] = {{"open", Tone::warning},
                                      {"kept", Tone::neutral},
                                      {"taken_back", Tone::good}};
constexpr Choice kSharedWith[] = {{"me"}, {"team"}, {"all"}};
constexpr Choice kListedFor[] = {{"none"}, {"team"}, {"all"}};
constexpr Choice kWidgetKinds[] = {{"number"}, {"bar"},   {"line"},        {"funnel"},
                                   {"donut"},  {"table"}, {"leaderboard"}, {"pivot"}};
constexpr Choice kMeasures[] = {{"count"}, {"sum"}, {"average"}, {"minimum"}, {"maximum"}};
constexpr Choice kTimeBuckets[] = {{"day"}, {"week"}, {"month"}, {"quarter"}, {"year"}};
constexpr Choice kWidgetPeriods[] = {{"dashboard"}, {"always"}, {"this_month"}, {"this_quarter"},
                                     {"this_year"}, {"past_30_days"}};
constexpr Choice kEventStates[] = {{"planned", Tone::accent},
                                   {"held", Tone::good},
                                   {"cancelled", Tone::neutral}};
constexpr Choice kOccasions[] = {{"created"}, {"becomes"}, {"idle"}, {"date_near"}};
constexpr Choice kAssignTo[] = {{"record_owner"}, {"named"}};
constexpr Choice kNoticeKinds[] = {{"mention"}, {"assigned"}, {"reminder"}, {"follow_up"}};
constexpr Choice kSalutations[] = {{"ms"}, {"mr"}, {"mx"}, {"dr"}, {"prof"}};
constexpr Choice kLinkKinds[] = {{"related"}, {"duplicate"}, {"split"}};
constexpr Choice kSpreads[] = {{"round_robin"}, {"least_busy"}};
constexpr Choice kArticleStates[] = {{"draft", Tone::warning},
                                     {"published", Tone::good},
                                     {"archived", Tone::neutral}};
constexpr Choice kVisibleTo[] = {{"internal", Tone::neutral}, {"portal", Tone::accent}};

}  // namespace

const ChoiceSet role{"role", kRoles};
const ChoiceSet language{"language", kLanguages};
const ChoiceSet account_state{"account_state", kAccountStates};
const ChoiceSet sector{"sector", kSectors};
const ChoiceSet contact_state{"contact_state", kContactStates};
const ChoiceSet source{"source", kSources};
const ChoiceSet lead_state{"lead_state", kLeadStates};
const ChoiceSet stage{"stage", kStages};
const ChoiceSet lost_reason{"lost_reason", kLostReasons};
const ChoiceSet channel{"channel", kChannels};
const ChoiceSet direction{"direction", kDirections};
const ChoiceSet outcome{"outcome", kOutcomes};
const ChoiceSet task_state{"task_state", kTaskStates};
const ChoiceSet priority{"priority", kPriorities};
const ChoiceSet ticket_state{"ticket_state", kTicketStates};
const ChoiceSet quote_state{"quote_state", kQuoteStates};
const ChoiceSet order_state{"order_state", kOrderStates};
const ChoiceSet invoice_state{"invoice_state", kInvoiceStates};
const ChoiceSet ticket_channel{"ticket_channel", kTicketChannels};
const ChoiceSet author_kind{"author_kind", kAuthorKinds};
const ChoiceSet reach{"reach", kReaches};
const ChoiceSet conflict_state{"conflict_state", kConflictStates};
const ChoiceSet salutation{"salutation", kSalutations};
const ChoiceSet shared_with{"shared_with", kSharedWith};
const ChoiceSet listed_for{"listed_for", kListedFor};
const ChoiceSet widget_kind{"widget_kind", kWidgetKinds};
const ChoiceSet measure{"measure", kMeasures};
const ChoiceSet time_bucket{"time_bucket", kTimeBuckets};
const ChoiceSet widget_period{"widget_period", kWidgetPeriods};
const ChoiceSet link_kind{"link_kind", kLinkKinds};
const ChoiceSet spread{"spread", kSpreads};
const ChoiceSet article_state{"article_state", kArticleStates};
const ChoiceSet visible_to{"visible_to", kVisibleTo};
const ChoiceSet event_state{"event_state", kEventStates};
const ChoiceSet occasion{"occasion", kOccasions};
const ChoiceSet assign_to{"assign_to", kAssignTo};
const ChoiceSet notice_kind{"notice_kind", kNoticeKinds};
const ChoiceSet custom_type{"custom_type", kCustomTypes};

bool is_closed(std::string_view name) { return name == "won" || name == "lost"; }

}  // namespace acq::choices
