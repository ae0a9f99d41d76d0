#include "import/known_exports.h"

#include <algorithm>
#include <set>

#include "formats/near.h"

namespace acq {
namespace {

using enum EntityKind;

// Records of the same product refer to each other by its ids, which are the keys of our records
// once those came in: companies first. Owners by id are left out; nobody's users have those keys.
constexpr KnownExport kHubSpot[] = {
    {"HubSpot", contact, "recordid lastname email",
     "contactowner lifecyclestage leadstatus associatedcompany associatedcompanyids",
     "recordid=external_id firstname=first_name lastname=last_name email=email "
     "phonenumber=phone mobilephonenumber=mobile faxnumber=fax jobtitle=job_title "
     "associatedcompany=account companyname=account contactowner=owner lifecyclestage=state "
     "leadstatus=- streetaddress=street city=city stateregion=region postalcode=postal_code "
     "countryregion=country websiteurl=website dateofbirth=birthday "
     "originalsource=source originaltrafficsource=source createdate=- associatedcompanyids=- "
     "salutation=salutation message=description"},
    {"HubSpot", account, "recordid companyname",
     "companyowner companydomainname lifecyclestage associatedcontact associatedcontactids",
     "recordid=external_id companyname=name companydomainname=website websiteurl=website "
     "phonenumber=phone companyowner=owner industry=sector streetaddress=street city=city "
     "stateregion=region postalcode=postal_code countryregion=country "
     "numberofemployees=employees annualrevenue=revenue description=description "
     "aboutus=description yearfounded=founded parentcompany=parent lifecyclestage=state "
     "originalsource=source createdate=- associatedcontactids=- associatedcontact=-"},
    {"HubSpot", deal, "recordid dealname", "dealstage dealowner pipeline closedate",
     "recordid=external_id dealname=name dealstage=stage pipeline=- closedate=closed_on "
     "amount=amount currency=currency dealowner=owner associatedcompany=account "
     "associatedcontact=contact createdate=opened_on dealdescription=description "
     "closedlostreason=- associatedcompanyids=- associatedcontactids=- dealprobability=-"},
    {"HubSpot", ticket, "ticketname", "ticketid ticketstatus ticketowner recordid",
     "ticketname=subject ticketstatus=ticket_state priority=priority ticketowner=owner "
     "source=ticket_channel ticketdescription=description associatedcompany=account "
     "associatedcontact=contact pipeline=- createdate=- ticketid=- recordid=-"},
};
constexpr KnownExport kSalesforce[] = {
    {"Salesforce", contact, "id accountid lastname",
     "mailingstreet mailingcity reportstoid "
     "masterrecordid isdeleted",
     "id=external_id accountid=account firstname=first_name lastname=last_name "
     "salutation=salutation mailingstreet=street mailingcity=city mailingstate=region "
     "mailingpostalcode=postal_code mailingcountry=country phone=phone fax=fax "
     "mobilephone=mobile homephone=phone_private reportstoid=reports_to email=email "
     "title=job_title leadsource=source birthdate=birthday description=description name=- "
     "ownerid=- isdeleted=- createddate=- masterrecordid=-"},
    {"Salesforce", account, "id name", "billingstreet billingcity masterrecordid parentid",
     "id=external_id name=name type=state parentid=parent billingstreet=street "
     "billingcity=city billingstate=region billingpostalcode=postal_code "
     "billingcountry=country phone=phone fax=fax website=website industry=sector "
     "annualrevenue=revenue numberofemployees=employees description=description "
     "accountsource=source yearstarted=founded currencyisocode=currency accountnumber=- "
     "ownerid=- isdeleted=- createddate=- masterrecordid=-"},
    {"Salesforce", deal, "id name stagename", "closedate accountid iswon isclosed",
     "id=external_id accountid=account name=name stagename=stage amount=amount "
     "probability=probability closedate=closed_on createddate=opened_on leadsource=source "
     "contactid=contact description=description currencyisocode=currency type=- ownerid=- "
     "isclosed=- iswon=- isdeleted=- pricebook2id=-"},
    {"Salesforce", lead, "id lastname company", "isconverted leadsource masterrecordid isdeleted",
     "id=external_id firstname=first_name lastname=last_name company=company title=job_title "
     "email=email phone=phone mobilephone=mobile status=lead_state leadsource=source "
     "city=city country=country description=description name=- ownerid=- isconverted=- "
     "isdeleted=- createddate=- industry=- annualrevenue=- masterrecordid=-"},
    {"Salesforce", ticket, "id casenumber", "origin suppliedname isclosed isdeleted",
     "subject=subject status=ticket_state priority=priority origin=ticket_channel "
     "contactid=contact accountid=account description=description id=- casenumber=- "
     "type=- reason=- ownerid=- isdeleted=- createddate=-"},
};
constexpr KnownExport kEspo[] = {
    // Before contacts, which a lead with a state would pass for.
    {"EspoCRM", lead, "id lastname status",
     "emailaddress opportunityamount assignedusername accountname",
     "id=external_id firstname=first_name lastname=last_name accountname=company "
     "title=job_title emailaddress=email phonenumber=phone status=lead_state source=source "
     "opportunityamount=amount opportunityamountcurrency=currency addresscity=city "
     "addresscountry=country description=description assignedusername=owner name=- "
     "salutationname=- website=- industry=- assigneduserid=- createdat=- deleted=-"},
    {"EspoCRM", contact, "id lastname emailaddress",
     "accountid accountname salutationname assigneduserid assignedusername createdbyid",
     "id=external_id salutationname=salutation firstname=first_name lastname=last_name "
     "accountname=account accountid=- title=job_title emailaddress=email phonenumber=phone "
     "addressstreet=street addresscity=city addressstate=region addresscountry=country "
     "addresspostalcode=postal_code description=description assignedusername=owner "
     "assigneduserid=- name=- createdat=- createdbyid=- deleted=-"},
    {"EspoCRM", account, "id name",
     "billingaddresscity billingaddressstreet siccode assignedusername",
     "id=external_id name=name website=website emailaddress=email phonenumber=phone "
     "type=state industry=sector billingaddressstreet=street billingaddresscity=city "
     "billingaddressstate=region billingaddresscountry=country "
     "billingaddresspostalcode=postal_code description=description assignedusername=owner "
     "assigneduserid=- createdat=- createdbyid=- deleted=-"},
    {"EspoCRM", deal, "id name stage amount", "amountcurrency laststage closedate accountname",
     "id=external_id name=name accountname=account accountid=- contactname=contact contactid=- "
     "stage=stage laststage=- amount=amount amountcurrency=currency probability=probability "
     "leadsource=source closedate=closed_on description=description assignedusername=owner "
     "createdat=opened_on assigneduserid=- deleted=-"},
    {"EspoCRM", ticket, "id name number status",
     "accountname contactname assignedusername",
     "name=subject status=ticket_state priority=priority accountname=account "
     "contactname=contact description=description assignedusername=owner id=- number=- "
     "type=- assigneduserid=- createdat=- deleted=-"},
};

// Only what no label of ours says already.
constexpr ChoiceWords kChoiceWords[] = {
    {"stage", "prospecting", "appointmentscheduled qualification qualifiedtobuy prospecting"},
    {"stage", "engaging",
     "presentationscheduled decisionmakerboughtin needsanalysis "
     "valueproposition iddecisionmakers perceptionanalysis"},
    {"stage", "quote_sent",
     "contractsent proposalpricequote negotiationreview proposal "
     "negotiation"},
    {"stage", "won", "closedwon"},
    {"stage", "lost", "closedlost"},
    {"contact_state", "lead", "subscriber marketingqualifiedlead"},
    {"contact_state", "prospect", "salesqualifiedlead opportunity other"},
    {"contact_state", "customer", "evangelist"},
    {"account_state", "prospect",
     "subscriber lead marketingqualifiedlead salesqualifiedlead "
     "opportunity other analyst press competitor"},
    {"account_state", "customer", "evangelist customerdirect customerchannel"},
    {"account_state", "partner",
     "channelpartnerreseller installationpartner technologypartner "
     "reseller integrator investor"},
    {"lead_state", "new", "opennotcontacted open assigned"},
    {"lead_state", "contacted",
     "workingcontacted inprogress inprocess attemptedtocontact "
     "attempting connected working"},
    {"lead_state", "qualified", "opendeal"},
    {"lead_state", "converted", "closedconverted"},
    {"lead_state", "disqualified", "closednotconverted unqualified badtiming recycled dead"},
    {"ticket_state", "open", "working escalated assigned waitingonus"},
    {"ticket_state", "waiting", "pending waitingoncontact onhold"},
    {"ticket_state", "closed", "rejected duplicate"},
    {"ticket_channel", "portal", "web webform form"},
    {"priority", "normal", "medium"},
    {"source", "website", "web organicsearch directtraffic"},
    {"source", "phone", "call phoneinquiry coldcall"},
    {"source", "email", "emailmarketing"},
    {"source", "referral",
     "referrals externalreferral employeereferral wordofmouth "
     "existingcustomer"},
    {"source", "campaign", "paidsearch othercampaigns advertisement publicrelations"},
    {"source", "trade_fair", "tradeshow conference"},
    {"source", "social", "organicsocial paidsocial socialmedia"},
    {"source", "partner", "partnerreferral"},
    {"source", "other", "purchasedlist offlinesources"},
    {"sector", "finance", "banking insurance financialservices investmentbanking accounting"},
    {"sector", "medical", "healthcare hospitalhealthcare biotechnology pharmaceuticals"},
    {"sector", "software", "computersoftware internet"},
    {"sector", "technology", "electronics informationtechnologyandservices computerhardware"},
    {"sector", "manufacturing", "machinery chemicals apparel automotive electrical"},
    {"sector", "telecommunications", "communications"},
    {"sector", "transport", "transportation shipping logisticsandsupplychain airlinesaviation"},
    {"sector", "energy", "utilities oilenergy"},
    {"sector", "entertainment", "media recreation sports music"},
    {"sector", "construction", "engineering architectureplanning realestate"},
    {"sector", "consulting", "managementconsulting legalservices lawpractice"},
    {"sector", "marketing", "marketingandadvertising advertising publicrelations"},
    {"sector", "hospitality", "foodbeverage restaurants leisuretraveltourism travel"},
    {"sector", "education", "educationmanagement highereducation elearning"},
    {"sector", "employment", "staffingandrecruiting humanresources"},
    {"sector", "retail", "consumergoods wholesale supermarkets"},
    {"sector", "services", "environmental consumerservices facilitiesservices"},
    {"sector", "other", "notforprofit nonprofit"},
};

bool has_all(const std::set<std::string, std::less<>>& bare, std::string_view words, bool all) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (bare.contains(words.substr(0, end)) != all) return !all;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return all;
}

}  // namespace

std::vector<const KnownExport*> known_exports() {
  std::vector<const KnownExport*> all;
  for (const std::span<const KnownExport> product :
       {std::span<const KnownExport>(kHubSpot), std::span<const KnownExport>(kSalesforce),
        std::span<const KnownExport>(kEspo)}) {
    for (const KnownExport& known : product) all.push_back(&known);
  }
  return all;
}

const KnownExport* known_export(std::span<const std::string> headers, EntityKind kind) {
  std::set<std::string, std::less<>> bare;
  for (const std::string& header : headers) bare.insert(bare_name(header));
  for (const KnownExport* known : known_exports()) {
    if (kind != none && known->kind != kind) continue;
    if (has_all(bare, known->needs, true) && has_all(bare, known->any_of, false)) return known;
  }
  return nullptr;
}

std::string_view known_field(const KnownExport& known, std::string_view header) {
  const std::string bare = bare_name(header);
  for (std::string_view words = known.columns; !words.empty();) {
    const std::size_t end = std::min(words.find(' '), words.size());
    const std::string_view pair = words.substr(0, end);
    const std::size_t sign = pair.find('=');
    if (pair.substr(0, sign) == bare) return pair.substr(sign + 1);
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return {};
}

std::span<const ChoiceWords> known_choice_words() {
  return kChoiceWords;
}

}  // namespace acq
